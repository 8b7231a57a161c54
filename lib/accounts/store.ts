/** Reads of accounts and contacts, and the writes that keep claims and search terms in step with an account. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { measureWrites } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, page, queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { moveTerms } from '#lib/table/search.ts';
import { check, found, type Put, put, remove, type Write } from '#lib/table/write.ts';
import {
  AccountEntity,
  AccountSearch,
  accountKey,
  ContactEntity,
  NUMBER_CLAIM,
  TAX_CLAIM,
  termsOf,
} from './entity.ts';
import { AccountNumberTaken, TaxIdTaken } from './errors.ts';
import { measuresOf } from './measures.ts';
import { graded, subjectOf, turned } from './rules.ts';
import type { Account, Contact } from './schema.ts';

/** An account that the caller may read. @throws {NotFound} also for one that exists elsewhere */
export const getAccount = async (context: Context, id: string): Promise<Stored<Account>> => {
  const stored = await read(context.table, AccountEntity, accountKey(context.orgId, id));
  if (!stored) throw NotFound();
  context.access.require('accounts', 'read', subjectOf(stored.value));
  return stored;
};

/** Lets a transaction pass only while the account is as it was read: neither changed nor removed. */
export const accountStays = (stored: Stored<Account>): Write => check(AccountEntity, stored);

/** An account that the caller may change. @throws {NotFound} @throws {Forbidden} */
export const getAccountToChange = async (context: Context, id: string): Promise<Stored<Account>> => {
  const stored = await getAccount(context, id);
  context.access.require('accounts', 'write', subjectOf(stored.value));
  return stored;
};

/** The accounts that exist under the ids, whoever owns them: for reports, which decide visibility themselves. */
export const readAccounts = async (
  context: Context,
  ids: Iterable<string>,
): Promise<Map<string, Stored<Account>>> => {
  const keys = [...new Set(ids)].map((id) => accountKey(context.orgId, id));
  const stored = await readMany(context.table, AccountEntity, keys);
  return new Map(stored.map((account) => [account.value.id, account]));
};

/** Every account under the ids, which the caller may read, in their order; one batch. @throws {NotFound} where one is missing or hidden */
export const requireAccounts = async (
  context: Context,
  ids: Iterable<string>,
): Promise<Stored<Account>[]> => {
  const wanted = [...new Set(ids)];
  const accounts = await readAccounts(context, wanted);
  return wanted.map((id) => {
    const stored = found(accounts.get(id));
    context.access.require('accounts', 'read', subjectOf(stored.value));
    return stored;
  });
};

/** Ids of every account of the organisation, by an index that may lag a moment behind; for runs of the night. */
export const everyAccountId = async ({ table, orgId }: Context): Promise<string[]> => {
  const partition = { orgId, entity: AccountEntity.name };
  return (await allOfIndex(table, { index: 'byOrganisation', partition })).map((row) => String(row['id']));
};

/** Every account of the organisation, or those that a user owns now, by an index that may lag a moment behind; for reports, which decide visibility themselves. */
export const everyAccount = async (
  { table, orgId }: Context,
  ownerId?: string,
): Promise<Stored<Account>[]> => {
  const base = { orgId, entity: AccountEntity.name };
  const rows = await (ownerId
    ? allOfIndex(table, { index: 'byOwner', partition: { ...base, ownerId } })
    : allOfIndex(table, { index: 'byOrganisation', partition: base }));
  return rows.map((row) => fromItem(AccountEntity, row));
};

/** The accounts that a unit has now, in name order. The index may lag a moment behind. */
export const accountsOfUnit = async (
  { table, orgId }: Context,
  unitId: string,
): Promise<Stored<Account>[]> => {
  const partition = { orgId, entity: AccountEntity.name, unitId };
  return (await allOfIndex(table, { index: 'byUnit', partition })).map((row) => fromItem(AccountEntity, row));
};

/** The account with our number, or undefined; strongly consistent, visibility not checked. */
export const findAccountByNumber = async (
  context: Context,
  number: string,
): Promise<Stored<Account> | undefined> => {
  const id = await findHolder(context.table, context.orgId, NUMBER_CLAIM, number);
  return id ? read(context.table, AccountEntity, accountKey(context.orgId, id)) : undefined;
};

/** Ids of the accounts that a user owns now, in name order. The index may lag a moment behind. */
export const accountsOfOwner = async (
  context: Context,
  ownerId: string,
  limit: number,
): Promise<string[]> => {
  const partition = { orgId: context.orgId, entity: AccountEntity.name, ownerId };
  const { records } = await page(context.table, AccountEntity, {
    index: 'byOwner',
    partitions: [partition],
    limit,
  });
  return records.filter(({ value }) => subjectOf(value).ownerId === ownerId).map(({ value }) => value.id);
};

/** Ids of the accounts directly below one, one more than the limit at most. The index may lag a moment behind. */
export const childrenOf = async (context: Context, parentId: string, limit: number): Promise<string[]> => {
  const { records } = await page(context.table, AccountEntity, {
    index: 'byAccount',
    partitions: [{ orgId: context.orgId, entity: AccountEntity.name, accountId: parentId }],
    limit: limit + 1,
  });
  return records.map(({ value }) => value.id);
};

const todayOf = (context: Context, account: Account): BusinessDate =>
  context.today(context.directory.unit(subjectOf(account).unitId)?.timeZone);

/**
 * The account's write first, then its claims on number and tax id, its search terms, and what it counts as: a customer won,
 * lost or upgraded `on` a day, today when absent.
 */
export const saveAccount = async (
  context: Context,
  given: Account,
  from?: Stored<Account>,
  on = todayOf(context, given),
): Promise<{ saved: Put<Account>; writes: Write[] }> => {
  const { table, orgId, at } = context;
  const account = graded(from?.value, turned(from?.value, given, on), on);
  const claim = { holderId: account.id, at };
  const { number, taxId } = account;
  const claims = await Promise.all([
    moveClaim(table, orgId, {
      ...claim,
      kind: NUMBER_CLAIM,
      before: from?.value.number,
      after: number,
      taken: () => AccountNumberTaken({ number }),
    }),
    moveClaim(table, orgId, {
      ...claim,
      kind: TAX_CLAIM,
      before: from?.value.taxId,
      after: taxId,
      taken: () => TaxIdTaken({ taxId: taxId ?? '' }),
    }),
  ]);
  const saved = put(AccountEntity, account, { at, from });
  const terms = moveTerms(AccountSearch, {
    recordId: account.id,
    before: termsOf(from?.value),
    after: termsOf(account),
    at,
  });
  const totals = measureWrites(context, measuresOf(from?.value), measuresOf(account));
  return { saved, writes: [saved, ...claims.flat(), ...terms, ...totals] };
};

/** The writes that remove an account with its claims and search terms; its trail stays. */
export const removeAccountWrites = async (context: Context, stored: Stored<Account>): Promise<Write[]> => {
  const { table, orgId, at } = context;
  const { id: holderId, number, taxId } = stored.value;
  const claims = await Promise.all([
    moveClaim(table, orgId, { kind: NUMBER_CLAIM, holderId, before: number, at }),
    moveClaim(table, orgId, { kind: TAX_CLAIM, holderId, before: taxId, at }),
  ]);
  const terms = moveTerms(AccountSearch, {
    recordId: holderId,
    before: termsOf(stored.value),
    after: [],
    at,
  });
  const totals = measureWrites(context, measuresOf(stored.value), []);
  return [remove(AccountEntity, stored), ...claims.flat(), ...terms, ...totals];
};

/** Contacts of one account, oldest first. */
export const listContacts = (context: Context, accountId: string): Promise<Stored<Contact>[]> =>
  queryCollection(context.table, ContactEntity, {
    pk: partition(context.orgId, 'account', accountId),
    range: { prefix: 'contact#' },
  });

/** The contact of the account, or undefined; visibility not checked. */
export const findContact = (
  { table, orgId }: Context,
  accountId: string,
  id: string,
): Promise<Stored<Contact> | undefined> =>
  read(table, ContactEntity, { pk: partition(orgId, 'account', accountId), sk: `contact#${id}` });

/** @throws {NotFound} */
export const getContact = async (
  context: Context,
  accountId: string,
  id: string,
): Promise<Stored<Contact>> => {
  const stored = await findContact(context, accountId, id);
  if (!stored) throw NotFound();
  return stored;
};
