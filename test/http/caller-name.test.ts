/** The user name of a token becomes a part of a key; what cannot be one is nobody's name. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { expect, it } from 'vitest';
import { callerOf } from '#lib/http/caller.ts';

const named = (username: unknown) => {
  const claims = { username, 'cognito:groups': '[org_1]' };
  const event = { requestContext: { authorizer: { jwt: { claims } } } } as unknown as APIGatewayProxyEventV2;
  return callerOf(event, 0, undefined);
};

it('is the id of a user', () => {
  expect(named('usr_1')).toEqual({ orgId: 'org_1', userId: 'usr_1' });
});

it.each(['', 'usr_', 'usr_A', 'usr_a#b', `usr_${'a'.repeat(2_000)}`, 'usr_a\n', 7, undefined])(
  'is not %j',
  (name) => {
    expect(() => named(name)).toThrow('auth.required');
  },
);
