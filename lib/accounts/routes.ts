/** Routes of accounts and contacts. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { addContact, changeContact, removeContact } from './contacts.ts';
import { erasureRoutes } from './erasure-routes.ts';
import {
  AccountNumberTaken,
  AccountOwnParent,
  HandOverInFuture,
  OwnerInactive,
  TaxIdTaken,
  UnknownUnit,
} from './errors.ts';
import { listAccounts, searchAccounts } from './lists.ts';
import { assignmentAt } from './rules.ts';
import {
  type Account,
  AccountLevel,
  AccountPatch,
  AccountView,
  BulkHandOver,
  ContactPatch,
  ContactView,
  HandOver,
  NewAccount,
  NewContact,
} from './schema.ts';
import { changeAccount, createAccount, handOverAccount, handOverMany } from './service.ts';
import { getAccount, getContact, listContacts } from './store.ts';

const accountView = (context: Context) => (stored: Stored<Account>) => {
  const { ownerId, unitId } = assignmentAt(stored.value, context.today());
  return { ...recordView(stored), ownerId, unitId };
};

const AccountParams = z.strictObject({ accountId: idOf('account') });
const ContactParams = AccountParams.extend({ contactId: idOf('contact') });
const read = { resource: 'accounts', action: 'read' } as const;
const write = { resource: 'accounts', action: 'write' } as const;
const handOver = { resource: 'ownership', action: 'write' } as const;
const refused = [AccountNumberTaken, TaxIdTaken, OwnerInactive, UnknownUnit, AccountOwnParent];
const tag = 'Accounts';
const EXAMPLE = {
  number: 'C-1001',
  name: 'Ferretería Sánchez',
  type: 'customer',
  country: 'ES',
  currency: 'EUR',
};

export const accountRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/accounts',
    name: 'listAccounts',
    tag,
    access: read,
    summary: 'Accounts that you may see, by name',
    query: z.strictObject({
      ...paging,
      sort: z.enum(['name', '-name']).default('name'),
      'filter[ownerId]': idOf('user').optional(),
      'filter[unitId]': idOf('unit').optional(),
      'filter[level]': AccountLevel.optional(),
    }),
    response: listOf(AccountView),
    read: (context, { query }) => listAccounts(context, query, accountView(context)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/accounts/search',
    name: 'searchAccounts',
    tag,
    access: read,
    summary: 'Accounts whose name, word, pinyin or number starts with a text',
    query: z.strictObject({
      ...paging,
      q: z.string().trim().min(1).max(100).describe('Any script; case and accents do not matter'),
    }),
    response: listOf(AccountView),
    read: (context, { query }) => searchAccounts(context, query, accountView(context)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/accounts/{accountId}',
    name: 'getAccount',
    tag,
    access: read,
    summary: 'One account',
    params: AccountParams,
    response: AccountView,
    read: async (context, { params }) => accountView(context)(await getAccount(context, params.accountId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/accounts',
    name: 'createAccount',
    tag,
    access: write,
    summary: 'Create an account',
    body: NewAccount,
    status: 201,
    response: AccountView,
    errors: refused,
    example: EXAMPLE,
    plan: (context, { body }) => shown(createAccount(context, body), accountView(context)),
    location: ({ id }) => `/v1/accounts/${id}`,
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/accounts/{accountId}',
    name: 'changeAccount',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Change an account',
    params: AccountParams,
    body: AccountPatch,
    status: 200,
    response: AccountView,
    errors: [...refused, VersionMoved],
    example: { city: 'Málaga', notes: null },
    plan: (context, { params, body }) =>
      shown(changeAccount(context, params.accountId, body), accountView(context)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/accounts/{accountId}/hand-over',
    name: 'handOverAccount',
    tag,
    access: handOver,
    ifMatch: true,
    summary: 'Give an account to another owner',
    params: AccountParams,
    body: HandOver,
    status: 200,
    response: AccountView,
    errors: [OwnerInactive, UnknownUnit, HandOverInFuture, VersionMoved],
    plan: (context, { params, body }) =>
      shown(handOverAccount(context, params.accountId, body), accountView(context)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/accounts/hand-over',
    name: 'handOverAccounts',
    tag,
    access: handOver,
    idempotency: 'required',
    summary: 'Give many accounts to another owner, all or none',
    body: BulkHandOver,
    status: 200,
    response: z.object({ handedOver: z.array(idOf('account')), remaining: z.boolean() }),
    errors: [OwnerInactive, UnknownUnit, HandOverInFuture],
    plan: (context, { body }) => handOverMany(context, body),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/accounts/{accountId}/contacts',
    name: 'listContacts',
    tag,
    access: read,
    summary: 'Contacts of an account, all of them',
    params: AccountParams,
    response: listOf(ContactView),
    read: async (context, { params }) => {
      await getAccount(context, params.accountId);
      const data = (await listContacts(context, params.accountId)).map(recordView);
      return { data, page: { nextCursor: null, hasMore: false } };
    },
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/accounts/{accountId}/contacts',
    name: 'addContact',
    tag,
    access: write,
    summary: 'Add a contact',
    params: AccountParams,
    body: NewContact,
    status: 201,
    response: ContactView,
    example: { name: '李小龙', phone: '+86 21 5555 0101', primary: true },
    plan: (context, { params, body }) => shown(addContact(context, params.accountId, body), recordView),
    location: ({ accountId, id }) => `/v1/accounts/${accountId}/contacts/${id}`,
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/accounts/{accountId}/contacts/{contactId}',
    name: 'getContact',
    tag,
    access: read,
    summary: 'One contact',
    params: ContactParams,
    response: ContactView,
    read: async (context, { params }) => {
      await getAccount(context, params.accountId);
      return recordView(await getContact(context, params.accountId, params.contactId));
    },
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/accounts/{accountId}/contacts/{contactId}',
    name: 'changeContact',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Change a contact',
    params: ContactParams,
    body: ContactPatch,
    status: 200,
    response: ContactView,
    errors: [VersionMoved],
    plan: (context, { params, body }) => shown(changeContact(context, params, body), recordView),
  }),
  commandRoute({
    method: 'DELETE',
    path: '/v1/accounts/{accountId}/contacts/{contactId}',
    name: 'removeContact',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Remove a contact',
    params: ContactParams,
    status: 204,
    errors: [VersionMoved],
    plan: (context, { params }) => removeContact(context, params),
  }),
  ...erasureRoutes,
];
