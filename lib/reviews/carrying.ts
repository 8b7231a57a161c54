/**
 * What a new review opens with: the findings of its subject that are still open, with what their actions brought (R-1323,
 * R-1325, R-1328). Nothing open is lost: whatever its cadence, a finding comes up in every later review until somebody closes
 * it, because reviews whose ends meet are one (the week after a month follows the month's review). A day's review alone is
 * spared what longer ones found, until an action of it is due. Pure.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';
import { exponentOf } from '#lib/core/money.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Cadence, Carried } from './schema.ts';
import type { ReviewFigure } from './snapshot-schema.ts';

type Figures = readonly Pick<ReviewFigure, 'key' | 'currency' | 'value'>[];
type Measured = Omit<NonNullable<ReviewAction['effect']>, 'reviewId'>;
export interface ActionEffect {
  actionId: string;
  effect: Measured;
}

export interface Carrying {
  /** Of the subject, opened before. */
  findings: readonly Finding[];
  actions: readonly ReviewAction[];
  /** Of the new review. */
  figures: Figures;
  /** Of the month that a longer review ends. */
  month?: Figures | undefined;
  /** What is late, is late on this day. */
  on: BusinessDate;
  cadence: Cadence;
}

/** Most that a review holds; the smallest and newest wait for the next one. */
const MAX_CARRIED = 100;
/** Digits after the point that a figure can have. */
const DIGITS = 20;

const minus = (a: string, b: string): string =>
  plainDecimal(unscaled(scaled(a, DIGITS) - scaled(b, DIGITS), DIGITS));

/**
 * The figure that a key names: `sales`, or `sales.EUR` where the snapshot has it in several currencies. Undefined where there is
 * none or it is not clear which.
 */
export const figureNamed = <T extends Figures[number]>(
  figures: readonly T[],
  name: string,
): T | undefined => {
  const named = figures.filter(({ key, currency }) => name === key || name === `${key}.${currency}`);
  return named.length === 1 ? named[0] : undefined;
};

/**
 * Value of an action's figure less its baseline. Expected is a change of at least `by` in the direction; any change in it where
 * no `by` is told. Null wherever a value is missing.
 * @example effectOf({ figure: 'dso', direction: 'down', by: '5', baseline: '60' }, figures) // dso is 52: { value: '52', change: '-8', isMet: true }
 */
export const effectOf = (
  expected: Omit<NonNullable<ReviewAction['expected']>, 'cadence'>,
  figures: Figures,
): Measured => {
  const { figure, direction, by, baseline } = expected;
  const value = figureNamed(figures, figure)?.value ?? null;
  if (value === null || baseline === null) return { value, change: null, isMet: null };
  const change = minus(value, baseline);
  const gone = scaled(change, DIGITS) * (direction === 'up' ? 1n : -1n);
  return { value, change, isMet: by === undefined ? gone > 0n : gone >= scaled(by, DIGITS) };
};

const isDue = ({ status, dueOn }: ReviewAction, on: BusinessDate): boolean =>
  status === 'open' && dueOn <= on;

/** Major units × 10⁴, so that amounts of different currencies have an order, though not a meaning, beside each other. */
const weightOf = ({ stake }: Finding): bigint =>
  stake ? BigInt(stake.amountMinor) * 10n ** BigInt(4 - exponentOf(stake.currency)) : -1n;

/** Most money at stake first, what has none last; of equals the oldest. */
export const byStake = (a: Finding, b: Finding): number => {
  const [left, right] = [weightOf(a), weightOf(b)];
  if (left !== right) return left > right ? -1 : 1;
  if (a.openedOn !== b.openedOn) return a.openedOn < b.openedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

const byDueDay = (a: ReviewAction, b: ReviewAction): number =>
  a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1;

/** The figures of days like those that a baseline is of: a month's is not held against a week's or a quarter's. */
const figuresLike = (
  { figures, month, cadence }: Pick<Carrying, 'figures' | 'month' | 'cadence'>,
  wanted: Cadence,
): Figures | undefined => (wanted === cadence ? figures : wanted === 'month' ? month : undefined);

/** Cancelled actions brought nothing, whatever the figure did. */
const measuredFor = ({ expected, status }: ReviewAction, input: Carrying): Measured | undefined => {
  const figures = expected && figuresLike(input, expected.cadence);
  return figures && status !== 'cancelled' ? effectOf(expected, figures) : undefined;
};

const actionLine = (action: ReviewAction, input: Carrying): Carried['actions'][number] => {
  const { id: actionId, text, ownerId, dueOn, status, expected } = action;
  const measured = measuredFor(action, input);
  return {
    ...{ actionId, text, ownerId, dueOn, status },
    isLate: status === 'open' && dueOn < input.on,
    effect:
      expected && measured ? { figure: expected.figure, baseline: expected.baseline, ...measured } : null,
  };
};

const carriedOf = (finding: Finding, actions: readonly ReviewAction[], input: Carrying): Carried => ({
  findingId: finding.id,
  title: finding.title ?? finding.code,
  openedOn: finding.openedOn,
  fromCadence: finding.cadence,
  times: new Set([finding.reviewId, ...finding.seenIn]).size + 1,
  stake: finding.stake,
  actions: [...actions].sort(byDueDay).map((action) => actionLine(action, input)),
});

/**
 * The findings that the review opens with, most money at stake first and then oldest, and the effects to write into their
 * actions. What was done for a finding that was closed meanwhile is measured as well, once.
 */
export const carriedInto = (input: Carrying): { carried: Carried[]; effects: ActionEffect[] } => {
  const { findings, actions, on, cadence } = input;
  const actionsOf = (id: string) => actions.filter(({ findingId }) => findingId === id);
  const comesUp = (finding: Finding): boolean =>
    cadence !== 'day' ||
    finding.cadence === 'day' ||
    actionsOf(finding.id).some((action) => isDue(action, on));
  const chosen = findings
    .filter((finding) => finding.status === 'open' && comesUp(finding))
    .sort(byStake)
    .slice(0, MAX_CARRIED);
  const ids = new Set(chosen.map(({ id }) => id));
  const isMeasured = ({ findingId, status, effect }: ReviewAction): boolean =>
    ids.has(findingId) || (status === 'done' && effect === undefined);
  return {
    carried: chosen.map((finding) => carriedOf(finding, actionsOf(finding.id), input)),
    effects: actions.filter(isMeasured).flatMap((action): ActionEffect[] => {
      const effect = measuredFor(action, input);
      return effect ? [{ actionId: action.id, effect }] : [];
    }),
  };
};
