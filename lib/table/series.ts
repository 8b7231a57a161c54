/**
 * Number series: the next number of a kind and year, drawn in the transaction that uses it, so that numbers are
 * unique, rising and without gaps. A draw that does not commit burns nothing; two at once: one plans again.
 */
import * as z from 'zod';
import type { Instant } from '#lib/core/dates.ts';
import type { Table } from './client.ts';
import { defineEntity } from './entity.ts';
import { partition } from './keys.ts';
import { read } from './read.ts';
import { put, type Write } from './write.ts';

const Series = z.strictObject({ name: z.string(), year: z.string(), last: z.int() });
const seriesKey = (orgId: string, { name, year }: { name: string; year: string }) => ({
  pk: partition(orgId, 'series', name),
  sk: year,
});
export const SeriesEntity = defineEntity<z.infer<typeof Series>>({
  name: 'series',
  schema: Series,
  audited: false,
  key: seriesKey,
  id: ({ name, year }) => `${name} ${year}`,
});

interface Draw {
  name: string;
  year: string;
  at: Instant;
  /** Numbers that people chose themselves are skipped. */
  isTaken: (number: string) => Promise<boolean>;
}

/** The next free number, e.g. `SO-2026-000123` for name `SO`, and the write that uses it up. */
export const nextNumber = async (
  table: Table,
  orgId: string,
  { name, year, at, isTaken }: Draw,
): Promise<{ number: string; write: Write }> => {
  const from = await read(table, SeriesEntity, seriesKey(orgId, { name, year }));
  const numberOf = (last: number) => `${name}-${year}-${String(last).padStart(6, '0')}`;
  let last = (from?.value.last ?? 0) + 1;
  while (await isTaken(numberOf(last))) last += 1;
  return { number: numberOf(last), write: put(SeriesEntity, { name, year, last }, { at, from }) };
};
