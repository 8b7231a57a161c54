/** The log as the API shows it: by account, by person, by days; and what a person is to do next. */
import { list, recordView } from '#lib/http/list.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { ActionEntity, nextOf } from './entity.ts';
import { ResultsPolicy } from './policy.ts';
import type { CollectionAction } from './schema.ts';
import { visibleByAccount } from './visible.ts';

const resultTexts = async (context: Context): Promise<(code: string) => string> => {
  const { results } = await policyAt(context, ResultsPolicy, context.today());
  const names = new Map(results.map(({ code, labels }) => [code, labels[context.language]]));
  // A code that the policy no longer has stays readable as it is.
  return (code) => names.get(code) ?? code;
};

export const actionView = async (context: Context, stored: Stored<CollectionAction>) => {
  const textOf = await resultTexts(context);
  return { ...recordView(stored), resultText: textOf(stored.value.result) };
};

export interface ActionQuery {
  limit: number;
  cursor?: string | undefined;
  sort: 'on' | '-on';
  'filter[accountId]'?: string | undefined;
  'filter[doneBy]'?: string | undefined;
  'filter[nextOwnerId]'?: string | undefined;
  'filter[from]'?: string | undefined;
  'filter[to]'?: string | undefined;
  'filter[withdrawn]': 'true' | 'false';
}

const partitionOf = (
  { orgId }: Context,
  query: ActionQuery,
): Pick<PageQuery<CollectionAction>, 'index' | 'partitions'> => {
  const { 'filter[accountId]': accountId, 'filter[doneBy]': ownerId, 'filter[nextOwnerId]': next } = query;
  const base = { orgId, entity: ActionEntity.name };
  if (next) return { index: 'pending', partitions: [{ orgId, pendingKind: nextOf(next) }] };
  if (accountId) return { index: 'byAccount', partitions: [{ ...base, accountId }] };
  if (ownerId) return { index: 'byOwner', partitions: [{ ...base, ownerId }] };
  return { index: 'byOrganisation', partitions: [base] };
};

/** Actions that the caller may see; with nextOwnerId what that person is to do, by the day of it. */
export const listActions = async (context: Context, query: ActionQuery) => {
  const textOf = await resultTexts(context);
  const { 'filter[accountId]': accountId, 'filter[doneBy]': doneBy } = query;
  return list(context, ActionEntity, {
    query: { name: 'collection-actions', ...query },
    page: {
      ...partitionOf(context, query),
      range: { from: query['filter[from]'], to: query['filter[to]'] },
      descending: query.sort.startsWith('-'),
      accept: visibleByAccount<CollectionAction>(
        context,
        (action) =>
          (!accountId || action.accountId === accountId) &&
          (!doneBy || action.doneBy === doneBy) &&
          (query['filter[withdrawn]'] === 'true' || !action.withdrawn),
      ),
    },
    view: (stored) => ({ ...recordView(stored), resultText: textOf(stored.value.result) }),
  });
};
