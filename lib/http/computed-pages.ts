/** Pages of rows that were computed and have no place in the table: a cursor holds the sort key of the last row shown. */
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { fittingRows } from './page-size.ts';
import type { Listing } from './route.ts';

const HIGHEST = 9_000_000_000_000_000;

/** Text that sorts larger amounts first. */
export const largestFirst = (amount: number): string => String(HIGHEST - amount).padStart(17, '0');

/** The page after the cursor; rows come in the order of their keys, which are unique. @throws {CursorRefused} */
export const pageOfRows = <R>(
  context: Context,
  query: { name: string; limit: number; cursor?: string | undefined } & Record<string, unknown>,
  rows: readonly R[],
  keyOf: (row: R) => string,
): Listing<R> => {
  const { limit, cursor, ...rest } = query;
  const seal = context.seal(JSON.stringify(rest));
  const [last] = cursor ? decodeCursor(cursor, seal).sort : [];
  const keyed = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .filter(({ key }) => last === undefined || key > last)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const data = fittingRows(keyed.slice(0, limit));
  const end = data.length < keyed.length ? data.at(-1)?.key : undefined;
  return {
    data: data.map(({ row }) => row),
    page: {
      nextCursor: end === undefined ? null : encodeCursor({ sort: [end], pk: '', sk: '' }, seal),
      hasMore: end !== undefined,
    },
  };
};
