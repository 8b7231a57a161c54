/** Everyone who calls: one person of each role, and those who are nobody. Calls go through the real handler. */
import type { Context as LambdaContext } from 'aws-lambda';
import type { TokenRule } from '#lib/http/caller.ts';
import { httpHandler } from '#lib/http/handler.ts';
import type { Route } from '#lib/http/route.ts';
import type { Ports } from '#lib/organisation/context.ts';
import type { Role } from '#lib/organisation/schema.ts';
import { anEvent } from '../../test/support/event.ts';

export const RULE: TokenRule = {
  issuer: 'https://issuer.example/pool',
  clientId: 'web',
  scope: 'cadencia/api',
};

export type Claims = Readonly<Record<string, string>>;

/** Claims of a valid access token, as the gateway hands them on. */
export const claimsOf = (orgId: string, userId: string): Claims => ({
  iss: RULE.issuer,
  client_id: RULE.clientId,
  token_use: 'access',
  scope: `openid ${RULE.scope}`,
  iat: '1760000000',
  exp: '4102444800',
  username: userId,
  'cognito:groups': `[${orgId}]`,
});

export interface Person {
  readonly name: string;
  /** Absent for somebody whom no route may let in. */
  readonly role?: Role;
  /** Undefined without a token. */
  readonly claims: Claims | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The JSON of an answer; an empty object for an answer of another kind. */
// biome-ignore lint/suspicious/noExplicitAny: answers of every route
export const jsonOf = ({ headers, text }: Answer): any =>
  text && String(headers['content-type']).includes('json') ? JSON.parse(text) : {};

let sent = 0;

/** The event of a request. Every command has a key of its own, and a version that no record has unless told. */
export const eventOf = (claims: Claims | undefined, { headers, ...request }: Request) => {
  sent += 1;
  const own = { 'idempotency-key': `k${sent}`, 'if-match': '"v999999"' };
  return anEvent({ ...request, claims, headers: { ...own, ...headers } });
};

export type Ask = (person: Pick<Person, 'claims'>, request: Request) => Promise<Answer>;

/** Asks a handler of the routes over the ports. */
export const asking = (routes: readonly Route[], ports: () => Ports): Ask => {
  const handler = httpHandler(routes, ports, () => RULE);
  return async ({ claims }, request) => {
    const { statusCode, headers, body } = await handler(eventOf(claims, request), {} as LambdaContext);
    return { status: statusCode ?? 0, headers: (headers ?? {}) as Record<string, string>, text: body ?? '' };
  };
};
