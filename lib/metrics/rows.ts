/** Rows of a report: sums by group and currency, beside those of the days that they are compared with. Pure. */
import { addDays } from '#lib/core/dates.ts';
import { type FigureName, isMoney, isRatio, type Measure, measuresOf } from '#lib/measures/index.ts';
import {
  type Figure,
  figureOf,
  growthOf,
  ranksOf,
  type Sums,
  shareOf,
  sharePoints,
  weightOf,
} from './figure.ts';
import { type Cutting, periodAt, type Span, spanOf } from './periods.ts';
import type { Total } from './read.ts';

export interface Group {
  id: string | null;
  name: string;
  sku?: string | null;
}

export interface Compared {
  figure: FigureName;
  now: readonly Total[];
  before: readonly Total[];
  /** Of a series: every period of the days, and those that each is compared with, by place. */
  periods: { names: readonly string[]; before: readonly string[]; cutting: Cutting } | undefined;
  groupOf(total: Total): Group;
  span: Span;
}

export interface Row extends Group {
  currency: string | null;
  figure: Figure;
  before: Figure;
  /** Percent on what was before. */
  growth: string | null;
  /** Percent of all rows of the currency, and percentage points on what it was before; null for ratios. */
  share: string | null;
  shareBefore: string | null;
  sharePoints: string | null;
  rank: number | null;
  /** Of a series: all periods up to this one. */
  cumulative: Figure | null;
  /** What of the figure was posted when its month was over. */
  late: Figure | null;
  /** Of a series: the days of the period that were asked for. */
  days: Span | null;
}

/** Sums that came late for a month stand on its first day. */
export const dayOf = ({ on, month }: Total): string => on ?? `${month}-01`;

type Mutable = Map<Measure, bigint>;

interface Cell {
  group: Group;
  currency: string | null;
  now: Mutable;
  before: Mutable;
  late: Mutable;
}

const addTo = (sums: Mutable, { measure, amount }: Total): void => {
  sums.set(measure, (sums.get(measure) ?? 0n) + amount);
};

/** Counts alone are added up whatever the currency; money and prices are not. */
const currencyOf = (figure: FigureName, { currency }: Total): string | null =>
  isRatio(figure) || measuresOf(figure).some(isMoney) ? (currency ?? null) : null;

const keyOf = ({ id }: Group, currency: string | null): string => JSON.stringify([id, currency]);

/** Whether a month lies in the span with all its days, so that what came late for it is part of the figure. */
const isWhole = ({ from, to }: Span, month: string): boolean =>
  `${month}-01` >= from &&
  (month < to.slice(0, 7) || (month === to.slice(0, 7) && addDays(to, 1).endsWith('-01')));

/** A total of the days before stands in the row of the period at the same place; none where this span has no such place. */
const placed = ({ periods }: Compared, total: Total, group: Group): Group | undefined => {
  if (!periods) return group;
  const at = periods.before.indexOf(periodAt(dayOf(total), periods.cutting));
  const name = periods.names[at];
  return name === undefined ? undefined : { id: name, name };
};

const withPeriods = (
  { periods }: Compared,
  cells: ReadonlyMap<string, Cell>,
  cellAt: (group: Group, currency: string | null) => Cell,
): void => {
  const currencies = new Set([...cells.values()].map(({ currency }) => currency));
  if (currencies.size === 0) currencies.add(null);
  for (const name of periods?.names ?? [])
    for (const currency of currencies) cellAt({ id: name, name }, currency);
};

const cellsOf = (compared: Compared): Cell[] => {
  const { figure, now, before, span, groupOf } = compared;
  const cells = new Map<string, Cell>();
  const cellAt = (group: Group, currency: string | null): Cell => {
    const key = keyOf(group, currency);
    const cell = cells.get(key) ?? { group, currency, now: new Map(), before: new Map(), late: new Map() };
    cells.set(key, cell);
    return cell;
  };
  for (const total of now) {
    if (total.on) addTo(cellAt(groupOf(total), currencyOf(figure, total)).now, total);
    else if (isWhole(span, total.month)) addTo(cellAt(groupOf(total), currencyOf(figure, total)).late, total);
  }
  for (const total of before)
    if (total.on) {
      const group = placed(compared, total, groupOf(total));
      if (group) addTo(cellAt(group, currencyOf(figure, total)).before, total);
    }
  withPeriods(compared, cells, cellAt);
  return [...cells.values()];
};

/** Everything of a currency, now and before. */
const wholesOf = (figure: FigureName, cells: readonly Cell[]) => {
  const wholes = new Map<string | null, { now: bigint; before: bigint }>();
  for (const { currency, now, before } of cells) {
    const whole = wholes.get(currency) ?? { now: 0n, before: 0n };
    whole.now += weightOf(figure, now) ?? 0n;
    whole.before += weightOf(figure, before) ?? 0n;
    wholes.set(currency, whole);
  }
  return wholes;
};

const rowOf = (figure: FigureName, { group, currency, now, before, late }: Cell): Omit<Row, 'rank'> => ({
  ...group,
  currency,
  figure: figureOf(figure, now, currency),
  before: figureOf(figure, before, currency),
  growth: growthOf(weightOf(figure, now), weightOf(figure, before)),
  share: null,
  shareBefore: null,
  sharePoints: null,
  cumulative: null,
  days: null,
  late: isRatio(figure) || late.size === 0 ? null : figureOf(figure, late, currency),
});

/** Parts of wholes that add up: ratios have none. */
const sharesIn = (figure: FigureName, cells: readonly Cell[]) => {
  const wholes = wholesOf(figure, cells);
  return ({ currency, now, before }: Cell) => {
    if (isRatio(figure)) return {};
    const whole = wholes.get(currency);
    const is = { part: weightOf(figure, now) ?? 0n, whole: whole?.now ?? 0n };
    const was = { part: weightOf(figure, before) ?? 0n, whole: whole?.before ?? 0n };
    return {
      share: shareOf(is.part, is.whole),
      shareBefore: shareOf(was.part, was.whole),
      sharePoints: sharePoints(is, was),
    };
  };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The days of a period, as far as they were asked for. */
const daysOf = (name: string, { fiscalYearStart }: Cutting, asked: Span): Span => {
  const { from, to } = spanOf(name, fiscalYearStart) ?? asked;
  return { from: from < asked.from ? asked.from : from, to: to > asked.to ? asked.to : to };
};

const series = ({ figure, span }: Compared, cells: readonly Cell[], cutting: Cutting): Row[] => {
  const shares = sharesIn(figure, cells);
  return [...Map.groupBy(cells, ({ currency }) => currency).values()].flatMap((own) => {
    const running: Mutable = new Map();
    return own
      .toSorted((a, b) => byText(a.group.id ?? '', b.group.id ?? ''))
      .map((cell): Row => {
        for (const [measure, amount] of cell.now) running.set(measure, (running.get(measure) ?? 0n) + amount);
        const cumulative = figureOf(figure, new Map(running) as Sums, cell.currency);
        const days = daysOf(cell.group.id ?? '', cutting, span);
        return { ...rowOf(figure, cell), ...shares(cell), rank: null, cumulative, days };
      });
  });
};

const isIdle = ({ now, before, late }: Cell): boolean =>
  [...now.values(), ...before.values(), ...late.values()].every((amount) => amount === 0n);

/** Largest first within each currency; equal figures share a rank and stand by name. Periods stand in their order. */
export const rowsOf = (compared: Compared): Row[] => {
  const { figure } = compared;
  const cells = cellsOf(compared);
  if (compared.periods) return series(compared, cells, compared.periods.cutting);
  const shown = cells.filter((cell) => !isIdle(cell));
  const shares = sharesIn(figure, shown);
  return [...Map.groupBy(shown, ({ currency }) => currency).values()].flatMap((own) => {
    const ranks = ranksOf(own.map(({ now }) => weightOf(figure, now)));
    return own
      .map(
        (cell, at): Row => ({
          ...rowOf(figure, cell),
          ...shares(cell),
          rank: ranks[at] ?? null,
        }),
      )
      .sort(
        (a, b) =>
          (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
          byText(a.name, b.name) ||
          byText(a.id ?? '', b.id ?? ''),
      );
  });
};

/** One row for each currency: everything together. */
export const totalsRows = (compared: Compared): Row[] => {
  return cellsOf({ ...compared, periods: undefined, groupOf: () => ({ id: null, name: '' }) })
    .filter((cell) => !isIdle(cell))
    .sort((a, b) => byText(a.currency ?? '', b.currency ?? ''))
    .map((cell) => ({ ...rowOf(compared.figure, cell), rank: null }));
};
