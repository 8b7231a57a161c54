/** Claims that no function may take, had an authoriser let them through or been forgotten. */
import { type Claims, claimsOf } from '../permissions/people.ts';

const without = (claims: Claims, name: string): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

/** Sets of claims by what is wrong with them; undefined stands for an event without any. */
export const wrongClaims = (orgId: string, userId: string): Record<string, Claims | undefined> => {
  const good = claimsOf(orgId, userId);
  const groups = (value: string) => ({ ...good, 'cognito:groups': value });
  const many = Array.from({ length: 10_000 }, (_, at) => `org_${at}`).join(' ');
  return {
    'no claims': undefined,
    'empty claims': {},
    ...Object.fromEntries(
      ['iss', 'client_id', 'token_use', 'scope', 'exp', 'username', 'cognito:groups'].map((name) => [
        `without ${name}`,
        without(good, name),
      ]),
    ),
    'another issuer': { ...good, iss: 'https://issuer.example/other' },
    'issuer with a slash': { ...good, iss: `${good['iss']}/` },
    'another client': { ...good, client_id: 'other' },
    'an id token': { ...good, token_use: 'id' },
    'a scope that begins alike': { ...good, scope: 'cadencia/apis' },
    'a scope in capitals': { ...good, scope: 'CADENCIA/API' },
    expired: { ...good, exp: '1760000900' },
    'expiry that is no number': { ...good, exp: 'never' },
    'endless expiry': { ...good, exp: '1e400' },
    'negative expiry': { ...good, exp: '-1' },
    'blank expiry': { ...good, exp: ' ' },
    'not yet': { ...good, nbf: '4102444000' },
    'two organisations': groups(`[${orgId} org_other]`),
    'ten thousand organisations': groups(`[${many}]`),
    'a group that only contains an organisation': groups(`[x${orgId}]`),
    'a group that begins like the organisation': groups(`[${orgId}-readers]`),
    'a key in the group': groups(`[${orgId}#users]`),
    'an object as groups': groups('[object Object]'),
    'another organisation': groups('[org_other]'),
    'another user': { ...good, username: 'usr_other' },
    'an empty user': { ...good, username: '' },
    'a key as user': { ...good, username: `${userId}#x` },
    'a property of every object as user': { ...good, username: '__proto__' },
  };
};
