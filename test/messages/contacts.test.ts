import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type ContactRecipient,
  contactMessageKind,
  contactRecipient,
  mailableContact,
} from '#lib/accounts/index.ts';
import { accountRoutes } from '#lib/accounts/routes.ts';
import { getAccount, getContact, listContacts } from '#lib/accounts/store.ts';
import { commitStep } from '#lib/jobs/index.ts';
import { deliver, type OutgoingMail, queueMessage } from '#lib/messages/index.ts';
import { messageRoutes } from '#lib/messages/routes.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { aCompany, type Company, once, TODAY } from '../support/company.ts';

const kind = contactMessageKind({
  kind: 'letter',
  payload: z.object({}),
  compose: async (_context, { message, recipient }) => ({
    document: {
      language: message.language,
      subject: `For ${recipient.name} of ${recipient.account.name}`,
      preview: '',
      heading: 'h',
      intro: 'i',
      tiles: [],
      tables: [],
      footer: [],
    },
    attachments: [],
  }),
});

let company: Company;
let mails: OutgoingMail[];
beforeEach(async () => {
  company = await aCompany([...accountRoutes, ...messageRoutes]);
  mails = [];
  company.ports.mailer = {
    send: async (mail) => {
      mails.push(mail);
      return { providerId: `ses-${mails.length}` };
    },
  };
});

const accountOf = async (number: string, ownerId: string, fields: object = {}): Promise<string> =>
  (
    await company.call('admin', 'POST', '/v1/accounts', {
      body: { number, name: `Customer ${number}`, type: 'customer', ownerId, ...fields },
      headers: once(),
    })
  ).body.id;
const contactOf = async (accountId: string, fields: object): Promise<string> =>
  (
    await company.call('admin', 'POST', `/v1/accounts/${accountId}/contacts`, {
      body: { name: '王芳', email: 'wang@customer.example', ...fields },
      headers: once(),
    })
  ).body.id;

const recipientOf = async (accountId: string, contactId: string): Promise<ContactRecipient> => {
  const context = await jobContext(company.ports, company.orgId, 'test');
  const [account, contact] = await Promise.all([
    getAccount(context, accountId),
    getContact(context, accountId, contactId),
  ]);
  return contactRecipient(context, account.value, contact.value);
};

let sequence = 0;
const queued = async (accountId: string, contactId: string): Promise<string> => {
  const context = await jobContext(company.ports, company.orgId, 'test');
  const recipient = await recipientOf(accountId, contactId);
  sequence += 1;
  const write = queueMessage(context, { kind: 'letter', period: TODAY, sequence, recipient, payload: {} });
  await commitStep(context, async () => ({ action: 'queue', writes: [write], result: undefined }));
  return write.next.value.id;
};
const attempt = (messageId: string) =>
  deliver(company.ports, [kind], { kind: 'message', orgId: company.orgId, messageId });
const remove = async (path: string) => {
  const headers = { ...once(), 'if-match': '"v1"' };
  expect((await company.call('admin', 'DELETE', path, { headers })).status).toBe(204);
};

describe('a message to a contact', () => {
  it('goes once, to the contact as they are when it is sent', async () => {
    const accountId = await accountOf('c-1', 'usr_northrep');
    const contactId = await contactOf(accountId, {});
    const id = await queued(accountId, contactId);
    await company.call('admin', 'PATCH', `/v1/accounts/${accountId}/contacts/${contactId}`, {
      body: { email: 'new@customer.example' },
      headers: { ...once(), 'if-match': '"v1"' },
    });
    expect(await attempt(id)).toBe('sent');
    expect(await attempt(id)).toBe('sent');
    expect(mails).toMatchObject([
      {
        to: 'new@customer.example',
        subject: 'For 王芳 of Customer c-1',
        headers: { 'X-Cadencia-Message': id },
      },
    ]);
  });

  it('is not sent to a contact who was removed or has no address', async () => {
    const accountId = await accountOf('c-1', 'usr_northrep');
    const [gone, mute] = [await contactOf(accountId, {}), await contactOf(accountId, { email: undefined })];
    const [toGone, toMute] = [await queued(accountId, gone), await queued(accountId, mute)];
    await remove(`/v1/accounts/${accountId}/contacts/${gone}`);
    expect([await attempt(toGone), await attempt(toMute)]).toEqual(['suppressed', 'suppressed']);
    const reasons = await Promise.all(
      [toGone, toMute].map(async (id) => (await company.call('admin', 'GET', `/v1/messages/${id}`)).body),
    );
    expect(reasons).toMatchObject([
      { status: 'suppressed', delivery: { reason: 'recipient-removed' } },
      { status: 'suppressed', delivery: { reason: 'address-not-valid' } },
    ]);
    expect(mails).toEqual([]);
  });

  it('is seen by whoever may see the account’s money, and by nobody else', async () => {
    const [north, south] = [await accountOf('n', 'usr_northrep'), await accountOf('s', 'usr_southrep')];
    const toNorth = await queued(north, await contactOf(north, {}));
    const toSouth = await queued(south, await contactOf(south, {}));
    const ids = async (as: string, query: Record<string, string> = {}) =>
      (await company.call(as, 'GET', '/v1/messages', { query })).body.data.map(
        ({ id }: { id: string }) => id,
      );
    const statusFor = async (as: string) => (await company.call(as, 'GET', `/v1/messages/${toNorth}`)).status;

    expect(await ids('north-rep')).toEqual([toNorth]);
    expect(await ids('north-manager')).toEqual([toNorth]);
    expect(await ids('south-rep')).toEqual([toSouth]);
    expect(await ids('service')).toEqual([]);
    for (const as of ['finance', 'director', 'boss', 'admin'])
      expect((await ids(as)).sort()).toEqual([toNorth, toSouth].sort());
    expect(await ids('finance', { 'filter[accountId]': south })).toEqual([toSouth]);
    expect(await ids('north-rep', { 'filter[accountId]': south })).toEqual([]);
    expect(await ids('service', { 'filter[accountId]': south })).toEqual([]);
    expect(await ids('admin', { 'filter[accountId]': north, 'filter[status]': 'sent' })).toEqual([]);
    expect(
      await Promise.all(['north-rep', 'finance', 'admin', 'south-rep', 'service'].map(statusFor)),
    ).toEqual([200, 200, 200, 404, 404]);
  });
});

describe('contactRecipient', () => {
  it.each([
    ['the contact’s own language', { language: 'es' }, { language: 'zh-CN' }, 'zh-CN'],
    ['the account’s', { language: 'es' }, {}, 'es'],
    ['that of the unit’s locale', {}, {}, 'en'],
  ] as const)('writes in %s', async (_whose, account, contact, language) => {
    const accountId = await accountOf('c-1', 'usr_northrep', account);
    const contactId = await contactOf(accountId, contact);
    expect((await recipientOf(accountId, contactId)).language).toBe(language);
  });
});

describe('mailableContact', () => {
  it('is the primary contact with an address, else the first that has one', async () => {
    const accountId = await accountOf('c-1', 'usr_northrep');
    const context = await jobContext(company.ports, company.orgId, 'test');
    const chosen = async () => mailableContact(await listContacts(context, accountId))?.id;
    expect(await chosen()).toBeUndefined();
    await contactOf(accountId, { email: undefined, primary: true });
    expect(await chosen()).toBeUndefined();
    const second = await contactOf(accountId, {});
    expect(await chosen()).toBe(second);
    const third = await contactOf(accountId, { primary: true });
    expect(await chosen()).toBe(third);
  });
});
