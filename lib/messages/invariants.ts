/** What holds for messages: the state of a delivery is one that a delivery can be in, and unsettled ones move on. */
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { MessageEntity } from './entity.ts';
import { OUTCOME_UNKNOWN, pendingAt } from './rules.ts';
import type { Message } from './schema.ts';

/** A mail is handed over again after one lost answer and never after a second. */
const MOST_UNCLEAR = 2;
/** Two clocks, each up to five minutes wrong: the one that queued and the one that delivered. */
const SKEW_MS = 10 * 60_000;

const stateLines = ({ delivery, unclear, queuedAt }: Message): string[] => {
  const lines: string[] = [];
  const { status } = delivery;
  if (unclear < 0 || unclear > MOST_UNCLEAR) lines.push(`lost ${unclear} answers`);
  if (status === 'unknown' && unclear === 0) lines.push('waits for an answer that was not lost');
  if ((status === 'queued' || status === 'sending') && unclear >= MOST_UNCLEAR) {
    lines.push('would be handed over a third time');
  }
  if (status === 'failed' && delivery.reason === OUTCOME_UNKNOWN && unclear < MOST_UNCLEAR) {
    lines.push('was given up too early');
  }
  const since =
    'at' in delivery ? delivery.at : 'startedAt' in delivery ? delivery.startedAt : delivery.since;
  if (addMilliseconds(since, SKEW_MS) < queuedAt) lines.push(`is ${status} since before it was queued`);
  return lines;
};

/** Messages whose state no delivery leads to (S1). */
export const messageViolations = (books: Books): Line[] =>
  books.of(MessageEntity).flatMap(({ value }) => stateLines(value).map((line): Line => [value.id, line]));

/** Messages that a worker should have looked at by now (S2, L1). */
export const unsettledMessages = (books: Books, now: Instant): Line[] =>
  books.of(MessageEntity).flatMap(({ value: { id, delivery } }): Line[] => {
    const due = pendingAt(delivery);
    return due !== undefined && due <= now ? [[id, `is ${delivery.status} and was due at ${due}`]] : [];
  });
