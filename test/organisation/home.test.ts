import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { regionsFrom } from '#lib/core/regions.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { commandRoute, type GuestCaller, queryRoute } from '#lib/http/route.ts';
import { claimSlot } from '#lib/jobs/index.ts';
import { heartbeatOf } from '#lib/jobs/unfinished.ts';
import { guestContext, jobContext, type Ports } from '#lib/organisation/context.ts';
import { createOrganisation } from '#lib/organisation/organisations.ts';
import { callsThrough, once } from '../support/company.ts';
import { replicate, setHome, twoRegions } from '../support/regions.ts';

type Two = Awaited<ReturnType<typeof twoRegions>>;
let two: Two;
beforeAll(async () => {
  two = await twoRegions();
});
const account = (number: string) => ({
  body: { number, name: 'Foods', type: 'customer', ownerId: 'usr_northrep' },
  headers: once(),
});

describe('the setting of regions', () => {
  it('names each with its address, the own one among them', () => {
    const { own, apis } = regionsFrom(
      'eu-west-1=https://eu.example, us-east-1=https://us.example',
      'us-east-1',
    );
    expect(own).toBe('us-east-1');
    expect([...apis]).toEqual([
      ['eu-west-1', 'https://eu.example'],
      ['us-east-1', 'https://us.example'],
    ]);
  });

  it.each([
    ['eu-west-1=https://eu.example', /does not name us-east-1/],
    ['us-east-1', /no region=address/],
    ['us-east-1=https://us.example/', /no region=address/],
    ['', /no region=address/],
  ])('refuses %j', (setting, complaint) => {
    expect(() => regionsFrom(setting, 'us-east-1')).toThrow(complaint);
  });
});

describe('an organisation in two regions', () => {
  it('is read in both, and each answer elsewhere says where home is', async () => {
    const [here, there] = await Promise.all(
      [two.north, two.south].map((region) => region.call('finance', 'GET', '/v1/organisation')),
    );
    expect(here).toMatchObject({ status: 200, body: { name: 'Acme' } });
    expect(here?.headers['x-home-api']).toBeUndefined();
    expect(there).toMatchObject({ status: 200, headers: { 'x-home-api': 'https://north.api.example' } });
    expect(there?.body).toEqual(here?.body);
  });

  it('takes commands at home only: elsewhere 307 names the same request there, and nothing is written', async () => {
    const refused = await two.south.call('admin', 'POST', '/v1/accounts', account('A-1'));
    expect(refused.status).toBe(307);
    expect(refused.headers).toMatchObject({
      location: 'https://north.api.example/v1/accounts',
      'content-type': 'application/problem+json',
    });
    expect(refused.body).toMatchObject({
      status: 307,
      code: 'organisation.elsewhere',
      location: 'https://north.api.example/v1/accounts',
    });
    const listed = await two.south.call('admin', 'GET', '/v1/accounts');
    expect(listed.body.data).toEqual([]);
    expect((await two.north.call('admin', 'POST', '/v1/accounts', account('A-1'))).status).toBe(201);
  });

  it('refuses whoever it does not know before it says where anything is', async () => {
    expect((await two.south.call('nobody', 'POST', '/v1/accounts', account('A-2'))).status).toBe(401);
  });

  it('sends guests home who answer by their link, and lets them read', async () => {
    const { company, north, south } = two;
    const shared = {
      tag: 'Test',
      access: 'public',
      params: z.strictObject({ token: z.string() }),
      guest: async (ports: Ports, { requestId, language }: GuestCaller) => {
        const context = await guestContext(ports, { orgId: company.orgId, requestId, language });
        if (!context) throw NotFound();
        return context;
      },
    } as const;
    const plan = async () => ({ action: 'test.answer', writes: [], result: {} });
    const routes = [
      queryRoute({
        ...shared,
        method: 'GET',
        path: '/t/{token}',
        name: 'a',
        summary: '',
        read: async () => ({}),
      }),
      commandRoute({
        ...shared,
        method: 'POST',
        path: '/t/{token}',
        name: 'b',
        summary: '',
        status: 200,
        plan,
      }),
    ];
    const [home, away] = [north, south].map(({ ports }) =>
      callsThrough(
        httpHandler(routes, () => ports),
        company.orgId,
      ),
    );
    expect((await home?.('guest', 'POST', '/t/x'))?.status).toBe(200);
    expect(await away?.('guest', 'POST', '/t/x')).toMatchObject({
      status: 307,
      headers: { location: 'https://north.api.example/t/x' },
    });
    expect(await away?.('guest', 'GET', '/t/x')).toMatchObject({
      status: 200,
      headers: { 'x-home-api': 'https://north.api.example' },
    });
  });

  it('sends home what rests on files', async () => {
    const errors = `/v1/imports/imp_${'0'.repeat(32)}/errors`;
    expect(await two.south.call('admin', 'GET', errors)).toMatchObject({
      status: 307,
      headers: { location: `https://north.api.example${errors}` },
    });
    expect((await two.north.call('admin', 'GET', errors)).status).toBe(404);
  });

  it('takes commands nowhere while it moves, and says when to come again', async () => {
    const moving = await twoRegions();
    const { north, south } = moving;
    await setHome(north, moving.company.orgId, { movingTo: 'south-1' });
    await replicate(north.table, south.table);

    const here = await north.call('admin', 'POST', '/v1/accounts', account('A-3'));
    expect(here).toMatchObject({
      status: 503,
      headers: { 'retry-after': '30' },
      body: { movingTo: 'south-1' },
    });
    expect((await south.call('admin', 'POST', '/v1/accounts', account('A-3'))).status).toBe(307);
    expect((await north.call('admin', 'GET', '/v1/organisation')).status).toBe(200);
  });

  it('is founded at home in the region of whoever founds it', async () => {
    const { orgId } = await createOrganisation(two.south.ports, {
      name: 'Southern',
      baseCurrency: 'EUR',
      language: 'en',
      timeZone: 'Europe/Madrid',
      locale: 'en-IE',
      administrator: { email: 'south@example.com', name: 'South' },
    });
    const organisation = await two.south.ports.directories.organisation(orgId);
    expect(organisation?.home?.region).toBe('south-1');
  });
});

describe('a command under way', () => {
  it('is refused at its commit when the organisation began to move after it was let in', async () => {
    const { company, north } = await twoRegions();
    const context = await jobContext(north.ports, company.orgId, 'test');
    const { orgId } = company;
    const work = { kind: 'slot', orgId, job: 'test', subject: 'unt_north', period: '2026-03-02' } as const;
    await setHome(north, company.orgId, { movingTo: 'south-1' });

    await expect(claimSlot(context, work)).rejects.toThrow('service.unavailable');
    await setHome(north, company.orgId);
    await expect(claimSlot(context, work)).resolves.toMatchObject({ status: 'claimed' });
  });
});

describe('the sign of life of the work', () => {
  it('tells of organisations at home, and not of what a replica has not heard of yet', async () => {
    const { company, north, south } = await twoRegions();
    const { orgId } = company;
    const context = await jobContext(north.ports, orgId, 'test');
    const work = { kind: 'slot', orgId, job: 'test', subject: 'unt_north', period: '2026-03-02' } as const;
    await claimSlot(context, work);
    await replicate(north.table, south.table);

    const later = '2026-03-02T11:00:00.000Z';
    expect(await heartbeatOf(north.ports, later)).toMatchObject({ organisations: 1, lateMinutes: 120 });
    expect(await heartbeatOf(south.ports, later)).toEqual({ organisations: 0, lateMinutes: 0, late: [] });
  });
});
