/**
 * `npm run drill`: restores the running stack's table into a new one as after a disaster, adds totals up anew, checks every invariant and
 * compares the two. Prints JSON with the seconds of each step; exits 1 when anything differs. `--keep` leaves the new table.
 */
import './quiet.ts';

import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { organisationIds } from '#lib/jobs/index.ts';
import { differencesBetween, restoreInto } from '#lib/lifecycle/index.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { connect } from '#lib/table/client.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { rebuildTotals } from '#lib/verify/rebuild.ts';
import { runningStack } from './command-ports.ts';
import { createTable, LOCAL_CREDENTIALS, LOCAL_REGION } from './dynamodb.ts';
import { portsOf } from './ports.ts';

const seconds: Record<string, number> = {};

const timed = async <T>(step: string, run: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const result = await run();
  seconds[step] = Number(((performance.now() - from) / 1000).toFixed(1));
  return result;
};

const drill = async () => {
  const here = await runningStack();
  if (!here) throw new Error('no stack runs here; start it with npm start');
  const ports = portsOf(here);
  const name = `${here.table}-drill-${process.pid}`;
  await createTable(here.dynamodb, name);
  const config = { endpoint: here.dynamodb, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const table = connect(name, config);
  try {
    const before = await timed('dump', () => dumpOf(ports.table));
    const { emptied } = await timed('restore', () => restoreInto(table, before));
    const there = { ...ports, table, directories: cachedDirectories(table, 600_000) };
    let rebuilt = 0;
    await timed('rebuild', async () => {
      for (const orgId of await organisationIds(there))
        rebuilt += (await rebuildTotals(await jobContext(there, orgId, 'rebuild'))).mended;
    });
    const after = await timed('check', () => dumpOf(table));
    const violations = violationsIn(after);
    const differences = differencesBetween(before, after);
    if (violations.length + differences.length > 0) process.exitCode = 1;
    return { table: name, items: before.length, totals: emptied, rebuilt, violations, differences, seconds };
  } finally {
    if (!process.argv.includes('--keep'))
      await table.doc.send(new DeleteTableCommand({ TableName: name })).catch(() => undefined);
  }
};

try {
  const result = await drill();
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`, () => process.exit());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
