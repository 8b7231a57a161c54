/**
 * | access pattern              | where                                                      |
 * | one account                 | pk org#account#id, sk account                              |
 * | contacts of an account      | pk org#account#id, sk contact#…                            |
 * | accounts by name            | byOrganisation, byUnit, byOwner: listKey = name as compared |
 * | search                      | pk org#search#account, sk term#id                          |
 * | account by number or tax id | pk org#claim#account-number#… / account-tax-id             |
 * | accounts below an account   | byAccount: accountId = the parent's                        |
 * | primary contact             | pk org#claim#primary-contact#account                       |
 */
import { searchTerms, searchText } from '#lib/core/search-terms.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { defineSearch } from '#lib/table/search.ts';
import { Account, Contact } from './schema.ts';

export const accountKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'account', id),
  sk: 'account',
});

export const NUMBER_CLAIM = 'account-number';
export const TAX_CLAIM = 'account-tax-id';
/** The unique value is the account's id: one of its contacts holds it. */
export const PRIMARY_CLAIM = 'primary-contact';

export const AccountEntity = defineEntity<Account>({
  name: 'account',
  schema: Account,
  audited: true,
  key: (orgId, { id }) => accountKey(orgId, id),
  id: ({ id }) => id,
  claims: ({ number, taxId }) => [
    { kind: NUMBER_CLAIM, value: number },
    ...(taxId ? [{ kind: TAX_CLAIM, value: taxId }] : []),
  ],
  index: ({ name, parentId, assignments }) => {
    const { ownerId, unitId } = assignments.at(-1) ?? {};
    return {
      listKey: (searchText(name) || name).slice(0, 150),
      ...(unitId && { unitId }),
      ...(ownerId && { ownerId }),
      ...(parentId && { accountId: parentId }),
    };
  },
});

export const ContactEntity = defineEntity<Contact>({
  name: 'contact',
  schema: Contact,
  audited: true,
  key: (orgId, { accountId, id }) => ({ pk: partition(orgId, 'account', accountId), sk: `contact#${id}` }),
  id: ({ id }) => id,
  claims: ({ primary, accountId }) => (primary ? [{ kind: PRIMARY_CLAIM, value: accountId }] : []),
});

/** Accounts by every word of their name, its pinyin and their number. */
export const AccountSearch = defineSearch('account');
export const termsOf = (account: Account | undefined): string[] =>
  account ? searchTerms(account.name, account.number) : [];
