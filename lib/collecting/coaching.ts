/**
 * Coaching sessions: recorded by those who lead the person, read by both, by the managers above and by administrators.
 *
 * | access pattern            | where                                                  |
 * | one session               | pk org#coaching#id                                     |
 * | sessions of a person      | byOwner: ownerId = the person coached, by day          |
 * | sessions of all           | byOrganisation, by day                                 |
 */
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Action, Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { Coaching, type CoachingPatch, type NewCoaching } from './coaching-schema.ts';
import { DayInFuture, NotTheirManager } from './errors.ts';

const coachingKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'coaching', id),
  sk: 'coaching',
});

export const CoachingEntity = defineEntity<Coaching>({
  name: 'coaching',
  schema: Coaching,
  audited: true,
  key: (orgId, { id }) => coachingKey(orgId, id),
  id: ({ id }) => id,
  index: ({ on, representativeId }) => ({ listKey: on, ownerId: representativeId }),
});

/** Whose a session is: the coached person's, in the unit where they are now. */
const subjectOf = ({ directory, today }: Context, userId: string): Subject => {
  const user = directory.user(userId);
  return { ownerId: userId, ...(user && { unitId: directory.posting(user, today()).unitId }) };
};

/** True when the caller is one of the two, leads the person, or administers. */
export const maySee = (context: Context, { representativeId, coachId }: Coaching): boolean =>
  coachId === context.access.user.id ||
  context.access.allows('coaching', 'read', subjectOf(context, representativeId));

/** A session that the caller may read or change. @throws {NotFound} @throws {Forbidden} */
export const getCoaching = async (
  context: Context,
  id: string,
  action: Action = 'read',
): Promise<Stored<Coaching>> => {
  const stored = await read(context.table, CoachingEntity, coachingKey(context.orgId, id));
  if (!stored || !maySee(context, stored.value)) throw NotFound();
  if (action === 'write' && stored.value.coachId !== context.access.user.id)
    context.access.require('coaching', 'write', subjectOf(context, stored.value.representativeId));
  return stored;
};

/** Records a session that the caller held. @throws {NotFound} @throws {NotTheirManager} @throws {DayInFuture} */
export const recordCoaching = async (
  context: Context,
  input: NewCoaching,
): Promise<Plan<Stored<Coaching>>> => {
  const person = context.directory.user(input.representativeId);
  if (!person) throw NotFound();
  const coachId = context.access.user.id;
  const leads = context.access.allows('coaching', 'write', subjectOf(context, person.id));
  if (!leads || person.id === coachId) throw NotTheirManager({ name: person.name });
  const today = context.today();
  const on = input.on ?? today;
  if (on > today) throw DayInFuture({ today, on });
  const session: Coaching = { ...input, id: context.ids.next('coaching'), topic: 'collection', coachId, on };
  const saved = put(CoachingEntity, session, { at: context.at });
  return { action: 'coaching.record', writes: [saved], result: saved.next };
};

/** Completes observations, agreed actions and follow-up; the trail keeps what stood there. */
export const changeCoaching = async (
  context: Context,
  id: string,
  patch: CoachingPatch,
): Promise<Plan<Stored<Coaching>>> => {
  const stored = requireMatch(context, await getCoaching(context, id, 'write'));
  const saved = put(CoachingEntity, patched(stored.value, patch), { at: context.at, from: stored });
  return { action: 'coaching.change', writes: [saved], result: saved.next };
};
