/** Decisions about accounts without any reading or writing. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Subject } from '#lib/organisation/access.ts';
import { entryAt, withEntry } from '#lib/organisation/history.ts';
import { type Account, type Assignment, MAX_TURNS } from './schema.ts';

/** Owner and unit of the account on a day; the first assignment also answers for the days before it. */
export const assignmentAt = (account: Account, on: BusinessDate): Assignment =>
  entryAt(account.assignments, on);

/** Owner and unit now: the newest assignment, for none begins in the future. */
export const subjectOf = (account: Account): Subject => account.assignments.at(-1) ?? {};

const isCustomer = (account: Account | undefined): boolean =>
  !!account?.active && account.type !== 'prospect';

/** The account with one more turn when a change made it a customer or an ex-customer, in the hands of the day. */
export const turned = (before: Account | undefined, after: Account, on: BusinessDate): Account => {
  const { turns = [] } = after;
  if (isCustomer(before) === isCustomer(after) || turns.length >= MAX_TURNS) return after;
  const { ownerId, unitId } = assignmentAt(after, on);
  const turn = { on, became: isCustomer(after) ? ('customer' as const) : ('lost' as const), ownerId, unitId };
  return { ...after, turns: [...turns, turn] };
};

/**
 * The account with what became of its level on the day, in the hands of the day: of several changes of one day the last counts, and a level
 * that it had before leaves nothing. An account without a level keeps the days of those that it had.
 */
export const graded = (before: Account | undefined, after: Account, on: BusinessDate): Account => {
  const { level, gradings: kept, ...others } = after;
  if (before?.level === level) return after;
  const earlier = (kept ?? []).filter((grading) => grading.on < on);
  const isNew = level !== undefined && earlier.at(-1)?.level !== level && earlier.length < MAX_TURNS;
  const { ownerId, unitId } = assignmentAt(after, on);
  const gradings = isNew ? [...earlier, { on, level, ownerId, unitId }] : earlier;
  return { ...others, ...(level && { level }), ...(gradings.length > 0 && { gradings }) };
};

/** The account in other hands from a day on; what was before that day stays as it was. */
export const handedOver = (account: Account, assignment: Assignment): Account => ({
  ...account,
  assignments: withEntry(
    account.assignments.filter(({ from }) => from <= assignment.from),
    assignment,
  ),
});
