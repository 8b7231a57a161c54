/** Loads what the report of stability is made of. It costs an ageing for each month, and the receipts of the months. */
import { type Account, assignmentAt, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { sum } from '#lib/core/money.ts';
import { lastDayOf, monthsFromTo } from '#lib/core/months.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { type OpenInvoice, openInvoicesAt, receiptsBetween } from '#lib/receivables/index.ts';
import { inBaseCurrency } from './base-currency.ts';
import { PartnersPolicy } from './policy.ts';
import { type AccountMonth, figuresOf, grouped, isCore } from './stability.ts';

export interface StabilityQuery {
  from: string;
  to: string;
  'filter[unitId]'?: string | undefined;
}

interface Scope {
  visible: (account: Account, asOf: BusinessDate) => boolean;
  accounts: Map<string, Account>;
}

/** Accounts that are asked for, read once however many months name them. */
const load = async (context: Context, scope: Scope, ids: readonly string[]): Promise<void> => {
  const missing = ids.filter((id) => !scope.accounts.has(id));
  for (const [id, { value }] of await readAccounts(context, missing)) scope.accounts.set(id, value);
};

const monthOf = async (context: Context, scope: Scope, month: string): Promise<AccountMonth[]> => {
  const first = `${month}-01`;
  const last = lastDayOf(month);
  const today = context.today();
  const asOf = last < today ? last : today;
  const [receipts, open, policy] = await Promise.all([
    receiptsBetween(context, first, last),
    openInvoicesAt(context, asOf),
    policyAt(context, PartnersPolicy, asOf),
  ]);
  const late = new Set(
    open.filter(({ daysOver }) => daysOver > policy.toleratedDays).map(({ accountId }) => accountId),
  );
  const paid = Map.groupBy(receipts, ({ accountId }) => accountId);
  const ids = [...new Set([...late, ...paid.keys()])];
  await load(context, scope, ids);
  const toBase = inBaseCurrency(context, asOf);
  const accounts = ids.flatMap((id) => scope.accounts.get(id) ?? []);
  return Promise.all(
    accounts
      .filter((account) => scope.visible(account, asOf))
      .map(async (account) => ({
        month,
        unitId: assignmentAt(account, asOf).unitId,
        type: account.type,
        isCore: isCore(account, policy),
        collectedMinor: await toBase(paid.get(account.id) ?? []),
        isOnTime: !late.has(account.id),
      })),
  );
};

/** Who answers for a unit's receivables on the day: its manager, else that of the nearest unit above. */
const responsibleFor = ({ directory }: Context, unitId: string, asOf: BusinessDate) => {
  const people = [...directory.users.values()].map(({ value }) => value).filter(({ active }) => active);
  for (const unit of directory.unitsAbove(unitId, asOf)) {
    const head = people.find((user) => {
      const posting = directory.posting(user, asOf);
      return posting.unitId === unit.id && ['manager', 'director', 'executive'].includes(posting.role);
    });
    if (head) return { id: head.id, name: head.name };
  }
  return null;
};

/** What is left of some open invoices, per currency. */
const leftOf = (invoices: readonly OpenInvoice[]) =>
  [...Map.groupBy(invoices, ({ currency }) => currency)]
    .map(([currency, group]) => ({
      currency,
      openMinor: sum(group.map(({ openMinor }) => openMinor)),
      overdueMinor: sum(group.map(({ overdueMinor }) => overdueMinor)),
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));

/** The report for the units that the caller may see, in the order of their names. */
export const stabilityReport = async (context: Context, query: StabilityQuery) => {
  const asOf = context.today();
  const wanted = query['filter[unitId]'];
  const visible: Scope['visible'] = (account, on) =>
    (!wanted || context.directory.subtree(wanted, on).has(assignmentAt(account, on).unitId)) &&
    context.access.allows('collections', 'read', subjectOf(account));
  const scope: Scope = { visible, accounts: new Map() };
  const rows: AccountMonth[] = [];
  for (const month of monthsFromTo(query.from, query.to))
    rows.push(...(await monthOf(context, scope, month)));
  const open = await openInvoicesAt(context, asOf);
  await load(
    context,
    scope,
    open.map(({ accountId }) => accountId),
  );
  const unitOf = (accountId: string): string | undefined => {
    const account = scope.accounts.get(accountId);
    return account && visible(account, asOf) ? assignmentAt(account, asOf).unitId : undefined;
  };
  const left = Map.groupBy(open, ({ accountId }) => unitOf(accountId) ?? '');
  left.delete('');
  const units = [...new Set([...rows.map(({ unitId }) => unitId), ...left.keys()])].map((unitId) => {
    const own = rows.filter((row) => row.unitId === unitId);
    const unit = context.directory.unit(unitId);
    return {
      unitId,
      name: unit?.name ?? '',
      active: unit?.active ?? false,
      responsible: responsibleFor(context, unitId, asOf),
      ...figuresOf(own),
      months: grouped(own, ({ month }) => month),
      types: grouped(own, ({ type }) => type),
      left: leftOf(left.get(unitId) ?? []),
    };
  });
  return {
    asOf,
    currency: context.directory.organisation.value.baseCurrency,
    units: units.sort((a, b) => (`${a.name} ${a.unitId}` < `${b.name} ${b.unitId}` ? -1 : 1)),
  };
};
