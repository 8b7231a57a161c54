/**
 * Users and their postings: role, unit and manager from a day on. An organisation always keeps an active
 * administrator, nobody stands in their own line of managers, and both hold under commands at the same time because
 * each checks the records that it rests on in its own transaction.
 */
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, found, type Write } from '#lib/table/write.ts';
import type { Context } from './context.ts';
import type { Directory } from './directory.ts';
import { UserEntity } from './entity.ts';
import {
  HistoryFull,
  LastAdministrator,
  ManagerCycle,
  ManagerNotActive,
  OwnRole,
  UnitNotActive,
} from './errors.ts';
import { entryAt, withEntry } from './history.ts';
import { joining } from './joins.ts';
import { administratorsLeft, climb, everAdministers, fromTodayOn } from './rules.ts';
import { MAX_HISTORY, type Posting, type User } from './schema.ts';
import { findUnit, findUser, freshDirectory, getUser, saveUser } from './store.ts';
import { requireActiveUnit } from './units.ts';
import type { NewPosting, NewUser, UserPatch } from './views.ts';

/** The writes of joining the units in which the user is from today on. @throws {UnitNotActive} */
const activeUnits = (context: Context, directory: Directory, { postings }: User): Write[] => {
  const unitIds = fromTodayOn(postings, context.today()).map(({ unitId }) => unitId);
  return [...new Set(unitIds)].flatMap((id) => joining(context, requireActiveUnit(directory, id)));
};

/** Ids of everyone above the user on any day. @throws {ManagerCycle} */
const lineOf = (directory: Directory, user: User, since: string): string[] => {
  const postingsOf = (id: string) => (id === user.id ? user : directory.user(id))?.postings ?? [];
  const { above, cycleOn } = climb(user.id, postingsOf, ({ managerId }) => managerId);
  if (cycleOn) throw ManagerCycle({ name: user.name, on: cycleOn < since ? since : cycleOn });
  return above;
};

/** @throws {ManagerNotActive} for a manager who does not exist, or is not active and would have to be */
const requireManager = (context: Context, directory: Directory, user: User, posting: Posting): void => {
  const { managerId } = posting;
  if (!managerId || managerId === user.id) return;
  const counts = fromTodayOn(user.postings, context.today()).includes(posting);
  const manager = directory.user(managerId);
  if (!manager || (counts && !manager.active)) throw ManagerNotActive({ managerId });
};

/** Ids of the administrators without whom the change would leave none. @throws {LastAdministrator} */
const administratorsBehind = (
  context: Context,
  directory: Directory,
  before: User,
  after: User,
): string[] => {
  if (!everAdministers(before, context.today())) return [];
  const others = [...directory.users.values()].flatMap(({ value }) => (value.id === after.id ? [] : [value]));
  const { guards, missingOn } = administratorsLeft(after, others, context.today());
  if (missingOn) throw LastAdministrator({ on: missingOn });
  return guards.map(({ id }) => id);
};

const checksOn = (directory: Directory, userIds: string[]): Write[] =>
  [...new Set(userIds)].map((id) => check(UserEntity, found(directory.users.get(id))));

/** A new user has nobody below and closes no circle: unit and manager are all that it rests on. */
const placesOf = async (context: Context, { unitId, managerId }: Posting): Promise<Write[]> => {
  const [unit, manager] = await Promise.all([
    findUnit(context, unitId),
    managerId ? findUser(context, managerId) : undefined,
  ]);
  if (!unit?.value.active) throw UnitNotActive({ unitId });
  if (managerId && !manager?.value.active) throw ManagerNotActive({ managerId });
  return [...joining(context, unit), ...(manager ? [check(UserEntity, manager)] : [])];
};

/** @throws {UserEmailTaken} @throws {UnitNotActive} @throws {ManagerNotActive} */
export const createUser = async (context: Context, input: NewUser): Promise<Plan<Stored<User>>> => {
  context.access.require('users', 'write', {});
  const { role, unitId, managerId = null, from, language, ...fields } = input;
  const posting = { from: from ?? fields.hiredOn ?? context.today(), role, unitId, managerId };
  const places = await placesOf(context, posting);
  const { saved, writes } = await saveUser(context, {
    ...fields,
    id: context.ids.next('user'),
    language: language ?? context.directory.organisation.value.language,
    active: true,
    postings: [posting],
  });
  return { action: 'user.create', writes: [...writes, ...places], result: saved.next };
};

/** What coming and going rests on: units that are open, an administrator who stays. */
const comingOrGoing = async (context: Context, before: User, after: User): Promise<Write[]> => {
  if (before.active === after.active) return [];
  const directory = await freshDirectory(context);
  if (after.active) return activeUnits(context, directory, after);
  return checksOn(directory, administratorsBehind(context, directory, before, after));
};

/** The day of going is kept, and coming back forgets it. */
const dated = (context: Context, before: User, { leftOn, ...after }: User): User => {
  if (after.active) return after;
  const left = before.active ? context.today() : leftOn;
  return { ...after, ...(left && { leftOn: left }) };
};

/**
 * Changes the given fields of the version that the caller saw; an inactive user is signed out at once.
 * @throws {VersionMoved} @throws {UserEmailTaken} @throws {LastAdministrator} @throws {UnitNotActive}
 */
export const changeUser = async (
  context: Context,
  id: string,
  patch: UserPatch,
): Promise<Plan<Stored<User>>> => {
  context.access.require('users', 'write', {});
  const from = requireMatch(context, await getUser(context, id));
  const user = dated(context, from.value, patched(from.value, patch));
  const rests = await comingOrGoing(context, from.value, user);
  const { saved, writes } = await saveUser(context, user, from);
  return { action: 'user.change', writes: [...writes, ...rests], result: saved.next };
};

/**
 * Gives a user another role, unit or manager from a day on; what was before that day stays as it was.
 * @throws {OwnRole} @throws {LastAdministrator} @throws {ManagerCycle} @throws {ManagerNotActive} @throws {UnitNotActive}
 * @throws {HistoryFull}
 */
export const postUser = async (
  context: Context,
  id: string,
  input: NewPosting,
): Promise<Plan<Stored<User>>> => {
  context.access.require('users', 'write', {});
  const directory = await freshDirectory(context);
  const from = requireMatch(context, found(directory.users.get(id)));
  const earlier = entryAt(from.value.postings, input.from);
  const posting: Posting = {
    from: input.from,
    role: input.role ?? earlier.role,
    unitId: input.unitId ?? earlier.unitId,
    managerId: input.managerId === undefined ? earlier.managerId : input.managerId,
  };
  if (id === context.access.user.id && posting.role !== earlier.role) throw OwnRole();
  if (!directory.unit(posting.unitId)) throw UnitNotActive({ unitId: posting.unitId });
  const postings = withEntry(from.value.postings, posting);
  if (postings.length > MAX_HISTORY) throw HistoryFull({ id, limit: MAX_HISTORY });
  const user: User = { ...from.value, postings };
  if (input.managerId !== undefined) requireManager(context, directory, user, posting);
  const behind = [
    ...lineOf(directory, user, posting.from),
    ...administratorsBehind(context, directory, from.value, user),
  ];
  const units = user.active ? activeUnits(context, directory, user) : [];
  const { saved, writes } = await saveUser(context, user, from);
  return {
    action: 'user.post',
    writes: [...writes, ...units, ...checksOn(directory, behind)],
    result: saved.next,
  };
};
