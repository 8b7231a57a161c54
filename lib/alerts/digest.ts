/** The digest as a document: what is new first, then what is still overdue, then a manager's totals. Pure. */
import type { Attachment, Cell, Formats, MailDocument, MailTable } from '#lib/messages/index.ts';
import { attachmentOf } from './attachment.ts';
import type { Entry } from './books.ts';
import { alertedMinor, isOverdue } from './levels.ts';
import { type DigestInput, type Line, levelText, remarksOf } from './line.ts';
import { TEXTS } from './texts.ts';
import { accountsIn, amountsOf, overdueOnly } from './totals.ts';

/** Rows of one table in the mail itself: mail clients cut long mails off; the attachment has them all. */
const MOST_ROWS = 40;
const MOST_TOTALS = 20;

const moneyOf = (formats: Formats, entries: readonly Entry[]): string[] =>
  amountsOf(entries).map((amount) => formats.money(amount));

const lateness = ({ say, number }: Formats, { invoice }: Entry): string =>
  isOverdue(invoice) ? number(invoice.daysOver) : say(TEXTS.dueIn, { days: -invoice.daysOver });

const rowOf = (formats: Formats, input: DigestInput, { entry, level }: Line): Cell[] => {
  const { invoice, account } = entry;
  const { currency } = invoice;
  const tone = invoice.disputed ? 'warning' : 'calm';
  return [
    {
      text: account.name,
      note: account.phone,
      href: `${input.webUrl}/#/accounts/${account.id}`,
      tags: remarksOf(formats, entry, input.asOf).map((text) => ({ text, tone })),
    },
    { text: invoice.number, href: `${input.webUrl}/#/invoices/${invoice.invoiceId}` },
    { text: formats.date(invoice.dueOn) },
    { text: lateness(formats, entry) },
    { text: formats.money({ amountMinor: alertedMinor(invoice), currency }) },
    { text: levelText(formats, level) },
    ...(input.overview.length > 0 ? [{ text: entry.ownerName }] : []),
  ];
};

const linesTable = (
  formats: Formats,
  input: DigestInput,
  title: string,
  lines: readonly Line[],
): MailTable[] => {
  const { say } = formats;
  if (lines.length === 0) return [];
  const hidden = lines.length - MOST_ROWS;
  const leads = input.overview.length > 0;
  return [
    {
      title,
      columns: [
        { label: say(TEXTS.account), width: leads ? 28 : 36, wraps: true },
        { label: say(TEXTS.invoice), width: 14, wraps: true },
        { label: say(TEXTS.dueOn), width: 12, wide: true },
        { label: say(TEXTS.daysOver), width: 10, align: 'right', wraps: true },
        { label: say(TEXTS.amount), width: 15, align: 'right' },
        { label: say(TEXTS.level), width: 9, wide: true, wraps: true },
        ...(leads ? [{ label: say(TEXTS.owner), width: 12, wide: true, wraps: true }] : []),
      ],
      rows: lines.slice(0, MOST_ROWS).map((line) => rowOf(formats, input, line)),
      more: hidden > 0 ? say(TEXTS.more, { count: hidden }) : undefined,
    },
  ];
};

interface Group {
  first: Cell;
  entries: Entry[];
}

const totalsTable = (formats: Formats, title: string, label: string, groups: readonly Group[]): MailTable => {
  const { say, number } = formats;
  const hidden = groups.length - MOST_TOTALS;
  const oldest = (entries: Entry[]) => Math.max(...entries.map(({ invoice }) => invoice.daysOver));
  const sorted = groups.toSorted((a, b) => oldest(b.entries) - oldest(a.entries));
  return {
    title,
    columns: [
      { label, width: 46, wraps: true },
      { label: say(TEXTS.count), width: 12, align: 'right' },
      { label: say(TEXTS.oldest), width: 16, align: 'right', wide: true },
      { label: say(TEXTS.amount), width: 26, align: 'right', wraps: true },
    ],
    rows: sorted
      .slice(0, MOST_TOTALS)
      .map(({ first, entries }) => [
        first,
        { text: number(entries.length) },
        { text: say(TEXTS.days, { days: oldest(entries) }) },
        { text: moneyOf(formats, entries).join(' + ') },
      ]),
    more: hidden > 0 ? say(TEXTS.moreAccounts, { count: hidden }) : undefined,
  };
};

const overviewTables = (formats: Formats, { overview, webUrl }: DigestInput): MailTable[] => {
  if (overview.length === 0) return [];
  const { say } = formats;
  const owners = [...Map.groupBy(overview, ({ ownerId }) => ownerId)].map(([, entries]) => ({
    first: { text: entries[0]?.ownerName ?? '—' },
    entries,
  }));
  const accounts = [...Map.groupBy(overview, ({ account }) => account.id)].map(([id, entries]) => ({
    first: {
      text: entries[0]?.account.name ?? '',
      note: entries[0]?.ownerName,
      href: `${webUrl}/#/accounts/${id}`,
    },
    entries,
  }));
  return [
    totalsTable(formats, say(TEXTS.byOwner), say(TEXTS.owner), owners),
    totalsTable(formats, say(TEXTS.byAccount), say(TEXTS.account), accounts),
  ];
};

/** The mail and its attachment. */
export const digestOf = (
  formats: Formats,
  input: DigestInput,
): { document: MailDocument; attachments: Attachment[] } => {
  const { say, number, language } = formats;
  const date = formats.date(input.asOf);
  const fresh = input.lines.filter(({ isNew }) => isNew);
  const overdue = overdueOnly(input.lines.map(({ entry }) => entry));
  const total = overdue.length;
  const subject = say(total > 0 ? TEXTS.subject : TEXTS.subjectSoon, { date, count: fresh.length });
  const intro = say(TEXTS.intro, { name: input.recipient.name, fresh: fresh.length, total });
  const document: MailDocument = {
    language,
    subject,
    preview: intro,
    heading: say(TEXTS.heading, { date }),
    intro,
    tiles: [
      { label: say(TEXTS.totalOverdue), values: total > 0 ? moneyOf(formats, overdue) : ['—'] },
      { label: say(TEXTS.invoices), values: [number(total)] },
      { label: say(TEXTS.accounts), values: [number(accountsIn(overdue))] },
    ],
    tables: [
      ...linesTable(formats, input, say(TEXTS.fresh), fresh),
      ...linesTable(
        formats,
        input,
        say(TEXTS.still),
        input.lines.filter(({ isNew }) => !isNew),
      ),
      ...overviewTables(formats, input),
    ],
    footer: [
      { text: say(TEXTS.allOverdue), href: `${input.webUrl}/#/receivables/overdue?asOf=${input.asOf}` },
      { text: say(TEXTS.thisMessage), href: `${input.webUrl}/#/messages/${input.messageId}` },
      { text: say(TEXTS.why, { date }) },
    ],
  };
  return { document, attachments: [attachmentOf(formats, input)] };
};
