/**
 * How a delivery moves. The provider has no idempotency token, so the promise is: one accepted hand-over, unless an
 * answer was lost; then one more after a quarter of an hour without the provider's event, and never a third.
 */
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import type { Delivery, Message } from './schema.ts';

/** Time that one hand-over may take; the mailer gives up well before. */
export const SENDING_MS = 60_000;
/** How long the provider's event is waited for after a lost answer. */
export const EVENT_WAIT_MS = 15 * 60_000;
/** A message that could not be handed over for this long is given up: what it says is no longer the present. */
export const GIVE_UP_MS = 72 * 3_600_000;
const MOST_UNCLEAR = 2;
/** Why a message failed that was handed over twice without an answer: the one failure that a later word can undo. */
export const OUTCOME_UNKNOWN = 'outcome-unknown';

/** What to do with a message that a worker was given. */
export type Next =
  | { do: 'hand-over' }
  | { do: 'wait' }
  | { do: 'nothing' }
  | { do: 'change'; to: Pick<Message, 'delivery' | 'unclear'> };

/** The state after a hand-over whose answer never came: wait for the event, or give up after the second. */
export const lost = (
  message: Message,
  since: Instant,
  now: Instant,
): Pick<Message, 'delivery' | 'unclear'> => {
  const unclear = message.unclear + 1;
  const delivery: Delivery =
    unclear < MOST_UNCLEAR
      ? { status: 'unknown', since, retryAfter: addMilliseconds(since, EVENT_WAIT_MS) }
      : { status: 'failed', at: now, reason: OUTCOME_UNKNOWN, since };
  return { delivery, unclear };
};

/** The next step by state and time. A hand-over whose worker died has an unknown outcome, like a lost answer. */
export const nextStep = (message: Message, now: Instant): Next => {
  const { delivery } = message;
  switch (delivery.status) {
    case 'queued':
      return addMilliseconds(message.queuedAt, GIVE_UP_MS) < now
        ? {
            do: 'change',
            to: { delivery: { status: 'failed', at: now, reason: 'given-up' }, unclear: message.unclear },
          }
        : { do: 'hand-over' };
    case 'sending':
      return delivery.leaseUntil > now
        ? { do: 'wait' }
        : { do: 'change', to: lost(message, delivery.startedAt, now) };
    case 'unknown':
      return delivery.retryAfter > now ? { do: 'wait' } : { do: 'hand-over' };
    case 'sent':
    case 'suppressed':
    case 'failed':
      return { do: 'nothing' };
  }
};

/** When the sweep should look at a message again; nothing for a final state. */
export const pendingAt = (delivery: Delivery): Instant | undefined => {
  switch (delivery.status) {
    case 'queued':
      return delivery.since;
    case 'sending':
      return delivery.leaseUntil;
    case 'unknown':
      return delivery.retryAfter;
    default:
      return undefined;
  }
};

/** Text that may stand in a mail header: one line without control characters. */
export const isHeaderText = (text: string): boolean =>
  text.length <= 900 && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** One bare address of ordinary form; what could smuggle a second address or header in is refused. */
export const isAddress = (text: string): boolean =>
  isHeaderText(text) && text.length <= 254 && /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(text);
