/**
 * The monthly feedback's mail: how one person's accounts stood at the end of a month, from the books as they are now for
 * that day and with that person's own rights; nothing is sent to somebody who has nothing to hear.
 */

import { money } from '#lib/core/money.ts';
import {
  type Attachment,
  type Cell,
  type Composed,
  type Formats,
  formatsOf,
  localeFor,
  type MailDocument,
  type MessageKind,
} from '#lib/messages/index.ts';
import { spreadsheetCsv } from '#lib/messages/spreadsheet.ts';
import { Access } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type OpenInvoice, openInvoiceOn } from '#lib/receivables/index.ts';
import { completionReport } from './completion.ts';
import type { FeedbackPayload } from './feedback-schema.ts';
import { TEXTS } from './feedback-texts.ts';
import { assignmentsFor, type FiguresQuery, figuresReport, readBooks } from './report.ts';

/** Rows of one table in the mail itself; the attachments have them all. */
const MOST_ROWS = 40;

type Report = Awaited<ReturnType<typeof figuresReport>>;
type Overdue = OpenInvoice & { accountName: string };

interface Facts {
  report: Report;
  overdue: Overdue[];
  completions: (number | null)[];
}

/** What the person may hear, asked with their own rights. */
const factsFor = async (
  context: Context,
  recipientId: string,
  { from, to }: FeedbackPayload,
): Promise<Facts> => {
  const query: FiguresQuery = { asOf: to, from, groupBy: 'account', 'filter[ownerId]': recipientId };
  const report = await figuresReport(context, query);
  const books = await readBooks(context, { from: to, to, days: [to] });
  const assignmentOn = assignmentsFor(context, books.accounts, query, to);
  const overdue = books
    .openAt(to)
    .invoices.flatMap((invoice) => openInvoiceOn(invoice, to) ?? [])
    .filter(({ accountId, daysOver }) => daysOver > 0 && assignmentOn(accountId, to))
    .map((one) => ({ ...one, accountName: books.accounts.get(one.accountId)?.value.name ?? '' }))
    .sort((a, b) => b.daysOver - a.daysOver || (a.number < b.number ? -1 : 1));
  const completed = await completionReport(context, { asOf: to, measure: 'collected', subject: 'owner' });
  const completions = completed
    .filter(({ subject }) => subject === recipientId)
    .map(({ completion }) => completion.value);
  return { report, overdue, completions };
};

const percentText = ({ number }: Formats, value: number | null): string =>
  value === null ? '—' : `${number(value)} %`;

const tilesOf = (formats: Formats, { report: { totals }, completions }: Facts): MailDocument['tiles'] => {
  const { say, number } = formats;
  const each = (text: (total: Report['totals'][number]) => string) => totals.map(text);
  const amounts = (field: 'openMinor' | 'overdueMinor' | 'collectedMinor') =>
    each((total) => formats.money(money(total[field], total.currency)));
  return [
    { label: say(TEXTS.open), values: amounts('openMinor') },
    { label: say(TEXTS.overdue), values: amounts('overdueMinor') },
    { label: say(TEXTS.collected), values: amounts('collectedMinor') },
    {
      label: say(TEXTS.dso),
      values: each(({ dso }) => (dso.value === null ? '—' : number(dso.value))),
    },
    {
      label: say(TEXTS.rate),
      values: each(({ collectionRate }) => percentText(formats, collectionRate.value)),
    },
    ...(completions.length > 0
      ? [{ label: say(TEXTS.completion), values: completions.map((value) => percentText(formats, value)) }]
      : []),
  ];
};

const moreOf = ({ say }: Formats, rows: number): string | undefined =>
  rows > MOST_ROWS ? say(TEXTS.more, { count: rows - MOST_ROWS }) : undefined;

const accountsTable = (
  formats: Formats,
  { report }: Facts,
  webUrl: string,
): MailDocument['tables'][number] => {
  const { say, number } = formats;
  const amount = (amountMinor: number, currency: string): Cell => ({
    text: formats.money(money(amountMinor, currency)),
  });
  return {
    title: say(TEXTS.accounts),
    columns: [
      { label: say(TEXTS.account), width: 30, wraps: true },
      { label: say(TEXTS.open), width: 17, align: 'right' },
      { label: say(TEXTS.overdue), width: 17, align: 'right' },
      { label: say(TEXTS.collected), width: 17, align: 'right', wide: true },
      { label: say(TEXTS.dso), width: 19, align: 'right', wide: true },
    ],
    rows: report.rows
      .slice(0, MOST_ROWS)
      .map((row) => [
        { text: row.name, href: `${webUrl}/#/accounts/${row.id}` },
        amount(row.openMinor, row.currency),
        amount(row.overdueMinor, row.currency),
        amount(row.collectedMinor, row.currency),
        { text: row.dso.value === null ? '—' : number(row.dso.value) },
      ]),
    more: moreOf(formats, report.rows.length),
  };
};

const overdueTable = (formats: Formats, { overdue }: Facts, webUrl: string): MailDocument['tables'] => {
  const { say, number } = formats;
  if (overdue.length === 0) return [];
  return [
    {
      title: say(TEXTS.overdueList),
      columns: [
        { label: say(TEXTS.account), width: 30, wraps: true },
        { label: say(TEXTS.invoice), width: 18, wraps: true },
        { label: say(TEXTS.daysOver), width: 12, align: 'right' },
        { label: say(TEXTS.amount), width: 20, align: 'right' },
        { label: say(TEXTS.promise), width: 20, wide: true },
      ],
      rows: overdue
        .slice(0, MOST_ROWS)
        .map((one) => [
          { text: one.accountName, href: `${webUrl}/#/accounts/${one.accountId}` },
          { text: one.number, href: `${webUrl}/#/invoices/${one.invoiceId}` },
          { text: number(one.daysOver) },
          { text: formats.money(money(one.overdueMinor, one.currency)) },
          { text: one.promisedOn ? formats.date(one.promisedOn) : '' },
        ]),
      more: moreOf(formats, overdue.length),
    },
  ];
};

const csv = (
  formats: Formats,
  fileName: string,
  header: (keyof typeof TEXTS)[],
  rows: (string | number)[][],
): Attachment => ({
  fileName,
  contentType: 'text/csv; charset=utf-8',
  content: spreadsheetCsv(
    header.map((name) => formats.say(TEXTS[name])),
    rows,
    formats.locale,
  ),
});

const attachmentsOf = (formats: Formats, { report, overdue }: Facts, month: string): Attachment[] => {
  const amount = (amountMinor: number, currency: string) => formats.decimal(money(amountMinor, currency));
  const accounts = report.rows.map(({ name, currency, dso, ...row }) => [
    name,
    ...[row.openMinor, row.overdueMinor, row.soldMinor, row.collectedMinor].map((one) =>
      amount(one, currency),
    ),
    currency,
    dso.value ?? '',
  ]);
  const late = overdue.map((one) => [
    one.accountName,
    one.number,
    one.dueOn,
    one.daysOver,
    amount(one.overdueMinor, one.currency),
    one.currency,
    one.promisedOn ?? '',
  ]);
  return [
    csv(
      formats,
      formats.say(TEXTS.accountsFile, { month }),
      ['account', 'open', 'overdue', 'sold', 'collected', 'currency', 'dso'],
      accounts,
    ),
    csv(
      formats,
      formats.say(TEXTS.overdueFile, { month }),
      ['account', 'invoice', 'dueOn', 'daysOver', 'amount', 'currency', 'promise'],
      late,
    ),
  ];
};

/** The mail as of now, or why there is none. */
export const composeFeedback = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<FeedbackPayload>['compose']>[1],
): Promise<Composed> => {
  const access = new Access(context.directory, recipient, context.today());
  if (access.scope('money', 'read') === 'none') return { suppressed: 'not-visible' };
  const facts = await factsFor({ ...context, access }, recipient.id, payload);
  if (facts.report.rows.length === 0) return { suppressed: 'nothing-to-report' };
  const unit = context.directory.unit(access.posting.unitId);
  const formats = formatsOf(message.language, localeFor(message.language, recipient.locale, unit?.locale));
  const month = payload.to.slice(0, 7);
  const { say } = formats;
  const intro = say(TEXTS.intro, { name: recipient.name, date: formats.date(payload.to), month });
  const document: MailDocument = {
    language: message.language,
    subject: say(TEXTS.subject, { month }),
    preview: intro,
    heading: say(TEXTS.subject, { month }),
    intro,
    tiles: tilesOf(formats, facts),
    tables: [accountsTable(formats, facts, webUrl), ...overdueTable(formats, facts, webUrl)],
    footer: [
      {
        text: say(TEXTS.all),
        href: `${webUrl}/#/collection-figures?from=${payload.from}&asOf=${payload.to}&groupBy=account`,
      },
    ],
  };
  return { document, attachments: attachmentsOf(formats, facts, month) };
};
