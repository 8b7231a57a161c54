/** The slip of a receipt: who paid how much, when, how, to whom, and what it was allocated to; as a page to print. */
import { readAccounts } from '#lib/accounts/index.ts';
import { money } from '#lib/core/money.ts';
import { formatsOf, localeFor, type MailDocument } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { standing } from './allocation.ts';
import { unappliedMinor } from './balance.ts';
import type { Credit } from './schema.ts';
import { METHOD_TEXTS, SLIP_TEXTS as TEXTS } from './slip-texts.ts';

/** The slip in the reader's language. A receipt that was reversed says so first. */
export const slipOf = async (context: Context, { value: receipt }: Stored<Credit>): Promise<string> => {
  const { directory, language, access } = context;
  const unit = directory.unit(access.posting.unitId);
  const formats = formatsOf(language, localeFor(language, access.user.locale, unit?.locale));
  const { say } = formats;
  const account = (await readAccounts(context, [receipt.accountId])).get(receipt.accountId)?.value;
  const amountOf = (amountMinor: number) => formats.money(money(amountMinor, receipt.currency));
  const facts: [string, string | undefined][] = [
    [say(TEXTS.number), receipt.number],
    [say(TEXTS.date), formats.date(receipt.datedOn)],
    [say(TEXTS.account), account && `${account.name} (${account.number})`],
    [say(TEXTS.method), receipt.method && say(METHOD_TEXTS[receipt.method])],
    [say(TEXTS.reference), receipt.reference],
    [say(TEXTS.handler), directory.user(receipt.handlerId)?.name],
    [say(TEXTS.notes), receipt.notes],
  ];
  const settled = standing(receipt).map(({ invoiceNumber, amountMinor }) => [
    { text: invoiceNumber },
    { text: amountOf(amountMinor) },
  ]);
  const unapplied = unappliedMinor(receipt);
  const title = say(TEXTS.title);
  const document: MailDocument = {
    language,
    subject: `${title} ${receipt.number}`,
    preview: '',
    heading: `${directory.organisation.value.name} · ${title}`,
    intro: receipt.reversal ? say(TEXTS.reversed, { date: formats.date(receipt.reversal.on) }) : '',
    tiles: [{ label: say(TEXTS.amount), values: [amountOf(receipt.amountMinor)] }],
    tables: [
      {
        title: say(TEXTS.details),
        columns: [
          { label: '', width: 30 },
          { label: '', width: 70, wraps: true },
        ],
        rows: facts.flatMap(([label, text]) => (text ? [[{ text: label }, { text }]] : [])),
      },
      {
        title: say(TEXTS.settles),
        columns: [
          { label: say(TEXTS.invoice), width: 60, wraps: true },
          { label: say(TEXTS.amount), width: 40, align: 'right' },
        ],
        rows: [
          ...settled,
          ...(unapplied > 0 ? [[{ text: say(TEXTS.unapplied) }, { text: amountOf(unapplied) }]] : []),
        ],
      },
    ],
    footer: [{ text: `${say(TEXTS.signature)} ______________________________` }],
  };
  // React is read with the first slip, not by every cold start.
  const { htmlOf } = await import('#lib/messages/layout.ts');
  return htmlOf(document);
};
