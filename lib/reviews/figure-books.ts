/**
 * What the reviews of a unit rest on, read once for all of its subjects: totals of sellers and of their products, what was open on some
 * days, what plans ask. Amounts are in the unit's currency at the rate of their day; one that has no rate keeps its own currency, so
 * that a figure which needs it can say so (`figures.ts`).
 */
import { type Account, assignmentAt } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { DomainError } from '#lib/core/errors.ts';
import { convert, money } from '#lib/core/money.ts';
import { isMoney, type Measure, measuresOf } from '#lib/measures/index.ts';
import { accountTotals, inCurrency, sellerTotals, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { policyAt, rateAt } from '#lib/organisation/index.ts';
import type { Posting, Unit } from '#lib/organisation/schema.ts';
import { type Targets, targetsOver } from '#lib/plans/index.ts';
import { AgeingPolicy, bucketNames } from '#lib/receivables/index.ts';
import { MEASURED } from './figure-keys.ts';
import { sharedOpenRows } from './open-books.ts';
import { type OpenRow, readOpenRows } from './open-rows.ts';
import type { Span } from './schema.ts';

/** What one account had open at the end of a day, with its worth for the unit. */
export interface PricedRow extends OpenRow {
  /** In the unit's currency; null where the day has no rate. */
  openMinor: number | null;
  overdueMinor: number | null;
}

export interface FigureBooks {
  unit: Unit;
  totals: readonly Total[];
  products: readonly Total[];
  /** Of dealers that were asked for, by account. */
  dealers: ReadonlyMap<string, readonly Total[]>;
  open: ReadonlyMap<BusinessDate, readonly PricedRow[]>;
  bandNames: readonly string[];
  targetOf: Targets;
}

const MEASURES: Measure[] = [...new Set(MEASURED.flatMap((figure) => measuresOf(figure)))];

const monthOf = (on: BusinessDate): string => on.slice(0, 7);

/** Spans together where their months meet, so that no month is read twice. */
export const windowsOf = (spans: readonly Span[]): Span[] => {
  const windows: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = windows.at(-1);
    if (!last || monthOf(span.from) > monthOf(last.to)) windows.push({ ...span });
    else if (span.to > last.to) last.to = span.to;
  }
  return windows;
};

const isRateMissing = (error: unknown): boolean =>
  error instanceof DomainError && error.code === RateMissing.code;

/** Money in the currency, what has no rate as it is. */
export const priced = async (
  context: Context,
  totals: readonly Total[],
  currency: string,
): Promise<Total[]> => {
  const groups = Map.groupBy(totals, (total) =>
    isMoney(total.measure) && total.currency !== currency ? (total.currency ?? '') : '',
  );
  const parts = await Promise.all(
    [...groups].map(async ([from, own]) => {
      if (from === '') return own;
      try {
        const last = own.reduce((day, { on = '' }) => (on > day ? on : day), '');
        return await inCurrency(context, own, { currency, basis: 'transaction', on: last });
      } catch (error) {
        if (isRateMissing(error)) return own;
        throw error;
      }
    }),
  );
  return parts.flat();
};

/** Units outside of the tree in which people of it worked during the days: what they sold there is theirs as well. */
const elsewhere = (
  { directory }: Context,
  { unitId, people, span }: { unitId: string; people: readonly string[]; span: Span },
): string[] => {
  const tree = directory.subtree(unitId, span.to);
  // The first posting answers for the time before it as well.
  const isThen = ({ from }: Posting, at: number, all: readonly Posting[]): boolean =>
    (at === 0 || from <= span.to) && (all[at + 1]?.from ?? '9999') > span.from;
  const units = people.flatMap((id) => directory.user(id)?.postings.filter(isThen) ?? []);
  return [...new Set(units.map((posting) => posting.unitId))].filter((id) => !tree.has(id));
};

interface Asked {
  unit: Unit;
  people: readonly string[];
}

const soldIn = async (
  context: Context,
  { unit, people }: Asked,
  span: Span,
  source: 'sellers' | 'products',
): Promise<Total[]> => {
  const measures: Measure[] = source === 'sellers' ? MEASURES : ['booked'];
  const others = elsewhere(context, { unitId: unit.id, people, span });
  const [own, ...away] = await Promise.all([
    sellerTotals(context, { span, measures, unitId: unit.id }, source),
    ...others.map((unitId) => sellerTotals(context, { span, measures, unitId, alone: true }, source)),
  ]);
  const theirs = away.flat().filter(({ ownerId }) => ownerId !== null && people.includes(ownerId));
  const ofDays = [...(own ?? []), ...theirs].filter(({ on }) => on !== undefined);
  return priced(context, ofDays, unit.currency);
};

const over = async (windows: readonly Span[], read: (window: Span) => Promise<Total[]>): Promise<Total[]> =>
  (await Promise.all(windows.map(read))).flat();

type RateOf = (from: string) => Promise<string | undefined>;

/** Rates of the day, each asked once; undefined where there is none. */
const ratesOn = (context: Context, to: string, on: BusinessDate): RateOf => {
  const known = new Map<string, Promise<string | undefined>>();
  return (from) => {
    const rate =
      known.get(from) ??
      rateAt(context, from, to, on).catch((error: unknown) => {
        if (isRateMissing(error)) return undefined;
        throw error;
      });
    known.set(from, rate);
    return rate;
  };
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The rows of one day in the currency at the rates of the day. */
const pricedOn = async (
  context: Context,
  { currency, on }: { currency: string; on: BusinessDate },
  rows: readonly OpenRow[],
): Promise<PricedRow[]> => {
  const rateOf = ratesOn(context, currency, on);
  return Promise.all(
    rows.map(async (row) => {
      const rate = await rateOf(row.currency);
      const at = (amount: number): number | null =>
        rate === undefined ? null : convert(money(amount, row.currency), rate, currency).amountMinor;
      return { ...row, openMinor: at(sum(row.bands)), overdueMinor: at(sum(row.bands.slice(1))) };
    }),
  );
};

/** Units whose rows are the subjects' on some of the days: the tree, and where its people and its dealers were. */
const unitsOfRows = (
  { directory }: Context,
  { unit, people, dealers, planned, openDays }: BooksQuestion,
): string[] => {
  const users = people.flatMap((id) => directory.user(id) ?? []);
  const elsewhere = openDays.flatMap((on) => [
    ...users.map((user) => directory.posting(user, on).unitId),
    ...dealers.map((account) => assignmentAt(account, on).unitId),
  ]);
  return [...new Set([...directory.subtree(unit.id, planned.to), ...elsewhere])];
};

/** What was open at the end of each day, by account and currency. */
const readOpen = async (
  context: Context,
  question: BooksQuestion,
  bounds: readonly number[],
): Promise<FigureBooks['open']> => {
  const days = [...new Set(question.openDays)].sort();
  const rows = question.isShared
    ? await sharedOpenRows(context, { days, bounds }, unitsOfRows(context, question))
    : await readOpenRows(context, { days, bounds });
  const byDay = Map.groupBy(rows, ({ on }) => on);
  const { currency } = question.unit;
  const open = days.map(
    async (on) => [on, await pricedOn(context, { currency, on }, byDay.get(on) ?? [])] as const,
  );
  return new Map(await Promise.all(open));
};

const readDealers = async (
  context: Context,
  unit: Unit,
  accounts: readonly Account[],
  windows: readonly Span[],
): Promise<Map<string, Total[]>> =>
  new Map(
    await Promise.all(
      accounts.map(async ({ id: accountId }): Promise<[string, Total[]]> => {
        const totals = await over(
          windows,
          async (span) => (await accountTotals(context, { span, measures: MEASURES, accountId })).totals,
        );
        const ofDays = totals.filter(({ on }) => on !== undefined);
        return [accountId, await priced(context, ofDays, unit.currency)];
      }),
    ),
  );

export interface BooksQuestion extends Asked {
  /** Days that any figure is about. */
  spans: readonly Span[];
  /** Days of which products are compared: the period, and the same a year ago. */
  productSpans: readonly Span[];
  openDays: readonly BusinessDate[];
  dealers: readonly Account[];
  /** Days that targets are asked for; the last of them decides which versions count. */
  planned: Span;
  /** Of a morning's run: what is open is read once for all units (`open-books.ts`). */
  isShared: boolean;
}

/** Reads the books of a unit's subjects. Items follow the number of people and months, and what was open of theirs. */
export const readFigureBooks = async (context: Context, question: BooksQuestion): Promise<FigureBooks> => {
  const { unit, spans, productSpans, dealers, planned } = question;
  const [windows, productWindows] = [windowsOf(spans), windowsOf(productSpans)];
  const { bounds } = await policyAt(context, AgeingPolicy, planned.to);
  const unitIds = context.directory.unitsAbove(unit.id, planned.to).map(({ id }) => id);
  const [totals, products, ofDealers, targetOf, open] = await Promise.all([
    over(windows, (window) => soldIn(context, question, window, 'sellers')),
    over(productWindows, (window) => soldIn(context, question, window, 'products')),
    readDealers(context, unit, dealers, windows),
    targetsOver(context, { unitIds, measures: MEASURES, span: planned }),
    readOpen(context, question, bounds),
  ]);
  return {
    ...{ unit, totals, products, dealers: ofDealers, targetOf, open },
    bandNames: ['not-due', ...bucketNames(bounds)],
  };
};
