/**
 * | access pattern             | where                                            |
 * | the organisation           | pk org#organisation                              |
 * | every organisation         | pk system#organisation (ticker and installation) |
 * | all units / one unit       | pk org#units, sk unit id                         |
 * | all users / one user       | pk org#users, sk user id                         |
 * | holder of a code or e-mail | pk org#claim#kind#value                          |
 * | joins of a unit            | pk org#unit-joins#id (`joins.ts`)                |
 * | rate of a pair on a day    | pk org#rates#from#to, sk day (`rates.ts`)        |
 * | rates by day               | byOrganisation: listKey = day#from#to            |
 * | all policies / one kind    | pk org#policies, sk kind (`policies.ts`)         |
 */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { partition, SYSTEM } from '#lib/table/keys.ts';
import { Organisation, Unit, User } from './schema.ts';

export const OrganisationEntity = defineEntity<Organisation>({
  name: 'organisation',
  schema: Organisation,
  audited: true,
  unaudited: ['cursorSecret'],
  key: (orgId) => ({ pk: partition(orgId, 'organisation'), sk: 'organisation' }),
  id: ({ id }) => id,
});

const Registration = z.strictObject({ id: idOf('organisation') });
/** The installation's list of organisations, which only the ticker and the installer read. */
export const RegistrationEntity = defineEntity<z.infer<typeof Registration>>({
  name: 'registration',
  schema: Registration,
  audited: false,
  key: (_orgId, { id }) => ({ pk: partition(SYSTEM, 'organisation'), sk: id }),
  id: ({ id }) => id,
});

export const UNIT_CODE_CLAIM = 'unit-code';
export const USER_EMAIL_CLAIM = 'user-email';

export const UnitEntity = defineEntity<Unit>({
  name: 'unit',
  schema: Unit,
  audited: true,
  key: (orgId, { id }) => ({ pk: partition(orgId, 'units'), sk: id }),
  id: ({ id }) => id,
  claims: ({ code }) => [{ kind: UNIT_CODE_CLAIM, value: code }],
});

export const UserEntity = defineEntity<User>({
  name: 'user',
  schema: User,
  audited: true,
  key: (orgId, { id }) => ({ pk: partition(orgId, 'users'), sk: id }),
  id: ({ id }) => id,
  claims: ({ email }) => [{ kind: USER_EMAIL_CLAIM, value: email }],
});
