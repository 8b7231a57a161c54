/**
 * Where a duty stands at a moment, and what duties come to: M-38 and M-40. Pure. What was submitted on the dot is in time; what
 * was recalled counts as not submitted until it is submitted again, and the first submission decides whether it was late.
 */
import type { Instant } from '#lib/core/dates.ts';
import { divideRounded, unscaled } from '#lib/core/decimal.ts';
import type { Duty } from './duties.ts';
import type { FormRecord } from './schema.ts';

export const DUTY_STATES = ['due', 'submitted', 'late', 'missing'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export interface Standing {
  state: DutyState;
  /** Whether its due instant has passed: only then it counts. */
  isDue: boolean;
  recordId?: string;
  submittedAt?: Instant;
  quality?: number;
}

const stateOf = (isIn: boolean, isLate: boolean, isDue: boolean): DutyState => {
  if (isIn) return isLate ? 'late' : 'submitted';
  return isDue ? 'missing' : 'due';
};

/** The record as it stood at the moment; nothing that happened later counts. */
export const standingAt = (
  { dueAt }: Pick<Duty, 'dueAt'>,
  record: FormRecord | undefined,
  at: Instant,
): Standing => {
  const steps = (record?.steps ?? []).filter((step) => step.at <= at);
  const first = steps.find(({ what }) => what === 'submitted');
  const isIn = steps.at(-1)?.what === 'submitted';
  const isDue = dueAt < at;
  const quality = record?.reviews.findLast((review) => review.at <= at)?.score;
  return {
    state: stateOf(isIn, first?.isLate ?? false, isDue),
    isDue,
    ...(record && { recordId: record.id }),
    ...(isIn && first && { submittedAt: first.at }),
    ...(isIn && quality && { quality }),
  };
};

export interface Tally {
  due: number;
  submitted: number;
  late: number;
  missing: number;
  qualitySum: number;
  qualityCount: number;
}

/** What is due by now: how much of it was submitted, late or never, and what its scores add up to. */
export const tallyOf = (standings: readonly Standing[]): Tally => {
  const due = standings.filter(({ isDue }) => isDue);
  const count = (...states: DutyState[]) => due.filter(({ state }) => states.includes(state)).length;
  const scores = due.flatMap(({ quality }) => quality ?? []);
  return {
    due: due.length,
    submitted: count('submitted', 'late'),
    late: count('late'),
    missing: count('missing'),
    qualitySum: scores.reduce((sum, score) => sum + score, 0),
    qualityCount: scores.length,
  };
};

/** Quotient with two digits, half away from zero; null where nothing divides. */
export const meanOf = (sum: number, count: number): string | null =>
  count === 0 ? null : unscaled(divideRounded(BigInt(sum) * 100n, BigInt(count)), 2);
