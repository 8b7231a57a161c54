/**
 * A table from a dump, as after a disaster: every item as it was, but totals of sellers, products and accounts, which are added up anew
 * from the documents. What only time tells (what was posted late) stays as the dump has it.
 */
import { cellsOf } from '#lib/measures/index.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Table } from '#lib/table/client.ts';
import { labelOf, type Row } from '#lib/table/dump.ts';
import { definedEntities } from '#lib/table/entity.ts';
import { putItems } from '#lib/table/whole.ts';
import { isPassing } from './items.ts';

const isDerived = (row: Row): boolean =>
  row['data'] === undefined && definedEntities().get(String(row['entity']))?.counter === true;

const isAdded = (name: string, value: unknown): boolean =>
  cellsOf({ [name]: value }).some(({ when }) => !when.startsWith('~'));

/** An item of totals without what its documents add to it. */
const emptied = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => !isAdded(name, value)));

/** Puts the dump into an empty table, with its totals empty; tells how many items of totals that were. */
export const restoreInto = async (table: Table, dump: readonly Row[]): Promise<{ emptied: number }> => {
  await putItems(
    table,
    dump.map((row) => (isDerived(row) ? emptied(row) : row)),
  );
  return { emptied: dump.filter(isDerived).length };
};

const lineOf = (row: Row): string =>
  // A count that was added and taken away again is no difference.
  canonical(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)));

/** Items in which two dumps differ, a line each; what passes by itself is not compared. */
export const differencesBetween = (before: readonly Row[], after: readonly Row[]): string[] => {
  const lines = (dump: readonly Row[]) =>
    new Map(dump.filter((row) => !isPassing(row)).map((row) => [labelOf(row), lineOf(row)]));
  const [was, is] = [lines(before), lines(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((label) => was.get(label) !== is.get(label));
};
