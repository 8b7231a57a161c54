/**
 * One structured logger. Never give it bodies, names, e-mail addresses or tokens: ids are enough to find a record. Of an
 * error it writes name, place and text; other fields of errors hold whole items and mails, and stay out.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { env } from './env.ts';

interface ErrorFields {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string;
  readonly cause?: unknown;
}

const CAUSES = 3;
const ADDRESS = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
const BEARER = /Bearer\s+\S+/gi;

/** Text of others, e.g. of a mail provider, without the addresses and tokens that it may quote. */
const discreet = (text: string): string => text.replaceAll(BEARER, 'Bearer …').replaceAll(ADDRESS, '…@…');

/** What is written of an error and of its causes: nothing that a record or a request brought along. */
const writtenError = (error: Error, causes = CAUSES): ErrorFields => {
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    name,
    message: discreet(message),
    stack: stack && discreet(stack),
    ...(typeof code === 'string' && { code }),
    ...(cause instanceof Error && causes > 0 && { cause: writtenError(cause, causes - 1) }),
  };
};

export const logger = new Logger({
  serviceName: 'cadencia',
  logLevel: env.logLevel() as 'INFO',
  // Errors arrive here before the library turns them into all of their fields.
  jsonReplacerFn: (_key, value: unknown) => (value instanceof Error ? writtenError(value) : value),
});
