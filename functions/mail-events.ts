/** From the queue of SES events: what became of mails that were handed over. */
import { portsFromEnv } from '#lib/http/ports.ts';
import { mailEventHandler } from '#lib/messages/event-queue.ts';

export const handler = mailEventHandler(() => portsFromEnv());
