/**
 * What is open in the organisation, read once for the runs of a morning. The units of an organisation are reviewed within minutes of each
 * other, by workers that know nothing of one another. The first run that needs a book takes it and files it by unit; the others read the
 * pages of their units. A book counts for ten minutes and is gone after a day.
 *
 * Laws: a run gets every row that is its units' whether it took the book, read it or did without; a book whose taker died is taken by
 * another; nobody waits for one longer than ten seconds, but reads for themselves.
 *
 * | access pattern              | where                                                |
 * | the book of days and bounds | pk org#open-book#days#bounds, sk head                |
 * | its pages of a unit         | pk the same, sk page#taking#unit#number              |
 */
import * as z from 'zod';
import { addMilliseconds, Instant } from '#lib/core/dates.ts';
import { commitStep } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { type OpenQuestion, OpenRow, readOpenRows } from './open-rows.ts';

/** How long a book is taken for the present. Runs of a named period never read one. */
const FRESH_MS = 10 * 60_000;
/** A taker that has not filed its book by then is dead. */
const TAKING_MS = 60_000;
const WAIT_MS = 10_000;
const KEPT_MS = 86_400_000;
/** Rows of a page: some 150 KB of the 400 that an item may have. */
const PAGE = 500;
/** Pages of one transaction, of which each takes one action. */
const PAGES_AT_ONCE = 20;

const Place = z.strictObject({ days: z.string(), bounds: z.string() });
type Place = z.infer<typeof Place>;

const Head = Place.extend({
  /** Names the pages: those of a taker that died are never read. */
  takenBy: z.string(),
  takenAt: Instant,
  status: z.enum(['taking', 'filed']),
});
type Head = z.infer<typeof Head>;

const Page = Place.extend({
  takenBy: z.string(),
  takenAt: Instant,
  unitId: z.string(),
  number: z.int(),
  rows: z.array(OpenRow).max(PAGE),
});
type Page = z.infer<typeof Page>;

const pkOf = (orgId: string, { days, bounds }: Place): string => partition(orgId, 'open-book', days, bounds);
const headKey = (orgId: string, place: Place): Key => ({ pk: pkOf(orgId, place), sk: 'head' });
const pagesOf = (takenBy: string, unitId: string): string => `page#${takenBy}#${unitId}#`;

export const OpenBookEntity = defineEntity<Head>({
  name: 'open-book',
  schema: Head,
  audited: false,
  key: headKey,
  id: ({ days }) => days,
  expiresAt: ({ takenAt }) => addMilliseconds(takenAt, KEPT_MS),
});

const OpenBookPageEntity = defineEntity<Page>({
  name: 'open-book-page',
  schema: Page,
  audited: false,
  key: (orgId, page) => ({
    pk: pkOf(orgId, page),
    sk: `${pagesOf(page.takenBy, page.unitId)}${String(page.number).padStart(4, '0')}`,
  }),
  id: ({ takenBy, unitId, number }) => `${takenBy} ${unitId} ${number}`,
  expiresAt: ({ takenAt }) => addMilliseconds(takenAt, KEPT_MS),
});

const standsUntil = ({ status, takenAt }: Head): Instant =>
  addMilliseconds(takenAt, status === 'taking' ? TAKING_MS : FRESH_MS);

/** The head as it stands: the taker's when nobody had a book that counts. */
const claimOrRead = (context: Context, place: Place, takenBy: string): Promise<Head> =>
  commitStep(context, async () => {
    const from = await read(context.table, OpenBookEntity, headKey(context.orgId, place));
    if (from && standsUntil(from.value) > context.at)
      return { action: 'open-book.take', writes: [], result: from.value };
    const head: Head = { ...place, takenBy, takenAt: context.at, status: 'taking' };
    const writes = [put(OpenBookEntity, head, { at: context.at, from })];
    return { action: 'open-book.take', writes, result: head };
  });

/** A row lies with the unit of its account and with that of its owner: a run asks for the units of its people. */
const unitsOf = ({ directory }: Context, { unitId, ownerId, on }: OpenRow): string[] => {
  const owner = directory.user(ownerId ?? undefined);
  return [...new Set([unitId, ...(owner ? [directory.posting(owner, on).unitId] : [])])];
};

const paged = (context: Context, head: Head, rows: readonly OpenRow[]): Page[] => {
  const filed = rows.flatMap((row) => unitsOf(context, row).map((unitId) => ({ unitId, row })));
  const { days, bounds, takenBy, takenAt } = head;
  return [...Map.groupBy(filed, ({ unitId }) => unitId)].flatMap(([unitId, own]) =>
    Array.from({ length: Math.ceil(own.length / PAGE) }, (_, number) => ({
      ...{ days, bounds, takenBy, takenAt, unitId, number },
      rows: own.slice(number * PAGE, (number + 1) * PAGE).map(({ row }) => row),
    })),
  );
};

/** Files the pages and then the head, so that a head that says so has all of them. */
const file = async (context: Context, head: Head, rows: readonly OpenRow[]): Promise<void> => {
  const { at, table, orgId } = context;
  const pages = paged(context, head, rows);
  for (let first = 0; first < pages.length; first += PAGES_AT_ONCE)
    await commitStep(context, async () => ({
      action: 'open-book.file',
      writes: pages.slice(first, first + PAGES_AT_ONCE).map((page) => put(OpenBookPageEntity, page, { at })),
      result: undefined,
    }));
  await commitStep(context, async () => {
    const from: Stored<Head> | undefined = await read(table, OpenBookEntity, headKey(orgId, head));
    const isOurs = from?.value.takenBy === head.takenBy;
    const filed: Head = { ...head, status: 'filed' };
    const writes = isOurs ? [put(OpenBookEntity, filed, { at, from })] : [];
    return { action: 'open-book.file', writes, result: undefined };
  });
};

const readPages = async (
  { table, orgId }: Context,
  { takenBy, ...place }: Head,
  unitIds: readonly string[],
): Promise<OpenRow[]> => {
  const pages = await Promise.all(
    unitIds.map((unitId) =>
      queryCollection(table, OpenBookPageEntity, {
        pk: pkOf(orgId, place),
        range: { prefix: pagesOf(takenBy, unitId) },
      }),
    ),
  );
  const rows = pages.flat().flatMap(({ value }) => value.rows);
  return [...new Map(rows.map((row) => [`${row.on} ${row.accountId} ${row.currency}`, row])).values()];
};

/** A head that is filed, after waiting for it as long as it may take; undefined when it did not come. */
const awaited = async (context: Context, place: Place, found: Head): Promise<Head | undefined> => {
  const { table, orgId } = context;
  const begin = table.pace.elapsed();
  let head: Head | undefined = found;
  for (let attempt = 1; head?.status === 'taking'; attempt += 1) {
    if (table.pace.elapsed() - begin > WAIT_MS) return undefined;
    await table.pace.wait(attempt);
    head = (await read(table, OpenBookEntity, headKey(orgId, place)))?.value;
  }
  return head;
};

/** Rows of the units, and maybe of others, from the book of the morning. */
export const sharedOpenRows = async (
  context: Context,
  question: OpenQuestion,
  unitIds: readonly string[],
): Promise<OpenRow[]> => {
  const place = { days: question.days.join(' '), bounds: question.bounds.join(' ') };
  const us = context.ids.next('request');
  const head = await claimOrRead(context, place, us);
  if (head.takenBy === us) {
    const rows = await readOpenRows(context, question);
    await file(context, head, rows);
    return rows;
  }
  const filed = await awaited(context, place, head);
  return filed ? readPages(context, filed, unitIds) : readOpenRows(context, question);
};
