/** Lists as every route answers them: a named page of the table, views of its rows, a sealed cursor for the next. */
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';
import { type PageQuery, page } from '#lib/table/query.ts';
import { fittingRows } from './page-size.ts';
import type { Listing } from './route.ts';

interface ListOptions<T, V> {
  /** Route and everything that filters or sorts: a cursor of another query is refused. */
  query: { name: string; limit: number; cursor?: string | undefined } & Record<string, unknown>;
  page: Omit<PageQuery<T>, 'limit' | 'after'>;
  view: (stored: Stored<T>) => V;
}

/** One page, shorter than asked where its rows are large. @throws {CursorRefused} */
export const list = async <T, V>(
  context: Context,
  entity: EntityDefinition<T>,
  { query, page: pageQuery, view }: ListOptions<T, V>,
): Promise<Listing<V>> => {
  const { limit, cursor, ...rest } = query;
  const seal = context.seal(JSON.stringify(rest));
  const after = cursor ? decodeCursor(cursor, seal) : undefined;
  const found = await page(context.table, entity, { ...pageQuery, limit, after });
  const rows = found.records.map(view);
  const data = fittingRows(rows);
  const next = data.length < rows.length ? found.positions[data.length - 1] : found.next;
  return {
    data,
    page: { nextCursor: next ? encodeCursor(next, seal) : null, hasMore: next !== undefined },
  };
};

/** A record as the API shows it: its value with version and times. */
export const recordView = <T extends object>(stored: Stored<T>) => ({
  ...stored.value,
  version: stored.version,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
});
