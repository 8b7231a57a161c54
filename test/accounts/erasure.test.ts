import { beforeEach, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { auditRoutes } from '#lib/audit/index.ts';
import { pseudonymOf } from '#lib/table/reseal.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, type Company, once } from '../support/company.ts';

let company: Company;
let contacts: string;
beforeEach(async () => {
  company = await aCompany([...accountRoutes, ...auditRoutes]);
  const made = await company.call('north-rep', 'POST', '/v1/accounts', {
    body: { number: 'K-1', name: 'Kiosk', type: 'customer' },
    headers: once(),
  });
  contacts = `/v1/accounts/${made.body.id}/contacts`;
});

const CANARY = {
  name: 'Ana Canary',
  email: 'ana@canary.example',
  phone: '600 111 222',
  role: 'Buyer canary',
};
const add = async (fields: object = CANARY) =>
  (await company.call('north-rep', 'POST', contacts, { body: { ...fields, primary: true }, headers: once() }))
    .body;
const change = async (id: string, body: object) => {
  const { headers } = await company.call('north-rep', 'GET', `${contacts}/${id}`);
  return company.call('north-rep', 'PATCH', `${contacts}/${id}`, {
    ...{ body, headers: { 'if-match': String(headers['etag']) } },
  });
};
const erase = (id: string, as = 'admin', of = contacts) =>
  company.call(as, 'POST', `${of}/${id}/erasure`, { headers: once() });
const lasting = async () => (await dumpOf(company.table)).filter(({ entity }) => entity !== 'idempotency');

it('leaves a pseudonym without an address, a sealed trail that names nobody, and books that hold', async () => {
  const { id } = await add();
  await change(id, { name: 'Ana Canary-Núñez' });

  const { status, body } = await erase(id);

  expect(status).toBe(200);
  expect(body).toMatchObject({
    contactId: id,
    entries: 2,
    formerTrail: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(body.kept).toContain('backups');
  const rows = await lasting();
  expect(JSON.stringify(rows)).not.toMatch(/canary|Núñez|600 111/i);
  expect(violationsIn(rows)).toEqual([]);
  const left = (await company.call('north-rep', 'GET', `${contacts}/${id}`)).body;
  expect(left).toMatchObject({ name: pseudonymOf(id, 'name'), primary: true });
  expect([left.email, left.phone, left.role]).toEqual([undefined, undefined, undefined]);
  const trail = await company.call('admin', 'GET', '/v1/audit', { query: { subject: id } });
  expect(trail.body.data[0]).toMatchObject({ action: 'person.erase', by: 'usr_admin' });
});

it('changes nothing when it is done twice, and does it again for what was written after it', async () => {
  const { id } = await add();
  await erase(id);
  const before = await lasting();

  expect((await erase(id)).body).toMatchObject({ entries: 0, formerTrail: null });
  expect(await lasting()).toEqual(before);
  await change(id, { phone: '600 111 222' });
  expect((await erase(id)).status).toBe(200);

  const rows = await lasting();
  expect(JSON.stringify(rows)).not.toMatch(/600 111/);
  expect(violationsIn(rows)).toEqual([]);
});

it('forgets a contact who was removed before', async () => {
  const { id } = await add();
  const { headers } = await company.call('north-rep', 'GET', `${contacts}/${id}`);
  await company.call('north-rep', 'DELETE', `${contacts}/${id}`, {
    headers: { 'if-match': String(headers['etag']) },
  });

  expect((await erase(id)).body).toMatchObject({ entries: 2, formerTrail: null });
  expect(JSON.stringify(await lasting())).not.toMatch(/canary/i);
  expect(violationsIn(await lasting())).toEqual([]);
});

it('is an administrator’s alone, of a contact of that account', async () => {
  const { id } = await add();
  const other = await company.call('north-rep', 'POST', '/v1/accounts', {
    body: { number: 'K-2', name: 'Other', type: 'customer' },
    headers: once(),
  });

  expect((await erase(id, 'north-rep')).status).toBe(403);
  expect((await erase(id, 'finance')).status).toBe(403);
  expect((await erase(id, 'admin', `/v1/accounts/${other.body.id}/contacts`)).status).toBe(404);
  expect((await erase('con_nobody')).status).toBe(404);
  expect((await erase('usr_northrep')).status).toBe(400);
  expect((await company.call('admin', 'GET', `${contacts}/${id}`)).body).toMatchObject(CANARY);
});

it('refuses a trail that does not fit one transaction, and says so', async () => {
  const { id } = await add();
  for (let at = 0; at < 98; at += 1) await change(id, { phone: `600 ${at}` });

  const { status, body } = await erase(id);

  expect([status, body.code]).toEqual([422, 'request.too_many_changes']);
}, 60_000);
