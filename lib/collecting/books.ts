/**
 * The open invoices of a day by account, with what collecting knows of each account: owner, case, broken promises. Costs
 * what ageing costs, one unit more for each account that has something open, two for each overdue invoice (how far it was
 * reminded), and the promises that were watched that day.
 */
import { type Account, assignmentAt, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import {
  type BrokenPromises,
  brokenPromisesOn,
  type OpenInvoice,
  openInvoicesAt,
} from '#lib/receivables/index.ts';
import { debtOf, type Judged, worstOf } from './debts.ts';
import { DebtPolicy, type DebtState } from './policy.ts';
import type { CollectionCase } from './schema.ts';
import { readCases } from './store.ts';

export interface Debt extends Judged {
  invoice: OpenInvoice;
  /** Level that reminders have reached, and whether the last one brought nothing. */
  dunning: { level: number; failed: boolean };
}

/** One account with something open on the day. */
export interface Debtor {
  account: Account;
  ownerId: string | null;
  unitId: string;
  debts: Debt[];
  worst: DebtState;
  broken: BrokenPromises;
  known: CollectionCase | undefined;
}

export interface DebtorFilter {
  /** Which accounts; owner and unit as of the day. */
  wanted?: (account: Account, owner: { ownerId: string | null; unitId: string }) => boolean;
}

const NONE: BrokenPromises = { count: 0, open: [], oldest: undefined };

/** Accounts of the open invoices that are wanted, by id. */
const wantedAccounts = async (
  context: Context,
  invoices: readonly OpenInvoice[],
  asOf: BusinessDate,
  wanted: DebtorFilter['wanted'],
): Promise<Map<string, Account>> => {
  const accounts = await readAccounts(
    context,
    invoices.map(({ accountId }) => accountId),
  );
  return new Map(
    [...accounts].flatMap(([id, { value }]) =>
      !wanted || wanted(value, assignmentAt(value, asOf)) ? [[id, value] as const] : [],
    ),
  );
};

/** Every account with something open at the end of the day that is wanted; who may see which is the caller's question. */
export const debtorsOn = async (
  context: Context,
  asOf: BusinessDate,
  { wanted }: DebtorFilter = {},
): Promise<Debtor[]> => {
  const invoices = await openInvoicesAt(context, asOf);
  const accounts = await wantedAccounts(context, invoices, asOf, wanted);
  const overdue = invoices.filter(({ accountId, daysOver }) => daysOver > 0 && accounts.has(accountId));
  // Dunning is loaded with the first list of debtors: most of what collecting is asked needs none.
  const { dunningStateOf } = await import('#lib/dunning/states.ts');
  const [cases, broken, policy, reminders] = await Promise.all([
    readCases(context, accounts.keys()),
    brokenPromisesOn(context, asOf),
    policyAt(context, DebtPolicy, asOf),
    dunningStateOf(
      context,
      overdue.map(({ invoiceId }) => invoiceId),
    ),
  ]);
  const dunningOf = ({ invoiceId }: OpenInvoice): Debt['dunning'] => {
    const { level = 0, status } = reminders.get(invoiceId) ?? {};
    return { level, failed: status === 'failed' };
  };
  const byAccount = Map.groupBy(invoices, ({ accountId }) => accountId);
  return [...accounts].map(([id, account]) => {
    const known = cases.get(id);
    const promises = broken.get(id) ?? NONE;
    const facts = { rulings: known?.rulings ?? [], brokenPromises: promises.count };
    const debts = (byAccount.get(id) ?? []).map((invoice) => ({
      invoice,
      dunning: dunningOf(invoice),
      ...debtOf(invoice, facts, { policy, asOf }),
    }));
    const { ownerId, unitId } = assignmentAt(account, asOf);
    return {
      account,
      ownerId,
      unitId,
      debts,
      worst: worstOf(debts.map(({ state }) => state)),
      broken: promises,
      known,
    };
  });
};

/** The caller's filter: accounts whose collections they may read now, of an owner or a unit and all below it on the day. */
export const mine = (
  context: Context,
  asOf: BusinessDate,
  filters: { accountId?: string | undefined; ownerId?: string | undefined; unitId?: string | undefined },
): NonNullable<DebtorFilter['wanted']> => {
  const units = filters.unitId ? context.directory.subtree(filters.unitId, asOf) : undefined;
  return (account, { ownerId, unitId }) =>
    (!filters.accountId || account.id === filters.accountId) &&
    (!filters.ownerId || ownerId === filters.ownerId) &&
    (!units || units.has(unitId)) &&
    context.access.allows('collections', 'read', subjectOf(account));
};
