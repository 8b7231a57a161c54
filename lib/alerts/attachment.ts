/** Every row of a digest as CSV for a spreadsheet, header in the reader's language, amounts with the reader's decimal mark and no grouping. */
import type { Attachment, Formats } from '#lib/messages/index.ts';
import { spreadsheetCsv } from '#lib/messages/spreadsheet.ts';
import { alertedMinor } from './levels.ts';
import { type DigestInput, type Line, levelText, remarksOf } from './line.ts';
import { TEXTS } from './texts.ts';

const HEADER = [
  'state',
  'accountNumber',
  'account',
  'phone',
  'invoice',
  'issuedOn',
  'dueOn',
  'daysOver',
  'amount',
  'currency',
  'level',
  'owner',
  'remark',
] as const;

const rowOf = (
  formats: Formats,
  { asOf }: DigestInput,
  { entry, level, isNew }: Line,
): (string | number)[] => {
  const { invoice, account, ownerName } = entry;
  return [
    formats.say(isNew ? TEXTS.stateNew : TEXTS.stateStill),
    account.number,
    account.name,
    account.phone ?? '',
    invoice.number,
    invoice.issuedOn,
    invoice.dueOn,
    invoice.daysOver,
    formats.decimal({ amountMinor: alertedMinor(invoice), currency: invoice.currency }),
    invoice.currency,
    levelText(formats, level),
    ownerName,
    remarksOf(formats, entry, asOf).join('; '),
  ];
};

/** The attachment of a digest. */
export const attachmentOf = (formats: Formats, input: DigestInput): Attachment => ({
  fileName: formats.say(TEXTS.fileName, { date: input.asOf }),
  contentType: 'text/csv; charset=utf-8',
  content: spreadsheetCsv(
    HEADER.map((column) => formats.say(TEXTS[column])),
    input.lines.map((line) => rowOf(formats, input, line)),
    formats.locale,
  ),
});
