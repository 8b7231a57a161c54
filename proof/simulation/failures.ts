/** Failures as the SDK throws them when its own attempts are used up. */
import {
  type CancellationReason,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import type { Random } from '../random.ts';

const failure = (name: string, httpStatusCode: number): Error =>
  new DynamoDBServiceException({
    name,
    $fault: httpStatusCode < 500 ? 'client' : 'server',
    message: `injected: ${name}`,
    $metadata: { httpStatusCode, attempts: 3 },
  });

const THROTTLES = ['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded'];

export const throttled = (random: Random): Error => failure(random.pick(THROTTLES), 400);
export const inProgress = (): Error => failure('TransactionInProgressException', 400);
export const broken = (random: Random): Error =>
  random.chance(0.5) ? failure('InternalServerError', 500) : failure('ServiceUnavailable', 503);

/** A connection that broke: with the name that the SDK's connection gives it, and as Node throws it. */
export const reset = (random: Random): Error => {
  const error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  return random.chance(0.5) ? Object.assign(error, { name: 'TimeoutError' }) : error;
};

/** Half an answer: the SDK's parser fails and hangs the answer on its error. */
export const unreadable = (): Error =>
  Object.defineProperty(new SyntaxError('Unterminated string in JSON'), '$response', {
    value: { statusCode: 200 },
    enumerable: false,
  });

const PASSING = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];

const cancelled = (CancellationReasons: CancellationReason[]): Error =>
  new TransactionCanceledException({ message: 'injected: cancelled', $metadata: {}, CancellationReasons });

/** A transaction of so many actions that met a competitor: one item conflicts, others may be throttled with it. */
export const conflicting = (random: Random, actions: number): Error => {
  const hit = random.below(actions);
  const reasons = Array.from({ length: actions }, (_, at) => {
    if (at === hit) return { Code: 'TransactionConflict' };
    return { Code: random.chance(0.2) ? random.pick(PASSING) : 'None' };
  });
  return cancelled(reasons);
};

/** A real refusal in which other items met competitors: at least one condition that failed is still told. */
export const mixedWithConflicts = (random: Random, error: unknown): unknown => {
  if (!(error instanceof TransactionCanceledException)) return error;
  const reasons = error.CancellationReasons ?? [];
  const told = reasons.flatMap(({ Code }, at) => (Code === 'ConditionalCheckFailed' ? [at] : []));
  if (told.length === 0 || reasons.length < 2) return error;
  const kept = random.pick(told);
  const others = reasons.map((_, at) => at).filter((at) => at !== kept);
  const hidden = new Set([random.pick(others), ...others.filter(() => random.chance(0.3))]);
  return cancelled(reasons.map((reason, at) => (hidden.has(at) ? { Code: random.pick(PASSING) } : reason)));
};
