/**
 * Reads and writes of the organisation, its units and users. Whatever a rule rests on is read afresh and strongly
 * consistent: the directory that a request carries may be seconds old.
 */
import { NotFound } from '#lib/core/errors.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Table } from '#lib/table/client.ts';
import type { Stored } from '#lib/table/entity.ts';
import { partition, SYSTEM } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { found, type Put, put, type Write } from '#lib/table/write.ts';
import type { Context } from './context.ts';
import { type Directory, loadDirectory } from './directory.ts';
import {
  OrganisationEntity,
  RegistrationEntity,
  UNIT_CODE_CLAIM,
  UnitEntity,
  USER_EMAIL_CLAIM,
  UserEntity,
} from './entity.ts';
import { UnitCodeTaken, UserEmailTaken } from './errors.ts';
import type { Organisation, Unit, User } from './schema.ts';

/** Ids of every organisation of the installation, for the ticker. */
export const listOrganisations = async (table: Table): Promise<string[]> => {
  const pk = partition(SYSTEM, 'organisation');
  return (await queryCollection(table, RegistrationEntity, { pk })).map(({ value }) => value.id);
};

/** All units and users as they are now. */
export const freshDirectory = async (context: Context): Promise<Directory> => {
  const directory = await loadDirectory(context.table, context.orgId);
  if (!directory) throw NotFound();
  return directory;
};

export const getOrganisation = async ({ table, orgId }: Context): Promise<Stored<Organisation>> =>
  found(await read(table, OrganisationEntity, { pk: partition(orgId, 'organisation'), sk: 'organisation' }));

/** The unit, or undefined. */
export const findUnit = ({ table, orgId }: Context, id: string): Promise<Stored<Unit> | undefined> =>
  read(table, UnitEntity, { pk: partition(orgId, 'units'), sk: id });
/** The user, or undefined. */
export const findUser = ({ table, orgId }: Context, id: string): Promise<Stored<User> | undefined> =>
  read(table, UserEntity, { pk: partition(orgId, 'users'), sk: id });

/** @throws {NotFound} */
export const getUnit = async (context: Context, id: string): Promise<Stored<Unit>> =>
  found(await findUnit(context, id));

/** @throws {NotFound} */
export const getUser = async (context: Context, id: string): Promise<Stored<User>> =>
  found(await findUser(context, id));

/** The unit with the code, or undefined; case and width do not matter. */
export const findUnitByCode = async (context: Context, code: string): Promise<Stored<Unit> | undefined> => {
  const id = await findHolder(context.table, context.orgId, UNIT_CODE_CLAIM, code);
  return id ? findUnit(context, id) : undefined;
};

/** The user with the e-mail address, active or not, or undefined; case does not matter. */
export const findUserByEmail = async (context: Context, email: string): Promise<Stored<User> | undefined> => {
  const id = await findUserIdByEmail(context.table, context.orgId, email);
  return id ? findUser(context, id) : undefined;
};

/** The same without a caller, for signing in. */
export const findUserIdByEmail = (table: Table, orgId: string, email: string): Promise<string | undefined> =>
  findHolder(table, orgId, USER_EMAIL_CLAIM, email);

/** What a save needs of a context; an installation has no more. */
export type Saving = Pick<Context, 'table' | 'orgId' | 'at'>;

/** The unit and its claim on the code. Fails as UnitCodeTaken when another unit holds it. */
export const saveUnit = async (
  { table, orgId, at }: Saving,
  unit: Unit,
  from?: Stored<Unit>,
): Promise<{ saved: Put<Unit>; writes: Write[] }> => {
  const { id, code } = unit;
  const claim = await moveClaim(table, orgId, {
    kind: UNIT_CODE_CLAIM,
    holderId: id,
    before: from?.value.code,
    after: code,
    at,
    taken: () => UnitCodeTaken({ code }),
  });
  const saved = put(UnitEntity, unit, { at, from });
  return { saved, writes: [saved, ...claim] };
};

/** The user and the claim on the e-mail address. Fails as UserEmailTaken when another user holds it. */
export const saveUser = async (
  { table, orgId, at }: Saving,
  user: User,
  from?: Stored<User>,
): Promise<{ saved: Put<User>; writes: Write[] }> => {
  const { id, email } = user;
  const claim = await moveClaim(table, orgId, {
    kind: USER_EMAIL_CLAIM,
    holderId: id,
    before: from?.value.email,
    after: email,
    at,
    taken: () => UserEmailTaken({ email }),
  });
  const saved = put(UserEntity, user, { at, from });
  return { saved, writes: [saved, ...claim] };
};
