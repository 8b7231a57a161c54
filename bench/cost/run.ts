/**
 * `npm run cost -- [--reps 200] [--regions 2] [--<assumption> figure …]` prints what a month costs. `--measure` measures the units anew
 * on DynamoDB Local; `--write` puts the tables and the chart of the standing assumptions into docs/cost.md and docs/cost.svg.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assumed, chartOf, FLAGS, type PriceList, pageOf } from './page.ts';

const HERE = import.meta.dirname;
const DOCS = join(HERE, '../../docs');
const MEASURED = join(HERE, 'measured.json');
const START = '<!-- npm run cost -- --write -->';

const { values } = parseArgs({
  options: {
    measure: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'string' as const }])),
  },
});

if (values.measure) {
  const { measure } = await import('./measure.ts');
  await writeFile(MEASURED, `${JSON.stringify(await measure(), null, 2)}\n`);
}
const measured = JSON.parse(await readFile(MEASURED, 'utf8'));
const list = JSON.parse(await readFile(join(HERE, 'prices.json'), 'utf8')) as PriceList;
const sources = { measured, list, given: assumed(values) };
const page = pageOf(sources);
process.stdout.write(page);
if (values.write) {
  const [head] = (await readFile(join(DOCS, 'cost.md'), 'utf8')).split(START);
  await writeFile(join(DOCS, 'cost.md'), `${head}${START}\n\n${page}`);
  await writeFile(join(DOCS, 'cost.svg'), chartOf(sources));
}
