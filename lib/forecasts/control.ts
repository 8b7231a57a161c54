/** What whoever leads a unit adds to the forecasts of its people: adjustments apart from them, and notes (R-1803, R-1804, R-1806, R-1807). */
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { AdjustmentEntity, ForecastNoteEntity } from './entity.ts';
import {
  ForecastFull,
  ForecastMonthsWrong,
  ForecastPartNotWithdrawn,
  ForecastPartWithdrawn,
} from './errors.ts';
import { ForecastPolicy } from './policy.ts';
import { aheadOf } from './rules.ts';
import {
  type Adjustment,
  type AdjustmentPatch,
  type ForecastNote,
  type ForecastNotePatch,
  MAX_STEPS,
  type NewAdjustment,
  type NewForecastNote,
} from './schema.ts';
import { getAdjustment, getNote } from './store.ts';

/** A unit that the caller leads. @throws {NotFound} @throws {Forbidden} */
const ledUnit = ({ access, directory }: Context, unitId: string | undefined) => {
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit) throw NotFound();
  access.require('forecastControl', 'write', { unitId: unit.id });
  return unit;
};

/** Today where the unit is. */
const todayOf = (context: Context, unitId: string) => context.today(context.directory.unit(unitId)?.timeZone);

/** The adjustment with what counts from today on; several changes of a day are one. @throws {ForecastFull} */
const withHistory = (context: Context, adjustment: Adjustment): Adjustment => {
  const on = todayOf(context, adjustment.unitId);
  const amountMinor = adjustment.withdrawn ? 0 : adjustment.amountMinor;
  const earlier = adjustment.history.filter((step) => step.on !== on);
  if (earlier.length >= MAX_STEPS) throw ForecastFull({ limit: MAX_STEPS });
  return { ...adjustment, history: [...earlier, { on, by: context.access.user.id, amountMinor }] };
};

/** @throws {NotFound} @throws {Forbidden} @throws {ForecastMonthsWrong} */
export const makeAdjustment = async (
  context: Context,
  { unitId, currency, ...input }: NewAdjustment,
): Promise<Command<Stored<Adjustment>>> => {
  const unit = ledUnit(context, unitId);
  const { monthsAhead } = await policyAt(context, ForecastPolicy, `${input.month}-01`);
  const ahead = aheadOf(input.month, monthsAhead);
  const [first = '', last = ''] = [ahead[0], ahead.at(-1)];
  if (!ahead.includes(input.forMonth))
    throw ForecastMonthsWrong({ month: input.month, first, last, wrong: input.forMonth });
  const adjustment: Adjustment = {
    ...input,
    id: context.ids.next('forecastAdjustment'),
    unitId: unit.id,
    currency: currency ?? unit.currency,
    madeBy: context.access.user.id,
    history: [],
  };
  const saved = put(AdjustmentEntity, withHistory(context, adjustment), { at: context.at });
  return { action: 'forecast.adjust', writes: [saved], result: saved.next };
};

/** @throws {NotFound} @throws {Forbidden} */
export const writeNote = async (
  context: Context,
  { unitId, ...input }: NewForecastNote,
): Promise<Command<Stored<ForecastNote>>> => {
  const unit = ledUnit(context, unitId);
  const id = context.ids.next('forecastNote');
  const note: ForecastNote = { ...input, id, unitId: unit.id, by: context.access.user.id };
  const saved = put(ForecastNoteEntity, note, { at: context.at });
  return { action: 'forecast.note', writes: [saved], result: saved.next };
};

type Part = Adjustment | ForecastNote;

/** How one kind of part is saved, and what follows from a change of it. */
interface Shelf<T extends Part> {
  entity: EntityDefinition<T>;
  name: string;
  follow(context: Context, next: T): T;
}
const ADJUSTMENTS: Shelf<Adjustment> = { entity: AdjustmentEntity, name: 'adjust', follow: withHistory };
const NOTES: Shelf<ForecastNote> = { entity: ForecastNoteEntity, name: 'note', follow: (_, next) => next };

const saved = <T extends Part>(
  context: Context,
  { entity, name, follow }: Shelf<T>,
  from: Stored<T>,
  { act, next }: { act: string; next: T },
): Command<Stored<T>> => {
  const write = put(entity, follow(context, next), { at: context.at, from });
  return { action: `forecast.${name}-${act}`, writes: [write], result: write.next };
};

/** The part, if the caller leads its unit and saw this version of it. @throws {Forbidden} */
const led = <T extends Part>(context: Context, stored: Stored<T>, isWithdrawn: boolean): Stored<T> => {
  ledUnit(context, stored.value.unitId);
  requireMatch(context, stored);
  if (stored.value.withdrawn && !isWithdrawn) throw ForecastPartWithdrawn();
  if (!stored.value.withdrawn && isWithdrawn) throw ForecastPartNotWithdrawn();
  return stored;
};

const change = <T extends Part>(context: Context, shelf: Shelf<T>, stored: Stored<T>, patch: object) => {
  const own = led(context, stored, false);
  return saved(context, shelf, own, { act: 'change', next: patched(own.value, patch) });
};

const withdraw = <T extends Part>(context: Context, shelf: Shelf<T>, stored: Stored<T>) => {
  const own = led(context, stored, false);
  const withdrawn = { on: todayOf(context, own.value.unitId), by: context.access.user.id };
  return saved(context, shelf, own, { act: 'withdraw', next: { ...own.value, withdrawn } });
};

const restore = <T extends Part>(context: Context, shelf: Shelf<T>, stored: Stored<T>) => {
  const own = led(context, stored, true);
  const { withdrawn: _, ...rest } = own.value;
  return saved(context, shelf, own, { act: 'restore', next: rest as T });
};

/** @throws {NotFound} @throws {Forbidden} @throws {ForecastPartWithdrawn} @throws {ForecastFull} */
export const changeAdjustment = async (context: Context, id: string, patch: AdjustmentPatch) =>
  change(context, ADJUSTMENTS, await getAdjustment(context, id), patch);
export const withdrawAdjustment = async (context: Context, id: string) =>
  withdraw(context, ADJUSTMENTS, await getAdjustment(context, id));
export const restoreAdjustment = async (context: Context, id: string) =>
  restore(context, ADJUSTMENTS, await getAdjustment(context, id));
export const changeNote = async (context: Context, id: string, patch: ForecastNotePatch) =>
  change(context, NOTES, await getNote(context, id), patch);
export const withdrawNote = async (context: Context, id: string) =>
  withdraw(context, NOTES, await getNote(context, id));
export const restoreNote = async (context: Context, id: string) =>
  restore(context, NOTES, await getNote(context, id));
