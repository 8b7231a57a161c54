import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
const act = async (id: string, what: string, body: object, as = 'boss') =>
  post(`/v1/plans/${id}/${what}`, body, match(await get(`/v1/plans/${id}`, {}, 'admin')), as);
const approve = async (id: string): Promise<void> => {
  const submitted = await act(id, 'submit', { reason: 'Plan' }, 'director');
  const path = `/v1/approvals/${submitted.body.versions.at(-1).approvalId}`;
  const { documentHash } = (await get(path, {}, 'boss')).body;
  await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'boss');
};
const aPlan = async (fields: object = {}): Promise<string> => {
  const wish = { name: '2026 年销售计划', measure: 'booked', section: 'region', amount: 1_200_000_00 };
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const basis = { note: '去年基础上新增两家经销商' };
  const made = await post('/v1/plans', { ...wish, ...period, basis, ...fields }, {}, 'boss');
  const { id } = made.body;
  await act(id, 'split', { how: 'equal', over: [{ unitId: units.north }, { unitId: units.south }] });
  await act(id, 'split', { node: units.north, how: 'equal' });
  return id;
};
const inForce = async (fields: object = {}): Promise<string> => {
  const id = await aPlan(fields);
  await approve(id);
  return id;
};
const issue = (body: object, as = 'boss') => post('/v1/letters', { kind: 'responsibility', ...body }, {}, as);
const sign = (letter: { id: string; digest: string }, as: string, digest = letter.digest) =>
  company.call(as, 'PUT', `/v1/letters/${letter.id}/signature`, { body: { digest }, headers: once() });
const signedByBoth = async (body: object, receiver: string, issuer = 'boss') => {
  const { body: letter } = await issue(body, issuer);
  await sign(letter, receiver);
  return sign(letter, issuer);
};
const manager = 'north-manager';

describe('letters on targets', { timeout: 120_000 }, () => {
  it('are drawn up from the plan in force, with its amounts by month and the clauses of the policy', async () => {
    const planId = await inForce();
    const { status, body, headers } = await issue({ planId, node: units.north, language: 'zh-CN' });
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/v1/letters/${body.id}`);
    expect(body).toMatchObject({
      ...{ status: 'issued', isCurrent: true, planVersion: 1, planName: '2026 年销售计划' },
      ...{ partyName: 'north', receiverId: 'usr_northmanager', issuerUnitId: units.company },
      ...{ amount: 600_000_00, currency: 'EUR' },
    });
    expect(body.columns).toHaveLength(12);
    expect(body.lines).toEqual([
      expect.objectContaining({ name: 'north', amount: 600_000_00, amounts: Array(12).fill(50_000_00) }),
    ]);
    expect(body.rewards).toContain('考核');
    expect((await issue({ planId, node: units.north })).body).toMatchObject({
      ...{ status: 409, code: 'letter.exists' },
      detail: expect.stringContaining(body.id),
    });
  });

  it('are made from a plan that was approved, and for whom somebody answers', async () => {
    const draft = await aPlan();
    expect((await issue({ planId: draft })).body.code).toBe('letter.plan_not_in_force');
    const planId = await inForce();
    // Nobody leads the whole company alone: a director and an executive are posted there.
    expect((await issue({ planId })).body.code).toBe('letter.receiver_unclear');
    expect((await issue({ planId, receiverId: 'usr_director' })).body.receiverName).toBe('director');
    expect((await issue({ planId, node: units.south, receiverId: 'usr_northrep' })).body.code).toBe(
      'letter.receiver_unclear',
    );
    expect((await issue({ planId, node: units.south, receiverId: 'usr_0absent' })).status).toBe(404);
    expect((await issue({ planId, node: 'unt_0absent' })).body.code).toBe('plan.node_unknown');
    expect((await issue({ planId, node: units.south, kind: 'breakdown' })).body.code).toBe('letter.node');
  });

  it('are signed level by level, each side for itself, on the words that it read', async () => {
    const planId = await inForce();
    expect((await issue({ planId, node: 'usr_northrep' }, manager)).body.code).toBe('letter.above_unsigned');
    const { body: letter } = await issue({ planId, node: units.north });
    expect((await sign(letter, manager, '0'.repeat(64))).body.code).toBe('letter.changed');
    expect((await sign(letter, 'north-rep')).status).toBe(404);
    expect((await sign(letter, 'finance')).status).toBe(403);
    const first = await sign(letter, manager);
    expect(first.body).toMatchObject({
      status: 'issued',
      receiver: { userId: 'usr_northmanager', role: 'manager', on: '2026-03-02', digest: letter.digest },
    });
    const both = await sign(letter, 'director');
    expect(both.body).toMatchObject({ status: 'signed', issuer: { userId: 'usr_director' } });
    expect((await sign(letter, manager)).body.code).toBe('letter.status');
    const below = await issue({ planId, node: 'usr_northrep' }, manager);
    expect(below.body).toMatchObject({ receiverId: 'usr_northrep', issuerUnitId: units.north });
    expect((await sign(below.body, 'north-rep')).status).toBe(200);
    expect((await sign(below.body, manager)).body.status).toBe('signed');
  });

  it('issue to everybody below at once whoever has none yet, once', async () => {
    const planId = await inForce();
    const send = (body: object, as = 'boss') => post('/v1/letters/below', { planId, ...body }, {}, as);
    const all = await send({ language: 'es' });
    expect(all.status).toBe(201);
    expect(all.body).toMatchObject({ remaining: 0, unclear: [] });
    expect(all.body.issued.map(({ partyName }: { partyName: string }) => partyName)).toEqual([
      'north',
      'south',
    ]);
    expect((await send({})).body).toEqual({ issued: [], remaining: 0, unclear: [] });
    expect((await send({ node: units.north }, manager)).body.code).toBe('letter.above_unsigned');
    const north = (await get(`/v1/letters/${all.body.issued[0].id}`, {}, 'boss')).body;
    await sign(north, 'boss');
    await sign(north, manager);
    const people = await send({ node: units.north }, manager);
    expect(people.body.issued).toHaveLength(2);
    expect((await send({ node: units.north }, 'north-rep')).status).toBe(403);
    const shelf = await get('/v1/letters/coverage', { planId }, 'boss');
    expect(shelf.body.data.map(({ name, responsibility }: never) => [name, responsibility])).toEqual([
      ['company', null],
      ['north', { id: north.id, status: 'signed', unsignedBy: [] }],
      ['south', expect.objectContaining({ status: 'issued', unsignedBy: ['issuer', 'receiver'] })],
    ]);
  });

  it('go to many eighteen at a time, and tell for which units nobody or more than one answers', async () => {
    const team = { role: 'representative', unitId: units.south, managerId: 'usr_southmanager' };
    for (let at = 1; at <= 21; at += 1)
      await post('/v1/users', { ...team, email: `rep${at}@example.com`, name: `代表 ${at}` }, {}, 'admin');
    const wish = {
      name: '南区',
      measure: 'orders',
      section: 'region',
      amount: 22_000_000,
      basis: { note: 'x' },
    };
    const period = { from: '2026-01-01', to: '2026-12-31', unitOfMeasure: '单' };
    const { id: planId } = (await post('/v1/plans', { ...wish, ...period }, {}, 'boss')).body;
    const east = await post(
      '/v1/units',
      { code: 'EAST', name: 'Este', parentId: units.company, timeZone: 'Europe/Madrid' },
      {},
      'admin',
    );
    await act(planId, 'split', { how: 'equal', over: [{ unitId: units.south }, { unitId: east.body.id }] });
    await act(planId, 'split', { node: units.south, how: 'equal' });
    await approve(planId);
    const below = (body: object, as = 'boss') => post('/v1/letters/below', { planId, ...body }, {}, as);
    const first = await below({});
    expect(first.body).toMatchObject({ remaining: 0, unclear: [{ node: east.body.id, name: 'Este' }] });
    await sign(first.body.issued[0], 'boss');
    await sign(first.body.issued[0], 'south-manager');
    const some = await below({ node: units.south }, 'south-manager');
    expect([some.status, some.body.issued.length, some.body.remaining]).toEqual([201, 18, 4]);
    const rest = await below({ node: units.south }, 'south-manager');
    expect([rest.body.issued.length, rest.body.remaining]).toEqual([4, 0]);
  });

  it('confirm a breakdown line by line, with what it comes to', async () => {
    const planId = await inForce();
    expect((await issue({ planId, node: units.north, kind: 'breakdown' })).body.code).toBe(
      'letter.above_unsigned',
    );
    await signedByBoth({ planId, node: units.north }, manager);
    const { body } = await issue({ planId, node: units.north, kind: 'breakdown' });
    expect(body.lines.map(({ name, amount }: never) => [name, amount])).toEqual([
      ['north-rep', 300_000_00],
      ['north-rep2', 300_000_00],
    ]);
    expect((await sign(body, manager)).status).toBe(200);
  });

  it('change while nobody has signed, and can be unsigned, declined, withdrawn and issued anew', async () => {
    const planId = await inForce();
    const { body: letter } = await issue({ planId, node: units.north });
    const path = `/v1/letters/${letter.id}`;
    const change = async (body: object, as = 'boss') =>
      company.call(as, 'PATCH', path, {
        body,
        headers: { ...once(), ...match(await get(path, {}, 'boss')) },
      });
    const changed = await change({ rewards: '完成 100% 奖励 30%' });
    expect(changed.body.digest).not.toBe(letter.digest);
    expect((await change({})).body).toMatchObject({ version: 2, digest: changed.body.digest });
    expect((await change({ rights: 'x' }, manager)).status).toBe(403);
    expect((await sign(letter, manager)).body.code).toBe('letter.changed');
    await sign(changed.body, manager);
    expect((await change({ rights: 'x' })).body.code).toBe('letter.touched');
    const unsign = (as: string) => company.call(as, 'DELETE', `${path}/signature`, { headers: once() });
    expect((await unsign('boss')).body.code).toBe('letter.not_signed');
    expect((await unsign(manager)).body.receiver).toBeUndefined();
    const end = async (what: string, as: string) =>
      post(`${path}/${what}`, { reason: '八月停产' }, match(await get(path, {}, 'boss')), as);
    expect((await end('decline', 'boss')).status).toBe(403);
    expect((await end('decline', manager)).body).toMatchObject({
      status: 'declined',
      declined: { by: 'usr_northmanager', reason: '八月停产' },
    });
    const again = await issue({ planId, node: units.north });
    expect(again.status).toBe(201);
    const withdraw = async (as: string) => {
      const at = `/v1/letters/${again.body.id}`;
      return post(`${at}/withdraw`, { reason: 'El plan cambió' }, match(await get(at, {}, 'boss')), as);
    };
    await sign(again.body, manager);
    await sign(again.body, 'boss');
    expect((await withdraw('director')).status).toBe(403);
    expect((await withdraw('boss')).body.status).toBe('withdrawn');
    expect((await issue({ planId, node: units.north })).status).toBe(201);
  });

  it('are not signed by one person for both sides', async () => {
    const planId = await inForce();
    const { body } = await issue({ planId, receiverId: 'usr_boss' });
    expect((await sign(body, 'director')).body.issuer.userId).toBe('usr_director');
    expect((await sign(body, 'boss')).body.status).toBe('signed');
    const own = await inForce({ name: 'Own' });
    const { body: mine } = await issue({ planId: own, receiverId: 'usr_director' });
    expect((await sign(mine, 'director')).body.receiver.userId).toBe('usr_director');
    expect((await sign(mine, 'director')).body.status).toBe('issued');
  });

  it('stay with their version when the plan is changed', async () => {
    const planId = await inForce();
    const { body: letter } = await issue({ planId, node: units.south });
    await act(planId, 'versions', { reason: '市场下滑' });
    await act(planId, 'cells', { node: units.south, amount: 500_000_00 });
    await approve(planId);
    const kept = (await get(`/v1/letters/${letter.id}`, {}, 'south-manager')).body;
    expect(kept).toMatchObject({ isCurrent: false, amount: 600_000_00, planVersion: 1 });
    const next = await issue({ planId, node: units.south });
    expect(next.body).toMatchObject({ planVersion: 2, isCurrent: true });
  });

  it('are found by whom they wait for, and shown to who signs and who leads them', async () => {
    const planId = await inForce();
    const { body: letter } = await issue({ planId, node: units.south });
    const list = async (query: Record<string, string>, as: string) =>
      (await get('/v1/letters', { 'filter[planId]': planId, ...query }, as)).body.data.map(
        ({ id }: { id: string }) => id,
      );
    expect(await list({ 'filter[unsignedBy]': 'receiver' }, 'south-manager')).toEqual([letter.id]);
    await sign(letter, 'south-manager');
    expect(await list({ 'filter[unsignedBy]': 'receiver' }, 'south-manager')).toEqual([]);
    expect(await list({ 'filter[unsignedBy]': 'issuer' }, 'boss')).toEqual([letter.id]);
    expect(await list({ 'filter[unitId]': units.south }, 'finance')).toEqual([letter.id]);
    expect(await list({ 'filter[receiverId]': 'usr_southmanager' }, 'director')).toEqual([letter.id]);
    expect(await list({}, manager)).toEqual([]);
    expect(await list({}, 'south-rep')).toEqual([]);
    expect((await get(`/v1/letters/${letter.id}`, {}, manager)).status).toBe(404);
  });

  it('need no order of levels where the policy asks for none', async () => {
    const planId = await inForce();
    const { body: policy } = await get('/v1/policies/letters', {}, 'admin');
    const body = { validFrom: '2026-03-02', body: { ...policy.body, levelByLevel: false } };
    const headers = { ...once(), ...match({ body: policy } as never) };
    const set = await company.call('admin', 'PUT', '/v1/policies/letters', { body, headers });
    expect(set.status).toBe(200);
    expect((await issue({ planId, node: 'usr_northrep' }, manager)).status).toBe(201);
  });
});

describe('printed letters', { timeout: 120_000 }, () => {
  it('are a page in the language of the letter, in which nothing is markup, and a PDF of it', async () => {
    const planId = await inForce({
      name: '<b>2026</b>',
      measure: 'quantity',
      unitOfMeasure: '台',
      amount: 24_000_000,
    });
    const { body } = await issue({ planId, node: units.north, language: 'zh-CN' });
    await sign(body, manager);
    const page = await get(`/v1/letters/${body.id}/page`, {}, manager);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('目标责任书');
    expect(page.body).toContain('&lt;b&gt;2026&lt;/b&gt;');
    expect(page.body).toContain('12 台');
    expect(page.body).toContain('north-manager，经理，2026');
    expect(page.body).toContain('未签署');
    const pdf = await get(`/v1/letters/${body.id}/pdf`, {}, manager);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const bytes = Buffer.from(pdf.body, 'base64');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('hold whatever people write: other scripts, emoji, control characters, very long words', async () => {
    const planId = await inForce({ name: 'Odd' });
    const { body } = await issue({
      ...{ planId, node: units.south, language: 'es' },
      responsibilities: `😀 \u0007 ا ${'x'.repeat(900)}`,
      rewards: 'línea 1\n\nlínea 3',
    });
    expect(body.status).toBe('issued');
    for (const form of ['page', 'pdf'])
      expect((await get(`/v1/letters/${body.id}/${form}`, {}, 'south-manager')).status).toBe(200);
  });

  it('name accounts only to who may read them', async () => {
    const planId = await aPlan({ name: 'Accounts' });
    const account = await anAccount('usr_northrep', { name: 'Tienda de Ana' });
    await act(planId, 'split', { node: 'usr_northrep', how: 'equal', over: [{ accountId: account }] });
    await approve(planId);
    const path = `/v1/plans/${planId}/attainment/chart`;
    const drawn = async (as: string) => (await get(path, { node: 'usr_northrep' }, as)).body as string;
    expect(await drawn('north-rep')).toContain('Tienda de Ana');
    await company.call('admin', 'POST', `/v1/accounts/${account}/hand-over`, {
      body: { ownerId: 'usr_southrep', from: '2026-03-02' },
      headers: { ...once(), ...match(await get(`/v1/accounts/${account}`, {}, 'admin')) },
    });
    expect(await drawn('north-rep')).not.toContain('Tienda de Ana');
    expect(await drawn('boss')).toContain('Tienda de Ana');
  });
});
