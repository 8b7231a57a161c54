import { beforeAll, describe, expect, it } from 'vitest';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { aCompany, type Company } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(organisationRoutes);
});

let people = 0;
const create = (fields: Record<string, unknown> = {}, as = 'admin', where = company) => {
  people += 1;
  const body = {
    email: `person${people}@example.com`,
    name: `Person ${people}`,
    role: 'representative',
    unitId: 'unt_north',
    ...fields,
  };
  return where.call(as, 'POST', '/v1/users', { body });
};
const patch = (id: string, version: number, body: object, as = 'admin', where = company) =>
  where.call(as, 'PATCH', `/v1/users/${id}`, { headers: { 'if-match': `"v${version}"` }, body });
const post = (id: string, version: number, body: object, as = 'admin', where = company) =>
  where.call(as, 'POST', `/v1/users/${id}/postings`, {
    headers: { 'if-match': `"v${version}"` },
    body: { from: '2026-03-02', ...body },
  });

describe('users over HTTP', () => {
  it('adds a user who can sign in at once', async () => {
    const { status, body, headers } = await create({
      email: 'Lucia@Example.com',
      name: 'Lucía Núñez',
      managerId: 'usr_northmanager',
      hiredOn: '2025-09-01',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      email: 'lucia@example.com',
      role: 'representative',
      unitId: 'unt_north',
      managerId: 'usr_northmanager',
      language: 'en',
      active: true,
      postings: [{ from: '2025-09-01' }],
    });
    expect((await company.call('south-rep', 'GET', headers['location'] ?? '')).body).toEqual(body);
    expect((await company.call(body.id.replace('usr_', ''), 'GET', '/v1/me')).body.user).toEqual(body);
  });

  it('refuses a wrong role, an unknown unit and an unknown manager', async () => {
    expect((await create({ role: 'king' })).body.errors[0].pointer).toBe('/role');
    expect((await create({ unitId: 'unt_0' })).body.code).toBe('unit.not_active');
    expect((await create({ managerId: 'usr_0' })).body.code).toBe('user.manager_not_active');
  });

  it('lets nobody but an administrator add, change or post users', async () => {
    const answers = await Promise.all([
      create({}, 'director'),
      patch('usr_northrep', 1, { name: 'Me' }, 'north-rep'),
      post('usr_northrep', 1, { role: 'manager' }, 'boss'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('answers for another organisation’s user as for none', async () => {
    const other = await aCompany(organisationRoutes, { table: company.table });
    const { body } = await create();
    const answers = await Promise.all([
      other.call('admin', 'GET', `/v1/users/${body.id}`),
      patch(body.id, 1, { name: 'Stolen' }, 'admin', other),
      post(body.id, 1, { role: 'manager' }, 'admin', other),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('lets one of 20 parallel creates with one e-mail address win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => create({ email: n % 2 ? 'twin@x.example' : 'Twin@X.example' })),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'user.email_taken')).toHaveLength(19);
  });

  it('gives an old address free and refuses a taken one', async () => {
    const { body } = await create({ email: 'before@example.com' });
    await patch(body.id, 1, { email: 'after@example.com', phone: '+34 600' });

    expect((await create({ email: 'before@example.com' })).status).toBe(201);
    expect((await patch(body.id, 2, { email: 'finance@example.com' })).body.code).toBe('user.email_taken');
    expect((await patch(body.id, 2, { phone: null, role: 'manager' })).status).toBe(400);
    expect((await patch(body.id, 2, { phone: null })).body).not.toHaveProperty('phone');
    expect((await patch(body.id, 2, { phone: '1' })).body.code).toBe('request.version_moved');
  });

  it('brings a user back only to a unit that is open', async () => {
    const unit = (
      await company.call('admin', 'POST', '/v1/units', {
        body: { code: 'closing', name: 'Closing', parentId: 'unt_company' },
      })
    ).body;
    const user = (await create({ unitId: unit.id })).body;
    expect((await patch(user.id, 1, { active: false })).body.leftOn).toBe('2026-03-02');
    const setOpen = (version: number, active: boolean) =>
      company.call('admin', 'PATCH', `/v1/units/${unit.id}`, {
        headers: { 'if-match': `"v${version}"` },
        body: { active },
      });
    expect((await setOpen(1, false)).status).toBe(200);

    expect((await patch(user.id, 2, { active: true })).body.code).toBe('unit.not_active');
    await setOpen(2, true);
    const back = (await patch(user.id, 2, { active: true })).body;
    expect(back.active).toBe(true);
    expect(back.leftOn).toBeUndefined();
    expect((await setOpen(3, false)).body.code).toBe('unit.in_use');
  });

  it('signs a dismissed user out at once', async () => {
    const { body } = await create();
    const me = () => company.call(body.id.replace('usr_', ''), 'GET', '/v1/me');
    expect((await me()).status).toBe(200);

    await patch(body.id, 1, { active: false });

    expect((await me()).status).toBe(401);
  });
});

describe('a process that keeps directories', () => {
  it('sees its own changes of roles and units in the next request', async () => {
    const fresh = await aCompany(organisationRoutes, { table: company.table });
    fresh.ports.directories = cachedDirectories(fresh.table, 60_000);
    const roleOf = async () => (await fresh.call('north-rep', 'GET', '/v1/me')).body.user?.role;
    const rename = () => patch('usr_southrep', 1, { name: 'Renamed' }, 'north-rep', fresh);
    expect(await roleOf()).toBe('representative');

    await post('usr_northrep', 1, { role: 'administrator' }, 'admin', fresh);
    expect((await rename()).status).toBe(200);
    await post('usr_northrep', 2, { role: 'service' }, 'admin', fresh);
    expect((await rename()).status).toBe(403);
    await patch('usr_northrep', 3, { active: false }, 'admin', fresh);
    expect((await rename()).status).toBe(401);
  });
});

describe('the list of users', () => {
  it('pages through everyone in the order of their names', async () => {
    const fresh = await aCompany(organisationRoutes);
    for (const name of ['Ángela', 'anton', 'Zoë', '王伟', '李娜']) {
      await create({ name, email: `u${people}@list.example`, role: 'service' }, 'admin', fresh);
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', 'filter[role]': 'service', ...(cursor && { cursor }) };
      const { body } = await fresh.call('north-rep', 'GET', '/v1/users', { query });
      names.push(...body.data.map((row: { name: string }) => row.name));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor);

    expect(names.slice(0, 4)).toEqual(['Ángela', 'anton', 'service', 'Zoë']);
    expect(names.slice(4).sort()).toEqual(['李娜', '王伟']);
  });

  it('filters by unit and state and refuses what is no filter', async () => {
    const query = { 'filter[unitId]': 'unt_south', 'filter[active]': 'true' };
    const { body } = await company.call('finance', 'GET', '/v1/users', { query });
    const wrong = await company.call('finance', 'GET', '/v1/users', { query: { 'filter[name]': 'x' } });

    expect(body.data.map((row: { name: string }) => row.name)).toEqual(['south-manager', 'south-rep']);
    expect(wrong.status).toBe(400);
  });
});

describe('postings', () => {
  it('change role, unit and manager from a day on and keep what was', async () => {
    const user = (await create({ managerId: 'usr_northmanager', from: '2025-01-01' })).body;

    const { body } = await post(user.id, 1, {
      role: 'manager',
      unitId: 'unt_south',
      managerId: 'usr_director',
    });

    expect(body).toMatchObject({ role: 'manager', unitId: 'unt_south', managerId: 'usr_director' });
    expect(body.postings).toEqual([
      { from: '2025-01-01', role: 'representative', unitId: 'unt_north', managerId: 'usr_northmanager' },
      { from: '2026-03-02', role: 'manager', unitId: 'unt_south', managerId: 'usr_director' },
    ]);
  });

  it('of a later day count from that day on', async () => {
    const user = (await create()).body;
    const { body } = await post(user.id, 1, { from: '2026-04-01', role: 'finance' });

    expect(body.role).toBe('representative');
    expect(body.postings).toHaveLength(2);
  });

  it('ask for at least one change and known people and places', async () => {
    const user = (await create()).body;

    expect((await post(user.id, 1, {})).status).toBe(400);
    expect((await post(user.id, 1, { unitId: 'unt_0' })).body.code).toBe('unit.not_active');
    expect((await post(user.id, 1, { managerId: 'usr_0' })).body.code).toBe('user.manager_not_active');
  });

  it('never put anyone into their own line of managers', async () => {
    const a = (await create()).body;
    const b = (await create({ managerId: a.id })).body;

    expect((await post(a.id, 1, { managerId: a.id })).body.code).toBe('user.manager_cycle');
    expect((await post(a.id, 1, { managerId: b.id })).body).toMatchObject({
      status: 422,
      code: 'user.manager_cycle',
    });
  });

  it('close no circle of managers when made at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = await Promise.all([create(), create()]);
      const answers = await Promise.all([
        post(a.body.id, 1, { managerId: b.body.id }),
        post(b.body.id, 1, { managerId: a.body.id }),
      ]);

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });
});

describe('administrators', () => {
  it('cannot change their own role but their own manager', async () => {
    const fresh = await aCompany(organisationRoutes);

    expect((await post('usr_admin', 1, { role: 'manager' }, 'admin', fresh)).body.code).toBe('user.own_role');
    expect((await post('usr_admin', 1, { managerId: 'usr_boss' }, 'admin', fresh)).status).toBe(200);
  });

  it('are never all gone', async () => {
    const fresh = await aCompany(organisationRoutes);
    const off = await patch('usr_admin', 1, { active: false }, 'admin', fresh);

    expect(off.body).toMatchObject({ status: 422, code: 'user.last_administrator' });
    const second = (await create({ role: 'administrator' }, 'admin', fresh)).body;
    expect((await patch('usr_admin', 1, { active: false }, 'admin', fresh)).status).toBe(200);
    const demoted = await post(second.id, 1, { role: 'manager' }, 'admin', fresh);
    expect(demoted.status).toBe(401);
  });

  it('who dismiss each other at the same time leave one', async () => {
    for (let round = 0; round < 4; round += 1) {
      const fresh = await aCompany(organisationRoutes, { table: company.table });
      const second = (await create({ role: 'administrator' }, 'admin', fresh)).body;
      const answers = await Promise.all([
        patch('usr_admin', 1, { active: false }, second.id.replace('usr_', ''), fresh),
        post(second.id, 1, { role: 'manager' }, 'admin', fresh),
      ]);

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    }
  });
});
