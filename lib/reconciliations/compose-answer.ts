/** The mail to the owner that a customer answered; rendered from the record as it is now, for those who may see it now. */
import { readAccounts } from '#lib/accounts/index.ts';
import { People } from '#lib/alerts/index.ts';
import type { Language } from '#lib/core/languages.ts';
import { money } from '#lib/core/money.ts';
import { type Composed, formatsOf, localeFor } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { AnswerPayload } from './message.ts';
import { differenceOf } from './rules.ts';
import { findReconciliation } from './store.ts';
import { TEXTS } from './texts.ts';

/** The mail, or why there is none. */
export const composeAnswer = async (
  context: Context,
  { reconciliationId }: AnswerPayload,
  { recipient, language, webUrl }: { recipient: User; language: Language; webUrl: string },
): Promise<Composed> => {
  const value = (await findReconciliation(context, reconciliationId))?.value;
  if (!value?.answer || value.state === 'withdrawn') return { suppressed: 'reconciliation-withdrawn' };
  const account = (await readAccounts(context, [value.accountId])).get(value.accountId)?.value;
  const today = context.today();
  const people = new People(context.directory, { asOf: today, today });
  if (!account || !people.mayRead(recipient, account)) return { suppressed: 'not-visible' };
  const unit = context.directory.unit(context.directory.posting(recipient, today).unitId);
  const { say, date, ...formats } = formatsOf(language, localeFor(language, recipient.locale, unit?.locale));
  const amount = (minor: number) => formats.money(money(minor, value.currency));
  const { answer, theirBalanceMinor, on, note } = value.answer;
  const about = { account: account.name, date: date(value.asOf), on: date(on), name: recipient.name };
  const isDifferent = answer === 'differs';
  const subject = say(isDifferent ? TEXTS.differsSubject : TEXTS.confirmedSubject, about);
  const intro = say(isDifferent ? TEXTS.differsIntro : TEXTS.confirmedIntro, about);
  return {
    document: {
      ...{ language, subject, preview: intro, heading: subject },
      intro: note ? `${intro}\n\n${say(TEXTS.note)}: ${note}` : intro,
      tiles: [
        { label: say(TEXTS.ours), values: [amount(value.balanceMinor)] },
        { label: say(TEXTS.theirs), values: [amount(theirBalanceMinor)] },
        { label: say(TEXTS.difference), values: [amount(differenceOf(value) ?? 0)] },
      ],
      tables: [],
      footer: [
        { text: say(TEXTS.openIt), href: `${webUrl}/#/reconciliations/${value.id}` },
        { text: say(TEXTS.why) },
      ],
    },
    attachments: [],
  };
};
