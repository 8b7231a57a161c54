/**
 * What each recipient was told: due date of an invoice and highest level, kept while it is open. The ledger changes in the
 * transaction that queues the message, under its head's version, so (invoice, level) is told once per recipient.
 *
 * | access pattern        | where                                                          |
 * | a recipient's ledger  | pk org#alert-ledger#user, sk head and levels#0000, levels#0001 … |
 */
import * as z from 'zod';
import { BusinessDate, laterOf } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { defineEntity, fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryItems } from '#lib/table/query.ts';
import { put, type Write } from '#lib/table/write.ts';

/** An item takes 400 KB; an entry about 60 bytes. */
const CHUNK = 3_000;

const Head = z.strictObject({ userId: idOf('user'), newestAsOf: BusinessDate, messages: z.int() });
type Head = z.infer<typeof Head>;
const Chunk = z.strictObject({ userId: idOf('user'), chunk: z.int(), levels: z.record(z.string(), z.int()) });
export type Chunk = z.infer<typeof Chunk>;

const pkOf = (orgId: string, userId: string): string => partition(orgId, 'alert-ledger', userId);

/** Sorts before the chunks: a reader sees the head first, and a commit under that version proves the rest unchanged. */
export const HeadEntity = defineEntity<Head>({
  name: 'alert-ledger',
  schema: Head,
  audited: false,
  key: (orgId, { userId }) => ({ pk: pkOf(orgId, userId), sk: 'head' }),
  id: ({ userId }) => userId,
});

export const ChunkEntity = defineEntity<Chunk>({
  name: 'alert-ledger-levels',
  schema: Chunk,
  audited: false,
  key: (orgId, { userId, chunk }) => ({
    pk: pkOf(orgId, userId),
    sk: `levels#${String(chunk).padStart(4, '0')}`,
  }),
  id: ({ userId, chunk }) => `${userId} ${chunk}`,
});

export interface Ledger {
  userId: string;
  head: Stored<Head> | undefined;
  chunks: Stored<Chunk>[];
}

/** The ledger as it is, strongly consistent. */
export const readLedger = async (context: Context, userId: string): Promise<Ledger> => {
  const [first, ...rest] = await queryItems(context.table, { pk: pkOf(context.orgId, userId) });
  return {
    userId,
    head: first && fromItem(HeadEntity, first),
    chunks: rest.map((item) => fromItem(ChunkEntity, item)),
  };
};

/** The level that the recipient was told about a due date of an invoice, or undefined. */
export const toldLevel = ({ chunks }: Ledger, due: string): number | undefined =>
  chunks.find(({ value }) => Object.hasOwn(value.levels, due))?.value.levels[due];

const withoutSettled = (levels: Chunk['levels'], isOpen: (due: string) => boolean): Chunk['levels'] =>
  Object.fromEntries(Object.entries(levels).filter(([due]) => isOpen(due)));

/** Puts each level where its invoice is, else into the first chunk with room, else into a new one. */
const place = (chunks: Chunk['levels'][], told: ReadonlyMap<string, number>): void => {
  const sizes = chunks.map((levels) => Object.keys(levels).length);
  for (const [due, level] of told) {
    const known = chunks.findIndex((levels) => Object.hasOwn(levels, due));
    const roomy = known >= 0 ? known : sizes.findIndex((size) => size < CHUNK);
    const at = roomy >= 0 ? roomy : chunks.length;
    chunks[at] = chunks[at] ?? {};
    chunks[at][due] = level;
    if (known < 0) sizes[at] = (sizes[at] ?? 0) + 1;
  }
};

/**
 * The writes that record what is told now. Settled invoices are forgotten, but not by a run for an earlier day than
 * the newest: to it, later invoices only look settled.
 */
export const ledgerWrites = (
  context: Context,
  { userId, head, chunks }: Ledger,
  asOf: BusinessDate,
  told: ReadonlyMap<string, number>,
  isOpen: (due: string) => boolean,
): Write[] => {
  const { at } = context;
  const newest = head?.value.newestAsOf ?? asOf;
  const next = chunks.map(({ value }) =>
    asOf >= newest ? withoutSettled(value.levels, isOpen) : { ...value.levels },
  );
  place(next, told);
  const changed = next.flatMap((levels, chunk) => {
    const from = chunks[chunk];
    const same = from && JSON.stringify(from.value.levels) === JSON.stringify(levels);
    return same ? [] : [put(ChunkEntity, { userId, chunk, levels }, { at, from })];
  });
  const state = { userId, newestAsOf: laterOf(newest, asOf), messages: (head?.value.messages ?? 0) + 1 };
  return [put(HeadEntity, state, { at, from: head }), ...changed];
};
