import { describe, expect, it } from 'vitest';
import { tick } from '#lib/jobs/index.ts';
import { type Moving, moveHome, stayHome, takeHome } from '#lib/lifecycle/index.ts';
import { dumpOf } from '#lib/verify/index.ts';
import { followingHome } from '../../dev/client/home.ts';
import { once } from '../support/company.ts';
import { replicate, twoRegions } from '../support/regions.ts';

const account = (number: string) => ({
  body: { number, name: 'Foods', type: 'customer', ownerId: 'usr_northrep' },
  headers: once(),
});

/** Two regions in which every pause brings the second up to date, unless the link is down. */
const aMove = async () => {
  const two = await twoRegions();
  const { company, north, south } = two;
  const link = { isUp: true };
  const pause = async () => {
    if (link.isUp) await replicate(north.table, south.table);
  };
  const moving: Moving = {
    orgId: company.orgId,
    by: 'system:operator',
    now: company.clock.now,
    nextId: () => company.ports.ids.next('request'),
    pause,
    settled: pause,
    maxLagSeconds: 1,
  };
  return { ...two, link, moving };
};

describe('moving the home', { timeout: 120_000 }, () => {
  it('takes every record along, and then commands are taken there', async () => {
    const { north, south, moving } = await aMove();
    expect((await north.call('admin', 'POST', '/v1/accounts', account('A-1'))).status).toBe(201);

    expect(await moveHome(north.table, south.table, moving)).toMatchObject({ home: 'south-1', moved: true });
    expect(await moveHome(north.table, south.table, moving)).toEqual({ home: 'south-1', moved: false });
    expect((await south.call('admin', 'GET', '/v1/accounts')).body.data).toHaveLength(1);
    expect((await south.call('admin', 'POST', '/v1/accounts', account('A-2'))).status).toBe(201);
    expect((await north.call('admin', 'POST', '/v1/accounts', account('A-3'))).status).toBe(503);
    await replicate(south.table, north.table);
    expect((await north.call('admin', 'POST', '/v1/accounts', account('A-3'))).status).toBe(307);
  });

  it('refuses over a link that lags, and changes nothing', async () => {
    const { north, south, moving, link } = await aMove();
    link.isUp = false;
    await expect(moveHome(north.table, south.table, moving)).rejects.toThrow('south-1 lags over 1 s');
    expect((await north.call('admin', 'POST', '/v1/accounts', account('A-1'))).status).toBe(201);
  });

  it('goes on after it was killed half-way, and can be called off until it is there', async () => {
    const { north, south, moving } = await aMove();
    const killed = { ...moving, settled: () => Promise.reject(new Error('killed')) };
    await expect(moveHome(north.table, south.table, killed)).rejects.toThrow('killed');
    expect((await north.call('admin', 'POST', '/v1/accounts', account('A-1'))).status).toBe(503);

    await stayHome(north.table, south.table, moving);
    expect((await north.call('admin', 'POST', '/v1/accounts', account('A-1'))).status).toBe(201);
    await moveHome(north.table, south.table, moving);
    await expect(stayHome(north.table, south.table, moving)).rejects.toThrow('at home in south-1 already');
  });

  it('hands over again what lies in the queue that was left', async () => {
    const { company, north, south, moving } = await aMove();
    const job = {
      name: 'morning',
      mode: 'each',
      localTime: async () => '07:00',
      run: async () => ({}),
    } as const;
    await tick(north.ports, [job]);
    await tick(south.ports, [job]);
    expect([north.sent.length, south.sent.length]).toEqual([3, 0]);

    await moveHome(north.table, south.table, moving);
    await replicate(south.table, north.table);
    for (const { ports } of [north, south]) await tick(ports, [job]);
    expect(south.sent).toEqual(north.sent);
    await tick(south.ports, [job]);
    expect(south.sent).toHaveLength(3);
    expect(company.sent).toEqual([]);
  });

  it('takes over what has arrived when the old home is lost, and says how new that is', async () => {
    const { company, north, south, moving } = await aMove();
    await north.call('admin', 'POST', '/v1/accounts', account('A-1'));
    await replicate(north.table, south.table);
    await north.call('admin', 'POST', '/v1/accounts', account('A-2'));

    const taken = await takeHome(south.table, moving);
    expect(taken).toEqual({ home: 'south-1', moved: true, newestFromOldHome: company.clock.now() });
    expect((await takeHome(south.table, moving)).moved).toBe(false);
    expect((await south.call('admin', 'GET', '/v1/accounts')).body.data).toHaveLength(1);
    expect((await dumpOf(south.table)).length).toBeLessThan((await dumpOf(north.table)).length);
  });
});

describe('our client', () => {
  const answer = (status: number, headers: Record<string, string> = {}) =>
    new Response('{}', { status, headers });
  const command = () =>
    new Request('https://south.example/v1/accounts?x=1', {
      method: 'POST',
      body: '{"number":"A"}',
      headers: { authorization: 'Bearer t', 'idempotency-key': 'k', 'content-type': 'application/json' },
    });
  const seen = async (request: Request) => ({
    url: request.url,
    token: request.headers.get('authorization'),
    key: request.headers.get('idempotency-key'),
    body: await request.text(),
  });

  it('follows to the home with token, key and body, and goes there at once the next time', async () => {
    const sent: Awaited<ReturnType<typeof seen>>[] = [];
    const way = followingHome('https://south.example', async (request) => {
      sent.push(await seen(request));
      return request.url.startsWith('https://south')
        ? answer(307, { location: 'https://north.example/v1/accounts?x=1' })
        : answer(201);
    });
    expect((await way(command())).status).toBe(201);
    expect((await way(command())).status).toBe(201);
    expect(sent.map(({ url }) => new URL(url).host)).toEqual([
      'south.example',
      'north.example',
      'north.example',
    ]);
    expect(sent[1]).toEqual({ ...sent[0], url: 'https://north.example/v1/accounts?x=1' });
    expect(sent[0]).toMatchObject({ token: 'Bearer t', key: 'k', body: '{"number":"A"}' });
  });

  it('asks a read for the home where a browser hides the redirect', async () => {
    const paths: string[] = [];
    const way = followingHome('https://south.example', async (request) => {
      paths.push(`${request.method} ${request.url}`);
      if (request.url.startsWith('https://north')) return answer(201);
      if (request.method === 'GET') return answer(200, { 'x-home-api': 'https://north.example' });
      return Object.defineProperty(answer(200), 'type', { value: 'opaqueredirect' });
    });
    expect((await way(command())).status).toBe(201);
    expect(paths).toEqual([
      'POST https://south.example/v1/accounts?x=1',
      'GET https://south.example/v1/me',
      'POST https://north.example/v1/accounts?x=1',
    ]);
  });

  it('gives up when two regions keep naming each other', async () => {
    const way = followingHome(
      'https://south.example',
      async ({ url }) => {
        const other = url.startsWith('https://south') ? 'north' : 'south';
        return answer(307, { location: `https://${other}.example/v1/accounts` });
      },
      async () => undefined,
    );
    expect((await way(command())).status).toBe(307);
  });
});
