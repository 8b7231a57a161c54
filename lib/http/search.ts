/** Searches as every route answers them: a prefix of a search collection, the records behind it, a sealed cursor. */
import { MAX_TERM, searchText } from '#lib/core/search-terms.ts';
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { queryItems } from '#lib/table/query.ts';
import { recordIdOf, type SearchCollection } from '#lib/table/search.ts';
import type { Listing } from './route.ts';

const TERMS_READ = 200;

export interface SearchQuery {
  q: string;
  limit: number;
  cursor?: string | undefined;
}

interface SearchOptions<R, V> {
  collection: SearchCollection;
  /** The records that exist under the ids. */
  load: (ids: string[]) => Promise<Map<string, R>>;
  /** Whether the caller may have the record. */
  accept: (record: R) => boolean;
  view: (record: R) => V;
}

/** The records that the rows lead to, each once, until the page is full; and the last row that was looked at. */
const pick = <R>(
  rows: Record<string, unknown>[],
  recordOf: (row: Record<string, unknown>) => R | undefined,
  limit: number,
): { shown: R[]; last: Record<string, unknown> | undefined } => {
  const shown = new Set<R>();
  let last: Record<string, unknown> | undefined;
  for (const row of rows) {
    if (shown.size === limit) break;
    last = row;
    const record = recordOf(row);
    if (record !== undefined) shown.add(record);
  }
  return { shown: [...shown], last };
};

/**
 * Records with a term that starts with the text. At most 200 terms are read for a page; a page may therefore be
 * short and still have a next one, and a record that several terms lead to may come again on a later page.
 * @throws {CursorRefused}
 */
export const searchList = async <R, V>(
  context: Context,
  query: SearchQuery,
  { collection, load, accept, view }: SearchOptions<R, V>,
): Promise<Listing<V>> => {
  const pk = collection.pk(context.orgId);
  const seal = context.seal(`search ${pk} ${query.q}`);
  const after = query.cursor ? decodeCursor(query.cursor, seal) : undefined;
  const prefix = searchText(query.q).slice(0, MAX_TERM);
  if (!prefix) return { data: [], page: { nextCursor: null, hasMore: false } };
  const rows = await queryItems(context.table, { pk, range: { prefix }, limit: TERMS_READ, after });
  const records = await load(rows.map((row) => recordIdOf(collection, row)));
  const recordOf = (row: Record<string, unknown>): R | undefined => {
    const record = records.get(recordIdOf(collection, row));
    return record !== undefined && accept(record) ? record : undefined;
  };
  const { shown, last } = pick(rows, recordOf, query.limit);
  const hasMore = rows.length === TERMS_READ || last !== rows.at(-1);
  const position = { sort: [], pk, sk: String(last?.['sk']) };
  return {
    data: shown.map(view),
    page: { nextCursor: hasMore && last ? encodeCursor(position, seal) : null, hasMore },
  };
};
