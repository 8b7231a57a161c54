/** T12: no token but our own, in its time and untouched, gets past the front; no claims but theirs past a function. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import { queryRoute } from '#lib/http/route.ts';
import type { Ports } from '#lib/organisation/context.ts';
import { Directory } from '#lib/organisation/directory.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { startFront } from '../dev/front.ts';
import { openIssuer } from '../dev/tokens.ts';
import { type Exercise, holds } from './exercise.ts';
import { type Answer, asking, claimsOf } from './permissions/people.ts';
import { type Attack, attacksOf, type Forge, goodToken, strayToken } from './tokens/attacks.ts';
import { wrongClaims } from './tokens/claims.ts';

const ORG = 'org_tokens';
const USER = 'usr_tokens';
const FLOOD = 200;

const stored = <T>(value: T) => ({ value, version: 1, createdAt: '', updatedAt: '', trail: '' });

/** An organisation of one user, without a table: nothing that is refused may need one. */
const directory = (): Directory =>
  new Directory(
    stored({
      id: ORG,
      name: 'Acme',
      baseCurrency: 'EUR',
      language: 'en',
      timeZone: 'UTC',
      cursorSecret: 's',
    }),
    [
      stored({
        id: 'unt_1',
        code: 'c',
        name: 'c',
        timeZone: 'UTC',
        currency: 'EUR',
        locale: 'en',
        calendar: DEFAULT_CALENDAR,
        active: true,
        parents: [{ from: '2020-01-01', parentId: null }],
      }),
    ],
    [
      stored({
        id: USER,
        email: 'a@example.com',
        name: 'A',
        language: 'en',
        active: true,
        postings: [{ from: '2020-01-01', role: 'administrator', unitId: 'unt_1', managerId: null }],
      }),
    ],
  );

/** A route that counts who gets in, behind the real handler. */
const aFunction = () => {
  let entered = 0;
  const route = queryRoute({
    method: 'GET',
    path: '/v1/me',
    name: 'getMe',
    tag: 'Proof',
    access: 'signed-in',
    summary: 'Counts',
    read: async () => {
      entered += 1;
      return {};
    },
  });
  const known = directory();
  const load = async (orgId: string) => (orgId === ORG ? known : undefined);
  const ports = {
    clock: fixedClock('2026-03-02T09:00:00.000Z'),
    ids: systemIds,
    directories: { load, loadFor: load },
  };
  return { ask: asking([route], () => ports as unknown as Ports), entered: () => entered };
};

const shapeOf = ({ status, headers, text }: Answer): string =>
  JSON.stringify([status, headers, text])
    .replaceAll(/req_[0-9a-z]+/g, '<request>')
    .replaceAll(/"date":"[^"]+",?/g, '');

const attackFunction = async (broken: string[]): Promise<number> => {
  const { ask, entered } = aFunction();
  const request = { method: 'GET', path: '/v1/me' };
  const wrong = Object.entries(wrongClaims(ORG, USER));
  const answers = new Set<string>();
  for (const [name, claims] of wrong) {
    const answer = await ask({ claims }, request);
    if (answer.status !== 401) broken.push(`the function answers ${answer.status} to ${name}`);
    answers.add(shapeOf(answer));
  }
  if (answers.size !== 1)
    broken.push(`the function refuses in ${answers.size} ways: ${[...answers].join('\n')}`);
  if (entered() > 0) broken.push('a refused caller entered the route of the function');
  const good = await ask({ claims: claimsOf(ORG, USER) }, request);
  if (good.status !== 200) broken.push(`the function refuses good claims: ${good.text}`);
  return wrong.length;
};

const attempt = (port: number, { authorization, path = '/v1/me', cookie }: Attack): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...(authorization !== undefined && { authorization: authorization as string }),
      ...(cookie && { cookie }),
    };
    send({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    })
      .once('error', reject)
      .end();
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A server that nobody may ask for a key. */
const startLure = async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('{"keys":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, asked: () => asked, stop: () => closed(server) };
};

const startTarget = async (issuerUrl: string, folder: string) => {
  const issuer = await openIssuer(issuerUrl, folder);
  const counts = { entered: 0, keys: 0 };
  const handler = async () => {
    counts.entered += 1;
    return { statusCode: 200, body: '{}' };
  };
  const own = {
    'GET /dev/jwks': async () => {
      counts.keys += 1;
      return { status: 200, body: issuer.jwks };
    },
  };
  const targets = [{ path: '/v1/me', methods: ['GET' as const], open: false, heavy: [], handler }];
  const server = await startFront({ targets, issuer, own, isReady: () => true }, 0);
  return { issuer, counts, port: portOf(server), stop: () => closed(server) };
};

const attackFront = async (broken: string[]): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'tokens-'));
  const lure = await startLure();
  const issuer = 'http://127.0.0.1:1/dev';
  const front = await startTarget(issuer, folder);
  const later = await startTarget(issuer, join(folder, 'rotated'));
  try {
    const key = JSON.parse(await readFile(join(folder, 'token-key.json'), 'utf8'));
    const kid = String(front.issuer.jwks.keys[0]?.kid);
    const forge: Forge = { issuer, orgId: ORG, userId: USER, key, kid, lure: lure.url };
    const attacks = attacksOf(forge);
    const answers = new Map<string, string>();
    for (const attack of attacks) {
      const answer = await attempt(front.port, attack);
      if (answer.status !== 401) broken.push(`the front answers ${answer.status} to ${attack.name}`);
      answers.set(shapeOf(answer), attack.name);
    }
    if (answers.size !== 1)
      broken.push(`the front refuses in different ways: ${[...answers.keys()].join('\n')}`);
    const good = { name: 'good', authorization: `Bearer ${goodToken(forge)}` };
    const rotated = await attempt(later.port, good);
    if (rotated.status !== 401)
      broken.push(`a token of the old key gets ${rotated.status} after the keys changed`);
    await Promise.all(
      Array.from({ length: FLOOD }, (_, at) =>
        attempt(front.port, { name: 'flood', authorization: `Bearer ${strayToken(forge, `stray-${at}`)}` }),
      ),
    );
    if (front.counts.entered > 0) broken.push('a refused caller entered the handler behind the front');
    if (lure.asked() + front.counts.keys > 0) broken.push('a token made its reader fetch keys');
    const allowed = await attempt(front.port, good);
    if (allowed.status !== 200 || front.counts.entered !== 1)
      broken.push(`the good token gets ${allowed.status}`);
    return attacks.length + 1 + FLOOD;
  } finally {
    await Promise.all([
      front.stop(),
      later.stop(),
      lure.stop(),
      rm(folder, { recursive: true, force: true }),
    ]);
  }
};

export const tokens: Exercise = {
  name: 'tokens',
  proves: 'T12: forged, altered, foreign and misplaced tokens are refused alike by front and function; A2',
  turns: { short: 1, long: 2 },
  run: async () => {
    const broken: string[] = [];
    const claims = await attackFunction(broken);
    const attacks = await attackFront(broken);
    holds(broken);
    return { attacks, claims };
  },
};
