/** Decisions about trees and lines of managers over time, without any reading or writing. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { type Dated, entryAt } from './history.ts';
import type { User } from './schema.ts';

const BEFORE_ALL: BusinessDate = '1900-01-01';

/** What stands above a node: who, on any day, and the first day on which the node would stand above itself. */
export interface Climb {
  above: string[];
  cycleOn: BusinessDate | undefined;
}

const everAbove = <T extends Dated>(
  start: string,
  historyOf: (id: string) => readonly T[],
  upOf: (entry: T) => string | null,
): Set<string> => {
  const reached = new Set([start]);
  // A Set hands out members that are added while it is walked.
  for (const id of reached) {
    for (const entry of historyOf(id)) {
      const up = upOf(entry);
      if (up) reached.add(up);
    }
  }
  return reached;
};

/**
 * Climbs from a node to the top on every day on which something above it changes. A change of one node can only close
 * a circle through that node, so one climb from it proves its tree on every day, past and future.
 */
export const climb = <T extends Dated>(
  start: string,
  historyOf: (id: string) => readonly T[],
  upOf: (entry: T) => string | null,
): Climb => {
  const reachable = [...everAbove(start, historyOf, upOf)];
  const days = new Set([BEFORE_ALL, ...reachable.flatMap((id) => historyOf(id).map(({ from }) => from))]);
  const above = new Set<string>();
  for (const day of [...days].sort()) {
    const path = new Set<string>();
    let node: string | null = start;
    while (node && !path.has(node)) {
      path.add(node);
      const history = historyOf(node);
      node = history.length > 0 ? upOf(entryAt(history, day)) : null;
    }
    if (node === start) return { above: [...above], cycleOn: day };
    for (const id of path) above.add(id);
  }
  above.delete(start);
  return { above: [...above], cycleOn: undefined };
};

/** The entries that count today or later: what a deactivation would leave dangling. */
export const fromTodayOn = <T extends Dated>(history: readonly T[], today: BusinessDate): T[] => [
  entryAt(history, today),
  ...history.filter(({ from }) => from > today && from !== entryAt(history, today).from),
];

const administers = ({ active, postings }: User, on: BusinessDate): boolean =>
  active && entryAt(postings, on).role === 'administrator';

/**
 * The other administrators that an administrator's change rests on, one for each day from today on that needs one,
 * or the first day that would have none. Nothing when the user still administers on every day.
 */
export const administratorsLeft = (
  changed: User,
  others: readonly User[],
  today: BusinessDate,
): { guards: User[]; missingOn: BusinessDate | undefined } => {
  const later = [changed, ...others].flatMap(({ postings }) => postings.map(({ from }) => from));
  const days = [...new Set([today, ...later.filter((from) => from > today)])].sort();
  const guards = new Set<User>();
  for (const day of days) {
    if (administers(changed, day)) continue;
    const guard = others.find((user) => administers(user, day));
    if (!guard) return { guards: [], missingOn: day };
    guards.add(guard);
  }
  return { guards: [...guards], missingOn: undefined };
};

/** True when the user administers today or will. */
export const everAdministers = (user: User, today: BusinessDate): boolean =>
  user.active && fromTodayOn(user.postings, today).some(({ role }) => role === 'administrator');
