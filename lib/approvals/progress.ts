/**
 * How a request moves: pure, from one state to the next. Steps are asked one after the other, the members of a step at
 * once; a refusal ends the request, the last approval grants it. Whoever approved a step is not asked again by the next.
 */
import type { BusinessDate, Instant } from '#lib/core/dates.ts';
import { ApprovalFull } from './errors.ts';
import type { Approval, Asking, Outcome, Step, Triggered } from './schema.ts';
import { isCovered } from './thresholds.ts';

const MOST_ASKINGS = 200;

/** The moment of a change and how deadlines follow from it. */
export interface Moment {
  at: Instant;
  on: BusinessDate;
  /** Clock of a question that is asked at this moment. */
  clock: { sameDayOn: BusinessDate; dueAt: Instant };
}

const isOpen = ({ state }: Step): boolean => state === 'waiting' || state === 'asked';

/** Place of the step that is being asked, or that is the next to be; -1 when every step is done. */
export const currentStep = ({ steps }: Approval): number => steps.findIndex(isOpen);

const isSatisfied = ({ needs, seats }: Step): boolean =>
  needs === 'all' ? seats.every(({ approvedBy }) => approvedBy) : seats.some(({ approvedBy }) => approvedBy);

/** Questions of the step being asked that still wait for an answer. */
export const pendingAskings = (approval: Approval): Asking[] =>
  approval.askings.filter(({ state }) => state === 'pending');

/** Who approved the step in this place or for it, when the same person is asked again just after. */
const approverIn = (step: Step | undefined, memberId: string): string | undefined =>
  step?.state === 'approved' || step?.state === 'carried'
    ? step.seats.find((seat) => seat.approvedBy && [seat.memberId, seat.approvedBy].includes(memberId))
        ?.approvedBy
    : undefined;

const withStep = (approval: Approval, at: number, step: Step): Approval => ({
  ...approval,
  steps: approval.steps.map((one, place) => (place === at ? step : one)),
});

const rulesOf = ({ triggered }: Approval, { rules }: Step): Triggered[] =>
  triggered.filter(({ rule }) => rules.includes(rule));

/** A further question for a place of the step. @throws {ApprovalFull} */
export const ask = (
  approval: Approval,
  question: Pick<Asking, 'step' | 'memberId' | 'userId' | 'why'>,
  { at, clock }: Moment,
): Approval => {
  if (approval.askings.length >= MOST_ASKINGS) throw ApprovalFull({ limit: MOST_ASKINGS });
  const step = approval.steps[question.step];
  const asking: Asking = {
    number: approval.askings.length + 1,
    round: approval.round,
    ...question,
    rules: step ? rulesOf(approval, step) : [],
    askedAt: at,
    ...clock,
    state: 'pending',
  };
  return { ...approval, askings: [...approval.askings, asking] };
};

/** The state in which nothing is asked any more. */
export const closed = (approval: Approval): Approval => ({
  ...approval,
  askings: approval.askings.map((one) => (one.state === 'pending' ? { ...one, state: 'passed' } : one)),
});

/** The request at its end. */
export const ended = (
  approval: Approval,
  status: Outcome,
  { at, by, reason }: { at: Instant; by: string; reason?: string | undefined },
): Approval => ({
  ...closed(approval),
  status,
  endedAt: at,
  endedBy: by,
  ...(reason && { endReason: reason }),
});

const grant = (approval: Approval, step: Step): Approval => {
  const open = approval.steps.filter(isOpen).flatMap(({ rules }) => rules);
  const done = rulesOf(approval, step).filter(({ rule }) => !open.includes(rule));
  const names = done.map(({ rule }) => rule);
  return { ...approval, granted: [...approval.granted.filter(({ rule }) => !names.includes(rule)), ...done] };
};

/**
 * Asks the next step, past those that are done or are carried by whoever approved just before. A request without
 * an open step is approved; who is the last to answer ends it.
 */
export const advanced = (approval: Approval, moment: Moment, by: string): Approval => {
  const place = currentStep(approval);
  const step = approval.steps[place];
  if (!step) return ended(approval, 'approved', { at: moment.at, by });
  if (isSatisfied(step)) {
    const state = step.state === 'asked' ? 'approved' : 'carried';
    const done: Step = { ...step, state };
    return advanced(grant(closed(withStep(approval, place, done)), done), moment, by);
  }
  if (step.state === 'asked') return approval;
  const seats = step.seats.map((seat) => {
    const approvedBy = approverIn(approval.steps[place - 1], seat.memberId);
    return approvedBy ? { ...seat, approvedBy } : seat;
  });
  const carried = withStep(approval, place, { ...step, seats });
  if (isSatisfied({ ...step, seats })) return advanced(carried, moment, by);
  const asked = withStep(carried, place, { ...step, seats, state: 'asked' });
  return seats
    .filter(({ approvedBy }) => !approvedBy)
    .reduce(
      (all, { memberId }) => ask(all, { step: place, memberId, userId: memberId, why: 'member' }, moment),
      asked,
    );
};

const answered = (approval: Approval, number: number, answer: NonNullable<Asking['answer']>): Approval => ({
  ...approval,
  askings: approval.askings.map((one) =>
    one.number === number ? { ...one, state: 'answered', answer } : one,
  ),
});

/** One place may have been asked more than once, by escalation: the first answer counts for all of them. */
const takeSeat = (approval: Approval, { step, memberId }: Asking, by: string): Approval => {
  const now = approval.steps[step];
  if (!now) return approval;
  const seats = now.seats.map((seat) => (seat.memberId === memberId ? { ...seat, approvedBy: by } : seat));
  const askings = approval.askings.map(
    (one): Asking =>
      one.state === 'pending' && one.memberId === memberId ? { ...one, state: 'passed' } : one,
  );
  return { ...withStep(approval, step, { ...now, seats }), askings };
};

/** The request after an answer to one of its pending questions. */
export const decided = (
  approval: Approval,
  asking: Asking,
  answer: { outcome: NonNullable<Asking['answer']>['outcome']; by: string; reason?: string | undefined },
  moment: Moment,
): Approval => {
  const { documentHash, documentVersion } = approval;
  const { at, on } = moment;
  const given = answered(approval, asking.number, { ...answer, at, on, documentHash, documentVersion });
  const { outcome, by, reason } = answer;
  if (outcome === 'approve') return advanced(takeSeat(given, asking, by), moment, by);
  return ended(given, outcome === 'refuse' ? 'refused' : 'sent-back', { at, by, reason });
};

/**
 * The chain of a changed document: rules whose figure got no worse than what was approved stand, and so do steps of a rule
 * that were approved by the same people; whatever got worse is asked anew.
 */
export const standingSteps = (
  before: Approval,
  steps: readonly Step[],
  triggered: readonly Triggered[],
): Step[] => {
  const figureOf = (rule: string) => triggered.find((one) => one.rule === rule)?.figure;
  const covers = (rule: string, approved: Triggered | undefined): boolean => {
    const now = figureOf(rule);
    return !!now && !!approved && isCovered(now, approved.figure);
  };
  const granted = (rule: string) =>
    covers(
      rule,
      before.granted.find((one) => one.rule === rule),
    );
  const earlier = (step: Step): Step | undefined =>
    before.steps.find(
      (old) =>
        !isOpen(old) &&
        old.post === step.post &&
        step.rules.every((rule) => old.rules.includes(rule)) &&
        step.rules.every((rule) =>
          covers(
            rule,
            before.triggered.find((one) => one.rule === rule),
          ),
        ),
    );
  return steps.map((step): Step => {
    const same = earlier(step);
    if (same) return { ...step, seats: same.seats, state: 'standing' };
    return step.rules.every(granted) ? { ...step, state: 'standing' } : step;
  });
};
