/** A notice as a mail, from the books as they are now; not sent to whom the account is no longer to be shown. */
import { readAccounts } from '#lib/accounts/index.ts';
import { People } from '#lib/alerts/index.ts';
import { sum } from '#lib/core/money.ts';
import {
  type Composed,
  type Formats,
  formatsOf,
  localeFor,
  type MailTable,
  type MessageKind,
} from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findPromise, promisedInvoices, promiseFigures } from '#lib/receivables/index.ts';
import { type Debt, type Debtor, debtorsOn } from './books.ts';
import type { Notice } from './notices.ts';
import type { DebtState } from './policy.ts';
import { readCase } from './store.ts';
import { TEXTS } from './texts.ts';

const MOST_ROWS = 20;

const stateText = ({ say }: Formats, state: DebtState): string =>
  say(state === 'overdue' ? TEXTS.overdueState : TEXTS[state]);

const tableOf = (formats: Formats, debts: readonly Debt[], webUrl: string): MailTable[] => {
  const { say, money, number, date } = formats;
  if (debts.length === 0) return [];
  const hidden = debts.length - MOST_ROWS;
  return [
    {
      title: say(TEXTS.invoices),
      columns: [
        { label: say(TEXTS.invoice), width: 26, wraps: true },
        { label: say(TEXTS.dueOn), width: 18, wide: true },
        { label: say(TEXTS.daysOver), width: 14, align: 'right', wraps: true },
        { label: say(TEXTS.open), width: 24, align: 'right' },
        { label: say(TEXTS.state), width: 18, wraps: true },
      ],
      rows: debts
        .toSorted((a, b) => b.invoice.daysOver - a.invoice.daysOver)
        .slice(0, MOST_ROWS)
        .map(({ invoice, state }) => [
          { text: invoice.number, href: `${webUrl}/#/invoices/${invoice.invoiceId}` },
          { text: date(invoice.dueOn) },
          { text: number(Math.max(0, invoice.daysOver)) },
          { text: money({ amountMinor: invoice.openMinor, currency: invoice.currency }) },
          { text: stateText(formats, state) },
        ]),
      more: hidden > 0 ? say(TEXTS.more, { count: hidden }) : undefined,
    },
  ];
};

const introOf = async (
  context: Context,
  { say, date, money }: Formats,
  notice: Notice,
  name: string,
  states: (state: DebtState) => string,
): Promise<string | undefined> => {
  const asOf = date(notice.asOf);
  if (notice.what === 'given-back') return say(TEXTS.givenBackIntro, { name, asOf });
  if (notice.what === 'standing')
    return say(TEXTS.standingIntro, {
      name,
      asOf,
      before: states(notice.before),
      after: states(notice.after),
    });
  if (notice.what === 'hand-up') {
    const step = (await readCase(context, notice.accountId)).value.steps.at(-1);
    // Whoever handed it on or gave it back meanwhile makes this mail pointless.
    if (step?.level !== notice.level || step.on !== notice.asOf) return undefined;
    const { level, facts, acknowledgeBy } = step;
    const why = step.why ?? (facts ? say(TEXTS.facts, facts) : '');
    const ask = acknowledgeBy ? ` ${say(TEXTS.acknowledge, { date: date(acknowledgeBy) })}` : '';
    return `${say(TEXTS.handUpIntro, { name, level, why })}${ask}`;
  }
  const promise = (await findPromise(context, notice.promiseId))?.value;
  if (!promise) return undefined;
  const invoices = [...(await promisedInvoices(context, [promise])).values()];
  const { restMinor, state } = promiseFigures(promise, invoices, context.today());
  if (restMinor === 0 || state === 'withdrawn' || state === 'kept') return undefined;
  const rest = money({ amountMinor: restMinor, currency: promise.currency });
  return say(TEXTS.missedIntro, { name, asOf, madeOn: date(promise.madeOn), rest });
};

const tilesOf = ({ say, money }: Formats, debtor: Debtor | undefined) => {
  const overdue = (debtor?.debts ?? []).filter(({ invoice }) => invoice.daysOver > 0);
  if (overdue.length === 0) return [];
  const amounts = [...Map.groupBy(overdue, ({ invoice }) => invoice.currency)].map(([currency, group]) =>
    money({ currency, amountMinor: sum(group.map(({ invoice }) => invoice.overdueMinor)) }),
  );
  const days = Math.max(...overdue.map(({ invoice }) => invoice.daysOver));
  return [
    { label: say(TEXTS.overdue), values: amounts },
    { label: say(TEXTS.oldest), values: [say(TEXTS.days, { days })] },
  ];
};

/** The mail as of now, or why there is none. */
export const composeNotice = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<Notice>['compose']>[1],
): Promise<Composed> => {
  const account = (await readAccounts(context, [payload.accountId])).get(payload.accountId)?.value;
  const user = context.directory.user(recipient.id);
  const today = context.today();
  const people = new People(context.directory, { asOf: today, today });
  if (!account || !user || !people.mayRead(user, account)) return { suppressed: 'not-visible' };
  const unit = context.directory.unit(context.directory.posting(user, today).unitId);
  const formats = formatsOf(message.language, localeFor(message.language, user.locale, unit?.locale));
  const states = (state: DebtState) => stateText(formats, state);
  const intro = await introOf(context, formats, payload, user.name, states);
  if (intro === undefined) return { suppressed: 'settled-meanwhile' };
  const [debtor] = await debtorsOn(context, today, { wanted: ({ id }) => id === account.id });
  const after = payload.what === 'standing' ? states(payload.after) : '';
  const subject = formats.say(TEXTS[payload.what], { account: account.name, after });
  return {
    document: {
      language: message.language,
      subject,
      preview: intro,
      heading: subject,
      intro,
      tiles: tilesOf(formats, debtor),
      tables: tableOf(formats, debtor?.debts ?? [], webUrl),
      footer: [
        { text: formats.say(TEXTS.account), href: `${webUrl}/#/accounts/${account.id}` },
        { text: formats.say(TEXTS.why) },
      ],
    },
    attachments: [],
  };
};
