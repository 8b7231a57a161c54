/**
 * `npm run demo`: one review from end to end in memory. Founds a company, imports its files through the API, asks
 * ageing and overdue over HTTP, runs the alerts, waits for their mails, writes them as HTML, prints what came out.
 */
import './quiet.ts';

import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runOverdueAlerts } from '#lib/alerts/run.ts';
import { BusinessDate, businessDateAt } from '#lib/core/dates.ts';
import { createOrganisation } from '#lib/organisation/organisations.ts';
import { type Api, dataOf } from './client/index.ts';
import { clientOf, type Loaded, loadDemoCompany, progressLine, type Say } from './company.ts';
import { COMPANY } from './demo-company/index.ts';
import { complaintOf, importAll } from './load.ts';
import { writeMails } from './mails.ts';
import { importPlan } from './mappings/plan.ts';
import { type Stack, startStack } from './stack.ts';

const read = () =>
  parseArgs({
    options: {
      data: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      out: { type: 'string', default: join(import.meta.dirname, '..', '.cadencia', 'demo-mails') },
    },
  }).values;

/** Founds a company of its own for a folder of foreign files and imports them by our mapping. */
const loadFolder = async (stack: Stack, folder: string, say: Say): Promise<Loaded> => {
  const plan = await importPlan(folder);
  const administrator = 'admin@demo.example';
  const { orgId } = await createOrganisation(stack.ports, {
    ...COMPANY,
    name: basename(folder),
    baseCurrency: 'USD',
    administrator: { email: administrator, name: 'Administrator' },
  });
  const steps = await Promise.all(
    plan.map(async ({ kind, file, mapping }) => ({ kind, mapping, csv: await readFile(file) })),
  );
  const imports = await importAll(clientOf(stack, administrator), steps, progressLine(say));
  return { orgId, administrator, imports };
};

const everyOverdue = async (api: Api, asOf: BusinessDate) => {
  const rows = [];
  let cursor: string | undefined;
  do {
    const query = { asOf, limit: 100, ...(cursor && { cursor }) };
    const page = await dataOf(api.GET('/v1/receivables/overdue', { params: { query } }));
    rows.push(...page.data);
    cursor = page.page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
};

const review = async (
  stack: Stack,
  { orgId, administrator, imports }: Loaded,
  asOf: BusinessDate,
  out: string,
) => {
  const api = clientOf(stack, administrator);
  const ageing = await dataOf(
    api.GET('/v1/receivables/ageing', { params: { query: { asOf, groupBy: 'currency' } } }),
  );
  const overdue = await everyOverdue(api, asOf);
  const alerts = await runOverdueAlerts(stack.ports, orgId, { asOf });
  await stack.settled();
  const mails = await stack.mails();
  if (mails.length !== alerts.messages)
    throw new Error(`${alerts.messages} mails were queued and ${mails.length} arrived`);
  return {
    asOf,
    imports: imports.map(({ kind, status, counts, progress, controlTotals }) => ({
      kind,
      status,
      rows: progress.total,
      counts,
      controlTotals,
    })),
    ageing: ageing.totals,
    overdue,
    alerts,
    mails: { folder: out, files: await writeMails(out, mails) },
  };
};

const print = (result: Awaited<ReturnType<typeof review>>, say: Say): void => {
  say(`\nAs of ${result.asOf}`);
  for (const total of result.ageing) say(`  ageing   ${JSON.stringify(total)}`);
  say(`  overdue  ${result.overdue.length} invoices`);
  for (const { amount, currency } of result.alerts.amounts) say(`  alerted  ${amount} ${currency}`);
  for (const { name, role, items, messageId } of result.alerts.recipients)
    say(`  ${messageId ? 'mail to ' : 'silent  '} ${name} (${role}): ${items} invoices`);
  say(`\n${result.mails.files.length} mails as HTML in ${result.mails.folder}`);
};

const run = async (): Promise<void> => {
  const options = read();
  const say: Say = options.json ? () => undefined : (line) => void process.stdout.write(`${line}\n`);
  const stack = await startStack({ data: 'memory', port: 0, ticking: false });
  try {
    stack.ready();
    const loaded = options.data
      ? await loadFolder(stack, resolve(options.data), say)
      : await loadDemoCompany(stack, say);
    const today = businessDateAt(stack.ports.clock.now(), COMPANY.timeZone);
    const asOf = BusinessDate.parse(options['as-of'] ?? today);
    const result = await review(stack, loaded, asOf, resolve(options.out));
    if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else print(result, say);
    const complaints = loaded.imports.map(complaintOf).filter((text) => text !== undefined);
    for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
    if (complaints.length > 0) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
};

try {
  await run();
} catch (error) {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
}
