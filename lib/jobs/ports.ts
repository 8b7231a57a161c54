/** What a worker needs beyond an API function: the way out to the mail provider. API bundles never carry it. */
import type { Mailer } from '#lib/messages/mailer.ts';
import type { Ports } from '#lib/organisation/context.ts';

export interface WorkerPorts extends Ports {
  mailer: Mailer;
  /** Where links in messages lead, without a slash at the end. */
  webUrl: string;
}
