/**
 * The mail to who is reviewed: their review as it lies, read with their own rights when the mail is made. It is not sent when they may
 * not see it any more, or when there is none.
 */
import { DomainError, NotFound } from '#lib/core/errors.ts';
import type { Composed, MailDocument, MessageKind } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { Report, ReportFacts } from './model.ts';
import { CADENCE_TEXTS } from './names.ts';
import { asReader, readFacts, valuesFor } from './read.ts';
import { reportOf } from './report.ts';
import type { ReviewPayload } from './schema.ts';
import { reportSheet } from './sheet.ts';
import { TEXTS } from './texts.ts';
import { oneLine, type Values } from './values.ts';

/** Rows of one table in the mail itself; the attachments have them all. */
const MOST_ROWS = 25;

const shortened = ({ say }: Values, table: Report['tables'][number]): MailDocument['tables'][number] => {
  const hidden = table.rows.length - MOST_ROWS;
  if (hidden <= 0) return table;
  const more = [say(TEXTS.more, { count: hidden }), table.more].filter(Boolean).join(' ');
  return { ...table, rows: table.rows.slice(0, MOST_ROWS), more };
};

export const linkOf = (webUrl: string, reviewId: string): string => `${webUrl}/#/reviews/${reviewId}`;

/** Subject line of a mail about one review: one line, whatever its subject is called. */
export const subjectOf = (
  values: Values,
  { review }: Pick<ReportFacts, 'review'>,
  text = TEXTS.mailSubject,
) =>
  oneLine(
    values.say(text, {
      cadence: values.name(CADENCE_TEXTS, review.cadence),
      subject: review.subjectName,
      period: values.span(review),
    }),
  );

/** The mail as data. */
export const documentOf = (
  values: Values,
  {
    facts,
    report,
    reader,
    webUrl,
  }: { facts: ReportFacts; report: Report; reader: Pick<User, 'name'>; webUrl: string },
): MailDocument => {
  const { say } = values;
  const { review } = facts;
  const href = linkOf(webUrl, review.id);
  const intro = say(TEXTS.intro, {
    name: reader.name,
    subject: oneLine(review.subjectName),
    period: report.period,
    date: values.date(review.snapshot.asOf),
  });
  const head = report.facts.map(([label, value]) => oneLine(`${label}: ${value}`)).join('\n');
  return {
    language: report.language,
    subject: subjectOf(values, facts),
    preview: intro,
    heading: report.title,
    intro: `${intro}\n\n${head}`,
    opening: report.opening.map((table) => shortened(values, table)),
    tiles: report.tiles,
    action: { text: say(TEXTS.open), href },
    tables: report.tables.map((table) => shortened(values, table)),
    footer: [{ text: say(TEXTS.frozen), href }],
  };
};

/** What the reader may see of a review, or undefined when it is none of theirs or gone. */
export const factsFor = async (context: Context, reviewId: string): Promise<ReportFacts | undefined> =>
  readFacts(context, reviewId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === NotFound.code) return undefined;
    throw error;
  });

/** The mail as of now, or why there is none. */
export const composeReport = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<ReviewPayload>['compose']>[1],
): Promise<Composed> => {
  const own = asReader(context, recipient);
  const facts = await factsFor(own, payload.reviewId);
  if (!facts) return { suppressed: 'not-visible' };
  const values = valuesFor(own, message.language);
  const report = reportOf(values, facts);
  const day = facts.review.to;
  const { reportPdf } = await import('./pdf.ts');
  return {
    document: documentOf(values, { facts, report, reader: recipient, webUrl }),
    attachments: [
      {
        fileName: values.say(TEXTS.pdfFile, { day }),
        contentType: 'application/pdf',
        content: await reportPdf(report),
      },
      {
        fileName: values.say(TEXTS.sheetFile, { day }),
        contentType: 'text/csv; charset=utf-8',
        content: reportSheet(values, report),
      },
    ],
  };
};
