/** Searches as every route answers them: a prefix of a search collection, the records behind it, a sealed cursor. */
import { MAX_TERM, searchText } from '#lib/core/search-terms.ts';
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { queryItems } from '#lib/table/query.ts';
import { recordIdOf, type SearchCollection } from '#lib/table/search.ts';
import type { Listing } from './route.ts';

const TERMS_READ = 200;
const LOADED_FIRST = 25;

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

/**
 * The records that the rows lead to, each once, until the page is full; the last row that went into it; and whether a
 * row after it leads to one more. Records are loaded a page's worth at first and twice as many each time after,
 * because the first rows mostly answer all of that.
 */
const pick = async <R, V>(
  rows: Record<string, unknown>[],
  { collection, load, accept }: SearchOptions<R, V>,
  limit: number,
): Promise<{ shown: R[]; last: Record<string, unknown> | undefined; hasMore: boolean }> => {
  const known = new Map<string, R | undefined>();
  const learn = async (ids: string[]): Promise<void> => {
    const records = await load(ids);
    for (const id of ids) {
      const record = records.get(id);
      known.set(id, record !== undefined && accept(record) ? record : undefined);
    }
  };
  const shown = new Map<string, R>();
  let last: Record<string, unknown> | undefined;
  // Only what the caller may see counts as more: a hidden record must not show by there being another page.
  let hasMore = rows.length === TERMS_READ;
  const isDone = (): boolean => shown.size === limit && hasMore;
  for (
    let from = 0, size = Math.max(limit, LOADED_FIRST);
    from < rows.length && !isDone();
    from += size, size *= 2
  ) {
    const chunk = rows.slice(from, from + size).map((row) => ({ row, id: recordIdOf(collection, row) }));
    await learn([...new Set(chunk.map(({ id }) => id))].filter((id) => !known.has(id)));
    for (const { row, id } of chunk) {
      const record = known.get(id);
      if (shown.size === limit) hasMore ||= record !== undefined && !shown.has(id);
      else {
        last = row;
        if (record !== undefined) shown.set(id, record);
      }
    }
  }
  return { shown: [...shown.values()], last, hasMore };
};

/**
 * Records with a term that starts with the text. At most 200 terms are read for a page; a page may therefore be
 * short and still have a next one, and a record that several terms lead to may come again on a later page.
 * @throws {CursorRefused}
 */
export const searchList = async <R, V>(
  context: Context,
  query: SearchQuery,
  options: SearchOptions<R, V>,
): Promise<Listing<V>> => {
  const { collection, view } = options;
  const pk = collection.pk(context.orgId);
  const seal = context.seal(`search ${pk} ${query.q}`);
  const after = query.cursor ? decodeCursor(query.cursor, seal) : undefined;
  const prefix = searchText(query.q).slice(0, MAX_TERM);
  if (!prefix) return { data: [], page: { nextCursor: null, hasMore: false } };
  const rows = await queryItems(context.table, { pk, range: { prefix }, limit: TERMS_READ, after });
  const { shown, last, hasMore } = await pick(rows, options, query.limit);
  const position = { sort: [], pk, sk: String(last?.['sk']) };
  return {
    data: shown.map(view),
    page: { nextCursor: hasMore && last ? encodeCursor(position, seal) : null, hasMore },
  };
};
