/**
 * A subject's months beside those of the year before, as its reviews tell them. Pure.
 *
 * Laws: a review adds its own month to the months of the review before, so that no month is read twice for a chart; a month before that had
 * a review of its own is told as it is known now, all others as they were told last; a year of months at most, in one currency.
 */

import type { Span } from './schema.ts';
import type { ReviewFigure, Trend } from './snapshot-schema.ts';

/** Figures whose months are kept: what was sold and what came in. */
const KEYS: readonly string[] = ['booked', 'collected'];
const MONTHS = 12;

interface Months {
  /** The month that the review ends, and its figures. */
  now: Span;
  figures: readonly ReviewFigure[];
  /** The review before: its months, its days, and what its figures are today. */
  before?: { trend: readonly Trend[]; span: Span; figures: readonly ReviewFigure[] } | undefined;
}

const known = ({ before }: Months, { key, currency }: ReviewFigure): Trend['points'] => {
  const trend = before?.trend.find((one) => one.figure === key && one.currency === currency);
  const again = before?.figures.find((figure) => figure.key === key);
  // A quarter's review ends with a month and has other figures than that.
  const isBefore = ({ from, to }: Span): boolean => from === before?.span.from && to === before.span.to;
  return (trend?.points ?? []).map((point) =>
    again && isBefore(point) ? { ...point, value: again.value } : point,
  );
};

export const trendsOf = (months: Months): Trend[] =>
  months.figures
    .filter(({ key }) => KEYS.includes(key))
    .map((figure) => {
      const { key, kind, currency, value, lastYear } = figure;
      const { from, to } = months.now;
      const earlier = known(months, figure).filter((point) => point.to < from);
      const points = [...earlier, { from, to, value, lastYear }].slice(-MONTHS);
      return { figure: key, kind, currency, points };
    });
