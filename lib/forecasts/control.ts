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
import { ForecastMonthsWrong, ForecastPartNotWithdrawn, ForecastPartWithdrawn } from './errors.ts';
import { ForecastPolicy } from './policy.ts';
import { aheadOf } from './rules.ts';
import type {
  Adjustment,
  AdjustmentPatch,
  ForecastNote,
  ForecastNotePatch,
  NewAdjustment,
  NewForecastNote,
} from './schema.ts';
import { getAdjustment, getNote } from './store.ts';

/** A unit that the caller leads. @throws {NotFound} @throws {Forbidden} */
const ledUnit = ({ access, directory }: Context, unitId: string | undefined) => {
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit) throw NotFound();
  access.require('forecastControl', 'write', { unitId: unit.id });
  return unit;
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
  };
  const saved = put(AdjustmentEntity, adjustment, { at: context.at });
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

const led = async <T extends Part>(context: Context, stored: Stored<T>): Promise<Stored<T>> => {
  ledUnit(context, stored.value.unitId);
  return requireMatch(context, stored);
};

const saved = <T extends Part>(
  context: Context,
  entity: EntityDefinition<T>,
  from: Stored<T>,
  { act, next }: { act: string; next: T },
): Command<Stored<T>> => {
  const write = put(entity, next, { at: context.at, from });
  return { action: `forecast.${act}`, writes: [write], result: write.next };
};

const change = async <T extends Part>(
  context: Context,
  entity: EntityDefinition<T>,
  stored: Stored<T>,
  { act, patch }: { act: string; patch: object },
): Promise<Command<Stored<T>>> => {
  const own = await led(context, stored);
  if (own.value.withdrawn) throw ForecastPartWithdrawn();
  return saved(context, entity, own, { act, next: patched(own.value, patch) });
};

const withdraw = async <T extends Part>(
  context: Context,
  entity: EntityDefinition<T>,
  stored: Stored<T>,
  act: string,
): Promise<Command<Stored<T>>> => {
  const own = await led(context, stored);
  if (own.value.withdrawn) throw ForecastPartWithdrawn();
  const withdrawn = { on: context.today(), by: context.access.user.id };
  return saved(context, entity, own, { act, next: { ...own.value, withdrawn } });
};

const restore = async <T extends Part>(
  context: Context,
  entity: EntityDefinition<T>,
  stored: Stored<T>,
  act: string,
): Promise<Command<Stored<T>>> => {
  const own = await led(context, stored);
  if (!own.value.withdrawn) throw ForecastPartNotWithdrawn();
  const { withdrawn: _, ...rest } = own.value;
  return saved(context, entity, own, { act, next: rest as T });
};

/** @throws {NotFound} @throws {Forbidden} @throws {ForecastPartWithdrawn} */
export const changeAdjustment = async (context: Context, id: string, patch: AdjustmentPatch) =>
  change(context, AdjustmentEntity, await getAdjustment(context, id), { act: 'adjust-change', patch });
export const withdrawAdjustment = async (context: Context, id: string) =>
  withdraw(context, AdjustmentEntity, await getAdjustment(context, id), 'adjust-withdraw');
export const restoreAdjustment = async (context: Context, id: string) =>
  restore(context, AdjustmentEntity, await getAdjustment(context, id), 'adjust-restore');
export const changeNote = async (context: Context, id: string, patch: ForecastNotePatch) =>
  change(context, ForecastNoteEntity, await getNote(context, id), { act: 'note-change', patch });
export const withdrawNote = async (context: Context, id: string) =>
  withdraw(context, ForecastNoteEntity, await getNote(context, id), 'note-withdraw');
export const restoreNote = async (context: Context, id: string) =>
  restore(context, ForecastNoteEntity, await getNote(context, id), 'note-restore');
