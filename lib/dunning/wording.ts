/** A notice in words: its letter's texts filled in, its lines and sums as the reader expects them. Pure. */
import type { Language } from '#lib/core/languages.ts';
import { sum } from '#lib/core/money.ts';
import { type Cell, type Formats, formatsOf, localeFor, type MailTable } from '#lib/messages/index.ts';
import type { Notice } from './schema.ts';
import { filled } from './template.ts';
import { TEXTS } from './texts.ts';

export interface Reader {
  accountName: string;
  accountNumber: string;
  contactName: string;
  organisation: string;
  unitLocale: string | undefined;
}

export interface Wording {
  language: Language;
  formats: Formats;
  subject: string;
  opening: string;
  closing: string;
  totals: string[];
  tables: MailTable[];
}

type Said = Pick<Notice, 'lines' | 'inClarification' | 'totals'>;

/** Lines of other amounts than when the notice was made, with their sums; a fee stays what it was. */
export const withLines = (
  notice: Notice,
  lines: Notice['lines'],
  inClarification: Notice['inClarification'],
): Said => {
  const claims = notice.interestMode === 'accrue' || notice.interestMode === 'waive';
  const totals = [...Map.groupBy(lines, ({ currency }) => currency)].map(([currency, group]) => {
    const openMinor = sum(group.map(({ amountMinor }) => amountMinor));
    const interestMinor = claims ? sum(group.map((line) => line.interestMinor)) : 0;
    const feeMinor = notice.totals.find((total) => total.currency === currency)?.feeMinor ?? 0;
    return { currency, openMinor, interestMinor, feeMinor, totalMinor: openMinor + interestMinor + feeMinor };
  });
  return { lines, inClarification, totals };
};

const linesTable = (
  { say, date, money, number }: Formats,
  { lines }: Said,
  mode: Notice['interestMode'],
): MailTable => {
  const hasInterest = lines.some(({ interestMinor }) => interestMinor > 0);
  const label = say(mode === 'info' ? TEXTS.interestInfo : TEXTS.interest);
  return {
    title: say(TEXTS.overdue),
    columns: [
      { label: say(TEXTS.invoice), width: 24, wraps: true },
      { label: say(TEXTS.issuedOn), width: 15, wide: true },
      { label: say(TEXTS.dueOn), width: 15 },
      { label: say(TEXTS.daysOver), width: 12, align: 'right', wide: true, wraps: true },
      { label: say(TEXTS.level), width: 12, align: 'right', wide: true, wraps: true },
      { label: say(TEXTS.amount), width: 20, align: 'right' },
      ...(hasInterest ? [{ label, width: 16, align: 'right' as const, wraps: true }] : []),
    ],
    rows: lines.map(
      ({
        number: invoice,
        issuedOn,
        dueOn,
        daysOver,
        level,
        amountMinor,
        interestMinor,
        currency,
      }): Cell[] => [
        { text: invoice },
        { text: date(issuedOn) },
        { text: date(dueOn) },
        { text: number(daysOver) },
        { text: number(level) },
        { text: money({ amountMinor, currency }) },
        ...(hasInterest ? [{ text: money({ amountMinor: interestMinor, currency }) }] : []),
      ],
    ),
  };
};

const sumsTable = ({ say, money }: Formats, { totals }: Said): MailTable[] => {
  if (!totals.some(({ interestMinor, feeMinor }) => interestMinor + feeMinor > 0)) return [];
  const rows = totals.flatMap(({ currency, openMinor, interestMinor, feeMinor, totalMinor }) =>
    (
      [
        [TEXTS.overdue, openMinor],
        [TEXTS.interest, interestMinor],
        [TEXTS.fee, feeMinor],
        [TEXTS.total, totalMinor],
      ] as const
    )
      .filter(([, amountMinor]) => amountMinor > 0)
      .map(([text, amountMinor]) => [{ text: say(text) }, { text: money({ amountMinor, currency }) }]),
  );
  return [
    {
      title: say(TEXTS.total),
      columns: [
        { label: '', width: 70 },
        { label: say(TEXTS.amount), width: 30, align: 'right' },
      ],
      rows,
    },
  ];
};

const clarificationTable = ({ say, date, money }: Formats, { inClarification }: Said): MailTable[] =>
  inClarification.length === 0
    ? []
    : [
        {
          title: say(TEXTS.clarification),
          columns: [
            { label: say(TEXTS.invoice), width: 50, wraps: true },
            { label: say(TEXTS.dueOn), width: 25 },
            { label: say(TEXTS.amount), width: 25, align: 'right' },
          ],
          rows: inClarification.map(({ number, dueOn, amountMinor, currency }) => [
            { text: number },
            { text: date(dueOn) },
            { text: money({ amountMinor, currency }) },
          ]),
        },
      ];

/** What the notice says to the reader; `said` is what of it is still so. */
export const wordingOf = (notice: Notice, said: Said, reader: Reader): Wording => {
  const { language, asOf, level, words } = notice;
  const formats = formatsOf(language, localeFor(language, undefined, reader.unitLocale));
  const { say, date, money } = formats;
  const totals = said.totals.map(({ totalMinor, currency }) => money({ amountMinor: totalMinor, currency }));
  const variables = {
    account: reader.accountName,
    accountNumber: reader.accountNumber,
    contact: reader.contactName,
    organisation: reader.organisation,
    date: date(asOf),
    total: totals.join(' + '),
    invoices: invoicesText(formats, said.lines),
    level: String(level),
  };
  return {
    language,
    formats,
    subject: filled(words.subject, variables),
    opening: filled(words.opening, variables),
    closing: `${filled(words.closing, variables)}\n\n${say(TEXTS.asOf, { date: date(asOf) })}`,
    totals,
    tables: [
      linesTable(formats, said, notice.interestMode),
      ...sumsTable(formats, said),
      ...clarificationTable(formats, said),
    ],
  };
};

/** The first number and how many more, so that a subject stays short. */
const invoicesText = ({ say }: Formats, lines: Said['lines']): string => {
  const [first] = lines;
  if (!first || lines.length === 1) return first?.number ?? '';
  return say(TEXTS.listed, { first: first.number, count: lines.length - 1 });
};
