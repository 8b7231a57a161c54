/**
 * Mails about a request, queued in the transaction of what they tell: somebody is asked, the request ended. Each has the
 * id that this occasion always has, so nothing is told twice.
 */
import * as z from 'zod';
import type { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { firstSequence, queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Write } from '#lib/table/write.ts';
import { delegatesOf } from './delegations.ts';
import { zoneOf } from './moment.ts';
import { type Approval, ApprovalStatus, type Asking } from './schema.ts';

/** Name of the kind of message. */
export const APPROVALS = 'approvals';

export const NoticePayload = z.strictObject({
  approvalId: idOf('approval'),
  about: z.enum(['asked', 'reminder', 'breached', 'ended']),
  asking: z.int().describe('Number of the question; of the last one for the end'),
  round: z.int(),
  status: ApprovalStatus.exactOptional().describe('How it ended, for the end'),
});
export type NoticePayload = z.infer<typeof NoticePayload>;

/** A number of its own for each occasion: the same occasion always has the same. */
const sequenceOf = ({ approvalId, about, asking, round, status }: NoticePayload): number =>
  firstSequence([approvalId, about, asking, round, ...(status ? [status] : [])].join(' '));

/** The message to one person; none for somebody who is not active. */
export const notice = (
  context: Context,
  recipientId: string,
  { period, ...payload }: NoticePayload & { period: BusinessDate },
): Write[] => {
  const recipient = context.directory.user(recipientId);
  if (!recipient?.active) return [];
  const sequence = sequenceOf(payload);
  return [queueMessage(context, { kind: APPROVALS, period, sequence, recipient, payload })];
};

/** The person asked and whoever stands in for them, without the requester. */
export const audienceOf = async (
  context: Context,
  { kind, requesterId }: Approval,
  userId: string,
  on: BusinessDate,
): Promise<string[]> => {
  const delegates = await delegatesOf(context, userId, { kind, on });
  return [...new Set([userId, ...delegates])].filter((id) => id !== requesterId);
};

const asked = async (
  context: Context,
  next: Approval,
  { number, userId }: Asking,
  period: BusinessDate,
): Promise<Write[]> => {
  const people = await audienceOf(context, next, userId, period);
  const payload = { approvalId: next.id, about: 'asked', asking: number, round: next.round, period } as const;
  return people.flatMap((id) => notice(context, id, payload));
};

/** What a change of a request tells by mail. */
export const noticesOf = async (
  context: Context,
  before: Approval | undefined,
  next: Approval,
): Promise<Write[]> => {
  const period = context.today(zoneOf(context, next.unitId));
  const known = before?.askings.length ?? 0;
  const fresh = next.askings.slice(known).filter(({ state }) => state === 'pending');
  const told = await Promise.all(fresh.map((one) => asked(context, next, one, period)));
  const { status } = next;
  const isNews = next.endedAt !== before?.endedAt || status !== before?.status;
  const isOver = next.endedAt !== undefined && status !== 'used' && isNews;
  // Nobody is told what they just did themselves.
  const tells = isOver && before !== undefined && next.endedBy !== next.requesterId;
  const payload = { approvalId: next.id, about: 'ended', status, round: next.round, period } as const;
  const asking = next.askings.length;
  return [...told.flat(), ...(tells ? notice(context, next.requesterId, { ...payload, asking }) : [])];
};
