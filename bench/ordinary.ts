/**
 * `npm run bench [-- --smoke [--bundled]]`: latency against the raw calls, units, cold imports; dated JSON in bench/results/ and,
 * after a full run, latest.json and latest.md. Sizes and unexplained growth fail the run; times never do.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION, startDynamo } from '../dev/dynamodb.ts';
import { benchCold } from './cold.ts';
import { benchTable } from './company.ts';
import { benchLanes, type Effort } from './lanes.ts';
import { round } from './measure.ts';
import { AIMS, markdownOf, type Results } from './report.ts';
import { benchUnits, unexplained } from './units.ts';

const smoke = process.argv.includes('--smoke');
// The smoke run after `npm run synth` need not bundle the same sources again.
const bundled = process.argv.includes('--bundled');
/** Counts, not times: the slower a machine is, the longer it takes to the same figures. At 64 clients the database is the limit, and fewer rounds show it. */
const FULL: Effort = {
  crowds: [
    { clients: 1, turns: 40, rounds: 5 },
    { clients: AIMS.clients, turns: 128, rounds: 5 },
    { clients: 64, turns: 192, rounds: 3 },
  ],
  warm: 96,
};
const SMOKE: Effort = {
  crowds: [{ clients: AIMS.clients, turns: 32, rounds: 2 }],
  warm: 16,
  only: ['getAccount', 'createAccount', 'getInvoice'],
};
const load = (): number => round(loadavg()[0] ?? 0, 1);
const folder = join(import.meta.dirname, 'results');

const dynamo = await startDynamo({ forLoad: true });
try {
  const at = new Date().toISOString();
  const loadBefore = load();
  const lanes = await benchLanes(dynamo.endpoint, smoke ? SMOKE : FULL);
  const units = await benchUnits(
    await benchTable(dynamo.endpoint, 'bench-units'),
    connect('bench-units', {
      endpoint: dynamo.endpoint,
      region: LOCAL_REGION,
      credentials: LOCAL_CREDENTIALS,
    }),
    smoke ? [1, 10] : [1, 10, 100],
  );
  const cold = await benchCold({ rounds: smoke ? 1 : 21, bundled });
  const machine = { cpus: availableParallelism(), loadBefore, loadAfter: load() };
  const results: Results = { at, node: process.version, machine, smoke, lanes, units, cold };
  const [json, page] = [`${JSON.stringify(results, null, 2)}\n`, markdownOf(results)];
  console.log(page);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${at.replaceAll(':', '-')}.json`), json);
  if (!smoke) {
    await writeFile(join(folder, 'latest.json'), json);
    await writeFile(join(folder, 'latest.md'), page);
  }
  const docs = await readFile(join(import.meta.dirname, '../docs/table.md'), 'utf8');
  const complaints = [
    ...cold
      .filter(({ kilobytes }) => kilobytes > AIMS.kilobytes)
      .map(({ name, kilobytes }) => `${name} is ${kilobytes} KB, over ${AIMS.kilobytes}`),
    ...unexplained(units, docs).map(
      (line) => `grows with history, and docs/table.md does not say why: ${line}`,
    ),
  ];
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  await dynamo.stop();
}
