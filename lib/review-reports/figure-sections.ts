/** Figures of a review: the few as tiles, all as a table, the scorecard, comparisons, ageing, and the review before as it is known now. Pure. */
import { TIER_TEXTS } from '#lib/measures/texts.ts';
import type { ReviewFigure, ScoreItem } from '#lib/reviews/snapshot-schema.ts';
import type { Bars, ReportFacts, ReportTable, Tile } from './model.ts';
import { BAND_TEXTS, BY_TEXTS, REASON_TEXTS } from './names.ts';
import { TEXTS } from './texts.ts';
import {
  changeCell,
  completionCell,
  figureCell,
  growthCell,
  type ReportCell,
  type Values,
} from './values.ts';

/** What most readers ask first; the tiles show the first that the review has. */
const FIRST = ['invoiced', 'booked', 'shipped', 'collected', 'overdue', 'dso'];
const TILES = 4;

type Comparison = ReportFacts['review']['snapshot']['comparisons'][number];

const shown = ({ review, shows }: ReportFacts): ReviewFigure[] =>
  review.snapshot.figures.filter(({ key }) => shows(key));

const notesOf = (values: Values, { target, completion, growth, ...of }: ReviewFigure): string[] => {
  const { say } = values;
  return [
    ...(target === null ? [] : [say(TEXTS.tileTarget, { target: values.figure(of, target) })]),
    ...(completion === null ? [] : [say(TEXTS.tileCompletion, { percent: values.percent(completion) })]),
    ...(growth === null ? [] : [say(TEXTS.tileGrowth, { percent: values.growth(growth) })]),
  ];
};

/** The first figures, those that people ask for before others. */
export const tilesOf = (values: Values, facts: ReportFacts): Tile[] => {
  const figures = shown(facts);
  const place = ({ key }: ReviewFigure): number =>
    (FIRST.indexOf(key) + FIRST.length + 1) % (FIRST.length + 1);
  return figures
    .filter(({ value }) => value !== null)
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, TILES)
    .map((figure) => ({
      label: values.figureName(figure.key),
      values: [values.figure(figure, figure.value)],
      notes: notesOf(values, figure),
    }));
};

const figureColumns = ({ say }: Values, first: string): ReportTable['columns'] => [
  { label: first, width: 28, wraps: true },
  { label: say(TEXTS.value), align: 'right' },
  { label: say(TEXTS.target), align: 'right', wide: true },
  { label: say(TEXTS.completion), align: 'right' },
  { label: say(TEXTS.growth), align: 'right' },
  { label: say(TEXTS.previous), align: 'right', wide: true },
  { label: say(TEXTS.lastYear), align: 'right', wide: true },
  { label: say(TEXTS.rank), align: 'right', wide: true },
];

const rankCell = ({ say }: Values, { rank, of }: ReviewFigure): ReportCell =>
  rank === null || of === null
    ? { text: '' }
    : { text: say(TEXTS.rankOf, { rank, of }), raw: String(rank), unit: '' };

/** The value, or why there is none. */
const valueCell = (values: Values, figure: ReviewFigure): ReportCell => ({
  ...figureCell(values, figure, figure.value),
  ...(figure.value === null && figure.reason && { note: values.name(REASON_TEXTS, figure.reason) }),
});

const figureCells = (values: Values, figure: ReviewFigure): ReportCell[] => [
  valueCell(values, figure),
  figureCell(values, figure, figure.target),
  completionCell(values, figure.completion),
  growthCell(values, figure.growth),
  figureCell(values, figure, figure.previous),
  figureCell(values, figure, figure.lastYear),
  rankCell(values, figure),
];

export const figuresTable = (values: Values, facts: ReportFacts): ReportTable => ({
  section: 'figures',
  title: values.say(TEXTS.figures),
  columns: figureColumns(values, values.say(TEXTS.figure)),
  rows: shown(facts).map((figure) => [
    { text: values.figureName(figure.key) },
    ...figureCells(values, figure),
  ]),
});

const reasonOf = (values: Values, { reason }: ScoreItem): string =>
  reason === null ? '—' : values.name(REASON_TEXTS, reason);

const scoreRow = (values: Values, item: ScoreItem): ReportCell[] => {
  const { key, figure } = item;
  const name = { text: values.figureName(key) };
  return figure
    ? [name, ...figureCells(values, figure)]
    : [{ ...name, note: reasonOf(values, item) }, ...Array.from({ length: 7 }, () => ({ text: '' }))];
};

/** The scorecard of who is reviewed; nothing where the review has none (R-1318). */
export const scorecardTables = (values: Values, { review, shows }: ReportFacts): ReportTable[] => {
  const items = review.snapshot.scorecard.filter(({ key, figure }) => shows(figure?.key ?? key));
  if (items.length === 0) return [];
  return [
    {
      section: 'scorecard',
      title: values.say(TEXTS.scorecard),
      columns: figureColumns(values, values.say(TEXTS.line)),
      rows: items.map((item) => scoreRow(values, item)),
    },
  ];
};

const kindOf = (
  { figure, currency }: Comparison,
  facts: ReportFacts,
): Pick<ReviewFigure, 'kind' | 'currency'> => ({
  kind: currency ? 'money' : (shown(facts).find(({ key }) => key === figure)?.kind ?? 'count'),
  currency,
});

const titleOf = (values: Values, { figure, by }: Comparison): string =>
  values.say(TEXTS.comparison, {
    figure: values.figureName(figure),
    by: values.name(BY_TEXTS, by).toLocaleLowerCase(values.locale),
  });

const visibleComparisons = ({ review, shows }: ReportFacts): Comparison[] =>
  review.snapshot.comparisons.filter(({ figure, rows }) => shows(figure) && rows.length > 0);

const mostOf = (rows: Comparison['rows']): number =>
  Math.max(0, ...rows.map(({ value }) => Number(value ?? 0)));
const lengthOf = (value: string | null, most: number): number =>
  most > 0 ? Math.max(0, (100 * Number(value ?? 0)) / most) : 0;

/** A tier has no name of its own, and what belongs to none is shown as such. */
const rowName = (values: Values, by: Comparison['by'], name: string): string =>
  name === '' ? '—' : by === 'tier' ? values.name(TIER_TEXTS, name) : name;

/** Each comparison as a table, its ranking seen by bars. */
export const comparisonTables = (values: Values, facts: ReportFacts): ReportTable[] =>
  visibleComparisons(facts).map((comparison) => {
    const of = kindOf(comparison, facts);
    const most = mostOf(comparison.rows);
    const { say } = values;
    return {
      section: 'comparison',
      title: titleOf(values, comparison),
      columns: [
        { label: values.name(BY_TEXTS, comparison.by), width: 30, wraps: true },
        { label: say(TEXTS.value), align: 'right', width: 24 },
        { label: say(TEXTS.target), align: 'right', wide: true },
        { label: say(TEXTS.completion), align: 'right' },
        { label: say(TEXTS.growth), align: 'right' },
      ],
      rows: comparison.rows.map((row) => [
        { text: rowName(values, comparison.by, row.name) },
        { ...figureCell(values, of, row.value), bar: lengthOf(row.value, most) },
        figureCell(values, of, row.target),
        {
          text: values.percent(row.completion),
          ...(row.completion && { raw: row.completion, unit: '%' }),
        },
        growthCell(values, row.growth),
      ]),
      more: comparison.more > 0 ? say(TEXTS.more, { count: comparison.more }) : undefined,
    };
  });

/** The same as charts: attainment of targets, and the ranking of each comparison. */
export const barsOf = (values: Values, facts: ReportFacts): Bars[] => {
  const aimed = shown(facts).filter(({ completion }) => completion !== null);
  const { say } = values;
  const attainment: Bars = {
    kind: 'attainment',
    title: say(TEXTS.attainment),
    subtitle: say(TEXTS.attainmentOf),
    rows: aimed.map(({ key, currency, completion }) => ({
      name:
        aimed.filter((other) => other.key === key).length > 1 && currency
          ? `${values.figureName(key)} (${currency})`
          : values.figureName(key),
      value: completion,
      label: values.percent(completion),
      length: Math.min(100, Math.max(0, Number(completion))),
    })),
  };
  const rankings = visibleComparisons(facts).map((comparison): Bars => {
    const of = kindOf(comparison, facts);
    const most = mostOf(comparison.rows);
    return {
      kind: 'ranking',
      title: titleOf(values, comparison),
      subtitle: values.span(facts.review),
      rows: comparison.rows.map(({ name, value }) => ({
        name: rowName(values, comparison.by, name),
        value,
        label: values.figure(of, value),
        length: lengthOf(value, most),
      })),
    };
  });
  return [...(attainment.rows.length > 0 ? [attainment] : []), ...rankings];
};

const bandText = (values: Values, band: string): string =>
  Object.hasOwn(BAND_TEXTS, band) ? values.name(BAND_TEXTS, band) : values.say(TEXTS.bandDays, { band });

export const ageingTables = (values: Values, { review, shows }: ReportFacts): ReportTable[] => {
  const { ageing } = review.snapshot;
  if (ageing.length === 0 || !shows('open')) return [];
  const most = (currency: string): number =>
    Math.max(0, ...ageing.filter((band) => band.currency === currency).map(({ amountMinor }) => amountMinor));
  return [
    {
      section: 'ageing',
      title: values.say(TEXTS.ageing),
      columns: [
        { label: values.say(TEXTS.band), width: 40, wraps: true },
        { label: values.say(TEXTS.amount), align: 'right', width: 60 },
      ],
      rows: ageing.map(({ band, ...amount }) => [
        { text: bandText(values, band) },
        {
          text: values.money(amount),
          raw: values.decimal(amount),
          unit: amount.currency,
          bar: most(amount.currency) > 0 ? (100 * amount.amountMinor) / most(amount.currency) : 0,
        },
      ]),
    },
  ];
};

/** Figures of the review before that something booked late has changed since; nothing where all stayed. */
export const restatedTables = (values: Values, { review, shows }: ReportFacts): ReportTable[] => {
  const moved = review.snapshot.restated.filter(
    ({ key, difference }) => shows(key) && difference !== null && Number(difference) !== 0,
  );
  if (moved.length === 0) return [];
  const kinds = new Map(review.snapshot.figures.map(({ key, kind }) => [key, kind]));
  const { say } = values;
  return [
    {
      section: 'restated',
      title: say(TEXTS.restated),
      columns: [
        { label: say(TEXTS.figure), width: 34, wraps: true },
        { label: say(TEXTS.was), align: 'right' },
        { label: say(TEXTS.is), align: 'right' },
        { label: say(TEXTS.difference), align: 'right' },
      ],
      rows: moved.map(({ key, currency, was, is, difference }) => {
        const of = { kind: currency ? ('money' as const) : (kinds.get(key) ?? 'count'), currency };
        return [
          { text: values.figureName(key) },
          figureCell(values, of, was),
          figureCell(values, of, is),
          changeCell(values, of, difference),
        ];
      }),
    },
  ];
};
