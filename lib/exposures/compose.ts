/** News about credit as a mail, from the books as they are now; not sent where it is no longer so, or no longer the reader's to see. */
import { readAccounts } from '#lib/accounts/index.ts';
import { People } from '#lib/alerts/index.ts';
import { todayOf } from '#lib/credit/index.ts';
import {
  type Composed,
  type Formats,
  formatsOf,
  localeFor,
  type MailTable,
  type MessageKind,
} from '#lib/messages/index.ts';
import { readOrder } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { CreditNews } from './notices.ts';
import { readBooks, rowOf } from './report.ts';
import type { ExposureRow } from './schema.ts';
import { TEXTS } from './texts.ts';

const partsOf = ({ say, money }: Formats, { exposure }: ExposureRow): MailTable => {
  const { currency, receivableMinor, shippedMinor, orderedMinor, unappliedMinor } = exposure;
  const parts = [
    [TEXTS.receivable, receivableMinor],
    [TEXTS.shipped, shippedMinor],
    [TEXTS.ordered, orderedMinor],
    [TEXTS.unapplied, -unappliedMinor],
  ] as const;
  return {
    title: say(TEXTS.parts),
    columns: [
      { label: say(TEXTS.part), width: 60, wraps: true },
      { label: say(TEXTS.amount), width: 40, align: 'right' },
    ],
    rows: parts
      .filter(([, amountMinor]) => amountMinor !== 0)
      .map(([label, amountMinor]) => [{ text: say(label) }, { text: money({ amountMinor, currency }) }]),
  };
};

const tilesOf = (
  { say, money }: Formats,
  { exposure, limitMinor, availableMinor, currency }: ExposureRow,
) => {
  const inCurrency = (amountMinor: number) => money({ amountMinor, currency });
  return [
    { label: say(TEXTS.exposure), values: [inCurrency(exposure.exposureMinor)] },
    ...(limitMinor === null ? [] : [{ label: say(TEXTS.limit), values: [inCurrency(limitMinor)] }]),
    ...(availableMinor === null
      ? []
      : [{ label: say(TEXTS.available), values: [inCurrency(availableMinor)] }]),
  ];
};

/** Subject and first words; undefined when it is no longer so. */
const wordsOf = async (
  context: Context,
  { say, date }: Formats,
  news: CreditNews,
  row: ExposureRow,
  name: string,
) => {
  const values = { account: row.accountName, name, asOf: date(news.asOf) };
  if (news.what === 'state') {
    if (row.state !== news.after) return undefined;
    return { subject: say(TEXTS[news.after], values), intro: say(TEXTS[`${news.after}Intro`], values) };
  }
  const order = (await readOrder(context, news.orderId))?.value;
  if (order?.status !== 'confirmed') return undefined;
  const named = { ...values, order: order.number };
  return { subject: say(TEXTS.refused, named), intro: say(TEXTS.refusedIntro, named) };
};

/** The mail as of now, or why there is none. */
export const composeNews = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<CreditNews>['compose']>[1],
): Promise<Composed> => {
  const account = (await readAccounts(context, [payload.accountId])).get(payload.accountId)?.value;
  const user = context.directory.user(recipient.id);
  const today = context.today();
  const people = new People(context.directory, { asOf: today, today });
  if (!account || !user || !people.mayRead(user, account)) return { suppressed: 'not-visible' };
  const row = await rowOf(
    context,
    await readBooks(context, todayOf(context, account), [account.id]),
    account.id,
  );
  const unit = context.directory.unit(context.directory.posting(user, today).unitId);
  const formats = formatsOf(message.language, localeFor(message.language, user.locale, unit?.locale));
  const words = row && (await wordsOf(context, formats, payload, row, user.name));
  if (!words) return { suppressed: 'settled-meanwhile' };
  return {
    document: {
      language: message.language,
      subject: words.subject,
      preview: words.intro,
      heading: words.subject,
      intro: words.intro,
      tiles: tilesOf(formats, row),
      tables: [partsOf(formats, row)],
      footer: [
        { text: formats.say(TEXTS.account), href: `${webUrl}/#/accounts/${account.id}` },
        { text: formats.say(TEXTS.why) },
      ],
    },
    attachments: [],
  };
};
