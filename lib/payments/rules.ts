/** The order of the payment queue (R-221: fair and transparent, urgent first). Pure: the day and the ranks are arguments. */
import { type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import type { PaymentPolicy } from './policy.ts';
import type { PaymentRequest } from './schema.ts';

/** The rule in words, one code a step; where two payments are equal in one, the next decides. */
export const RULE = ['pin', 'overdue', 'class-rank', 'due-day', 'day-of-request', 'id'] as const;

export const WHY = ['pinned-up', 'pinned-down', 'overdue', 'due-today', 'not-yet-due'] as const;

export type Queued = Pick<PaymentRequest, 'id' | 'amountMinor' | 'class' | 'dueOn' | 'requestedOn' | 'pin'>;

/** What the rule goes by. */
export interface Urgency {
  pin: 'up' | 'down' | null;
  /** Days since the due day; negative before it. */
  daysOver: number;
  rank: number;
  why: (typeof WHY)[number][];
}

/** Rank of a class; one that the policy does not name any more comes after those that it does. */
export const rankOf = ({ classes }: PaymentPolicy, name: string): number =>
  classes.find((one) => one.name === name)?.rank ?? Math.max(...classes.map(({ rank }) => rank)) + 1;

/** Why a payment stands where it stands on a day. */
export const urgencyOf = (payment: Queued, policy: PaymentPolicy, asOf: BusinessDate): Urgency => {
  const daysOver = daysBetween(payment.dueOn, asOf);
  const pin = payment.pin?.place ?? null;
  const timing = daysOver > 0 ? 'overdue' : daysOver === 0 ? 'due-today' : 'not-yet-due';
  const pinned = pin === 'up' ? ['pinned-up' as const] : pin === 'down' ? ['pinned-down' as const] : [];
  return { pin, daysOver, rank: rankOf(policy, payment.class), why: [...pinned, timing] };
};

const PIN_ORDER = { up: 0, none: 1, down: 2 };

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Placed<P extends Queued> {
  payment: P;
  urgency: Urgency;
}

/**
 * Total order, most urgent first, whatever order they came in. What was pinned up stands before everything and what was
 * pinned down behind; then what is overdue by a day or more before what is not; then the class by its rank; then
 * the earlier due day, so that of one class what is overdue longest comes first; then who asked earlier; then the id.
 */
export const byUrgency = <P extends Queued>(a: Placed<P>, b: Placed<P>): number =>
  PIN_ORDER[a.urgency.pin ?? 'none'] - PIN_ORDER[b.urgency.pin ?? 'none'] ||
  Number(b.urgency.daysOver > 0) - Number(a.urgency.daysOver > 0) ||
  a.urgency.rank - b.urgency.rank ||
  textOrder(a.payment.dueOn, b.payment.dueOn) ||
  textOrder(a.payment.requestedOn, b.payment.requestedOn) ||
  textOrder(a.payment.id, b.payment.id);

export interface QueueRow<P extends Queued> extends Placed<P> {
  /** From 1. */
  place: number;
  /** This one and everything before it. */
  runningMinor: number;
  /** True while the funds last; null where none were named. */
  covered: boolean | null;
}

/** The queue of one currency on a day: in order, with the running total and how far the funds go. */
export const queueOf = <P extends Queued>(
  payments: readonly P[],
  policy: PaymentPolicy,
  asOf: BusinessDate,
  fundsMinor?: number,
): QueueRow<P>[] => {
  let runningMinor = 0;
  return payments
    .map((payment) => ({ payment, urgency: urgencyOf(payment, policy, asOf) }))
    .sort(byUrgency)
    .map((placed, at) => {
      runningMinor += placed.payment.amountMinor;
      const covered = fundsMinor === undefined ? null : runningMinor <= fundsMinor;
      return { ...placed, place: at + 1, runningMinor, covered };
    });
};
