/** Delegations: from a day to a day somebody may decide for somebody else. They never reach further than one hand. */
import { addDays, type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { Forbidden } from '#lib/core/errors.ts';
import { list } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { allOfIndex, type PageQuery } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import { DelegationEntity, delegatedBy, delegationKey } from './entity.ts';
import { DelegationDays, DelegationToSelf, UnknownPerson } from './errors.ts';
import type { Delegation } from './schema.ts';

const MOST_DAYS = 366;

interface Occasion {
  kind: string;
  on: BusinessDate;
}

const counts = ({ from, until, kinds }: Delegation, { kind, on }: Occasion): boolean =>
  from <= on && on <= until && (kinds === undefined || kinds.includes(kind));

/**
 * Delegations to the user that have begun and not ended on the day. An index finds them, the table has the say: each is
 * read again, strongly consistent.
 */
export const delegationsTo = async (
  { table, orgId }: Context,
  toId: string,
  on: BusinessDate,
): Promise<Stored<Delegation>[]> => {
  const partition = { orgId, entity: DelegationEntity.name, ownerId: toId };
  const rows = await allOfIndex(table, { index: 'byOwner', partition, range: { from: on } });
  const keys = rows.map((row) => delegationKey(orgId, String(row['id'])));
  const stored = await readMany(table, DelegationEntity, keys);
  return stored.filter(({ value }) => value.toId === toId && value.from <= on && value.until >= on);
};

/** The delegations by which the user may decide a request of the kind on the day. */
export const delegationsFor = async (
  context: Context,
  toId: string,
  about: Occasion,
): Promise<Stored<Delegation>[]> =>
  (await delegationsTo(context, toId, about.on)).filter(({ value }) => counts(value, about));

/** Who stands in for a user on a day, for mails: the index may lag a moment behind. */
export const delegatesOf = async (
  { table, orgId }: Context,
  fromId: string,
  about: Occasion,
): Promise<string[]> => {
  const partition = { orgId, pendingKind: delegatedBy(fromId) };
  const rows = await allOfIndex(table, { index: 'pending', partition, range: { from: about.on } });
  const delegations = rows.map((row) => row['data'] as Delegation);
  return delegations.filter((one) => counts(one, about)).map(({ toId }) => toId);
};

export type NewDelegation = Omit<Delegation, 'id' | 'fromId'> & { fromId?: string | undefined };

const requireGiver = ({ access }: Context, fromId: string): void => {
  if (fromId !== access.user.id && access.posting.role !== 'administrator') throw Forbidden();
};

/**
 * Lets somebody decide in the caller's place; an administrator also for others, who may be away.
 * @throws {UnknownPerson} @throws {DelegationDays} @throws {DelegationToSelf} @throws {Forbidden}
 */
export const delegateDecisions = async (
  context: Context,
  { fromId = context.access.user.id, ...input }: NewDelegation,
): Promise<Plan<Stored<Delegation>>> => {
  requireGiver(context, fromId);
  if (input.toId === fromId) throw DelegationToSelf();
  for (const userId of [fromId, input.toId]) {
    if (!context.directory.user(userId)?.active) throw UnknownPerson({ userId });
  }
  const today = context.today();
  const { from, until } = input;
  if (until < from || until < today || daysBetween(from, until) > MOST_DAYS) {
    throw DelegationDays({ today, limit: MOST_DAYS });
  }
  const delegation: Delegation = { ...input, fromId, id: context.ids.next('delegation') };
  const saved = put(DelegationEntity, delegation, { at: context.at });
  return { action: 'delegation.create', writes: [saved], result: saved.next };
};

export interface DelegationQuery {
  limit: number;
  cursor?: string | undefined;
  mine: 'given' | 'received';
}

/** Delegations that the caller gave or has, those that end last first. */
export const listDelegations = <V>(
  context: Context,
  query: DelegationQuery,
  view: (stored: Stored<Delegation>) => V,
): Promise<Listing<V>> => {
  const { orgId, access } = context;
  const me = access.user.id;
  const source: Pick<PageQuery<Delegation>, 'index' | 'partitions'> = query.mine === 'given'
    ? { index: 'pending', partitions: [{ orgId, pendingKind: delegatedBy(me) }] }
    : { index: 'byOwner', partitions: [{ orgId, entity: DelegationEntity.name, ownerId: me }] };
  return list(context, DelegationEntity, {
    query: { name: 'delegations', ...query },
    page: { ...source, descending: true },
    view,
  });
};

/** A delegation, for who gave it, who has it, and administrators. @throws {NotFound} */
export const getDelegation = async (context: Context, id: string): Promise<Stored<Delegation>> => {
  const { table, orgId, access } = context;
  const stored = await read(table, DelegationEntity, delegationKey(orgId, id));
  const me = access.user.id;
  const mine = stored?.value.fromId === me || stored?.value.toId === me;
  return found(mine || access.posting.role === 'administrator' ? stored : undefined);
};

/** Ends a delegation: today is no longer a day of it. What was decided by it stands. @throws {Forbidden} */
export const endDelegation = async (context: Context, id: string): Promise<Plan<Stored<Delegation>>> => {
  const from = requireMatch(context, await getDelegation(context, id));
  requireGiver(context, from.value.fromId);
  const yesterday = addDays(context.today(), -1);
  const until = from.value.until < yesterday ? from.value.until : yesterday;
  // One that never began keeps its first day after its last: it counts on no day.
  const ended = { ...from.value, until };
  const saved = put(DelegationEntity, ended, { at: context.at, from });
  return { action: 'delegation.end', writes: [saved], result: saved.next };
};
