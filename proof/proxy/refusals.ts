/** Failures in the words of DynamoDB, as the proxy gives them without asking the database. */
import type { Random } from '../random.ts';
import type { Answer, Call } from './wire.ts';

const MODEL = 'com.amazonaws.dynamodb.v20120810';
const COMMON = 'com.amazon.coral';

const failure = (status: number, type: string, more: object = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'injected' },
  body: JSON.stringify({ __type: type, message: `injected: ${type.split('#')[1]}`, ...more }),
});

const THROTTLES = [
  `${MODEL}#ProvisionedThroughputExceededException`,
  `${COMMON}.availability#ThrottlingException`,
  `${MODEL}#RequestLimitExceeded`,
];

export const throttled = (random: Random): Answer => failure(400, random.pick(THROTTLES));

export const broken = (random: Random): Answer =>
  random.chance(0.5)
    ? failure(500, `${MODEL}#InternalServerError`)
    : failure(503, `${COMMON}.service#ServiceUnavailable`);

export const inProgress = (): Answer => failure(400, `${MODEL}#TransactionInProgressException`);

export const denied = (why: string): Answer =>
  failure(400, `${COMMON}.service#AccessDeniedException`, { message: why });

const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

export interface Reason {
  Code: string;
  Message?: string;
  Item?: unknown;
}

const cancelled = (reasons: readonly Reason[]): Answer =>
  failure(400, `${MODEL}#TransactionCanceledException`, {
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    CancellationReasons: reasons,
  });

/** A transaction that met a competitor: at least one of its items conflicts, others may be throttled with it. */
export const conflicting = (random: Random, { body }: Call): Answer => {
  const count: number = body.TransactItems.length;
  const hit = random.below(count);
  return cancelled(
    Array.from({ length: count }, (_, at) => {
      if (at === hit) return { Code: 'TransactionConflict' };
      return { Code: random.chance(0.2) ? random.pick(PASSING) : 'None' };
    }),
  );
};

/** Reasons of a real refusal, or undefined for any other answer. */
export const reasonsOf = ({ body }: Answer): Reason[] | undefined =>
  body.includes('TransactionCanceledException') ? JSON.parse(body).CancellationReasons : undefined;

/**
 * A real refusal in which other items met competitors at the same moment: a conflict hides what the condition of its
 * item would have said, but at least one condition that failed is still told.
 */
export const mixedWithConflicts = (random: Random, answer: Answer): Answer | undefined => {
  const reasons = reasonsOf(answer);
  const told = reasons?.flatMap(({ Code }, at) => (Code === 'ConditionalCheckFailed' ? [at] : []));
  if (!reasons || !told?.length || reasons.length < 2) return undefined;
  const kept = random.pick(told);
  const others = reasons.map((_, at) => at).filter((at) => at !== kept);
  const hidden = new Set([random.pick(others), ...others.filter(() => random.chance(0.3))]);
  return cancelled(reasons.map((reason, at) => (hidden.has(at) ? { Code: random.pick(PASSING) } : reason)));
};
