/**
 * Figures of credit and collection in the caller's scope, for any day and period, by account, person, unit, month or for
 * all, per currency or in one currency at the rate of the day. Reads what was open on two days and one item for each
 * account and month of the look-back, never the documents of the history.
 */
import { type Account, assignmentAt, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { convert, money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt, rateAt } from '#lib/organisation/index.ts';
import { type OpenOn, openOn } from '#lib/receivables/index.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type Fact, factsOfSpan } from '#lib/turnover/index.ts';
import { addSums, type Basis, type Cell, cellsOf, mapSums, type Sums } from './cells.ts';
import { TooManyMonths } from './errors.ts';
import { type FiguresPolicy, figuresPolicy } from './policy.ts';
import { countback, daysOfSales, delinquentDays, effectiveness, percent } from './rules.ts';
import { monthStart, monthsOf, type Slice, type Span, slicesBack } from './spans.ts';

export interface Filters {
  'filter[accountId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[currency]'?: string | undefined;
}

export const GROUPINGS = ['account', 'owner', 'unit', 'currency', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FiguresQuery extends Filters {
  asOf?: string | undefined;
  from?: string | undefined;
  groupBy: Grouping;
  unitDepth?: number | undefined;
  in?: string | undefined;
}

/** Periods of a series by month; more are asked for in another request. */
const MOST_MONTHS = 24;

/** What one answer rests on, read once. */
export interface Books {
  facts: Fact[];
  accounts: Map<string, Stored<Account>>;
  openAt(on: BusinessDate): OpenOn;
}

/** Facts from the first day that any figure needs, and what was open on each of the days. */
export const readBooks = async (
  context: Context,
  { accountId, from, to, days }: Span & { accountId?: string | undefined; days: readonly BusinessDate[] },
): Promise<Books> => {
  const distinct = [...new Set(days)];
  const [facts, ...opens] = await Promise.all([
    factsOfSpan(context, { accountId, from, to }),
    ...distinct.map((day) => openOn(context, day)),
  ]);
  const open = new Map(distinct.map((day, at) => [day, opens[at] ?? { invoices: [], credits: [] }]));
  const documents = opens.flatMap(({ invoices, credits }) => [...invoices, ...credits]);
  const accounts = await readAccounts(
    context,
    [...facts, ...documents].map((one) => one.accountId),
  );
  return { facts, accounts, openAt: (on) => open.get(on) ?? { invoices: [], credits: [] } };
};

/** Whoever has an account on a day, for the accounts that the caller may see and that pass the filters on that day. */
export const assignmentsFor = (
  context: Context,
  accounts: Books['accounts'],
  filters: Filters,
  unitsOn: BusinessDate,
): Basis['assignmentOn'] => {
  const { 'filter[accountId]': only, 'filter[ownerId]': owner, 'filter[unitId]': unit } = filters;
  const units = unit ? context.directory.subtree(unit, unitsOn) : undefined;
  return (accountId, on) => {
    const account = accounts.get(accountId)?.value;
    if (!account || (only && accountId !== only)) return undefined;
    if (!context.access.allows('money', 'read', subjectOf(account))) return undefined;
    const assignment = assignmentAt(account, on);
    const matches = (!owner || assignment.ownerId === owner) && (!units || units.has(assignment.unitId));
    return matches ? assignment : undefined;
  };
};

/** Rates of one day into one currency, each asked once. @throws {RateMissing} naming the pair and the day */
export const ratesTo = (context: Context, to: string, on: BusinessDate) => {
  const known = new Map<string, Promise<string>>();
  return (from: string): Promise<string> => {
    const rate = known.get(from) ?? rateAt(context, from, to, on);
    known.set(from, rate);
    return rate;
  };
};

const converted = async (
  cells: readonly Cell[],
  to: string,
  rateOf: (from: string) => Promise<string>,
): Promise<Cell[]> =>
  Promise.all(
    cells.map(async (cell) => {
      if (cell.currency === to) return cell;
      const rate = await rateOf(cell.currency);
      const sums = mapSums(
        sumsOf(cell),
        (amount) => convert(money(amount, cell.currency), rate, to).amountMinor,
      );
      return { ...cell, ...sums, currency: to };
    }),
  );

export const sumsOf = ({ accountId: _a, assignment: _b, currency: _c, ...sums }: Cell): Sums => sums;

/** The figures of the sum of some cells. */
export const figuresOf = (sums: Sums, slices: readonly Slice[], months: number) => {
  const openMinor = sums.notDueMinor + sums.overdueMinor;
  const window = slices.slice(0, months);
  const salesMinor = sums.salesMinor.slice(0, months).reduce((total, amount) => total + amount, 0);
  const days = window.reduce((total, slice) => total + slice.days, 0);
  const dso = daysOfSales(openMinor, salesMinor, days);
  const best = daysOfSales(sums.notDueMinor, salesMinor, days);
  const counted = slices.map((slice, at) => ({ ...slice, salesMinor: sums.salesMinor[at] ?? 0 }));
  return {
    openMinor,
    notDueMinor: sums.notDueMinor,
    overdueMinor: sums.overdueMinor,
    unappliedMinor: sums.unappliedMinor,
    soldMinor: sums.soldMinor,
    collectedMinor: sums.collectedMinor,
    shippedMinor: sums.shippedMinor,
    dso,
    bestPossibleDso: best,
    averageDaysDelinquent: delinquentDays(dso, best),
    countbackDso: countback(openMinor, counted),
    collectionEffectiveness: effectiveness({ ...sums, openMinor }),
    collectionRate: percent(sums.collectedMinor, sums.soldMinor),
  };
};

interface Group {
  id: string | null;
  name: string;
}

const groupOf = (
  context: Context,
  { accountId, assignment }: Cell,
  { accounts, query, asOf }: { accounts: Books['accounts']; query: FiguresQuery; asOf: BusinessDate },
): Group => {
  const { directory } = context;
  switch (query.groupBy) {
    case 'account':
      return { id: accountId, name: accounts.get(accountId)?.value.name ?? '' };
    case 'owner':
      return { id: assignment.ownerId, name: directory.user(assignment.ownerId)?.name ?? '' };
    case 'unit': {
      const path = directory.unitsAbove(assignment.unitId, asOf);
      const { unitDepth } = query;
      const unit = unitDepth === undefined ? path[0] : path[Math.max(0, path.length - 1 - unitDepth)];
      return { id: unit?.id ?? assignment.unitId, name: unit?.name ?? '' };
    }
    case 'currency':
      return { id: null, name: '' };
    case 'month':
      return { id: asOf.slice(0, 7), name: asOf.slice(0, 7) };
  }
};

interface Summed {
  group: Group;
  currency: string;
  sums: Sums;
}

const grouped = (cells: readonly Cell[], groupFor: (cell: Cell) => Group): Summed[] => {
  const groups = new Map<string, Summed>();
  for (const cell of cells) {
    const group = groupFor(cell);
    const key = `${cell.currency} ${group.id}`;
    const known = groups.get(key);
    const sums = known ? addSums(known.sums, sumsOf(cell)) : sumsOf(cell);
    groups.set(key, { group, currency: cell.currency, sums });
  }
  return [...groups.values()];
};

const order = (a: Summed, b: Summed): number =>
  a.currency.localeCompare(b.currency) ||
  b.sums.notDueMinor + b.sums.overdueMinor - a.sums.notDueMinor - a.sums.overdueMinor ||
  ((a.group.id ?? '') < (b.group.id ?? '') ? -1 : 1);

/** The periods that a question is about: one, or each of its months. @throws {TooManyMonths} */
const periodsOf = (query: FiguresQuery, span: Span): Span[] => {
  if (query.groupBy !== 'month') return [span];
  const months = monthsOf(span);
  if (months.length > MOST_MONTHS) throw TooManyMonths({ months: months.length, limit: MOST_MONTHS });
  return months;
};

/** The cells of every period of a question, converted where one currency is asked for. */
export const askFigures = async (context: Context, query: FiguresQuery, asOf: BusinessDate) => {
  const span = { from: query.from ?? monthStart(asOf), to: asOf };
  const periods = periodsOf(query, span);
  const policy = await policyAt(context, figuresPolicy, asOf);
  const slicesOf = ({ to }: Span) => slicesBack(to, policy.lookbackMonths, policy.dayCount);
  const first = slicesOf(periods[0] ?? span).at(-1)?.from ?? span.from;
  const books = await readBooks(context, {
    accountId: query['filter[accountId]'],
    from: first < span.from ? first : span.from,
    to: asOf,
    days: periods.flatMap(({ from, to }) => [addDays(from, -1), to]),
  });
  const assignmentOn = assignmentsFor(context, books.accounts, query, asOf);
  const rateOf = query.in ? ratesTo(context, query.in, asOf) : undefined;
  const currencySet = new Set<string>();
  const asked = await Promise.all(
    periods.map(async (period) => {
      const all = cellsOf({
        opening: books.openAt(addDays(period.from, -1)),
        closing: books.openAt(period.to),
        facts: books.facts,
        span: period,
        slices: slicesOf(period),
        assignmentOn,
      }).filter(({ currency }) => !query['filter[currency]'] || currency === query['filter[currency]']);
      for (const { currency } of all) currencySet.add(currency);
      const cells = query.in && rateOf ? await converted(all, query.in, rateOf) : all;
      return { period, slices: slicesOf(period), cells };
    }),
  );
  const currencies = [...currencySet].sort();
  return { span, policy, books, asked, currencies };
};

export type Asked = Awaited<ReturnType<typeof askFigures>>;

const isIdle = ({ salesMinor, ...single }: Sums): boolean =>
  [...Object.values(single), ...salesMinor].every((amount) => amount === 0);

/**
 * One row per group and currency, what is open most first; totals per currency. A group with nothing open, sold or
 * collected has no row.
 * @throws {RateMissing} @throws {TooManyMonths}
 */
export const figuresReport = async (context: Context, query: FiguresQuery) => {
  const asOf = query.asOf ?? context.today();
  const { span, policy, books, asked } = await askFigures(context, query, asOf);
  const rows = asked.flatMap(({ period, slices, cells }) => {
    const about = { accounts: books.accounts, query, asOf: period.to };
    const groups = grouped(cells, (cell) => groupOf(context, cell, about)).filter(
      ({ sums }) => !isIdle(sums),
    );
    if (query.groupBy !== 'month') groups.sort(order);
    return groups.map(({ group, currency, sums }) => ({
      ...group,
      currency,
      ...figuresOf(sums, slices, policy.months),
    }));
  });
  const last = asked.at(-1);
  const totals = grouped(query.groupBy === 'month' ? [] : (last?.cells ?? []), () => ({ id: null, name: '' }))
    .filter(({ sums }) => !isIdle(sums))
    .sort(order)
    .map(({ currency, sums }) => ({ currency, ...figuresOf(sums, last?.slices ?? [], policy.months) }));
  const rateBasis = query.in ? { to: query.in, on: asOf } : null;
  return {
    asOf,
    from: span.from,
    groupBy: query.groupBy,
    rateBasis,
    policy: shownPolicy(policy),
    totals,
    rows,
  };
};

const shownPolicy = ({ months, lookbackMonths, dayCount }: FiguresPolicy) => ({
  months,
  lookbackMonths,
  dayCount,
});
