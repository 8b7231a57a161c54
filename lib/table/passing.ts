/**
 * Failures of the table that go away by themselves: it is busy, somebody competes, a connection broke, an answer came
 * back in pieces. Whoever asked may ask again; nothing says whether a write took effect.
 */
import { type DomainError, Unavailable } from '#lib/core/errors.ts';

const BUSY_SECONDS = 2;

/** "Busy, try again with the same key": what a caller hears when a passing failure outlasts our patience. */
export const busy = (): DomainError =>
  Unavailable({ seconds: BUSY_SECONDS }, { extra: { retryAfterSeconds: BUSY_SECONDS } });

/** Names of errors, and codes of those that come from the connection. */
const RETRYABLE = new Set([
  'TransactionInProgressException',
  'TransactionConflictException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
]);

interface SdkFailure extends Error {
  code?: string;
  $metadata?: { httpStatusCode?: number };
  /** Who is to blame; on errors that the service itself named. */
  $fault?: unknown;
  /** The answer that the SDK was reading when it failed. */
  $response?: unknown;
}

export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata, $fault, $response } = error as SdkFailure;
  const unreadable = $response !== undefined && $fault === undefined;
  return (
    unreadable || RETRYABLE.has(name) || RETRYABLE.has(code ?? '') || ($metadata?.httpStatusCode ?? 0) >= 500
  );
};
