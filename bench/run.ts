/** `npm run bench [-- --smoke]`: one table of ratios and units, and bench/results/<date>.json. Times are never a verdict. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDynamo } from '../dev/dynamodb.ts';
import { benchCold } from './cold.ts';
import { benchTable } from './company.ts';
import { benchHttp } from './http.ts';
import { benchUnits } from './units.ts';

/** The importer carries every domain, and nobody waits for its start (docs/adr/0003-import-queue.md). */
const mostKilobytes = (name: string): number => (name === 'importer' ? 600 : 500);
const smoke = process.argv.includes('--smoke');

const dynamo = await startDynamo();
try {
  const http = await benchHttp(await benchTable(dynamo.endpoint, 'bench-http'), dynamo.endpoint, smoke);
  const units = await benchUnits(await benchTable(dynamo.endpoint, 'bench-units'), smoke);
  const cold = await benchCold(smoke);
  console.log('\nHTTP at 16 clients against the raw SDK calls of the request (aim: ratio at most 1.3)');
  console.table(http);
  console.log(
    'Units of each access pattern with a short and a long history (reads measured, writes computed)',
  );
  console.table(units);
  console.log('Cold import and size (aims: ratio at most 1.40, 500 KB)');
  console.table(cold);
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const at = new Date().toISOString();
  const results = { at, node: process.version, smoke, http, units, cold };
  await writeFile(join(folder, `${at.replaceAll(':', '-')}.json`), `${JSON.stringify(results, null, 2)}\n`);
  const large = cold.filter(({ name, kilobytes }) => kilobytes > mostKilobytes(name));
  for (const { name, kilobytes } of large)
    console.error(`${name} is ${kilobytes} KB, over ${mostKilobytes(name)}`);
  process.exitCode = large.length > 0 ? 1 : 0;
} finally {
  await dynamo.stop();
}
