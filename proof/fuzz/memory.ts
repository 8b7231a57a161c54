/** How much memory a world takes: what is loaded once, and what a table in memory holds, is no growth. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { svgOf } from '#lib/charts/index.ts';
import { pdfOf } from '#lib/print/pdf.ts';
import { dumpOf } from '#lib/table/dump.ts';
import type { FuzzWorld } from './world.ts';

/** Bytes of the heap for a byte of JSON: records of a table in memory are objects of short texts. */
const HEAP_PER_JSON = 8;

/** Loads what the product loads when it is first needed: the writer of PDFs with its font, and the charts. */
export const loadAll = async (): Promise<void> => {
  const about = { language: 'en', title: 'x', author: 'x', subject: 'x', layout: 'portrait' } as const;
  await pdfOf(about, (doc) => void doc.text('x'));
  svgOf({ width: 100, height: 100, option: { series: [] } });
};

const tableBytes = async ({ table, isInMemory }: FuzzWorld): Promise<number> => {
  if (!isInMemory) return 0;
  const items = await dumpOf(table);
  return HEAP_PER_JSON * items.reduce((sum, item) => sum + JSON.stringify(item).length, 0);
};

/** Bytes that are really in use, after a collection, without those of the table. */
export const memoryOf = async (world: FuzzWorld): Promise<number> => {
  const held = await tableBytes(world);
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external - held;
};
