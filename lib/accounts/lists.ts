/** Lists of accounts in the caller's scope, by name, and the search by name or number. */
import { list } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { type PageQuery, queryItems } from '#lib/table/query.ts';
import { AccountEntity, SearchTermEntity } from './entity.ts';
import { subjectOf } from './rules.ts';
import type { Account } from './schema.ts';
import { searchText } from './search.ts';
import { readAccounts } from './store.ts';

export interface AccountQuery {
  limit: number;
  cursor?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  sort: 'name' | '-name';
  [more: string]: unknown;
}

/** Partitions that hold every account the caller may read, or those of one owner or unit. */
const partitionsOf = (
  { orgId, access }: Context,
  query: AccountQuery,
): Pick<PageQuery<Account>, 'index' | 'partitions'> => {
  const base = { orgId, entity: AccountEntity.name };
  const { 'filter[ownerId]': owner, 'filter[unitId]': unit } = query;
  if (owner) return { index: 'byOwner', partitions: [{ ...base, ownerId: owner }] };
  if (unit) return { index: 'byUnit', partitions: [{ ...base, unitId: unit }] };
  if (access.scope('accounts', 'read') === 'own')
    return { index: 'byOwner', partitions: [{ ...base, ownerId: access.user.id }] };
  return { index: 'byOrganisation', partitions: [base] };
};

const mayRead =
  (context: Context) =>
  async (records: Stored<Account>[]): Promise<boolean[]> =>
    records.map(({ value }) => context.access.allows('accounts', 'read', subjectOf(value)));

/** One page of the accounts that the caller may read, in the order of their names as search compares them. */
export const listAccounts = <V>(
  context: Context,
  query: AccountQuery,
  view: (account: Stored<Account>) => V,
): Promise<Listing<V>> =>
  list(context, AccountEntity, {
    query: { name: 'accounts', ...query },
    page: { ...partitionsOf(context, query), descending: query.sort === '-name', accept: mayRead(context) },
    view,
  });

const TERMS_READ = 200;

/**
 * Accounts whose name, a word of it, its pinyin or its number starts with the text. At most 200 terms are read for
 * a page; a page may therefore be short and still have a next one.
 */
export const searchAccounts = async <V>(
  context: Context,
  query: { q: string; limit: number; cursor?: string | undefined },
  view: (account: Stored<Account>) => V,
): Promise<Listing<V>> => {
  const seal = context.seal(`search ${query.q}`);
  const pk = partition(context.orgId, 'search', 'account');
  const after = query.cursor ? decodeCursor(query.cursor, seal) : undefined;
  const prefix = searchText(query.q);
  if (!prefix) return { data: [], page: { nextCursor: null, hasMore: false } };
  const rows = await queryItems(context.table, { pk, range: { prefix }, limit: TERMS_READ, after });
  const ids = rows.map((row) => fromItem(SearchTermEntity, row).value.accountId);
  const accounts = await readAccounts(context, ids);
  const shown: Stored<Account>[] = [];
  const seen = new Set<string>();
  let last: Record<string, unknown> | undefined;
  for (const [position, row] of rows.entries()) {
    if (shown.length === query.limit) break;
    last = row;
    const account = accounts.get(ids[position] ?? '');
    if (
      !account ||
      seen.has(account.value.id) ||
      !context.access.allows('accounts', 'read', subjectOf(account.value))
    )
      continue;
    seen.add(account.value.id);
    shown.push(account);
  }
  const hasMore = rows.length === TERMS_READ || last !== rows.at(-1);
  const position = { sort: [], pk, sk: String(last?.['sk']) };
  return {
    data: shown.map(view),
    page: { nextCursor: hasMore && last ? encodeCursor(position, seal) : null, hasMore },
  };
};
