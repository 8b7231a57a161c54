import { describe, expect, it } from 'vitest';
import { erase, exportComplaints, exportOf, offboard, remainsOf } from '#lib/lifecycle/index.ts';
import { differencesBetween, restoreInto } from '#lib/lifecycle/restore.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Row } from '#lib/table/dump.ts';
import { pseudonymOf } from '#lib/table/reseal.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { rebuildTotals } from '#lib/verify/rebuild.ts';
import { someBooks } from '../receivables/books.ts';
import { aCompany, NOW, newTable, once } from '../support/company.ts';

const textOf = (rows: readonly Row[]): string => JSON.stringify(rows);

/** An organisation with books, beside another one in the same table. */
const aHouse = async () => {
  const books = await someBooks(ROUTES);
  const { company, post, anAccount, invoice, receipt } = books;
  await post(
    '/v1/products',
    { sku: 'A', name: 'Widget', currency: 'EUR', unitCost: '4', listPrice: '12' },
    {},
    'admin',
  );
  const accountId = await anAccount();
  const lines = [{ sku: 'A', quantity: '2', unitPrice: '10' }];
  const order = await post('/v1/orders', { accountId, orderedOn: '2026-02-03', lines }, {}, 'director');
  await post(
    `/v1/orders/${order.body.id}/transitions`,
    { to: 'confirmed', on: '2026-02-03' },
    books.match(order),
    'director',
  );
  await invoice(accountId, 2_500, '2026-02-04');
  await receipt(accountId, 1_000, '2026-02-05');
  const neighbour = await aCompany(ROUTES, { table: company.table, suffix: 'x' });
  return { ...books, accountId, neighbour, dump: () => dumpOf(company.table) };
};

describe('the restore drill', { timeout: 120_000 }, () => {
  it('gives the same records and totals in a new table, and sees one that differs', async () => {
    const { company, dump } = await aHouse();
    const before = await dump();
    const table = await newTable();

    const { emptied } = await restoreInto(table, before);
    const bare = await dumpOf(table);
    const ports = { ...company.ports, table };
    const { mended } = await rebuildTotals(await jobContext(ports, company.orgId, 'rebuild'));

    expect(emptied).toBeGreaterThan(2);
    expect(mended).toBeGreaterThanOrEqual(emptied);
    expect(differencesBetween(before, bare).length).toBe(emptied);
    const after = await dumpOf(table);
    expect(differencesBetween(before, after)).toEqual([]);
    expect(violationsIn(after)).toEqual([]);
  });
});

describe('an organisation that leaves', { timeout: 120_000 }, () => {
  it('takes every record of its own with it and no secret, and files that were touched are seen', async () => {
    const { company, neighbour, dump } = await aHouse();

    const { manifest, files } = exportOf(await dump(), { orgId: company.orgId, at: NOW });

    const text = [...files.values()].join('');
    expect(manifest).toMatchObject({ orgId: company.orgId, name: 'Acme' });
    expect(manifest.records).toBe(text.split('\n').length - 1);
    for (const name of ['invoice', 'audit-entry', 'seller-totals', 'user'])
      expect(files.has(`${name}.ndjson`)).toBe(true);
    expect(text).not.toContain(neighbour.orgId);
    expect(text).not.toContain('cursorSecret');
    const read = (name: string) => files.get(name);
    expect(exportComplaints(manifest, read)).toEqual([]);
    expect(exportComplaints(manifest, (name) => (name === 'user.ndjson' ? 'x' : read(name)))).toEqual([
      'user.ndjson is not what was exported',
    ]);
  });

  it('is deleted after its export only, by its name, whole, and leaves its neighbour alone', async () => {
    const { company, neighbour, dump, anAccount } = await aHouse();
    const { orgId, table } = company;
    const manifestNow = async () => exportOf(await dump(), { orgId, at: NOW }).manifest;
    const stale = await manifestNow();
    await anAccount();
    const leaving = { typedName: 'Acme', by: 'operator', now: () => NOW, settled: async () => undefined };
    const others = (rows: Row[]) => rows.filter(({ orgId: of }) => of === neighbour.orgId);
    const theirs = others(await dump());

    await expect(offboard(table, { ...leaving, manifest: stale })).rejects.toThrow('export again');
    const manifest = await manifestNow();
    await expect(offboard(table, { ...leaving, manifest, typedName: 'acme' })).rejects.toThrow(
      'not the organisation’s',
    );
    expect(await manifestNow()).toEqual(manifest);
    const { deleted } = await offboard(table, { ...leaving, manifest });

    expect(deleted).toBeGreaterThan(manifest.records / 2);
    const left = await dump();
    expect(remainsOf(left, orgId)).toEqual([]);
    expect(left.find(({ entity }) => entity === 'offboarding')?.['data']).toMatchObject({
      ...{ id: orgId, status: 'gone', by: 'operator', records: manifest.records, digest: manifest.digest },
    });
    expect(others(left)).toEqual(theirs);
    // The operator's command runs in another process: this one learns of it within seconds.
    company.ports.directories.forget(orgId);
    expect((await company.call('admin', 'GET', '/v1/me')).status).toBe(401);
    expect((await neighbour.call('admin', 'GET', '/v1/me')).status).toBe(200);
    expect(await offboard(table, { ...leaving, manifest })).toEqual({ deleted: 0 });
  });

  it('goes on where it was stopped, and asks for a new export when somebody wrote meanwhile', async () => {
    const { company, dump, anAccount } = await aHouse();
    const { orgId, table } = company;
    const leaving = { typedName: 'Acme', by: 'operator', now: () => NOW };
    const manifestNow = async () => exportOf(await dump(), { orgId, at: NOW }).manifest;
    const manifest = await manifestNow();
    // A process that still knows the organisation.
    const directory = await company.ports.directories.load(orgId);
    const late = async () => {
      company.ports.directories.load = async () => directory;
      company.ports.directories.loadFor = async () => directory;
      await anAccount();
    };

    await expect(offboard(table, { ...leaving, manifest, settled: late })).rejects.toThrow('export again');
    expect(remainsOf(await dump(), orgId).length).toBeGreaterThan(manifest.records / 2);
    const again = await manifestNow();
    const stopped = async () => Promise.reject(new Error('stopped'));
    await expect(offboard(table, { ...leaving, manifest: again, settled: stopped })).rejects.toThrow(
      'stopped',
    );
    await offboard(table, { ...leaving, manifest: again, settled: async () => undefined });

    expect(remainsOf(await dump(), orgId)).toEqual([]);
  });
});

describe('a person who is forgotten', { timeout: 120_000 }, () => {
  const by = { by: 'operator', at: NOW, requestId: 'req_erase' };

  it('is in no record and no trail any more; ids, money and the chain of the trail stay', async () => {
    const { company, dump } = await aHouse();
    const { orgId, table } = company;
    const made = await company.call('admin', 'POST', '/v1/users', {
      body: {
        email: 'lucia.canary@example.com',
        name: 'Lucía Canary',
        phone: '+34 600 111 222',
        role: 'representative',
        unitId: company.units.north,
      },
      headers: once(),
    });
    const personId: string = made.body.id;
    const change = async (body: object) => {
      const { headers } = await company.call('admin', 'GET', `/v1/users/${personId}`);
      const match = { 'if-match': String(headers['etag']) };
      return company.call('admin', 'PATCH', `/v1/users/${personId}`, { body, headers: match });
    };
    await change({ name: 'Lucía Canary-Núñez' });
    const account = await company.call('admin', 'POST', '/v1/accounts', {
      body: { number: 'C-1', name: 'Lucía Canary', type: 'customer', ownerId: personId },
      headers: once(),
    });
    await expect(erase(table, { orgId, personId, ...by })).rejects.toThrow('still active');
    expect((await change({ active: false })).status).toBe(200);

    const told = await erase(table, { orgId, personId, ...by });

    const rows = (await dump()).filter(({ entity }) => entity !== 'idempotency');
    const own = rows.filter(({ id, data }) => id === personId || (data as Row)?.['subject'] === personId);
    // The record, its claim and four entries.
    expect(own.length).toBe(6);
    expect(textOf(own)).not.toMatch(/canary|Núñez|600 111/i);
    expect(textOf(rows)).not.toMatch(/lucia\.canary|600 111/);
    // A customer of the same name is a business record: told, not touched.
    expect(told.mentions.filter((line) => line.startsWith('account '))).toHaveLength(1);
    expect(told.formerTrail).toMatch(/^[0-9a-f]{64}$/);
    expect(violationsIn(rows)).toEqual([]);
    const trail = await company.call('admin', 'GET', '/v1/audit', { query: { subject: personId } });
    expect(trail.body.data[0]).toMatchObject({ action: 'person.erase', by: 'operator', changes: {} });
    const owned = await company.call('admin', 'GET', `/v1/accounts/${account.body.id}`);
    expect(owned.body.ownerId).toBe(personId);
    const free = { ...{ email: 'lucia.canary@example.com', name: 'Another' }, role: 'representative' };
    const next = await company.call('admin', 'POST', '/v1/users', {
      body: { ...free, unitId: company.units.north },
      headers: once(),
    });
    expect(next.status).toBe(201);
  });

  it('is forgotten as a contact of an account too, even one that was removed before', async () => {
    const { company, dump, accountId } = await aHouse();
    const { orgId, table } = company;
    const contacts = `/v1/accounts/${accountId}/contacts`;
    const add = async (name: string) =>
      (
        await company.call('admin', 'POST', contacts, {
          body: {
            name,
            email: 'canary@customer.example',
            phone: '600 111',
            role: 'Buyer canary',
            primary: true,
          },
          headers: once(),
        })
      ).body;
    const [gone, stays] = [await add('Canary One'), await add('Canary Two')];
    const { headers } = await company.call('admin', 'GET', `${contacts}/${gone.id}`);
    const match = { 'if-match': String(headers['etag']) };
    expect((await company.call('admin', 'DELETE', `${contacts}/${gone.id}`, { headers: match })).status).toBe(
      204,
    );

    for (const { id } of [gone, stays])
      await erase(table, { orgId, personId: id, ...by, requestId: `req_${id}` });

    const rows = (await dump()).filter(({ entity }) => entity !== 'idempotency');
    expect(textOf(rows)).not.toMatch(/canary/i);
    expect(violationsIn(rows)).toEqual([]);
    const left = await company.call('admin', 'GET', `${contacts}/${stays.id}`);
    expect(left.body).toMatchObject({ name: pseudonymOf(stays.id, 'name'), primary: true });
    await expect(erase(table, { orgId, personId: 'con_nobody', ...by })).rejects.toThrow(
      'no user or contact',
    );
  });
});
