/**
 * What the mail provider reports afterwards: the event that settles an unknown outcome, and bounces. Events carry our
 * message's id as a tag, arrive late, twice or not at all, and never undo a final refusal.
 */
import * as z from 'zod';
import type { Ports } from '#lib/organisation/context.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { homeOf } from '#lib/organisation/home.ts';
import { moveMessage } from './move.ts';
import { OUTCOME_UNKNOWN } from './rules.ts';
import type { Delivery, Message } from './schema.ts';

const tag = z.tuple([z.string()], z.string());

/** The part of an SES event (detail of its EventBridge event) that is ours. */
export const MailEvent = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string(), tags: z.object({ organisation: tag, message: tag }) }),
});
export type MailEvent = z.infer<typeof MailEvent>;

const ACCEPTED = new Set(['Send', 'Delivery', 'DeliveryDelay', 'Open', 'Click', 'Complaint']);
const REFUSED: Record<string, string> = {
  Bounce: 'bounced',
  Reject: 'rejected',
  'Rendering Failure': 'rejected',
};

const settled = ({ delivery }: Message, event: MailEvent, at: string): Delivery | undefined => {
  const reason = REFUSED[event.eventType];
  const refused = delivery.status === 'failed' && delivery.reason !== OUTCOME_UNKNOWN;
  if (reason) return refused ? undefined : { status: 'failed', at, reason };
  // Queued as well: after a lost answer the second hand-over may have been put off, and then the first one's event comes.
  const open = ['queued', 'sending', 'unknown', 'failed'].includes(delivery.status) && !refused;
  return ACCEPTED.has(event.eventType) && open
    ? { status: 'sent', at, providerId: event.mail.messageId }
    : undefined;
};

/** The ports of the organisation's home, where what is told of a mail is kept: the provider tells the region that sent it. */
const portsAtHome = async (ports: Ports, orgId: string): Promise<Ports> => {
  const { regions, directories, tableIn } = ports;
  const organisation = regions && (await directories.organisation(orgId));
  if (!regions || !tableIn || !organisation) return ports;
  const own = homeOf(organisation, regions);
  if (own === regions.own) return ports;
  const table = tableIn(own);
  return { ...ports, table, directories: cachedDirectories(table, 0), regions: { ...regions, own } };
};

/** Records one event of the provider. An event that changes nothing, or names no message of ours, is no error. */
export const recordMailEvent = async (ports: Ports, input: unknown): Promise<void> => {
  const event = MailEvent.parse(input);
  const { organisation, message } = event.mail.tags;
  const context = await jobContext(await portsAtHome(ports, organisation[0]), organisation[0], 'messages');
  await moveMessage(context, message[0], (stored) => {
    const delivery = settled(stored, event, context.at);
    return delivery && { delivery };
  });
};
