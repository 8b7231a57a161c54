/** The port that hands one finished mail to the provider, and what its refusals mean for the message. */
import type { Attachment } from './document.ts';

export interface OutgoingMail {
  /** One bare address; a message has exactly one recipient. */
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments: Attachment[];
  headers: Record<string, string>;
  /** Come back with the provider's events: letters, digits, underscore and dash only. */
  tags: Record<string, string>;
}

/**
 * Hands over one mail, once: never retries by itself, because the provider has no idempotency token.
 * A rejection that is neither `MailRefused` nor `MailBusy` means that the outcome is unknown.
 */
export interface Mailer {
  send(mail: OutgoingMail): Promise<{ providerId: string }>;
}

/** The provider said no for good: the same mail would be refused again. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** The mail was certainly not accepted, and may be later: throttled, paused, or never reached the provider. */
export class MailBusy extends Error {
  override name = 'MailBusy';
}
