/** Reads of the log and the cases for a caller: both follow their account. */
import { getAccount, subjectOf } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Action } from '#lib/organisation/access.ts';
import { Access } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getInvoice } from '#lib/receivables/index.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read, readMany } from '#lib/table/read.ts';
import { type Put, put } from '#lib/table/write.ts';
import { ActionEntity, actionKey, CaseEntity, caseId, caseKey } from './entity.ts';
import { InvoiceOfOtherAccount, PersonCannotSee } from './errors.ts';
import type { CollectionAction, CollectionCase } from './schema.ts';

/** The account whose collections the caller may read or write. @throws {NotFound} @throws {Forbidden} */
export const requireAccount = async (context: Context, accountId: string, action: Action) => {
  const account = await getAccount(context, accountId);
  context.access.require('collections', action, subjectOf(account.value));
  return account;
};

/** An action of the log whose account the caller may read or write. @throws {NotFound} @throws {Forbidden} */
export const getAction = async (
  context: Context,
  id: string,
  action: Action = 'read',
): Promise<Stored<CollectionAction>> => {
  const stored = await read(context.table, ActionEntity, actionKey(context.orgId, id));
  if (!stored) throw NotFound();
  await requireAccount(context, stored.value.accountId, action);
  return stored;
};

/** A case in which nothing has happened. */
const blank = (accountId: string): CollectionCase => ({
  id: caseId(accountId),
  accountId,
  contacts: [],
  rulings: [],
  standings: [],
  steps: [],
});

export interface OpenCase {
  from: Stored<CollectionCase> | undefined;
  value: CollectionCase;
}

/** The case of an account, blank before anything happened; strongly consistent, visibility not checked. */
export const readCase = async (context: Context, accountId: string): Promise<OpenCase> => {
  const from = await read(context.table, CaseEntity, caseKey(context.orgId, accountId));
  return { from, value: from?.value ?? blank(accountId) };
};

/** The cases that the accounts have, by account. */
export const readCases = async (
  context: Context,
  accountIds: Iterable<string>,
): Promise<Map<string, CollectionCase>> => {
  const keys = [...new Set(accountIds)].map((id) => caseKey(context.orgId, id));
  const stored = keys.length === 0 ? [] : await readMany(context.table, CaseEntity, keys);
  return new Map(stored.map(({ value }) => [value.accountId, value]));
};

export const saveCase = ({ at }: Context, { from }: OpenCase, next: CollectionCase): Put<CollectionCase> =>
  put(CaseEntity, next, { at, from });

/** Numbers of invoices of the account. @throws {NotFound} @throws {InvoiceOfOtherAccount} */
export const invoicesOfAccount = async (
  context: Context,
  accountId: string,
  ids: readonly string[],
): Promise<{ invoiceId: string; number: string }[]> => {
  const stored = await Promise.all([...new Set(ids)].map((id) => getInvoice(context, id)));
  return stored.map(({ value }) => {
    if (value.accountId !== accountId) throw InvoiceOfOtherAccount({ number: value.number });
    return { invoiceId: value.id, number: value.number };
  });
};

/** Passes for an active user who may see the account's collections. @throws {NotFound} @throws {PersonCannotSee} */
export const requireSeer = async (context: Context, accountId: string, userId: string): Promise<void> => {
  const user = context.directory.user(userId);
  if (!user) throw NotFound();
  const account = await getAccount(context, accountId);
  const access = new Access(context.directory, user, context.today());
  if (!user.active || !access.allows('collections', 'read', subjectOf(account.value)))
    throw PersonCannotSee({ name: user.name });
};
