/**
 * What of a target is whose when somebody joins, leaves or hands over in the middle of a period: by calendar days, nothing lost
 * (R-103, B4: transfers carry the target with them). Pure.
 */
import { addDays, type BusinessDate, daysBetween, laterOf } from '#lib/core/dates.ts';
import type { Span } from './periods.ts';
import { split } from './split.ts';

const lengthOf = ({ from, to }: Span): number => Math.max(0, daysBetween(from, to) + 1);

const shared = (one: Span, other: Span): number =>
  lengthOf({ from: laterOf(one.from, other.from), to: one.to < other.to ? one.to : other.to });

/**
 * Shares of one target for those who held it in turn, and what falls on days on which nobody did; all of them together are the target.
 * @throws {RangeError} when two hold it on the same day
 */
export const prorate = (
  amount: number,
  period: Span,
  stays: readonly Span[],
): { shares: number[]; vacant: number } => {
  const days = stays.map((stay) => shared(period, stay));
  const free = lengthOf(period) - days.reduce((sum, count) => sum + count, 0);
  if (free < 0) throw new RangeError('two people hold a target on the same day');
  const parts = split(amount, [...days, free].map(BigInt));
  return { shares: parts.slice(0, -1), vacant: parts.at(-1) ?? 0 };
};

/** What goes to the successor from a day on, for each part of the time: all of later parts, of the present one by its days. */
export const handedOver = (parts: readonly Span[], values: readonly number[], on: BusinessDate): number[] =>
  parts.map((part, at) => {
    const value = values[at] ?? 0;
    if (on <= part.from) return value;
    if (on > part.to) return 0;
    return prorate(value, part, [{ from: part.from, to: addDays(on, -1) }]).vacant;
  });
