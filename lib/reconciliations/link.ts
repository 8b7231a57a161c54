/** What the link of a statement opens: this one question, for its contact, until its last day. */
import { type Account, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Language } from '#lib/core/languages.ts';
import { type Context, guestContext, type Ports } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { differenceOf } from './rules.ts';
import type { PublicReconciliation, Reconciliation, State } from './schema.ts';
import { findReconciliation, todayOf } from './store.ts';
import { isTokenOf, namedIn, tokenFor } from './token.ts';

const OPEN: readonly State[] = ['sent', 'confirmed', 'differs', 'settled'];

const secretOf = ({ directory }: Context): string => directory.organisation.value.cursorSecret;

interface Opened {
  stored: Stored<Reconciliation>;
  account: Stored<Account>;
  contactId: string;
  validUntil: BusinessDate;
  language: Language;
}

/** The token of one sending, as the mail has it. */
export const tokenOf = (context: Context, { id, round }: { id: string; round: number }): string =>
  tokenFor({ orgId: context.orgId, id, round }, secretOf(context));

/**
 * The statement of a link with its account.
 * @throws {NotFound} for a link that is forged, of an earlier sending or over, and for a statement that was withdrawn: all alike
 */
export const requireLink = async (context: Context, token: string): Promise<Opened> => {
  const named = namedIn(token);
  const stored = named?.orgId === context.orgId ? await findReconciliation(context, named.id) : undefined;
  if (!stored) throw NotFound();
  const { id, round, state, contactId, validUntil, language, accountId } = stored.value;
  const isOurs = round > 0 && isTokenOf(token, { orgId: context.orgId, id, round }, secretOf(context));
  if (!isOurs || !contactId || !validUntil || !language || !OPEN.includes(state)) throw NotFound();
  const account = (await readAccounts(context, [accountId])).get(accountId);
  if (!account || todayOf(context, account.value) > validUntil) throw NotFound();
  return { stored, account, contactId, validUntil, language };
};

/** The context of whoever holds the link: of its organisation, with no rights, and the trail names the contact. @throws {NotFound} */
export const contextByLink = async (
  ports: Ports,
  { requestId, language }: { requestId: string; language: Language | undefined },
  token: string,
): Promise<Context> => {
  const named = namedIn(token);
  const context = named && (await guestContext(ports, { orgId: named.orgId, requestId, language }));
  if (!context) throw NotFound();
  const { contactId, language: theirs } = await requireLink(context, token);
  const cause = { ...context.cause, by: `contact:${contactId}`, role: 'contact' };
  return { ...context, language: language ?? theirs, cause };
};

/** What a link shows of its statement, and nothing else of the books. */
export const shownByLink = (
  context: Context,
  { stored, account, validUntil, language }: Opened,
): PublicReconciliation => {
  const { asOf, currency, balanceMinor, items, answer } = stored.value;
  return {
    organisationName: context.directory.organisation.value.name,
    accountName: account.value.name,
    ...{ asOf, currency, balanceMinor, validUntil, language },
    items: items.map(({ documentId: _ours, ...item }) => item),
    // Notes may be those of a user who took the answer by phone.
    answer: answer
      ? { answer: answer.answer, on: answer.on, theirBalanceMinor: answer.theirBalanceMinor }
      : null,
    differenceMinor: differenceOf(stored.value),
  };
};

/** The question of a link. @throws {NotFound} */
export const readByLink = async (context: Context, token: string): Promise<PublicReconciliation> =>
  shownByLink(context, await requireLink(context, token));
