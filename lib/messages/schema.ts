/** Messages: one mail to one person, a user or a contact of an account, about one thing, what it is made from, and how far its delivery has come. */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Language } from '#lib/core/languages.ts';
import { recordFields } from '#lib/http/route.ts';

export const MESSAGE_STATUSES = ['queued', 'sending', 'unknown', 'sent', 'suppressed', 'failed'] as const;
export const MessageStatus = z
  .enum(MESSAGE_STATUSES)
  .meta({ id: 'MessageStatus', description: 'unknown = handed over, but the answer was lost' });
export type MessageStatus = z.infer<typeof MessageStatus>;

/** Fields depend on the state. The last three are final, but that a late word may still end what failed for want of an answer. */
export const Delivery = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('queued'), since: Instant }),
    z.strictObject({
      status: z.literal('sending'),
      owner: z.string(),
      startedAt: Instant,
      leaseUntil: Instant,
    }),
    z.strictObject({ status: z.literal('unknown'), since: Instant, retryAfter: Instant }),
    z.strictObject({
      status: z.literal('sent'),
      at: Instant,
      providerId: z.string().describe('The mail provider’s own id of the mail'),
    }),
    z.strictObject({ status: z.literal('suppressed'), at: Instant, reason: z.string() }),
    z.strictObject({
      status: z.literal('failed'),
      at: Instant,
      reason: z.string(),
      since: Instant.optional().describe('Start of the last hand-over, when its answer was lost'),
    }),
  ])
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof Delivery>;

export const Message = z.strictObject({
  id: idOf('message'),
  kind: z.string().describe('What the message is, e.g. overdue-alerts'),
  recipientId: z.union([idOf('user'), idOf('contact')]),
  accountId: idOf('account').optional().describe('Account of the contact; absent for mails to users'),
  period: BusinessDate.describe('Business date that the message is about'),
  language: Language,
  queuedAt: Instant,
  unclear: z.int().describe('Hand-overs to the provider whose answer was lost'),
  delivery: Delivery,
  payload: z.record(z.string(), z.json()).describe('Ids and figures from which the message is rendered'),
});
export type Message = z.infer<typeof Message>;

export const MessageView = Message.omit({ unclear: true, delivery: true })
  .extend({ status: MessageStatus, delivery: Delivery, ...recordFields })
  .meta({ id: 'Message' });
