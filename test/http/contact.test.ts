import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { aCompany, type Company } from '../support/company.ts';

let company: Company;
let location: string;
let contact: object;
beforeAll(async () => {
  company = await aCompany(accountRoutes);
  const account = await company.call('north-rep', 'POST', '/v1/accounts', {
    body: { number: 'K-1', name: 'Kiosk', type: 'customer' },
  });
  const added = await company.call('north-rep', 'POST', `${account.headers['location']}/contacts`, {
    body: { name: '李小龙', primary: true },
  });
  location = added.headers['location'] ?? '';
  contact = added.body;
});

describe('a contact', () => {
  it('stands where its Location says, with the ETag that a change asks for', async () => {
    const { status, body, headers } = await company.call('north-rep', 'GET', location);
    expect(status).toBe(200);
    expect(body).toEqual(contact);

    const changed = await company.call('north-rep', 'PATCH', location, {
      headers: { 'if-match': headers['etag'] ?? '' },
      body: { name: 'Bruce' },
    });
    expect(changed.body.name).toBe('Bruce');
  });

  it('is not found by who may not see its account, nor under another id', async () => {
    expect((await company.call('south-rep', 'GET', location)).status).toBe(404);
    expect((await company.call('north-rep', 'GET', `${location}0`)).status).toBe(404);
  });
});
