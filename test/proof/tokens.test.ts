/** The token proof's attacks are as many as it says, and fail on a real verifier where its good token passes. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Issuer, openIssuer } from '../../dev/tokens.ts';
import { attacksOf, type Forge, goodToken } from '../../proof/tokens/attacks.ts';
import { wrongClaims } from '../../proof/tokens/claims.ts';

const ISSUER = 'http://127.0.0.1:1/dev';
let folder: string;
let issuer: Issuer;
let forge: Forge;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokens-'));
  issuer = await openIssuer(ISSUER, folder);
  const key = JSON.parse(await readFile(join(folder, 'token-key.json'), 'utf8'));
  const kid = String(issuer.jwks.keys[0]?.kid);
  forge = { issuer: ISSUER, orgId: 'org_1', userId: 'usr_1', key, kid, lure: ISSUER };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the attacks', () => {
  it('are at least 60 of different names, and 25 sets of claims', () => {
    const names = attacksOf(forge).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(Object.keys(wrongClaims('org_1', 'usr_1')).length).toBeGreaterThanOrEqual(25);
  });

  it('would be noticed if they passed: the good token does', async () => {
    expect(await issuer.verify(goodToken(forge))).toMatchObject({ username: 'usr_1' });
  });

  it.each(['endless expiry', 'issued tomorrow', 'no kid', 'an id token', 'HS256 by the public key as PEM'])(
    'with %s are refused by the issuer itself',
    async (wanted) => {
      const { authorization } = attacksOf(forge).find(({ name }) => name === wanted) ?? {};
      await expect(issuer.verify(String(authorization).slice('Bearer '.length))).rejects.toThrow();
    },
  );
});
