/** A mail as it leaves: one recipient, headers of one line, elements of the template only, an attachment that computes nothing. */

import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { isAddress, isHeaderText } from '#lib/messages/rules.ts';
import { formulasIn, sheetIn } from './csv.ts';
import { pageIn, strayIn } from './html.ts';

/** Control characters, and what breaks lines besides the line feed of the template. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;

const headersOf = ({ to, subject, headers, tags, attachments }: OutgoingMail): string[] => {
  const lines = [subject, ...Object.entries(headers).flat(), ...attachments.map(({ fileName }) => fileName)];
  return [
    ...(/^[^\s,;<>@]+@[^\s,;<>@]+$/.test(to) && isAddress(to) ? [] : [`recipient ${JSON.stringify(to)}`]),
    ...lines
      .filter((line) => CONTROL.test(line) || !isHeaderText(line))
      .map((line) => `header ${JSON.stringify(line)}`),
    ...Object.entries(tags)
      .flat()
      .filter((tag) => !/^[\w-]{1,256}$/.test(tag))
      .map((tag) => `tag ${JSON.stringify(tag)}`),
  ];
};

/** What a reader's program would run or follow by itself. */
const ACTIVE = /\/(JavaScript|JS|OpenAction|Launch|SubmitForm|EmbeddedFile|URI)\b/;

const pdfHarm = (fileName: string, content: string | Uint8Array): string[] => {
  const bytes = Buffer.from(content).toString('latin1');
  if (!bytes.startsWith('%PDF-')) return [`${fileName} is no PDF`];
  const [active] = ACTIVE.exec(bytes) ?? [];
  return active ? [`${fileName} holds ${active}`] : [];
};

const attachmentsOf = ({ attachments }: OutgoingMail): string[] =>
  attachments.flatMap(({ fileName, contentType, content }) => {
    if (contentType === 'application/pdf') return pdfHarm(fileName, content);
    if (!contentType.startsWith('text/csv')) return [`${fileName} is ${contentType}, which is not checked`];
    try {
      return formulasIn(sheetIn(String(content))).map((line) => `${fileName}: ${line}`);
    } catch (error) {
      return [`${fileName} is no CSV: ${(error as Error).message}`];
    }
  });

/** What a mail must not hold. `template` are the elements of a mail without anything in it. */
export const harmIn = (mail: OutgoingMail, template: ReadonlySet<string>, home: string): string[] => [
  ...headersOf(mail),
  ...strayIn(pageIn(mail.html), template, home).map((line) => `html: ${line}`),
  ...(CONTROL.test(mail.text.replaceAll('\n', '')) ? ['text: a control character'] : []),
  ...attachmentsOf(mail),
];

/** Elements of a mail's HTML. */
export const templateOf = (mails: readonly OutgoingMail[]): Set<string> =>
  new Set(mails.flatMap(({ html }) => pageIn(html).elements));
