import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import type { Position } from '#lib/table/cursor.ts';
import { page } from '#lib/table/query.ts';
import { put } from '#lib/table/write.ts';
import { NOW, newTable } from '../support/company.ts';
import { aCause, ORG, type Thing, ThingEntity } from '../support/table.ts';

const UNITS = ['a-unit', 'b-unit', 'c-unit'];
const NAMES = ['Álamo', 'Zorro', 'ñandú', '上海', '上海二', 'same', 'same', 'same', '😀', ''];
let table: Table;
let things: Thing[];

beforeAll(async () => {
  table = await newTable();
  things = Array.from({ length: 40 }, (_, at) => ({
    id: `t${String(at).padStart(2, '0')}`,
    name: NAMES[at % NAMES.length] || `n${at}`,
    unitId: UNITS[at % 3] ?? '',
    amount: at,
  }));
  const writes = things.map((thing) => put(ThingEntity, thing, { at: NOW }));
  await runCommand(table, aCause(), async () => ({ action: 'seed', writes, result: undefined }));
});

const bytes = ({ name, id }: Thing): Buffer => Buffer.from(`${name}\u0000${id}`);

const walk = async (
  units: string[],
  limit: number,
  options: { descending?: boolean; accept?: (thing: Thing) => boolean } = {},
) => {
  const seen: Thing[] = [];
  let after: Position | undefined;
  for (let turn = 0; turn < 100; turn += 1) {
    const { records, next } = await page(table, ThingEntity, {
      index: 'byUnit',
      partitions: units.map((unitId) => ({ orgId: ORG, entity: 'thing', unitId })),
      descending: options.descending ?? false,
      limit,
      after,
      ...(options.accept && {
        accept: async (rows) => rows.map(({ value }) => options.accept?.(value) ?? true),
      }),
    });
    expect(records.length).toBeLessThanOrEqual(limit);
    seen.push(...records.map(({ value }) => value));
    if (!next) return seen;
    after = next;
  }
  throw new Error('the pages never end');
};

describe('page', () => {
  it('merges partitions in listing order without loss or duplicates, for any size of page', async () => {
    const units = fc.subarray(UNITS, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        units,
        fc.integer({ min: 1, max: 45 }),
        fc.boolean(),
        async (some, limit, descending) => {
          const seen = await walk(some, limit, { descending });
          const wanted = things
            .filter(({ unitId }) => some.includes(unitId))
            .sort((a, b) => Buffer.compare(bytes(a), bytes(b)));
          expect(seen.map(({ id }) => id)).toEqual(
            (descending ? wanted.reverse() : wanted).map(({ id }) => id),
          );
        },
      ),
      { numRuns: 15 },
    );
  });

  it('shows only accepted rows and still reaches every one of them', async () => {
    const accept = ({ amount }: Thing) => amount % 7 === 0;
    const seen = await walk(UNITS, 2, { accept });
    expect(seen.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([0, 7, 14, 21, 28, 35]);
  });

  it('of no partition is empty and the last', async () => {
    const query = { index: 'byUnit' as const, partitions: [], limit: 5 };
    expect(await page(table, ThingEntity, query)).toEqual({ records: [], positions: [], next: undefined });
  });
});
