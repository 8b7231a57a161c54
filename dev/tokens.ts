/**
 * The local issuer of access tokens: claims as Amazon Cognito writes them, signed with a key of this installation.
 * It stands in for signing in and exists only here, never in the cloud.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { TokenRule } from '#lib/http/caller.ts';
import type { Claims } from './event.ts';

export const CLIENT_ID = 'local-web';
export const SCOPE = 'cadencia/api';
export const LIFETIME_SECONDS = 3600;

/** What functions hold the claims of the issuer’s tokens against. */
export const ruleOf = (issuer: string): TokenRule => ({ issuer, clientId: CLIENT_ID, scope: SCOPE });

export interface Issuer {
  /** Public keys, as served at /dev/jwks. */
  readonly jwks: JSONWebKeySet;
  issue(caller: { orgId: string; userId: string }, options?: { expiresIn?: number }): Promise<string>;
  /** Claims of a valid access token. @throws {Error} for any other text */
  verify(token: string): Promise<Claims>;
}

const privateKey = async (folder: string | undefined): Promise<JWK> => {
  const file = folder && join(folder, 'token-key.json');
  const kept = file && (await readFile(file, 'utf8').catch(() => undefined));
  if (kept) return JSON.parse(kept) as JWK;
  const pair = await generateKeyPair('RS256', { extractable: true });
  const key = await exportJWK(pair.privateKey);
  if (folder && file) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(key), { mode: 0o600 });
  }
  return key;
};

const publicPart = ({ kty, n, e }: JWK, kid: string): JWK =>
  ({ kty, n, e, kid, alg: 'RS256', use: 'sig' }) as JWK;

/** An issuer whose key is kept in the folder, or lives as long as the process. */
export const openIssuer = async (issuer: string, folder?: string): Promise<Issuer> => {
  const key = await privateKey(folder);
  const kid = await calculateJwkThumbprint(key);
  const signer = await importJWK(key, 'RS256');
  const jwks = { keys: [publicPart(key, kid)] };
  const keys = createLocalJWKSet(jwks);
  return {
    jwks,
    issue: ({ orgId, userId }, { expiresIn = LIFETIME_SECONDS } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({
        username: userId,
        'cognito:groups': [orgId],
        client_id: CLIENT_ID,
        token_use: 'access',
        scope: SCOPE,
        auth_time: now,
      })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(issuer)
        .setSubject(userId)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .setJti(crypto.randomUUID())
        .sign(signer);
    },
    verify: async (token) => {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      if (protectedHeader.kid !== kid) throw new Error('token without the id of its key');
      if (!Number.isSafeInteger(payload.exp)) throw new Error('token without an end');
      if ((payload.iat ?? 0) > Date.now() / 1000) throw new Error('token of the future');
      if (payload['client_id'] !== CLIENT_ID) throw new Error('token of another client');
      if (payload['token_use'] !== 'access') throw new Error('not an access token');
      return payload;
    },
  };
};
