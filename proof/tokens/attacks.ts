/** Tokens that must not let anybody in: forged, altered, borrowed, out of time, or in the wrong place. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import type { JWK } from 'jose';
import { CLIENT_ID, SCOPE } from '../../dev/tokens.ts';

type Parts = Readonly<Record<string, unknown>>;

/** What the forger knows: the issuer's own key for tokens that were really issued but are not for us. */
export interface Forge {
  readonly issuer: string;
  readonly orgId: string;
  readonly userId: string;
  readonly key: JWK;
  readonly kid: string;
  /** Where a header might make a careless reader look for a key. */
  readonly lure: string;
}

export interface Attack {
  readonly name: string;
  readonly authorization?: string | readonly string[];
  readonly path?: string;
  readonly cookie?: string;
}

const text = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const rsa =
  (key: KeyObject, hash = 'RSA-SHA256') =>
  (input: string) =>
    sign(hash, Buffer.from(input), key);
const hmac = (secret: string, hash: string) => (input: string) =>
  createHmac(hash, secret).update(input).digest();

const token = (header: unknown, payload: unknown, signer: (input: string) => Buffer): string => {
  const input = `${text(header)}.${text(payload)}`;
  return `${input}.${signer(input).toString('base64url')}`;
};

const bearer = (name: string, value: string): Attack => ({ name, authorization: `Bearer ${value}` });

const tools = ({ issuer, orgId, userId, key, kid }: Forge) => {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'RS256', kid };
  const payload = {
    sub: userId,
    username: userId,
    'cognito:groups': [orgId],
    client_id: CLIENT_ID,
    token_use: 'access',
    scope: SCOPE,
    iss: issuer,
    iat: now,
    exp: now + 900,
    jti: 'proof',
  };
  const own = createPrivateKey({ key: key as never, format: 'jwk' });
  const issued = (change: Parts, more: Parts = {}) =>
    token({ ...header, ...more }, { ...payload, ...change }, rsa(own));
  return { now, header, payload, own, issued };
};

/** The token that must be let in: the control of every run. */
export const goodToken = (forge: Forge): string => tools(forge).issued({});

/** A token with a key id that nobody has. */
export const strayToken = (forge: Forge, kid: string): string => tools(forge).issued({}, { kid });

const withoutKey = (forge: Forge): Attack[] => {
  const { header, payload } = tools(forge);
  const nothing = () => Buffer.alloc(0);
  const own = createPublicKey(createPrivateKey({ key: forge.key as never, format: 'jwk' }));
  const pem = String(own.export({ type: 'spki', format: 'pem' }));
  const jwk = JSON.stringify(own.export({ format: 'jwk' }));
  const confused = (alg: string, hash: string, secret: string) =>
    token({ ...header, alg }, payload, hmac(secret, hash));
  return [
    ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) =>
      bearer(`alg ${alg}`, token({ ...header, alg }, payload, nothing)),
    ),
    bearer('no alg', token({ kid: forge.kid }, payload, nothing)),
    bearer('HS256 by the public key as PEM', confused('HS256', 'sha256', pem)),
    bearer('HS256 by the public key as JWK', confused('HS256', 'sha256', jwk)),
    bearer('HS256 by the modulus', confused('HS256', 'sha256', String(forge.key.n))),
    bearer('HS384 by the public key', confused('HS384', 'sha384', pem)),
    bearer('HS512 by the public key', confused('HS512', 'sha512', pem)),
    bearer('HS256 by nothing', confused('HS256', 'sha256', '')),
  ];
};

const byAnotherKey = (forge: Forge): Attack[] => {
  const { header, payload } = tools(forge);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: forge.kid, alg: 'RS256' };
  const forged = (name: string, more: Parts) =>
    bearer(name, token({ ...header, ...more }, payload, rsa(privateKey)));
  const { kid: _kid, ...unnamed } = header;
  return [
    forged('another key', {}),
    forged('embedded jwk', { jwk }),
    forged('jku', { jku: `${forge.lure}/jku` }),
    forged('x5u', { x5u: `${forge.lure}/x5u` }),
    forged('x5c', { x5c: [publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] }),
    forged('unknown kid', { kid: 'unknown' }),
    forged('path as kid', { kid: '../../../../dev/null' }),
    forged('query as kid', { kid: "x' OR '1'='1" }),
    forged('kid of 5 KB', { kid: 'k'.repeat(5_000) }),
    forged('kid that is a number', { kid: 1 }),
    bearer('another key without kid', token(unnamed, payload, rsa(privateKey))),
  ];
};

const altered = (forge: Forge): Attack[] => {
  const { payload, issued, header, own } = tools(forge);
  const [head = '', body = '', signature = ''] = issued({}).split('.');
  const changed = (change: Parts) => `${head}.${text({ ...payload, ...change })}.${signature}`;
  const bits = Buffer.from(signature, 'base64url');
  bits[10] = (bits[10] ?? 0) ^ 1;
  const other = issued({ jti: 'other' }).split('.')[2];
  const { kid: _kid, ...unnamed } = header;
  return [
    bearer('no signature', `${head}.${body}`),
    bearer('empty signature', `${head}.${body}.`),
    bearer('truncated signature', `${head}.${body}.${signature.slice(0, -8)}`),
    bearer('signature with one bit off', `${head}.${body}.${bits.toString('base64url')}`),
    bearer('signature of another token', `${head}.${body}.${other}`),
    bearer('signature twice', `${head}.${body}.${signature}${signature}`),
    bearer('four parts', `${head}.${body}.${signature}.${signature}`),
    bearer('five parts', `${head}.${body}.${signature}.${body}.${signature}`),
    bearer('another organisation', changed({ 'cognito:groups': ['org_other'] })),
    bearer('another user', changed({ username: 'usr_admin' })),
    bearer('another subject', changed({ sub: 'usr_admin' })),
    bearer('a longer life', changed({ exp: 4_102_444_800 })),
    bearer('no kid', token(unnamed, payload, rsa(own))),
    bearer('SHA-512 under RS256', token(header, payload, rsa(own, 'RSA-SHA512'))),
    bearer('RS512', token({ ...header, alg: 'RS512' }, payload, rsa(own, 'RSA-SHA512'))),
    bearer('PS256', token({ ...header, alg: 'PS256' }, payload, rsa(own))),
    bearer('a critical header', issued({}, { crit: ['exp'] })),
    bearer('an unencoded payload', issued({}, { b64: false, crit: ['b64'] })),
    bearer('a payload that is a list', token(header, [payload], rsa(own))),
    bearer('a payload that is no JSON', token(header, 'payload', rsa(own))),
  ];
};

const notForUs = (forge: Forge): Attack[] => {
  const { now, payload, header, own, issued } = tools(forge);
  const raw = (tail: string) => token(header, JSON.stringify(payload).replace(/}$/, `,${tail}}`), rsa(own));
  const { issuer } = forge;
  const issuedFor = (name: string, change: Parts) => bearer(name, issued(change));
  return [
    issuedFor('another pool', { iss: `${issuer}2` }),
    issuedFor('another region', { iss: issuer.replace('127.0.0.1', '127.0.0.2') }),
    issuedFor('issuer with a slash', { iss: `${issuer}/` }),
    issuedFor('issuer in capitals', { iss: issuer.toUpperCase() }),
    issuedFor('no issuer', { iss: undefined }),
    issuedFor('another client', { client_id: 'other' }),
    issuedFor('no client', { client_id: undefined }),
    issuedFor('audience for client', { client_id: undefined, aud: CLIENT_ID }),
    issuedFor('an id token', { token_use: 'id', aud: CLIENT_ID, client_id: undefined, scope: undefined }),
    issuedFor('a refresh token', { token_use: 'refresh' }),
    issuedFor('no use', { token_use: undefined }),
    issuedFor('expired', { exp: now - 1 }),
    issuedFor('no expiry', { exp: undefined }),
    issuedFor('expiry as text', { exp: String(now + 900) }),
    bearer('endless expiry', raw('"exp":1e400')),
    issuedFor('negative expiry', { exp: -1 }),
    issuedFor('not yet', { nbf: now + 600 }),
    issuedFor('issued tomorrow', { iat: now + 86_400 }),
    issuedFor('never issued', { iat: undefined }),
    bearer('expiry twice', raw(`"exp":${now - 1}`)),
    bearer('client twice', raw('"client_id":"other"')),
  ];
};

const misplaced = (forge: Forge): Attack[] => {
  const good = goodToken(forge);
  const wrong = (name: string, authorization: string): Attack => ({ name, authorization });
  return [
    { name: 'no token' },
    { name: 'two headers', authorization: [`Bearer ${good}`, 'Bearer other'] },
    { name: 'two headers, the good one last', authorization: ['Bearer other', `Bearer ${good}`] },
    { name: 'in the query', path: `/v1/me?access_token=${good}` },
    { name: 'in a cookie', cookie: `access_token=${good}` },
    wrong('no scheme', good),
    wrong('Basic', `Basic ${good}`),
    wrong('nothing after Bearer', 'Bearer '),
    wrong('a tab', `Bearer\t${good}`),
    wrong('two tokens', `Bearer ${good} ${good}`),
    wrong('a comma', `Bearer ${good},Bearer ${good}`),
    bearer('nonsense', 'nonsense'),
    bearer('null', 'null'),
    bearer('dots', '..'),
    bearer('padding', `${good}==`),
  ];
};

/** Every attack, each of which must be answered with 401. */
export const attacksOf = (forge: Forge): Attack[] => [
  ...withoutKey(forge),
  ...byAnotherKey(forge),
  ...altered(forge),
  ...notForUs(forge),
  ...misplaced(forge),
];
