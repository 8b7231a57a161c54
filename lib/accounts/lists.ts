/** Lists of accounts in the caller's scope, by name, and the search by name or number. */
import { list } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import { type SearchQuery, searchList } from '#lib/http/search.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { AccountEntity, AccountSearch } from './entity.ts';
import { subjectOf } from './rules.ts';
import type { Account } from './schema.ts';
import { readAccounts } from './store.ts';

export interface AccountQuery {
  limit: number;
  cursor?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[level]'?: string | undefined;
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
  (context: Context, level: string | undefined) =>
  async (records: Stored<Account>[]): Promise<boolean[]> =>
    records.map(
      ({ value }) =>
        (level === undefined || value.level === level) &&
        context.access.allows('accounts', 'read', subjectOf(value)),
    );

/** One page of the accounts that the caller may read, in the order of their names as search compares them. */
export const listAccounts = <V>(
  context: Context,
  query: AccountQuery,
  view: (account: Stored<Account>) => V,
): Promise<Listing<V>> =>
  list(context, AccountEntity, {
    query: { name: 'accounts', ...query },
    page: {
      ...partitionsOf(context, query),
      descending: query.sort === '-name',
      accept: mayRead(context, query['filter[level]']),
    },
    view,
  });

/** Accounts whose name, a word of it, its pinyin or its number starts with the text, as far as the caller may see them. */
export const searchAccounts = <V>(
  context: Context,
  query: SearchQuery,
  view: (account: Stored<Account>) => V,
): Promise<Listing<V>> =>
  searchList(context, query, {
    collection: AccountSearch,
    load: (ids) => readAccounts(context, ids),
    accept: ({ value }) => context.access.allows('accounts', 'read', subjectOf(value)),
    view,
  });
