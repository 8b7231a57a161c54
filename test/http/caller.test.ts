/** Whom claims name, and which claims name nobody. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { callerOf } from '#lib/http/caller.ts';
import { claimsOf, RULE } from '../../proof/permissions/people.ts';
import { wrongClaims } from '../../proof/tokens/claims.ts';

const NOW = 1_770_000_000;
const eventWith = (claims: unknown) =>
  ({ requestContext: { authorizer: { jwt: { claims } } } }) as unknown as APIGatewayProxyEventV2;
const good = claimsOf('org_1', 'usr_1');
const caller = { orgId: 'org_1', userId: 'usr_1' };

describe('the caller of a request', () => {
  it('is the user and the one organisation of an access token of ours', () => {
    expect(callerOf(eventWith(good), NOW, RULE)).toEqual(caller);
    expect(callerOf(eventWith({ ...good, 'cognito:groups': '[readers org_1]' }), NOW, RULE)).toEqual(caller);
  });

  const names = Object.entries(wrongClaims('org_1', 'usr_1'))
    // Who exists is the directory's to say.
    .filter(([, claims]) => claims?.['username'] === 'usr_1' && claims['cognito:groups'] !== '[org_other]');
  it.each(names)('is nobody for %s', (_, claims) => {
    expect(() => callerOf(eventWith(claims), NOW, RULE)).toThrow('auth.required');
  });

  it.each([
    ['a list', ['org_1']],
    ['a number', 1],
  ])('is nobody for groups that are %s', (_, groups) => {
    expect(() => callerOf(eventWith({ ...good, 'cognito:groups': groups }), NOW, RULE)).toThrow(
      'auth.required',
    );
  });

  it('is nobody the second that the token ends', () => {
    const ending = { ...good, exp: String(NOW) };
    expect(callerOf(eventWith(ending), NOW - 1, RULE)).toEqual(caller);
    expect(() => callerOf(eventWith(ending), NOW, RULE)).toThrow('auth.required');
  });
});
