/**
 * Effective-dated history: entries sorted by their first day, the last one that has begun counts. The first entry
 * also answers for the time before it, so that every day has an answer.
 */
import type { BusinessDate } from '#lib/core/dates.ts';

export interface Dated {
  readonly from: BusinessDate;
}

/** The entry in force on the day. @throws {RangeError} for an empty history, which no schema lets through */
export const entryAt = <T extends Dated>(history: readonly T[], on: BusinessDate): T => {
  const entry = history.findLast(({ from }) => from <= on) ?? history[0];
  if (!entry) throw new RangeError('empty history');
  return entry;
};

/** The history with an entry that begins on its day; an entry of the same day is replaced. Oldest first. */
export const withEntry = <T extends Dated>(history: readonly T[], entry: T): T[] =>
  [...history.filter(({ from }) => from !== entry.from), entry].sort((a, b) => (a.from < b.from ? -1 : 1));
