/** Whose account a new one becomes: a body names an owner only as far as the caller may give accounts away. */
import { expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, once } from '../support/company.ts';

it.each([
  ['north-rep', 'usr_northrep2', 403],
  ['north-rep', 'usr_southrep', 403],
  ['north-manager', 'usr_southrep', 403],
  ['north-rep', 'usr_northrep', 201],
  ['north-manager', 'usr_northrep2', 201],
])('%s may give a new account to %s: %i', async (as, ownerId, status) => {
  const { call } = await aCompany(ROUTES);
  const body = { number: 'N-1', name: 'New', type: 'customer', ownerId };
  expect((await call(as, 'POST', '/v1/accounts', { body, headers: once() })).status).toBe(status);
});
