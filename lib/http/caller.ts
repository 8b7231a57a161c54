/**
 * Whom a verified token names. The gateway has checked the signature; its claims are checked again here, so that an API
 * route whose authoriser was forgotten, or asks less than it should, still lets nobody in. Needs no network.
 */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { env } from '#lib/core/env.ts';
import { Unauthenticated } from '#lib/organisation/context.ts';

/** What an access token for this API says of itself. */
export interface TokenRule {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** The rule of a deployed function. @throws {Error} naming the first environment variable that is missing */
export const tokensFromEnv = (): TokenRule => ({
  issuer: env.tokenIssuer(),
  clientId: env.tokenClientId(),
  scope: env.tokenScope(),
});

type Claims = Record<string, unknown>;

const claimsOf = (event: APIGatewayProxyEventV2): Claims =>
  (event.requestContext as { authorizer?: { jwt?: { claims?: Claims } } }).authorizer?.jwt?.claims ?? {};

/** Seconds as the gateway hands them on: digits and nothing else. */
const secondsOf = (claim: unknown): number | undefined =>
  /^\d{1,12}$/.test(String(claim)) ? Number(claim) : undefined;

const isOurs = (claims: Claims, { issuer, clientId, scope }: TokenRule, now: number): boolean => {
  const expiry = secondsOf(claims['exp']);
  const start = claims['nbf'] === undefined ? 0 : secondsOf(claims['nbf']);
  return (
    claims['iss'] === issuer &&
    claims['client_id'] === clientId &&
    claims['token_use'] === 'access' &&
    String(claims['scope']).split(' ').includes(scope) &&
    expiry !== undefined &&
    now < expiry &&
    start !== undefined &&
    start <= now
  );
};

/** The one group of the token; the gateway writes a list as `[a b]`. */
const organisationIn = (groups: unknown): string | undefined => {
  if (typeof groups !== 'string') return undefined;
  const [orgId, ...others] = groups
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[\s,]+/)
    .filter((group) => /^org_/.test(group));
  return others.length === 0 && orgId && /^org_[0-9a-z]{1,40}$/.test(orgId) ? orgId : undefined;
};

/**
 * Organisation and user that the token names: its one group and its user name. Without a rule the claims are taken as
 * the front has verified them.
 * @throws {Unauthenticated} for every token that is not an access token of ours in its time, without saying why
 */
export const callerOf = (
  event: APIGatewayProxyEventV2,
  now: number,
  rule: TokenRule | undefined,
): { orgId: string; userId: string } => {
  const claims = claimsOf(event);
  const orgId = organisationIn(claims['cognito:groups']);
  const userId = claims['username'];
  // The name becomes a part of a key before anybody is known by it.
  if (typeof userId !== 'string' || !/^usr_[0-9a-z]{1,40}$/.test(userId)) throw Unauthenticated();
  if (!orgId || (rule && !isOurs(claims, rule, now))) throw Unauthenticated();
  return { orgId, userId };
};
