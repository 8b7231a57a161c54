/** Opening, writing up and closing a council: the agenda is taken once, when it is opened, and stays. */
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, remove } from '#lib/table/write.ts';
import { agendaOf } from './agenda.ts';
import { COUNCIL_CLAIM, CouncilEntity, placeOf } from './entity.ts';
import {
  CouncilClosed,
  CouncilExists,
  CouncilMinutesMissing,
  CouncilNotClosed,
  CouncilPeriodWrong,
  CouncilUsed,
} from './errors.ts';
import { lastOver, periodOf } from './rules.ts';
import type { Council, CouncilPatch, NewCouncil } from './schema.ts';
import { getOwn } from './store.ts';

type Change = Promise<Command<Stored<Council>>>;

/** Opens the council of a unit for a month or quarter that is over. @throws {NotFound} @throws {Forbidden} @throws {CouncilPeriodWrong} @throws {CouncilExists} @throws {RateMissing} */
export const openCouncil = async (context: Context, { unitId, cadence, on }: NewCouncil): Change => {
  const { access, directory } = context;
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit?.active) throw NotFound();
  access.require('councils', 'write', { unitId: unit.id });
  const today = context.today(unit.timeZone);
  const { from, to } = on ? periodOf(cadence, on, unit.calendar) : lastOver(cadence, today, unit.calendar);
  if (to > today) throw CouncilPeriodWrong({ cadence, from, to });
  const place = { unitId: unit.id, cadence, from };
  const councilId = await findHolder(context.table, context.orgId, COUNCIL_CLAIM, placeOf(place));
  if (councilId) throw CouncilExists({ councilId });
  const council: Council = {
    ...{ id: context.ids.next('council'), ...place, to, status: 'open' },
    ...{ openedOn: today, openedBy: access.user.id },
    ...(await agendaOf(context, { unitId: unit.id, from, to })),
    ...{ attendees: [], measures: [] },
  };
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: COUNCIL_CLAIM, holderId: council.id, after: placeOf(council), at: context.at },
  });
  const saved = put(CouncilEntity, council, { at: context.at });
  return { action: 'council.open', writes: [saved, ...claim], result: saved.next };
};

export const savedCouncil = (
  context: Context,
  from: Stored<Council>,
  act: string,
  next: Council,
): Command<Stored<Council>> => {
  const write = put(CouncilEntity, next, { at: context.at, from });
  return { action: `council.${act}`, writes: [write], result: write.next };
};

/** Passes when all of them work here. @throws {NotFound} */
export const requirePeople = ({ directory }: Context, ids: readonly string[]): void => {
  if (!ids.every((id) => directory.user(id)?.active)) throw NotFound();
};

/** An open council to write into. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} @throws {CouncilClosed} */
export const getWritable = async (context: Context, id: string): Promise<Stored<Council>> => {
  const stored = await getOwn(context, id);
  if (stored.value.status === 'closed') throw CouncilClosed();
  return stored;
};

/** Writes minutes and who was there. @throws as {@link getWritable} */
export const changeCouncil = async (context: Context, id: string, patch: CouncilPatch): Change => {
  const stored = await getWritable(context, id);
  requirePeople(context, patch.attendees ?? []);
  const next = patched(stored.value, patch);
  return savedCouncil(context, stored, 'change', { ...next, attendees: [...new Set(next.attendees)] });
};

/** @throws {CouncilMinutesMissing} and as {@link getWritable} */
export const closeCouncil = async (context: Context, id: string): Change => {
  const stored = await getWritable(context, id);
  const { minutes, attendees } = stored.value;
  if (minutes === undefined || attendees.length === 0) throw CouncilMinutesMissing();
  const closed = { by: context.access.user.id, at: context.at };
  return savedCouncil(context, stored, 'close', { ...stored.value, status: 'closed', closed });
};

/** @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} @throws {CouncilNotClosed} */
export const reopenCouncil = async (context: Context, id: string): Change => {
  const stored = await getOwn(context, id);
  const { closed, ...rest } = stored.value;
  if (!closed) throw CouncilNotClosed();
  return savedCouncil(context, stored, 'reopen', { ...rest, status: 'open' });
};

/** Takes back the opening of a council that nothing was written into; the next one has a fresh agenda. @throws {CouncilUsed} and as {@link getWritable} */
export const removeCouncil = async (context: Context, id: string): Promise<Command<null>> => {
  const stored = await getWritable(context, id);
  const { minutes, measures, attendees } = stored.value;
  if (minutes !== undefined || measures.length > 0 || attendees.length > 0) throw CouncilUsed();
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: COUNCIL_CLAIM, holderId: id, before: placeOf(stored.value), at: context.at },
  });
  return { action: 'council.remove', writes: [remove(CouncilEntity, stored), ...claim], result: null };
};
