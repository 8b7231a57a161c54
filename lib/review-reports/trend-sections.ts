/** The months of a review beside those of the year before: as a table, which every form of a report has, and as a chart. Pure. */
import { differenceOf, quotientOf } from '#lib/reviews/figures.ts';
import type { Trend } from '#lib/reviews/snapshot-schema.ts';
import type { ReportFacts, ReportTable, TrendBars } from './model.ts';
import { TEXTS } from './texts.ts';
import { figureCell, growthCell, type Values } from './values.ts';

/** One month is in the figures already; from two on there is something to see. */
const LEAST = 2;

const visible = ({ review, shows }: ReportFacts): Trend[] =>
  (review.snapshot.trend ?? []).filter(({ figure, points }) => shows(figure) && points.length >= LEAST);

const lengthsIn = ({ points }: Trend) => {
  const all = points.flatMap(({ value, lastYear }) => [Number(value ?? 0), Number(lastYear ?? 0)]);
  const most = Math.max(0, ...all);
  return (value: string | null): number => (most > 0 ? Math.max(0, (100 * Number(value ?? 0)) / most) : 0);
};

const titleOf = (values: Values, { figure }: Trend): string =>
  values.say(TEXTS.trend, { figure: values.figureName(figure) });

export const trendTables = (values: Values, facts: ReportFacts): ReportTable[] =>
  visible(facts).map((trend) => {
    const lengthOf = lengthsIn(trend);
    const { say } = values;
    return {
      section: 'trend',
      title: titleOf(values, trend),
      columns: [
        { label: say(TEXTS.month), width: 24, wraps: true },
        { label: say(TEXTS.value), align: 'right', width: 28 },
        { label: say(TEXTS.lastYear), align: 'right', width: 28 },
        { label: say(TEXTS.growth), align: 'right', width: 20 },
      ],
      rows: trend.points.map(({ value, lastYear, ...span }) => [
        { text: values.month(span) },
        { ...figureCell(values, trend, value), bar: lengthOf(value) },
        { ...figureCell(values, trend, lastYear), bar: lengthOf(lastYear) },
        growthCell(values, quotientOf(differenceOf(value, lastYear), lastYear, 100n)),
      ]),
    };
  });

/** The same as charts. */
export const trendsOf = (values: Values, facts: ReportFacts): TrendBars[] =>
  visible(facts).map((trend) => {
    const lengthOf = lengthsIn(trend);
    const unit = trend.currency ? ` (${trend.currency})` : '';
    return {
      title: `${titleOf(values, trend)}${unit}`,
      subtitle: values.say(TEXTS.trendOf),
      names: { now: values.say(TEXTS.value), before: values.say(TEXTS.lastYear) },
      rows: trend.points.map(({ value, lastYear, ...span }) => ({
        period: values.month(span),
        value,
        before: lastYear,
        lengths: [lengthOf(value), lengthOf(lastYear)],
      })),
    };
  });
