/** Reports of receivables in the caller's scope: ageing by group, overdue invoices. Groups are those of the day asked for. */
import { type Account, assignmentAt, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { money } from '#lib/core/money.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { convertAt } from '#lib/organisation/rates.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type Ageing, ageingOf } from './ageing.ts';
import { type OpenInvoice, type OpenOn, openInvoiceOn, openOn } from './open-items.ts';
import { AgeingPolicy } from './policy.ts';

export const GROUPINGS = ['account', 'owner', 'unit', 'currency'] as const;
export type Grouping = (typeof GROUPINGS)[number];

interface Filters {
  'filter[accountId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[currency]'?: string | undefined;
}

type Accounts = Map<string, Stored<Account>>;

/** Accounts of the open documents that the caller may see and did not filter out; owner and unit as of the day. */
const visibleAccounts = async (
  context: Context,
  open: OpenOn,
  asOf: BusinessDate,
  filters: Filters,
): Promise<Accounts> => {
  const accounts = await readAccounts(
    context,
    [...open.invoices, ...open.credits].map(({ accountId }) => accountId),
  );
  const { 'filter[accountId]': account, 'filter[ownerId]': owner, 'filter[unitId]': unit } = filters;
  const units = unit ? context.directory.subtree(unit, asOf) : undefined;
  const wanted = [...accounts].filter(([id, { value }]) => {
    const { ownerId, unitId } = assignmentAt(value, asOf);
    const matches =
      (!account || id === account) && (!owner || ownerId === owner) && (!units || units.has(unitId));
    return matches && context.access.allows('money', 'read', subjectOf(value));
  });
  return new Map(wanted);
};

/** What was open on the day in accounts that the caller may see. */
const visibleOpen = async (
  context: Context,
  asOf: BusinessDate,
  filters: Filters,
): Promise<{ open: OpenOn; accounts: Accounts }> => {
  const all = await openOn(context, asOf);
  const accounts = await visibleAccounts(context, all, asOf, filters);
  const { 'filter[currency]': wanted } = filters;
  const shown = ({ accountId, currency }: { accountId: string; currency: string }) =>
    accounts.has(accountId) && (!wanted || currency === wanted);
  return { open: { invoices: all.invoices.filter(shown), credits: all.credits.filter(shown) }, accounts };
};

interface Group {
  id: string | null;
  name: string;
}

/** The unit at a depth of the tree above (or at) a unit on the day: depth 0 is the root. */
const unitAtDepth = (context: Context, unitId: string, asOf: BusinessDate, depth: number | undefined) => {
  const path = context.directory.unitsAbove(unitId, asOf);
  return depth === undefined ? path[0] : path[Math.max(0, path.length - 1 - depth)];
};

const groupOf = (
  context: Context,
  account: Account,
  by: { grouping: Grouping; asOf: BusinessDate; unitDepth?: number | undefined },
): Group => {
  const { ownerId, unitId } = assignmentAt(account, by.asOf);
  if (by.grouping === 'account') return { id: account.id, name: account.name };
  if (by.grouping === 'currency') return { id: null, name: '' };
  if (by.grouping === 'owner') return { id: ownerId, name: context.directory.user(ownerId)?.name ?? '' };
  const unit = unitAtDepth(context, unitId, by.asOf, by.unitDepth);
  return { id: unit?.id ?? unitId, name: unit?.name ?? '' };
};

export interface AgeingQuery extends Filters {
  asOf?: string | undefined;
  groupBy: Grouping;
  unitDepth?: number | undefined;
  in?: string | undefined;
}

const bySize = (a: { ageing: Ageing; group: string }, b: { ageing: Ageing; group: string }): number =>
  a.ageing.currency.localeCompare(b.ageing.currency) ||
  b.ageing.outstandingMinor - a.ageing.outstandingMinor ||
  (a.group < b.group ? -1 : 1);

/** Documents with their open amounts turned into one currency at the rate of the day, document by document. */
const converted = async (
  context: Context,
  ageing: Ageing,
  to: string,
  asOf: BusinessDate,
): Promise<Ageing> => {
  const at = async (amountMinor: number) =>
    (await convertAt(context, money(amountMinor, ageing.currency), to, asOf)).amountMinor;
  const buckets = await Promise.all(
    ageing.buckets.map(async ({ bucket, amountMinor }) => ({ bucket, amountMinor: await at(amountMinor) })),
  );
  const notDueMinor = await at(ageing.notDueMinor);
  const overdueMinor = buckets.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return {
    ...ageing,
    currency: to,
    buckets,
    notDueMinor,
    overdueMinor,
    outstandingMinor: notDueMinor + overdueMinor,
    unappliedMinor: await at(ageing.unappliedMinor),
  };
};

const merged = (ageings: Ageing[]): Ageing[] => {
  const totals = new Map<string, Ageing>();
  for (const ageing of ageings) {
    const total = totals.get(ageing.currency);
    totals.set(ageing.currency, total ? sumOf(total, ageing) : ageing);
  }
  return [...totals.values()].sort((a, b) => a.currency.localeCompare(b.currency));
};

const sumOf = (a: Ageing, b: Ageing): Ageing => ({
  currency: a.currency,
  notDueMinor: a.notDueMinor + b.notDueMinor,
  buckets: a.buckets.map(({ bucket, amountMinor }, at) => ({
    bucket,
    amountMinor: amountMinor + (b.buckets[at]?.amountMinor ?? 0),
  })),
  outstandingMinor: a.outstandingMinor + b.outstandingMinor,
  overdueMinor: a.overdueMinor + b.overdueMinor,
  unappliedMinor: a.unappliedMinor + b.unappliedMinor,
  openInvoices: a.openInvoices + b.openInvoices,
  overdueInvoices: a.overdueInvoices + b.overdueInvoices,
  oldestDaysOver: Math.max(a.oldestDaysOver, b.oldestDaysOver),
});

/**
 * Ageing by account, owner, unit or currency, one row per group and currency, largest first; totals per currency.
 * With `in`, every row is converted at the rate of the day (parts rounded one by one, sums of the rounded parts).
 * @throws {RateMissing} naming the pair and the day
 */
export const ageingReport = async (context: Context, query: AgeingQuery) => {
  const asOf = query.asOf ?? context.today();
  const { open, accounts } = await visibleOpen(context, asOf, query);
  const { bounds } = await policyAt(context, AgeingPolicy, asOf);
  const by = { grouping: query.groupBy, asOf, unitDepth: query.unitDepth };
  const groups = new Map([...accounts].map(([id, { value }]) => [id, groupOf(context, value, by)]));
  const names = new Map([...groups.values()].map((group) => [group.id ?? '', group]));
  const rows = ageingOf(open, { asOf, bounds, groupOf: (accountId) => groups.get(accountId)?.id ?? '' });
  const { in: target } = query;
  const shown = target
    ? await Promise.all(
        rows.map(async (row) => ({ ...row, ageing: await converted(context, row.ageing, target, asOf) })),
      )
    : rows;
  const regrouped = [...Map.groupBy(shown, ({ group }) => group)].flatMap(([group, members]) =>
    merged(members.map(({ ageing }) => ageing)).map((ageing) => ({ group, ageing })),
  );
  const data = regrouped
    .sort(bySize)
    .map(({ group, ageing }) => ({ ...(names.get(group) ?? { id: null, name: '' }), ...ageing }));
  return { asOf, groupBy: query.groupBy, totals: merged(regrouped.map(({ ageing }) => ageing)), data };
};

export interface OverdueQuery extends Filters {
  asOf?: string | undefined;
  sort: 'daysOver' | '-daysOver';
  limit: number;
  cursor?: string | undefined;
}

export type OverdueRow = OpenInvoice & { accountName: string; ownerId: string | null; unitId: string };

type Aged = Pick<OpenInvoice, 'daysOver' | 'number'>;
const byAge =
  (sign: 1 | -1) =>
  (a: Aged, b: Aged): number =>
    sign * (a.daysOver - b.daysOver) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);

/** Overdue invoices in the caller's scope on the day, page by page; ties in days over by number. */
export const overdueReport = async (context: Context, query: OverdueQuery): Promise<Listing<OverdueRow>> => {
  const { limit, cursor, ...rest } = query;
  const asOf = query.asOf ?? context.today();
  const { open, accounts } = await visibleOpen(context, asOf, query);
  const rows = open.invoices.flatMap((invoice) => {
    const row = openInvoiceOn(invoice, asOf);
    const account = accounts.get(invoice.accountId)?.value;
    if (!row || !account || row.daysOver <= 0) return [];
    const { ownerId, unitId } = assignmentAt(account, asOf);
    return [{ ...row, accountName: account.name, ownerId, unitId }];
  });
  const order = byAge(query.sort === 'daysOver' ? 1 : -1);
  rows.sort(order);
  const seal = context.seal(JSON.stringify({ name: 'overdue', ...rest, asOf }));
  const [age, number] = cursor ? decodeCursor(cursor, seal).sort : [];
  const last = number === undefined ? undefined : { daysOver: Number(age), number };
  const left = last ? rows.filter((row) => order(row, last) > 0) : rows;
  const data = left.slice(0, limit);
  const end = left.length > limit ? data.at(-1) : undefined;
  const nextCursor = end
    ? encodeCursor({ sort: [String(end.daysOver), end.number], pk: '', sk: '' }, seal)
    : null;
  const hasMore = end !== undefined;
  return { data, page: { nextCursor, hasMore } };
};
