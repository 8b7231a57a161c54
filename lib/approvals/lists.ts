/** Lists of requests: what waits for the caller, what they asked for, what they decided, and what they may see at all. */

import { list } from '#lib/http/list.ts';
import { fittingRows } from '#lib/http/page-size.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type PageQuery, page } from '#lib/table/query.ts';
import { readMany } from '#lib/table/read.ts';
import { delegationsTo } from './delegations.ts';
import { ApprovalEntity, approvalKey, InboxEntity } from './entity.ts';
import type { Approval, ApprovalStatus, Delegation, InboxItem } from './schema.ts';
import { readable } from './store.ts';

export const MINE = ['pending', 'requested', 'decided'] as const;

export interface ApprovalQuery {
  limit: number;
  cursor?: string | undefined;
  mine?: (typeof MINE)[number] | undefined;
  'filter[kind]'?: string | undefined;
  'filter[status]'?: ApprovalStatus | undefined;
  'filter[accountId]'?: string | undefined;
  [more: string]: unknown;
}

type View<V> = (stored: Stored<Approval>) => V;

const matches = (query: ApprovalQuery, { kind, status, accountId }: Approval): boolean =>
  (query['filter[kind]'] ?? kind) === kind &&
  (query['filter[status]'] ?? status) === status &&
  (query['filter[accountId]'] ?? accountId) === accountId;

const accept =
  (context: Context, query: ApprovalQuery) =>
  async (rows: Stored<Approval>[]): Promise<boolean[]> => {
    const matching = rows.map(({ value }) => value).filter((value) => matches(query, value));
    const allowed = await readable(context, matching);
    const ids = new Set(matching.filter((_, at) => allowed[at]).map(({ id }) => id));
    return rows.map(({ value }) => ids.has(value.id));
  };

const sourceOf = ({ orgId, access }: Context, query: ApprovalQuery) => {
  const base = { orgId, entity: ApprovalEntity.name };
  const accountId = query['filter[accountId]'];
  if (query.mine === 'requested') {
    return { index: 'byOwner', partitions: [{ ...base, ownerId: access.user.id }] } as const;
  }
  if (accountId) return { index: 'byAccount', partitions: [{ ...base, accountId }] } as const;
  return { index: 'byOrganisation', partitions: [base] } as const;
};

/** Whose questions wait for the caller: their own, and those of people whom they stand in for today. */
const awaiting = async (context: Context): Promise<Map<string, Delegation | undefined>> => {
  const me = context.access.user.id;
  const delegations = await delegationsTo(context, me, context.today());
  return new Map([
    ...delegations.map(({ value }): [string, Delegation] => [value.fromId, value]),
    [me, undefined],
  ]);
};

const fits =
  (query: ApprovalQuery, me: string, people: ReadonlyMap<string, Delegation | undefined>) =>
  ({ kind, accountId, requesterId, asking }: InboxItem): boolean => {
    const kinds = people.get(asking.userId)?.kinds;
    return (
      requesterId !== me &&
      (kinds?.includes(kind) ?? true) &&
      (query['filter[kind]'] ?? kind) === kind &&
      (query['filter[accountId]'] ?? accountId) === accountId
    );
  };

const inboxPage = async (
  context: Context,
  query: ApprovalQuery,
): Promise<Omit<PageQuery<InboxItem>, 'limit' | 'after'>> => {
  const me = context.access.user.id;
  const isPending = query.mine === 'pending';
  const people = isPending ? await awaiting(context) : new Map([[me, undefined]]);
  const base = { orgId: context.orgId, entity: InboxEntity.name };
  const isMeant = fits(query, me, people);
  return {
    index: 'byOwner',
    partitions: [...people.keys()].map((ownerId) => ({ ...base, ownerId })),
    range: { prefix: isPending ? 'pending#' : 'answered#' },
    descending: !isPending,
    accept: async (rows) => rows.map(({ value }) => isMeant(value)),
  };
};

/** Requests by the questions that lead to them: oldest first while they wait, newest first once they were answered. */
const listInbox = async <V>(context: Context, query: ApprovalQuery, view: View<V>): Promise<Listing<V>> => {
  const { limit, cursor, ...rest } = query;
  const seal = context.seal(JSON.stringify({ name: 'approval-inbox', ...rest }));
  const after = cursor ? decodeCursor(cursor, seal) : undefined;
  const found = await page(context.table, InboxEntity, {
    ...(await inboxPage(context, query)),
    limit,
    after,
  });
  const ids = found.records.map(({ value }) => value.approvalId);
  const keys = ids.map((id) => approvalKey(context.orgId, id));
  const approvals = await readMany(context.table, ApprovalEntity, keys);
  const byId = new Map(approvals.map((stored) => [stored.value.id, stored]));
  const rows = ids.map((id) => byId.get(id));
  const shown = fittingRows(rows);
  const next = shown.length < rows.length ? found.positions[shown.length - 1] : found.next;
  const isAsked = ({ status }: Approval) => query.mine !== 'pending' || status === 'pending';
  const status = query['filter[status]'];
  // The index may lag: a request that was decided a moment ago waits for nobody any more.
  const data = [...new Set(shown)].filter(
    (stored) => stored && isAsked(stored.value) && (status ?? stored.value.status) === stored.value.status,
  );
  return {
    data: data.map((stored) => view(stored as Stored<Approval>)),
    page: { nextCursor: next ? encodeCursor(next, seal) : null, hasMore: next !== undefined },
  };
};

/**
 * One page of requests. Without `mine` all that the caller may see, newest first; kind and status are chosen among the
 * rows of the index, an account is a partition of one.
 */
export const listApprovals = <V>(
  context: Context,
  query: ApprovalQuery,
  view: View<V>,
): Promise<Listing<V>> =>
  query.mine === 'pending' || query.mine === 'decided'
    ? listInbox(context, query, view)
    : list(context, ApprovalEntity, {
        query: { name: 'approvals', ...query },
        page: {
          ...sourceOf(context, query),
          partitions: [...sourceOf(context, query).partitions],
          descending: true,
          accept: accept(context, query),
        },
        view,
      });
