/**
 * The figures of one subject over the days of a period, beside its target, the period before and the same days a year ago. Pure.
 *
 * Laws: a figure that needs an amount without a rate has no value and says so; what is open and overdue is that of the end of the last
 * day, of the accounts that the subject has on that day; a unit's figures are the sums of whatever was sold in it and below it.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { divideRounded, plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';
import { exponentOf } from '#lib/core/money.ts';
import { daysOfSales, percent } from '#lib/figures/index.ts';
import { type FigureName, isMoney, isRatio, type Measure, measuresOf } from '#lib/measures/index.ts';
import { figureOf, growthOf, percentOf, ranksOf, type Total, weightOf } from '#lib/metrics/index.ts';
import type { Target } from '#lib/plans/index.ts';
import type { FigureBooks, PricedRow } from './figure-books.ts';
import { isLessBetter, kindOf, MEASURED } from './figure-keys.ts';
import type { Span } from './schema.ts';
import type { AgeBand, ReviewFigure } from './snapshot-schema.ts';

interface PlanNode {
  kind: 'unit' | 'user' | 'account';
  scopeId: string;
}

/** What of the books is a subject's. */
export interface Scope {
  totals: readonly Total[];
  /** Booked by product. */
  products: readonly Total[];
  has(row: PricedRow): boolean;
  /** Its node in plans; of several the first that a plan has. */
  nodes: readonly PlanNode[];
}

export interface Periods {
  now: Span;
  previous: Span;
  lastYear: Span;
  /** Whose sales the days of sales outstanding are measured by. */
  sales: Span & { days: number };
}

interface Summed {
  sums: Map<Measure, bigint>;
  /** Measures of which a part has no rate. */
  unpriced: Set<Measure>;
}

const summedIn = (totals: readonly Total[], { from, to }: Span, currency: string): Summed => {
  const sums = new Map<Measure, bigint>();
  const unpriced = new Set<Measure>();
  for (const { on = '', measure, amount, currency: own } of totals) {
    if (on < from || on > to) continue;
    if (isMoney(measure) && own !== currency) unpriced.add(measure);
    else sums.set(measure, (sums.get(measure) ?? 0n) + amount);
  }
  return { sums, unpriced };
};

const isPriced = (name: FigureName, { unpriced }: Summed): boolean =>
  measuresOf(name).every((measure) => !unpriced.has(measure));

const shownOf = (name: FigureName, summed: Summed, currency: string): string | null =>
  isPriced(name, summed) ? figureOf(name, summed.sums, currency).value : null;

const weigh = (name: FigureName, summed: Summed): bigint | null =>
  isPriced(name, summed) ? weightOf(name, summed.sums) : null;

/** Amount of a measure as decimal text. */
const amountText = (measure: Measure, amount: bigint, currency: string): string =>
  isMoney(measure) ? unscaled(amount, exponentOf(currency)) : plainDecimal(unscaled(amount, 6));

/** What the nearest plan asks of the first node that one has. */
export const targetOfNodes = (
  { targetOf }: Pick<FigureBooks, 'targetOf'>,
  measure: string,
  nodes: readonly PlanNode[],
  now: Span,
): Target | undefined => {
  for (const node of nodes) {
    const target = targetOf(measure, node, now);
    if (target) return target;
  }
  return undefined;
};

const targetFor = (
  books: Pick<FigureBooks, 'targetOf' | 'unit'>,
  name: FigureName,
  { nodes }: Scope,
  now: Span,
): Target | undefined => {
  if (isRatio(name)) return undefined;
  const target = targetOfNodes(books, name, nodes, now);
  // A plan in another currency is held against nothing here: it has its own attainment.
  return target && (!isMoney(name) || target.currency === books.unit.currency) ? target : undefined;
};

type Measuring = Pick<FigureBooks, 'unit' | 'targetOf' | 'open' | 'bandNames'>;

const reasonFor = (name: FigureName, summed: Summed, value: string | null): { reason?: string } => {
  if (value !== null) return {};
  return { reason: isPriced(name, summed) ? 'nothing-to-divide' : 'rate-missing' };
};

const measuredFigures = (books: Measuring, scope: Scope, periods: Periods): ReviewFigure[] => {
  const { currency } = books.unit;
  const of = (span: Span) => summedIn(scope.totals, span, currency);
  const [now, previous, lastYear] = [of(periods.now), of(periods.previous), of(periods.lastYear)];
  return MEASURED.map((name): ReviewFigure => {
    const target = targetFor(books, name, scope, periods.now);
    const kind = kindOf(name);
    const value = shownOf(name, now, currency);
    const reached = weigh(name, now);
    return {
      ...{ key: name, kind, currency: kind === 'money' ? currency : null, value },
      target: target && !isRatio(name) ? amountText(name, target.amount, currency) : null,
      completion: target && reached !== null ? percentOf(reached, target.amount) : null,
      previous: shownOf(name, previous, currency),
      lastYear: shownOf(name, lastYear, currency),
      growth: growthOf(reached, weigh(name, lastYear)),
      ...{ rank: null, of: null },
      ...reasonFor(name, now, value),
    };
  });
};

interface Opened {
  open: bigint;
  overdue: bigint;
}

/** What the subject had open at the end of a day; undefined where a part has no rate or nobody asked for the day. */
const openedOn = (books: Measuring, scope: Scope, on: BusinessDate): Opened | undefined => {
  const rows = books.open.get(on)?.filter((row) => scope.has(row));
  if (!rows || rows.some(({ openMinor }) => openMinor === null)) return undefined;
  const of = (field: 'openMinor' | 'overdueMinor') =>
    rows.reduce((sum, row) => sum + BigInt(row[field] ?? 0), 0n);
  return { open: of('openMinor'), overdue: of('overdueMinor') };
};

const share = ({ open, overdue }: Opened): string | null => {
  const { value } = percent(Number(overdue), Number(open));
  return value === null ? null : value.toFixed(2);
};

const dsoOf = (scope: Scope, { open }: Opened, { sales }: Periods, currency: string): string | null => {
  const summed = summedIn(scope.totals, sales, currency);
  if (summed.unpriced.has('invoiced') || summed.unpriced.has('credited')) return null;
  const sold = (summed.sums.get('invoiced') ?? 0n) - (summed.sums.get('credited') ?? 0n);
  const { value } = daysOfSales(Number(open), Number(sold), sales.days);
  return value === null ? null : value.toFixed(2);
};

const openFigures = (books: Measuring, scope: Scope, periods: Periods): ReviewFigure[] => {
  const { currency } = books.unit;
  const days = [periods.now.to, periods.previous.to, periods.lastYear.to];
  const opened = days.map((on) => openedOn(books, scope, on));
  const [now] = opened;
  const line = (
    key: string,
    kind: ReviewFigure['kind'],
    of: (opened: Opened) => string | null,
  ): ReviewFigure => {
    const [value = null, previous = null, lastYear = null] = opened.map((one) => (one ? of(one) : null));
    const growth = quotientOf(differenceOf(value, lastYear), lastYear, 100n);
    return {
      ...{ key, kind, currency: kind === 'money' ? currency : null, value, previous, lastYear },
      ...{ target: null, completion: null, growth: kind === 'money' ? growth : null, rank: null, of: null },
      ...(value === null && { reason: now ? 'nothing-to-divide' : 'rate-missing' }),
    };
  };
  const text = (amount: bigint): string => unscaled(amount, exponentOf(currency));
  const dso = line('dso', 'days', (one) => dsoOf(scope, one, periods, currency));
  return [
    line('open', 'money', ({ open }) => text(open)),
    line('overdue', 'money', ({ overdue }) => text(overdue)),
    line('overdue-share', 'percent', share),
    // Earlier ones would need the sales of other months.
    { ...dso, previous: null, lastYear: null },
  ];
};

/** Every figure of the subject, not ranked yet. */
export const figuresOf = (books: Measuring, scope: Scope, periods: Periods): ReviewFigure[] => [
  ...measuredFigures(books, scope, periods),
  ...openFigures(books, scope, periods),
];

/** What the subject had open at the end of a day by band, each currency apart; bands with nothing are left out. */
export const ageingOf = (books: Measuring, scope: Scope, on: BusinessDate): AgeBand[] => {
  const sums = new Map<string, number[]>();
  for (const row of books.open.get(on) ?? []) {
    if (!scope.has(row)) continue;
    const known = sums.get(row.currency) ?? [];
    sums.set(
      row.currency,
      row.bands.map((amount, at) => amount + (known[at] ?? 0)),
    );
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, bands]) =>
      bands.map((amountMinor, at) => ({ band: books.bandNames[at] ?? '', currency, amountMinor })),
    )
    .filter(({ amountMinor }) => amountMinor !== 0)
    .slice(0, MOST_BANDS);
};
const MOST_BANDS = 60;

const DIGITS = 6;

/** Each subject's figures with its rank among them all: the best first, whether that is the most or the least. */
export const ranked = (all: readonly ReviewFigure[][]): ReviewFigure[][] => {
  const keys = all[0]?.map(({ key }) => key) ?? [];
  const ranks = keys.map((key, at) => {
    const weights = all.map((figures) => {
      const value = figures[at]?.value ?? null;
      return value === null ? null : scaled(value, DIGITS) * (isLessBetter(key) ? -1n : 1n);
    });
    return { places: ranksOf(weights), of: weights.filter((weight) => weight !== null).length };
  });
  return all.map((figures, subject) =>
    figures.map((figure, at) => {
      const rank = ranks[at]?.places[subject] ?? null;
      return { ...figure, rank, of: rank === null ? null : (ranks[at]?.of ?? null) };
    }),
  );
};

/** A quotient of two decimals, two digits; null where nothing divides. */
export const quotientOf = (dividend: string | null, divisor: string | null, times = 1n): string | null => {
  if (dividend === null || divisor === null) return null;
  const below = scaled(divisor, DIGITS);
  return below <= 0n ? null : unscaled(divideRounded(scaled(dividend, DIGITS) * 100n * times, below), 2);
};

/** The difference of two decimals; null where one is not known. */
export const differenceOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : plainDecimal(unscaled(scaled(a, DIGITS) - scaled(b, DIGITS), DIGITS));
