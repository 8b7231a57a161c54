/** What a forecast's lines come to, when one is late, and how far one was from what came. Pure. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { divideRounded, unscaled } from '#lib/core/decimal.ts';
import { lastDayOf, monthPlus } from '#lib/core/months.ts';
import { ForecastEmpty, ForecastLineTwice, ForecastMonthsWrong } from './errors.ts';
import type { Adjustment, Forecast, ForecastLine, Submission } from './schema.ts';

/** The months that a forecast made in one looks at. */
export const aheadOf = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => monthPlus(month, at + 1));

/** @throws {ForecastMonthsWrong} for a month that is not ahead @throws {ForecastLineTwice} for two lines about the same */
export const requireLines = (
  month: string,
  ahead: readonly string[],
  lines: readonly ForecastLine[],
): void => {
  const seen = new Set<string>();
  for (const line of lines) {
    if (!ahead.includes(line.month))
      throw ForecastMonthsWrong({
        month,
        first: ahead[0] ?? '',
        last: ahead.at(-1) ?? '',
        wrong: line.month,
      });
    const key = [line.month, line.accountId, line.productId].join(' ');
    const what = [line.accountId, line.productId].filter(Boolean).join(', ') || '*';
    if (seen.has(key)) throw ForecastLineTwice({ what, month: line.month });
    seen.add(key);
  }
};

/** Σ of the lines of each month ahead. */
export const totalsOf = (ahead: readonly string[], lines: readonly ForecastLine[]): Forecast['totals'] =>
  ahead.map((month) => ({
    month,
    amountMinor: lines
      .filter((line) => line.month === month)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
  }));

/** @throws {ForecastEmpty} for a month about which nothing is said */
export const requireWhole = (ahead: readonly string[], lines: readonly ForecastLine[]): void => {
  const silent = ahead.find((month) => lines.every((line) => line.month !== month));
  if (silent) throw ForecastEmpty({ month: silent });
};

/** What somebody had said by the end of the month in which a forecast was made; later submissions are no forecast of it. */
export const heldAtEnd = ({ month, submissions }: Forecast): Submission | undefined =>
  submissions.findLast(({ on }) => on <= lastDayOf(month));

/** The newest submission on a day. */
export const heldOn = ({ submissions }: Forecast, asOf: BusinessDate): Submission | undefined =>
  submissions.findLast(({ on }) => on <= asOf);

/** What an adjustment counted for on a day; undefined before it was made, and while it was withdrawn. */
export const adjustedOn = ({ history }: Adjustment, asOf: BusinessDate): number | undefined =>
  history.findLast(({ on }) => on <= asOf)?.amountMinor || undefined;

export interface Pair {
  forecast: bigint;
  actual: bigint;
}

/** Percent with two digits, half away from zero. */
const percent = (part: bigint, whole: bigint): string => unscaled(divideRounded(part * 10_000n, whole), 2);

/**
 * M-26 over one pair or many: error = Σ(forecast − actual); accuracy = 1 − Σ|forecast − actual| ÷ Σ actual, not below zero; bias =
 * Σ(forecast − actual) ÷ Σ actual, so that too high is positive. Where nothing came, a forecast of nothing is 100 % accurate, any
 * other 0 %, and there is no bias.
 */
export const accuracyOf = (pairs: readonly Pair[]) => {
  const sum = (of: (pair: Pair) => bigint): bigint => pairs.reduce((total, pair) => total + of(pair), 0n);
  const [forecast, actual] = [sum((pair) => pair.forecast), sum((pair) => pair.actual)];
  const error = forecast - actual;
  const missed = sum((pair) =>
    pair.forecast < pair.actual ? pair.actual - pair.forecast : pair.forecast - pair.actual,
  );
  const figures = { forecastMinor: Number(forecast), actualMinor: Number(actual), errorMinor: Number(error) };
  if (actual <= 0n) return { ...figures, accuracy: missed === 0n ? '100.00' : '0.00', bias: null };
  const hit = actual - missed;
  return { ...figures, accuracy: percent(hit > 0n ? hit : 0n, actual), bias: percent(error, actual) };
};
