import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { loadDirectory } from '#lib/organisation/directory.ts';
import { UnitEntity } from '#lib/organisation/entity.ts';
import { getUnit, organisationRoutes } from '#lib/organisation/index.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import { aCompany, type Company } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(organisationRoutes);
});

let codes = 0;
const create = async (fields: Record<string, unknown> = {}, as = 'admin') => {
  codes += 1;
  const body = { code: `U-${codes}`, name: `Unit ${codes}`, parentId: 'unt_company', ...fields };
  return company.call(as, 'POST', '/v1/units', { body });
};
const patch = (id: string, version: number, body: object) =>
  company.call('admin', 'PATCH', `/v1/units/${id}`, { headers: { 'if-match': `"v${version}"` }, body });
const reParent = (id: string, version: number, parentId: string, from = '2026-03-02') =>
  company.call('admin', 'POST', `/v1/units/${id}/re-parent`, {
    headers: { 'if-match': `"v${version}"` },
    body: { parentId, from },
  });

describe('units over HTTP', () => {
  it('gives a new unit its parent’s zone, currency, locale and calendar', async () => {
    const { status, body, headers } = await create({ code: 'MX', name: 'México', currency: 'MXN' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      parentId: 'unt_company',
      timeZone: 'Europe/Madrid',
      currency: 'MXN',
      locale: 'en-IE',
      active: true,
      parents: [{ from: '2026-03-02', parentId: 'unt_company' }],
    });
    expect((await company.call('south-rep', 'GET', headers['location'] ?? '')).body).toEqual(body);
  });

  it('lists every unit with its present parent', async () => {
    const { body } = await company.call('north-rep', 'GET', '/v1/units');
    const parents = new Map(body.data.map((row: { id: string; parentId: string }) => [row.id, row.parentId]));

    expect(parents.get('unt_company')).toBeNull();
    expect(parents.get('unt_north')).toBe('unt_company');
    expect(body.page).toEqual({ nextCursor: null, hasMore: false });
  });

  it('refuses a wrong zone and an unknown field by name', async () => {
    const { status, body } = await create({ timeZone: '+02:00', parents: [] });

    expect(status).toBe(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/parents',
      '/timeZone',
    ]);
  });

  it('lets nobody but an administrator change the tree', async () => {
    const headers = { 'if-match': '"v1"' };
    const answers = await Promise.all([
      create({}, 'director'),
      company.call('finance', 'PATCH', '/v1/units/unt_north', { headers, body: { name: 'Mine' } }),
      company.call('boss', 'POST', '/v1/units/unt_north/re-parent', {
        headers,
        body: { parentId: 'unt_south', from: '2026-03-02' },
      }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('answers for another organisation’s unit as for none', async () => {
    const other = await aCompany(organisationRoutes, { table: company.table });
    const { body } = await create();

    const foreign = await other.call('admin', 'GET', `/v1/units/${body.id}`);
    const change = await other.call('admin', 'PATCH', `/v1/units/${body.id}`, {
      headers: { 'if-match': '"v1"' },
      body: { name: 'Stolen' },
    });
    const below = await other.call('admin', 'POST', '/v1/units', {
      body: { code: 'spy', name: 'Spy', parentId: body.id },
    });

    expect([foreign.status, change.status, below.status]).toEqual([404, 404, 422]);
    expect(below.body.code).toBe('unit.not_active');
  });

  it('lets one of 20 parallel creates with one code win, whatever its case', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => create({ code: n % 2 ? 'twin' : 'TWIN' })),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'unit.code_taken')).toHaveLength(19);
  });

  it('gives a code free when it changes', async () => {
    const { body } = await create({ code: 'old-code' });
    await patch(body.id, 1, { code: 'new-code' });

    expect((await create({ code: 'old-code' })).status).toBe(201);
    expect((await create({ code: 'new-code' })).body.code).toBe('unit.code_taken');
  });

  it('asks for the version that the caller saw', async () => {
    const { body } = await create();
    const none = await company.call('admin', 'PATCH', `/v1/units/${body.id}`, { body: { name: 'x' } });

    expect(none.status).toBe(428);
    expect((await patch(body.id, 1, { name: 'Renamed' })).body).toMatchObject({
      version: 2,
      name: 'Renamed',
    });
    expect((await patch(body.id, 1, { name: 'Late' })).body.code).toBe('request.version_moved');
  });
});

describe('re-parenting', () => {
  it('keeps yesterday’s tree', async () => {
    const area = (await create({ from: '2020-01-01', parentId: 'unt_north' })).body;

    const { status, body } = await reParent(area.id, 1, 'unt_south');
    const directory = await loadDirectory(company.table, company.orgId);
    const parentOn = async (asOf: string): Promise<string> => {
      const { body } = await company.call('north-rep', 'GET', '/v1/units', { query: { asOf } });
      return body.data.find(({ id }: { id: string }) => id === area.id).parentId;
    };

    expect(await parentOn('2026-03-01')).toBe('unt_north');
    expect(await parentOn('2026-03-02')).toBe('unt_south');
    expect(status).toBe(200);
    expect(body.parentId).toBe('unt_south');
    expect(directory?.subtree('unt_north', '2026-03-01').has(area.id)).toBe(true);
    expect(directory?.subtree('unt_north', '2026-03-02').has(area.id)).toBe(false);
    expect(directory?.subtree('unt_south', '2026-03-02').has(area.id)).toBe(true);
  });

  it('refuses a circle, also one that begins on a later day', async () => {
    const a = (await create()).body;
    const b = (await create()).body;
    await reParent(a.id, 1, b.id, '2026-06-01');

    const direct = await reParent(a.id, 2, a.id, '2026-03-02');
    const later = await reParent(b.id, 1, a.id, '2026-04-01');

    expect(direct.body.code).toBe('unit.cycle');
    expect(later.body).toMatchObject({ status: 422, code: 'unit.cycle' });
    expect(later.body.detail).toContain('2026-06-01');
  });

  it('lets no two parallel moves close a circle together', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ids = await Promise.all([create(), create(), create()]);
      const [a, b, c] = ids.map(({ body }) => body.id as string) as [string, string, string];

      const answers = await Promise.all([reParent(a, 1, b), reParent(b, 1, c), reParent(c, 1, a)]);

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
      expect(answers.find(({ status }) => status !== 200)?.body.code).toBe('unit.cycle');
    }
  });

  it('keeps a bounded history that can always be read', async () => {
    const unit = (await create({ from: '2000-01-01' })).body;
    const context = await jobContext(company.ports, company.orgId, 'test');
    const from = await getUnit(context, unit.id);
    const parents = Array.from({ length: 200 }, (_, n) => ({
      from: addDays('2000-01-01', n),
      parentId: 'unt_company',
    }));
    const full = put(UnitEntity, { ...from.value, parents }, { at: context.at, from });
    await runCommand(company.table, context.cause, async () => ({
      action: 'fill',
      writes: [full],
      result: 0,
    }));

    expect((await reParent(unit.id, 2, 'unt_north')).body.code).toBe('organisation.history_full');
    expect((await reParent(unit.id, 2, 'unt_north', '2000-07-18')).status).toBe(200);
  });

  it('leaves the top unit where it is', async () => {
    const top = (await company.call('admin', 'GET', '/v1/units/unt_company')).body;

    expect((await reParent(top.id, top.version, 'unt_north')).body.code).toBe('unit.root_fixed');
    expect((await patch(top.id, top.version, { active: false })).body.code).toBe('unit.root_fixed');
  });

  it('refuses a parent that is not there or not active, and a day that is none', async () => {
    const a = (await create()).body;
    const closed = (await create()).body;
    await patch(closed.id, 1, { active: false });

    expect((await reParent(a.id, 1, 'unt_0')).body.code).toBe('unit.not_active');
    expect((await reParent(a.id, 1, closed.id)).body.code).toBe('unit.not_active');
    expect((await reParent(a.id, 1, 'unt_north', '2026-02-30')).status).toBe(400);
  });
});

describe('deactivating a unit', () => {
  it('names what is in the way', async () => {
    const parent = (await create()).body;
    const child = (await create({ code: 'child-in-the-way', parentId: parent.id })).body;
    const { body } = await patch(parent.id, 1, { active: false });

    expect(body).toMatchObject({ status: 422, code: 'unit.in_use', unitIds: [child.id], userIds: [] });
    expect(body.detail).toContain('child-in-the-way');
    await patch(child.id, 1, { active: false });
    expect((await patch(parent.id, 1, { active: false })).body.active).toBe(false);
    expect((await patch(child.id, 2, { active: true })).body.code).toBe('unit.not_active');
  });

  it('is refused while people are in it', async () => {
    const north = (await company.call('admin', 'GET', '/v1/units/unt_north')).body;
    const { body } = await patch(north.id, north.version, { active: false });

    expect(body.code).toBe('unit.in_use');
    expect(body.userIds).toContain('usr_northrep');
  });

  it('and adding below it at the same time never both happen', async () => {
    for (let round = 0; round < 5; round += 1) {
      const parent = (await create()).body;
      const [closed, added] = await Promise.all([
        patch(parent.id, 1, { active: false }),
        create({ parentId: parent.id }),
      ]);

      expect([closed.status === 200, added.status === 201].filter(Boolean)).toHaveLength(1);
    }
  });

  it('and posting a user to it at the same time never both happen', async () => {
    for (let round = 0; round < 5; round += 1) {
      const unit = (await create()).body;
      const [closed, added] = await Promise.all([
        patch(unit.id, 1, { active: false }),
        company.call('admin', 'POST', '/v1/users', {
          body: { email: `late${round}@example.com`, name: 'Late', role: 'service', unitId: unit.id },
        }),
      ]);

      expect([closed.status === 200, added.status === 201].filter(Boolean)).toHaveLength(1);
    }
  });
});
