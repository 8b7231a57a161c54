/**
 * The customers of a day with all that their plans rest on. The whole organisation's view comes from indexes that may
 * lag; before anything is written, one customer is read again with strong reads (`freshCustomer`).
 */
import { type Account, assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { type Invoice, openDebits, openInvoicesOn } from '#lib/receivables/index.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import type { Write } from '#lib/table/write.ts';
import {
  DunningStateEntity,
  HOLD_PENDING,
  HoldEntity,
  NoticeEntity,
  noticeIdOf,
  noticeKey,
  stateKey,
} from './entity.ts';
import type { Customer } from './planner.ts';
import { type Resolve, resolverFor } from './resolve.ts';
import type { DunningState, Hold } from './schema.ts';

export interface CustomerBooks {
  account: Stored<Account>;
  customer: Customer;
  states: ReadonlyMap<string, Stored<DunningState>>;
}

const unitsOf = (context: Context, account: Account, asOf: BusinessDate): string[] =>
  context.directory.unitsAbove(assignmentAt(account, asOf).unitId, asOf).map(({ id }) => id);

const readStates = async (
  { table, orgId }: Context,
  invoices: readonly Invoice[],
): Promise<Map<string, Stored<DunningState>>> => {
  const keys = invoices.map(({ id, accountId }) => stateKey(orgId, accountId, id));
  const stored = await readMany(table, DunningStateEntity, keys);
  return new Map(stored.map((state) => [state.value.invoiceId, state]));
};

const customerOf = (
  context: Context,
  account: Stored<Account>,
  asOf: BusinessDate,
  parts: {
    invoices: readonly Invoice[];
    states: ReadonlyMap<string, Stored<DunningState>>;
    holds: readonly Hold[];
    resolve: Resolve;
    isTold: boolean;
  },
): CustomerBooks => {
  const { invoices, states, holds, resolve, isTold } = parts;
  const accountId = account.value.id;
  const unitIds = unitsOf(context, account.value, asOf);
  const items = invoices
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((invoice) => ({
      invoice,
      state: states.get(invoice.id)?.value,
      scheme: resolve({ invoiceId: invoice.id, accountId, unitIds }),
    }));
  const calendar = context.directory.unit(unitIds[0])?.calendar ?? DEFAULT_CALENDAR;
  return { account, states, customer: { accountId, calendar, items, holds, isTold } };
};

const standingHolds = async ({ table, orgId }: Context): Promise<Map<string, Hold[]>> => {
  const rows = await allOfIndex(table, {
    index: 'pending',
    partition: { orgId, pendingKind: HOLD_PENDING },
  });
  return Map.groupBy(
    rows.map((row) => fromItem(HoldEntity, row).value),
    ({ accountId }) => accountId,
  );
};

/** Every customer with something open on the day whose account `wanted` takes, by account id. */
export const booksOf = async (
  context: Context,
  asOf: BusinessDate,
  wanted: (account: Account) => boolean,
): Promise<CustomerBooks[]> => {
  const byAccount = Map.groupBy(await openInvoicesOn(context, asOf), ({ accountId }) => accountId);
  const accounts = await readAccounts(context, byAccount.keys());
  const chosen = [...accounts.values()]
    .filter(({ value }) => wanted(value))
    .sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  const invoices = chosen.flatMap(({ value }) => byAccount.get(value.id) ?? []);
  const { table, orgId } = context;
  const [states, holds, notices, resolve] = await Promise.all([
    readStates(context, invoices),
    standingHolds(context),
    readMany(
      table,
      NoticeEntity,
      chosen.map(({ value }) => noticeKey(orgId, noticeIdOf(orgId, value.id, asOf))),
    ),
    resolverFor(
      context,
      chosen.flatMap(({ value }) => {
        const unitIds = unitsOf(context, value, asOf);
        return (byAccount.get(value.id) ?? []).map(({ id }) => ({
          invoiceId: id,
          accountId: value.id,
          unitIds,
        }));
      }),
      asOf,
    ),
  ]);
  const told = new Set(notices.map(({ value }) => value.accountId));
  return chosen.map((account) => {
    const { id } = account.value;
    return customerOf(context, account, asOf, {
      invoices: byAccount.get(id) ?? [],
      states,
      holds: holds.get(id) ?? [],
      resolve,
      isTold: told.has(id),
    });
  });
};

/** Holds of one account, strongly consistent, the newest last. */
export const readHolds = ({ table, orgId }: Context, accountId: string): Promise<Stored<Hold>[]> =>
  queryCollection(table, HoldEntity, {
    pk: partition(orgId, 'account', accountId),
    range: { prefix: 'dunning-hold#' },
  });

/**
 * One customer as they are now, strongly consistent, with writes that hold a transaction to it: no money of the
 * account moves meanwhile and the account is not changed. Undefined when the account is gone.
 */
export const freshCustomer = async (
  context: Context,
  accountId: string,
  asOf: BusinessDate,
): Promise<(CustomerBooks & { stands: Write[] }) | undefined> => {
  const { table, orgId } = context;
  const [accounts, debits, holds, notice] = await Promise.all([
    readAccounts(context, [accountId]),
    openDebits(context, accountId),
    readHolds(context, accountId),
    read(table, NoticeEntity, noticeKey(orgId, noticeIdOf(orgId, accountId, asOf))),
  ]);
  const account = accounts.get(accountId);
  if (!account) return undefined;
  const invoices = debits.invoices.map(({ value }) => value);
  const unitIds = unitsOf(context, account.value, asOf);
  const [states, resolve] = await Promise.all([
    readStates(context, invoices),
    resolverFor(
      context,
      invoices.map(({ id }) => ({ invoiceId: id, accountId, unitIds })),
      asOf,
    ),
  ]);
  const books = customerOf(context, account, asOf, {
    invoices,
    states,
    holds: holds.map(({ value }) => value),
    resolve,
    isTold: notice !== undefined,
  });
  return { ...books, stands: debits.stands };
};
