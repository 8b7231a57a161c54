/** One row of a digest, and how its level and its remarks are worded. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Formats } from '#lib/messages/index.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { Entry } from './books.ts';
import { isPromised } from './levels.ts';
import { TEXTS } from './texts.ts';

export interface Line {
  entry: Entry;
  level: number;
  isNew: boolean;
}

export interface DigestInput {
  asOf: BusinessDate;
  recipient: User;
  messageId: string;
  webUrl: string;
  lines: readonly Line[];
  /** Everything overdue that the recipient may see, for those who lead; empty for those who see only their own. */
  overview: readonly Entry[];
}

export const levelText = ({ say }: Formats, level: number): string =>
  level > 0 ? say(TEXTS.levelAfter, { days: level }) : say(TEXTS.levelBefore, { days: -level });

/** Words on what holds an invoice back from escalation. */
export const remarksOf = (formats: Formats, { invoice }: Entry, asOf: BusinessDate): string[] => [
  ...(invoice.disputed ? [formats.say(TEXTS.disputed)] : []),
  ...(invoice.promisedOn && isPromised(invoice, asOf)
    ? [formats.say(TEXTS.promised, { date: formats.date(invoice.promisedOn) })]
    : []),
];
