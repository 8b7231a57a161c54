/** From the codes, addresses and numbers in a row to the records that they name. What is not there is a row error. */
import { findAccountByNumber } from '#lib/accounts/index.ts';
import { accountsWanting } from '#lib/demand/naming.ts';
import { accountsForecast } from '#lib/forecasts/naming.ts';
import { findOrderByNumber } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { entryAt } from '#lib/organisation/history.ts';
import type { Unit, User } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { ReferenceUnknown } from './row-errors.ts';

/** The record, or the error that names the column and its value. @throws {ReferenceUnknown} */
export const named = <T>(record: T | undefined, column: string, value: string): T => {
  if (record === undefined)
    throw ReferenceUnknown({ column, value: value.slice(0, 200) }, { extra: { column, value } });
  return record;
};

interface Names {
  units: Map<string, Stored<Unit>>;
  users: Map<string, Stored<User>>;
}
const indexed = new WeakMap<object, Names>();

const namesOf = ({ directory }: Context): Names => {
  const known = indexed.get(directory);
  if (known) return known;
  const names = {
    units: new Map([...directory.units.values()].map((unit) => [normalised(unit.value.code), unit])),
    users: new Map([...directory.users.values()].map((user) => [normalised(user.value.email), user])),
  };
  indexed.set(directory, names);
  return names;
};

export const findUnit = (context: Context, code: string): Stored<Unit> | undefined =>
  namesOf(context).units.get(normalised(code));
export const findUser = (context: Context, email: string): Stored<User> | undefined =>
  namesOf(context).users.get(normalised(email));

/** Id of the unit with the code; undefined for an empty cell. @throws {ReferenceUnknown} */
export const unitIdOf = (
  context: Context,
  code: string | undefined,
  column = 'unitCode',
): string | undefined =>
  code === undefined ? undefined : named(findUnit(context, code), column, code).value.id;

/** Id of the user with the address; undefined for an empty cell. @throws {ReferenceUnknown} */
export const userIdOf = (
  context: Context,
  email: string | undefined,
  column = 'ownerEmail',
): string | undefined =>
  email === undefined ? undefined : named(findUser(context, email), column, email).value.id;

/** The top unit of the organisation. */
export const rootUnit = ({ directory, today }: Context): Unit => {
  const root = [...directory.units.values()].find(
    ({ value }) => entryAt(value.parents, today()).parentId === null,
  );
  if (!root) throw new Error('the organisation has no top unit');
  return root.value;
};

/** Look-ups of one batch, each made once: what they are used for (ids, currency, total) no row of the batch changes. */
const looked = new WeakMap<object, Map<string, Promise<unknown>>>();

const once = <T>(context: Context, key: string, find: () => Promise<T>): Promise<T> => {
  const known = looked.get(context) ?? new Map<string, Promise<unknown>>();
  looked.set(context, known);
  const promise = (known.get(key) as Promise<T> | undefined) ?? find();
  known.set(key, promise);
  return promise;
};

export const findAccount = (context: Context, number: string) =>
  once(context, `account ${normalised(number)}`, () => findAccountByNumber(context, number));
export const findOrder = (context: Context, number: string) =>
  once(context, `order ${normalised(number)}`, () => findOrderByNumber(context, number));

/**
 * Whether forecasts or goods wanted name the account. Those that look only at months before it was brought in are not about it.
 */
export const isNamedAhead = async (
  context: Context,
  id: string,
  { createdAt }: { createdAt: string },
): Promise<boolean> => {
  const month = createdAt.slice(0, 7);
  const [forecast, wanting] = await Promise.all([
    once(context, `forecast ${month}`, () => accountsForecast(context, month)),
    once(context, `wanting ${month}`, () => accountsWanting(context, month)),
  ]);
  return forecast.has(id) || wanting.has(id);
};

export const accountOf = async (context: Context, number: string) =>
  named(await findAccount(context, number), 'accountNumber', number);
export const orderOf = async (context: Context, number: string) =>
  named(await findOrder(context, number), 'orderNumber', number);
