/**
 * Counter-measures: decided while the council is open, followed up until they are done. They are the council's own: an
 * action of a review is about a finding, and a gap of a plan need not have one.
 */
import { Forbidden } from '#lib/core/errors.ts';
import { nextPart } from '#lib/core/ids.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { CouncilClosed, CouncilFull, CounterMeasureDueWrong, CounterMeasureStatusWrong } from './errors.ts';
import type { Council, CounterMeasure, CounterMeasurePatch, NewCounterMeasure } from './schema.ts';
import { getWritable, requirePeople, savedCouncil } from './service.ts';
import { type FoundMeasure, getMeasure, type MeasurePath } from './store.ts';

type Change = Promise<Command<Stored<Council>>>;

const MAX_MEASURES = 50;

const todayOf = (context: Context, { unitId }: Council): string =>
  context.today(context.directory.unit(unitId)?.timeZone);

const requireDue = (context: Context, council: Council, dueOn: string): void => {
  const today = todayOf(context, council);
  if (dueOn < today) throw CounterMeasureDueWrong({ dueOn, today });
};

/** @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} @throws {CouncilClosed} @throws {CouncilFull} @throws {CounterMeasureDueWrong} */
export const addMeasure = async (context: Context, councilId: string, input: NewCounterMeasure): Change => {
  const stored = await getWritable(context, councilId);
  const { measures } = stored.value;
  requirePeople(context, [input.ownerId]);
  requireDue(context, stored.value, input.dueOn);
  if (measures.length >= MAX_MEASURES) throw CouncilFull({ limit: MAX_MEASURES });
  const measure: CounterMeasure = { ...input, id: nextPart(stored), status: 'open' };
  return savedCouncil(context, stored, 'measure', { ...stored.value, measures: [...measures, measure] });
};

/** The counter-measure in one of the states. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} @throws {CounterMeasureStatusWrong} */
const inState = async (
  context: Context,
  path: MeasurePath,
  may: (all: FoundMeasure) => boolean,
  ...allowed: CounterMeasure['status'][]
): Promise<FoundMeasure> => {
  const all = await getMeasure(context, path);
  if (!may(all)) throw Forbidden();
  requireMatch(context, all.stored);
  const { status } = all.measure;
  if (!allowed.includes(status)) throw CounterMeasureStatusWrong({ status, allowed: allowed.join(', ') });
  return all;
};

const leads = ({ isLed }: FoundMeasure): boolean => isLed;
const finishes = ({ isLed, isOwner }: FoundMeasure): boolean => isLed || isOwner;

const saved = (context: Context, { stored }: FoundMeasure, act: string, next: CounterMeasure) => {
  const measures = stored.value.measures.map((measure) => (measure.id === next.id ? next : measure));
  return savedCouncil(context, stored, `measure-${act}`, { ...stored.value, measures });
};

/** Changes an open counter-measure of an open council. @throws as {@link addMeasure} */
export const changeMeasure = async (
  context: Context,
  path: MeasurePath,
  patch: CounterMeasurePatch,
): Change => {
  const all = await inState(context, path, leads, 'open');
  const council = all.stored.value;
  if (council.status === 'closed') throw CouncilClosed();
  requirePeople(context, patch.ownerId ? [patch.ownerId] : []);
  if (patch.dueOn && patch.dueOn !== all.measure.dueOn) requireDue(context, council, patch.dueOn);
  return saved(context, all, 'change', patched(all.measure, patch));
};

/** Its owner, or who leads the unit, says that it is done; also when the council is closed. */
export const finishMeasure = async (
  context: Context,
  path: MeasurePath,
  text: string | undefined,
): Change => {
  const all = await inState(context, path, finishes, 'open');
  const on = todayOf(context, all.stored.value);
  const done = { by: context.access.user.id, at: context.at, on, ...(text && { text }) };
  return saved(context, all, 'done', { ...all.measure, status: 'done', done });
};

export const cancelMeasure = async (context: Context, path: MeasurePath, reason: string): Change => {
  const all = await inState(context, path, leads, 'open');
  const cancelled = { by: context.access.user.id, at: context.at, reason };
  return saved(context, all, 'cancel', { ...all.measure, status: 'cancelled', cancelled });
};

export const reopenMeasure = async (context: Context, path: MeasurePath): Change => {
  const may = (all: FoundMeasure) => (all.measure.status === 'cancelled' ? leads : finishes)(all);
  const all = await inState(context, path, may, 'done', 'cancelled');
  const { done: _d, cancelled: _c, ...rest } = all.measure;
  return saved(context, all, 'reopen', { ...rest, status: 'open' });
};
