/**
 * The interval tree that answers "what was open on that day" from an ordinary index. Days are the nodes of a fixed,
 * virtual binary tree. A closed interval is filed under one node: the highest one inside it. An interval that holds
 * a day is then always filed under an ancestor of that day, so seventeen small queries find exactly the intervals
 * that hold it, however long the history is (Kriegel, Pötke, Seidl: Relational Interval Tree, VLDB 2000).
 */
import { addDays, type BusinessDate, daysBetween } from './dates.ts';

const ORIGIN = '1899-12-31';
/** 2^17 days from 1900 reach past 2199, the last year of a business date. */
const HEIGHT = 17;

const numberOf = (date: BusinessDate): number => daysBetween(ORIGIN, date);

/** The node under which [from, to] is filed: the day inside it with the most trailing zero bits. */
export const nodeOf = (from: BusinessDate, to: BusinessDate): number => {
  const [low, high] = [numberOf(from), numberOf(to)];
  const level = 31 - Math.clz32((low - 1) ^ high);
  return (high >> level) << level;
};

export interface NodeQuery {
  node: number;
  /** Which end decides: intervals of a node after the day must have begun, those of a node before it must not have ended. */
  side: 'begun' | 'not-ended';
}

/** The queries that together find every filed interval that holds the day, each exactly once. */
export const nodesOn = (date: BusinessDate): NodeQuery[] => {
  const day = numberOf(date);
  const queries: NodeQuery[] = [];
  for (let level = 31 - Math.clz32(day & -day); level < HEIGHT; level += 1) {
    const node = ((day >> (level + 1)) << (level + 1)) | (1 << level);
    queries.push({ node, side: node < day ? 'not-ended' : 'begun' });
  }
  return queries;
};

/**
 * First and last day on which a settled document had something open, or undefined when it never had overnight. The
 * interval also covers days in between on which it was settled for a while: readers compute the amount of the day.
 */
export const openSpan = (
  start: BusinessDate,
  changes: readonly BusinessDate[],
  openAt: (on: BusinessDate) => number,
): { from: BusinessDate; to: BusinessDate } | undefined => {
  const days = [...new Set([start, ...changes])].sort();
  const lastOpen = days.findLastIndex((day) => openAt(day) !== 0);
  const closes = days[lastOpen + 1];
  return lastOpen < 0 || !closes ? undefined : { from: start, to: addDays(closes, -1) };
};
