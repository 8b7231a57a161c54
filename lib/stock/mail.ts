/** The weekly mail about aged stock: what stands too long in one person's unit, with that person's own rights; none when nothing does any more. */
import {
  type Composed,
  type Formats,
  formatsOf,
  localeFor,
  type MailDocument,
  type MessageKind,
} from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Aged } from './ageing.ts';
import { toSellFirst } from './job-run.ts';
import type { AgedStockPayload } from './message-schema.ts';
import { piecesOf } from './rules.ts';
import { TEXTS } from './texts.ts';

const MOST_ROWS = 40;

const tableOf = (
  { directory }: Context,
  { say, number }: Formats,
  rows: readonly Aged[],
): MailDocument['tables'][number] => ({
  title: say(TEXTS.list),
  columns: [
    { label: say(TEXTS.product), width: 40, wraps: true },
    { label: say(TEXTS.place), width: 30, wraps: true },
    { label: say(TEXTS.quantity), width: 15, align: 'right' },
    { label: say(TEXTS.age), width: 15, align: 'right' },
  ],
  rows: rows
    .slice(0, MOST_ROWS)
    .map(({ lot, product, account, unitId, amount, age }) => [
      { text: product?.name ?? '', note: lot.reference ?? product?.sku },
      { text: account?.name ?? directory.unit(unitId)?.name ?? '' },
      { text: number(Number(piecesOf(amount))) },
      { text: number(age) },
    ]),
  more: rows.length > MOST_ROWS ? say(TEXTS.more, { count: rows.length - MOST_ROWS }) : undefined,
});

/** The mail as of now, or why there is none. */
export const composeAgedStock = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<AgedStockPayload>['compose']>[1],
): Promise<Composed> => {
  const { asOf } = payload;
  const { rows, pushAfterDays: days, unitId } = await toSellFirst(context, recipient, asOf);
  if (rows.length === 0) return { suppressed: 'nothing-to-report' };
  const unit = context.directory.unit(unitId);
  const formats = formatsOf(message.language, localeFor(message.language, recipient.locale, unit?.locale));
  const { say } = formats;
  const subject = say(TEXTS.subject, { days });
  const intro = say(TEXTS.intro, { name: recipient.name, date: formats.date(asOf), days });
  const document: MailDocument = {
    language: message.language,
    subject,
    preview: intro,
    heading: subject,
    intro,
    tiles: [],
    tables: [tableOf(context, formats, rows)],
    footer: [
      { text: say(TEXTS.all), href: `${webUrl}/#/stock/ageing?asOf=${asOf}&unitId=${unitId}&pushFirst=true` },
    ],
  };
  return { document, attachments: [] };
};
