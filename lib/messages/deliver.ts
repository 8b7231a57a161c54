/**
 * Delivery of one message, however often and by however many workers it is tried: rendered afresh, claimed by a
 * conditional write, handed over once, and its end recorded. Rendering comes before the claim, so a worker that dies
 * while rendering leaves no doubt whether a mail went out.
 */
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import { logger } from '#lib/core/logger.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import type { Work } from '#lib/jobs/work.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import type { MessageKind } from './kind.ts';
import { MailBusy, MailRefused, type OutgoingMail } from './mailer.ts';
import { type Change, moveMessage } from './move.ts';
import { textOf } from './plain.ts';
import { isAddress, lost, nextStep, SENDING_MS } from './rules.ts';
import type { Message, MessageStatus } from './schema.ts';

const ownedBy = (context: Context, { delivery }: Message): boolean =>
  delivery.status === 'sending' && delivery.owner === context.requestId;

/**
 * Ends this worker's hand-over. An answer that was heard also counts when a worker whose clock is ahead took the
 * hand-over for lost meanwhile: otherwise what was accepted would be sent a second time.
 */
const end = (
  context: Context,
  { id, delivery: claimed }: Message,
  decide: (message: Message) => Change,
): Promise<Message | undefined> =>
  moveMessage(context, id, (message) => {
    const change = decide(message);
    if (ownedBy(context, message)) return change;
    const { delivery, unclear } = message;
    const isHeard = change.unclear === undefined;
    const takenForLost = delivery.status === 'unknown' || delivery.status === 'failed';
    const isOurs = claimed.status === 'sending' && takenForLost && delivery.since === claimed.startedAt;
    return isHeard && isOurs ? { ...change, unclear: unclear - 1 } : undefined;
  });

type Rendered = { mail: OutgoingMail } | { suppressed: string };

const render = async (
  ports: WorkerPorts,
  context: Context,
  kinds: readonly MessageKind[],
  message: Message,
): Promise<Rendered> => {
  const kind = kinds.find((candidate) => candidate.kind === message.kind);
  if (!kind) throw new Error(`no kind of message is called ${message.kind}`);
  const recipient = await kind.recipientOf(context, message);
  if ('suppressed' in recipient) return recipient;
  if (!recipient.email || !isAddress(recipient.email)) return { suppressed: 'address-not-valid' };
  const payload = kind.payload.parse(message.payload);
  const composed = await kind.compose(context, { message, payload, recipient, webUrl: ports.webUrl });
  if ('suppressed' in composed) return composed;
  const { document, attachments } = composed;
  // React is read with the first mail, not by every cold start.
  const { htmlOf } = await import('./layout.ts');
  return {
    mail: {
      to: recipient.email,
      subject: document.subject,
      html: htmlOf(document),
      text: textOf(document),
      attachments,
      headers: { 'X-Cadencia-Message': message.id, 'X-Request-Id': context.requestId },
      tags: { organisation: context.orgId, message: message.id },
    },
  };
};

/** The message with this worker as its owner, or as somebody else holds or ended it. */
const claim = (context: Context, id: string, now: Instant): Promise<Message | undefined> =>
  moveMessage(context, id, (message) =>
    nextStep(message, now).do === 'hand-over'
      ? {
          delivery: {
            status: 'sending',
            owner: context.requestId,
            startedAt: now,
            leaseUntil: addMilliseconds(now, SENDING_MS),
          },
        }
      : undefined,
  );

/** Hands the mail over and says what that makes of the message. @throws {MailBusy} after the message is queued again */
const handOver = async (
  ports: WorkerPorts,
  context: Context,
  claimed: Message,
  mail: OutgoingMail,
): Promise<(message: Message) => Change> => {
  const at = ports.clock.now();
  try {
    const { providerId } = await ports.mailer.send(mail);
    return () => ({ delivery: { status: 'sent', at, providerId } });
  } catch (error) {
    if (error instanceof MailRefused)
      return () => ({ delivery: { status: 'failed', at, reason: error.message } });
    if (error instanceof MailBusy) {
      await end(context, claimed, () => ({ delivery: { status: 'queued', since: at } }));
      throw error;
    }
    logger.warn('answer of the mail provider was lost', { messageId: claimed.id, error: error as Error });
    return (message) => lost(message, at, at);
  }
};

/**
 * Delivers a message once; a repeat finds it done and does nothing. Answers the state it was left in.
 * @throws {MailBusy} when the provider takes nothing now: the message is queued again and the work should come back
 */
export const deliver = async (
  ports: WorkerPorts,
  kinds: readonly MessageKind[],
  work: Extract<Work, { kind: 'message' }>,
): Promise<MessageStatus | 'absent'> => {
  const context = await jobContext(ports, work.orgId, 'messages');
  const id = work.messageId;
  const message = await moveMessage(context, id, (stored) => {
    const next = nextStep(stored, context.at);
    return next.do === 'change' ? next.to : undefined;
  });
  if (!message) return 'absent';
  if (nextStep(message, context.at).do !== 'hand-over') return message.delivery.status;
  const rendered = await render(ports, context, kinds, message);
  const claimed = await claim(context, id, ports.clock.now());
  if (!claimed || !ownedBy(context, claimed)) return claimed?.delivery.status ?? 'absent';
  const change =
    'suppressed' in rendered
      ? () => ({
          delivery: { status: 'suppressed' as const, at: context.at, reason: rendered.suppressed },
        })
      : await handOver(ports, context, claimed, rendered.mail);
  return (await end(context, claimed, change))?.delivery.status ?? 'absent';
};
