/**
 * The mail of a statement: as it was frozen, to the contact of its last sending, in their language. One that was sent
 * again, answered or withdrawn before it went is not sent.
 */
import type { ContactRecipient } from '#lib/accounts/index.ts';
import { money } from '#lib/core/money.ts';
import { type Composed, type Formats, formatsOf, localeFor, type MailTable } from '#lib/messages/index.ts';
import { spreadsheetCsv } from '#lib/messages/spreadsheet.ts';
import type { Context } from '#lib/organisation/context.ts';
import { tokenOf } from './link.ts';
import type { StatementPayload } from './message.ts';
import type { Item, Reconciliation } from './schema.ts';
import { findReconciliation } from './store.ts';
import { signOf, TEXTS } from './texts.ts';

/** Lines in the mail itself; the attachment has them all. */
const MOST_LINES = 40;

const tableOf = (
  { say, money: amount, date }: Formats,
  { items, currency, balanceMinor }: Reconciliation,
): MailTable[] => {
  if (items.length === 0) return [];
  const row = ({ kind, number, on, dueOn, openMinor }: Item) => [
    { text: number, note: say(TEXTS[kind]) },
    { text: date(on) },
    { text: dueOn ? date(dueOn) : '' },
    { text: amount(money(openMinor, currency)) },
  ];
  const left = items.length - MOST_LINES;
  const total = [
    { text: say(TEXTS.balance) },
    { text: '' },
    { text: '' },
    { text: amount(money(balanceMinor, currency)) },
  ];
  return [
    {
      title: say(TEXTS.items),
      columns: [
        { label: say(TEXTS.document), width: 40, wraps: true },
        { label: say(TEXTS.on), width: 20, wide: true },
        { label: say(TEXTS.dueOn), width: 20 },
        { label: say(TEXTS.open), width: 20, align: 'right' },
      ],
      rows: [...items.slice(0, MOST_LINES).map(row), total],
      more: left > 0 ? say(TEXTS.more, { count: left }) : undefined,
    },
  ];
};

const attachmentOf = (
  { say, decimal, locale }: Formats,
  { items, currency, balanceMinor, asOf }: Reconciliation,
) => {
  const header = [TEXTS.kind, TEXTS.document, TEXTS.on, TEXTS.dueOn, TEXTS.open, TEXTS.currency];
  const rows = items.map(({ kind, number, on, dueOn, openMinor }) => [
    ...[say(TEXTS[kind]), number, on, dueOn ?? ''],
    ...[decimal(money(openMinor, currency)), currency],
  ]);
  const total = [say(TEXTS.balance), '', asOf, '', decimal(money(balanceMinor, currency)), currency];
  return {
    fileName: `reconciliation-${asOf}-${currency}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: spreadsheetCsv(
      header.map((text) => say(text)),
      [...rows, total],
      locale,
    ),
  };
};

const documentOf = (
  context: Context,
  formats: Formats,
  value: Reconciliation,
  { recipient, webUrl }: { recipient: ContactRecipient; webUrl: string },
) => {
  const { say, date } = formats;
  const { asOf, currency, balanceMinor, validUntil = asOf } = value;
  const organisation = context.directory.organisation.value.name;
  const account = recipient.account.name;
  const day = date(asOf);
  // The words say who owes whom; the amount has no sign of its own.
  const amount = formats.money(money(Math.abs(balanceMinor), currency));
  const balance = say(TEXTS[signOf(balanceMinor)], { organisation, account, amount, date: day });
  return {
    language: formats.language,
    subject: say(TEXTS.subject, { organisation, date: day }),
    preview: balance,
    heading: organisation,
    intro: say(TEXTS.intro, { name: recipient.name, balance }),
    tiles: [
      { label: say(TEXTS.balance), values: [formats.money(money(balanceMinor, currency))] },
      { label: say(TEXTS.asOf), values: [day] },
    ],
    action: { text: say(TEXTS.action), href: `${webUrl}/#/reconciliation/${tokenOf(context, value)}` },
    tables: tableOf(formats, value),
    closing: say(TEXTS.closing, { date: date(validUntil) }),
    footer: [{ text: `${organisation} · ${account}` }],
  };
};

/** The mail, or why there is none. */
export const composeStatement = async (
  context: Context,
  { reconciliationId, round }: StatementPayload,
  to: { recipient: ContactRecipient; webUrl: string },
): Promise<Composed> => {
  const value = (await findReconciliation(context, reconciliationId))?.value;
  if (!value || value.accountId !== to.recipient.accountId) return { suppressed: 'reconciliation-removed' };
  if (value.state !== 'sent') return { suppressed: `reconciliation-${value.state}` };
  if (value.round !== round || value.contactId !== to.recipient.id) return { suppressed: 'sent-again' };
  const { language = to.recipient.language } = value;
  const formats = formatsOf(language, localeFor(language, undefined, to.recipient.unitLocale));
  return {
    document: documentOf(context, formats, value, to),
    attachments: [attachmentOf(formats, value)],
  };
};
