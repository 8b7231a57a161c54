import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AuditEntry, AuditEntryEntity, hashOf, trailOf } from '#lib/table/audit.ts';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read, readItem } from '#lib/table/read.ts';
import { add, check, put, remove, type Write } from '#lib/table/write.ts';
import { NOW, newTable } from '../support/company.ts';
import {
  aCause,
  counterKey,
  ORG,
  type Thing,
  ThingEntity,
  ThingTaken,
  TotalsEntity,
  thingKey,
} from '../support/table.ts';

let table: Table;
beforeEach(async () => {
  table = await newTable();
});

const thing = (id: string, amount = 0): Thing => ({ id, name: `thing ${id}`, unitId: '1-unit', amount });
const taken = () => ThingTaken();
const commit = (writes: Write[]) =>
  runCommand(table, aCause(), async () => ({ action: 'thing.test', writes, result: undefined }));
const load = (id: string) => read(table, ThingEntity, thingKey(id));
const trail = async (id: string): Promise<AuditEntry[]> =>
  (await queryCollection(table, AuditEntryEntity, { pk: trailOf(ORG, id) })).map(({ value }) => value);

/** A change of one thing's amount together with the running total. */
const change = (id: string, by: number) =>
  runCommand(table, aCause(), async () => {
    const from = await load(id);
    const next = { ...thing(id), amount: (from?.value.amount ?? 0) + by };
    return {
      action: 'thing.change',
      writes: [put(ThingEntity, next, { at: NOW, from }), add(TotalsEntity, ORG, {}, { sum: by, count: 1 })],
      result: undefined,
    };
  });

describe('a command', () => {
  it('commits all of its writes or none', async () => {
    await commit([put(ThingEntity, thing('a'), { at: NOW, taken })]);
    const both = [
      put(ThingEntity, thing('b'), { at: NOW, taken }),
      put(ThingEntity, thing('a'), { at: NOW, taken }),
      add(TotalsEntity, ORG, {}, { sum: 1 }),
    ];

    await expect(commit(both)).rejects.toThrow('test.thing_taken');
    expect(await load('b')).toBeUndefined();
    expect(await readItem(table, counterKey)).toBeUndefined();
  });

  it('gives the failed condition its own error, by position', async () => {
    const other = () => ThingTaken({}, { extra: { which: 'second' } });
    await commit([put(ThingEntity, thing('b'), { at: NOW, taken })]);

    await expect(
      commit([
        put(ThingEntity, thing('a'), { at: NOW, taken }),
        put(ThingEntity, thing('b'), { at: NOW, taken: other }),
      ]),
    ).rejects.toMatchObject({ extra: { which: 'second' } });
  });

  it('is planned again when somebody was faster, and loses nothing', async () => {
    await Promise.all(Array.from({ length: 15 }, () => change('a', 1)));

    expect((await load('a'))?.value.amount).toBe(15);
    expect(await readItem(table, counterKey)).toMatchObject({ sum: 15, count: 15 });
  });

  it('does not pass when a record that it rests on moved', async () => {
    await commit([put(ThingEntity, thing('a'), { at: NOW })]);
    const seen = await load('a');
    await change('a', 1);
    let plans = 0;

    await runCommand(table, aCause(), async () => {
      plans += 1;
      const basis = plans === 1 ? seen : await load('a');
      const writes = basis ? [check(ThingEntity, basis), put(ThingEntity, thing('b'), { at: NOW })] : [];
      return { action: 'thing.test', writes, result: undefined };
    });
    expect(plans).toBe(2);
  });

  it('keeps counters equal to the sum of what was committed, for random interleavings', async () => {
    const step = fc.record({ id: fc.constantFrom('x', 'y', 'z'), by: fc.integer({ min: -50, max: 50 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        const before = ((await readItem(table, counterKey)) ?? { sum: 0, count: 0 }) as Record<
          string,
          number
        >;
        const amounts = await Promise.all(['x', 'y', 'z'].map(load));
        await Promise.all(steps.map(({ id, by }) => change(id, by)));
        const after = (await readItem(table, counterKey)) as Record<string, number>;
        const now = await Promise.all(['x', 'y', 'z'].map(load));
        const sumOf = (things: typeof now) => things.reduce((sum, one) => sum + (one?.value.amount ?? 0), 0);

        expect(after['sum']).toBe((before['sum'] ?? 0) + steps.reduce((sum, { by }) => sum + by, 0));
        expect(after['count']).toBe((before['count'] ?? 0) + steps.length);
        expect(sumOf(now) - sumOf(amounts)).toBe((after['sum'] ?? 0) - (before['sum'] ?? 0));
      }),
      { numRuns: 6 },
    );
  });

  it('leaves a chain of entries that shows any alteration', async () => {
    await change('a', 1);
    await change('a', 2);
    const stored = await load('a');
    if (stored) await commit([remove(ThingEntity, stored)]);
    const entries = (await trail('a')).toSorted((one, other) => (one.version || 9) - (other.version || 9));

    expect(entries.map(({ version }) => version)).toEqual([1, 2, 0]);
    expect(entries[1]?.changes).toEqual({ amount: { before: 1, after: 3 } });
    let previousHash = '';
    for (const { hash, ...entry } of entries) {
      expect(entry.previousHash).toBe(previousHash);
      expect(hashOf(entry)).toBe(hash);
      expect(hashOf({ ...entry, by: 'usr_other' })).not.toBe(hash);
      previousHash = hash;
    }
  });

  it('refuses more than a transaction takes before anything is sent', async () => {
    const writes = Array.from({ length: 51 }, (_, at) => put(ThingEntity, thing(`n${at}`), { at: NOW }));
    await expect(commit(writes)).rejects.toThrow('request.too_many_changes {"count":102,"limit":100}');
  });
});
