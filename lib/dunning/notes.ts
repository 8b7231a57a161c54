/** Mails to colleagues: that dunning of an account failed, and that there was no run. */
import { readAccounts } from '#lib/accounts/index.ts';
import type { Language } from '#lib/core/languages.ts';
import { type Composed, formatsOf, localeFor, type MailDocument } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { openMinorAt, readInvoices } from '#lib/receivables/index.ts';
import { mayStillRead } from './failure.ts';
import type { FailedPayload, StalePayload } from './message.ts';
import { TEXTS } from './texts.ts';

const formatsFor = ({ directory, today }: Context, recipient: User, language: Language) => {
  const unit = directory.unit(directory.posting(recipient, today()).unitId);
  return formatsOf(language, localeFor(language, recipient.locale, unit?.locale));
};

const plain = (
  document: Pick<MailDocument, 'language' | 'subject' | 'intro'> & Partial<MailDocument>,
): Composed => ({
  document: { preview: '', heading: document.subject, tiles: [], tables: [], footer: [], ...document },
  attachments: [],
});

/** Tells a manager what the reminders did not bring; only what they may still see and what is still open. */
export const composeFailed = async (
  context: Context,
  { asOf, account: accountId, invoices: ids }: FailedPayload,
  { recipient, language, webUrl }: { recipient: User; language: Language; webUrl: string },
): Promise<Composed> => {
  const account = (await readAccounts(context, [accountId])).get(accountId)?.value;
  if (!account || !mayStillRead(context, recipient, account)) return { suppressed: 'not-visible' };
  const invoices = [...(await readInvoices(context, ids)).values()]
    .map((invoice) => ({ invoice, amountMinor: openMinorAt(invoice, '9999-12-31') }))
    .filter(({ amountMinor }) => amountMinor > 0);
  if (invoices.length === 0) return { suppressed: 'nothing-left' };
  const { say, date, money } = formatsFor(context, recipient, language);
  const owner = context.directory.user(account.assignments.at(-1)?.ownerId)?.name ?? '—';
  return plain({
    language,
    subject: say(TEXTS.failedSubject, { account: account.name }),
    intro: say(TEXTS.failedIntro, { date: date(asOf) }),
    tiles: [
      { label: say(TEXTS.customer), values: [account.number] },
      { label: say(TEXTS.owner), values: [owner] },
    ],
    tables: [
      {
        title: say(TEXTS.overdue),
        columns: [
          { label: say(TEXTS.invoice), width: 50, wraps: true },
          { label: say(TEXTS.dueOn), width: 25 },
          { label: say(TEXTS.amount), width: 25, align: 'right' },
        ],
        rows: invoices.map(({ invoice, amountMinor }) => [
          { text: invoice.number, href: `${webUrl}/#/invoices/${invoice.id}` },
          { text: date(invoice.dues[0]?.dueOn ?? invoice.issuedOn) },
          { text: money({ amountMinor, currency: invoice.currency }) },
        ]),
      },
    ],
    footer: [{ text: say(TEXTS.inCadencia), href: `${webUrl}/#/accounts/${account.id}` }],
  });
};

/** Tells finance that nobody was reminded because receipts may be missing. */
export const composeStale = (
  context: Context,
  { asOf, knownUntil }: StalePayload,
  recipient: User,
  language: Language,
): Composed => {
  const { say, date } = formatsFor(context, recipient, language);
  const known = /^\d/.test(knownUntil) ? date(knownUntil) : knownUntil;
  return plain({
    language,
    subject: say(TEXTS.staleSubject, { date: date(asOf), knownUntil: known }),
    intro: say(TEXTS.staleIntro),
  });
};
