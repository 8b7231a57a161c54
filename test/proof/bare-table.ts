/** A table of bare items for each test of a file, and what the test started ended after it. */
import { afterEach, beforeEach } from 'vitest';
import type { Table } from '#lib/table/client.ts';
import { newTable } from '../support/company.ts';
import { expectCorrupt } from '../support/soundness.ts';

export const bareTables = () => {
  const stops: (() => Promise<void>)[] = [];
  let table: Table | undefined;
  beforeEach(async () => {
    table = await newTable();
    // Its items are bare on purpose.
    expectCorrupt(table);
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  return {
    /** The table of the running test. */
    get table(): Table {
      if (!table) throw new Error('no test is running');
      return table;
    },
    /** Ends it after the test. */
    stopping: (stop: () => Promise<void>): void => void stops.push(stop),
  };
};
