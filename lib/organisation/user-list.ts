/** The list of users, in the order of their names in the caller's language, from the directory that is already read. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { type Listing, paging } from '#lib/http/route.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { Context } from './context.ts';
import { entryAt } from './history.ts';
import { Role, type User } from './schema.ts';

export const UserQuery = z.strictObject({
  ...paging,
  'filter[unitId]': idOf('unit').optional().describe('Unit today, without the units below it'),
  'filter[role]': Role.optional().describe('Role today'),
  'filter[active]': z.enum(['true', 'false']).optional(),
});
type UserQuery = z.infer<typeof UserQuery>;

/** One page of users. A page goes on after its last name, so a user who is added meanwhile shifts nobody. */
export const listUsers = <V>(
  context: Context,
  { limit, cursor, ...filter }: UserQuery,
  view: (user: Stored<User>) => V,
): Listing<V> => {
  const { 'filter[unitId]': unitId, 'filter[role]': role, 'filter[active]': active } = filter;
  const seal = context.seal(JSON.stringify({ name: 'users', language: context.language, ...filter }));
  const after = cursor ? decodeCursor(cursor, seal) : undefined;
  const { compare } = new Intl.Collator(context.language);
  const order = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
    compare(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
  const last = after && { name: after.sort[0] ?? '', id: after.sk };
  const rest = [...context.directory.users.values()]
    .filter(({ value }) => {
      const posting = entryAt(value.postings, context.today());
      return (
        (!unitId || posting.unitId === unitId) &&
        (!role || posting.role === role) &&
        (!active || String(value.active) === active) &&
        (!last || order(value, last) > 0)
      );
    })
    .sort((a, b) => order(a.value, b.value));
  const shown = rest.slice(0, limit);
  const end = rest.length > limit ? shown.at(-1)?.value : undefined;
  return {
    data: shown.map(view),
    page: {
      nextCursor: end ? encodeCursor({ sort: [end.name], pk: '', sk: end.id }, seal) : null,
      hasMore: end !== undefined,
    },
  };
};
