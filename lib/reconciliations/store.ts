/** Reads of reconciliations for a caller: they follow their account, whoever owns it now. */
import { type Account, getAccount, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { list, recordView } from '#lib/http/list.ts';
import type { Action } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { found } from '#lib/table/write.ts';
import { pendingKindOf, ReconciliationEntity, reconciliationKey } from './entity.ts';
import { differenceOf } from './rules.ts';
import type { Reconciliation, State } from './schema.ts';

/** Today where the account is. */
export const todayOf = (context: Context, account: Account): BusinessDate =>
  context.today(context.directory.unit(subjectOf(account).unitId)?.timeZone);

/** The account whose collections the caller may read or work on. @throws {NotFound} @throws {Forbidden} */
export const requireAccount = async (context: Context, accountId: string, action: Action) => {
  const account = await getAccount(context, accountId);
  context.access.require('collections', action, subjectOf(account.value));
  return account;
};

/** The record, or undefined; strongly consistent, visibility not checked. */
export const findReconciliation = (
  context: Context,
  id: string,
): Promise<Stored<Reconciliation> | undefined> =>
  read(context.table, ReconciliationEntity, reconciliationKey(context.orgId, id));

/** One with its account, which decides who may see or change it. @throws {NotFound} @throws {Forbidden} */
export const getReconciliation = async (context: Context, id: string, action: Action = 'read') => {
  const stored = found(await findReconciliation(context, id));
  const account = await requireAccount(context, stored.value.accountId, action);
  return { stored, account };
};

/** The record as the API shows it, with the difference that follows from it. */
export const viewOf = (stored: Stored<Reconciliation>) => ({
  ...recordView(stored),
  differenceMinor: differenceOf(stored.value),
});

export interface ReconciliationQuery {
  limit: number;
  cursor?: string | undefined;
  'filter[accountId]'?: string | undefined;
  'filter[state]'?: State | undefined;
}

const partitionOf = (
  { orgId }: Context,
  { 'filter[accountId]': accountId, 'filter[state]': state }: ReconciliationQuery,
): Pick<PageQuery<Reconciliation>, 'index' | 'partitions'> => {
  const base = { orgId, entity: ReconciliationEntity.name };
  if (accountId) return { index: 'byAccount', partitions: [{ ...base, accountId }] };
  const pendingKind = state && pendingKindOf(state);
  return pendingKind
    ? { index: 'pending', partitions: [{ orgId, pendingKind }] }
    : { index: 'byOrganisation', partitions: [base] };
};

/** Those of accounts whose collections the caller may read, newest day first. */
export const listReconciliations = (context: Context, query: ReconciliationQuery) =>
  list(context, ReconciliationEntity, {
    query: { name: 'reconciliations', ...query },
    page: {
      ...partitionOf(context, query),
      descending: true,
      accept: async (records) => {
        const accounts = await readAccounts(
          context,
          records.map(({ value }) => value.accountId),
        );
        const { 'filter[state]': state } = query;
        return records.map(({ value }) => {
          const account = accounts.get(value.accountId)?.value;
          const wanted = state === undefined || value.state === state;
          return wanted && !!account && context.access.allows('collections', 'read', subjectOf(account));
        });
      },
    },
    view: viewOf,
  });
