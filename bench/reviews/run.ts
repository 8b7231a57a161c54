/**
 * `npm run bench -- --only reviews [--units 20] [--reps 10] [--open 60]`: a month's reviews of a whole organisation, with their mails and the
 * digests of their chairs, as a worker makes them. Measured: items read and how many of them were distinct, units, seconds, against the
 * same calls made bare by a plain client on a copy of the table, and what it costs. Printed, and kept as bench/results/latest-reviews.md.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDynamo } from '../../dev/dynamodb.ts';
import { round } from '../measure.ts';
import { measureReviews } from './measure.ts';
import { markdownOf } from './page.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    units: { type: 'string', default: '20' },
    reps: { type: 'string', default: '10' },
    open: { type: 'string', default: '60' },
  },
});
const size = { units: Number(values.units), reps: Number(values.reps), open: Number(values.open) };
const load = (): number => round(loadavg()[0] ?? 0, 1);

const dynamo = await startDynamo({ forLoad: true });
try {
  const at = new Date().toISOString();
  const loadBefore = load();
  const phases = await measureReviews(dynamo.endpoint, size);
  const machine = { cpus: availableParallelism(), loadBefore, loadAfter: load() };
  const page = await markdownOf({ at, node: process.version, machine, size, phases });
  console.log(page);
  const folder = join(import.meta.dirname, '../results');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'latest-reviews.md'), page);
} finally {
  await dynamo.stop();
}
