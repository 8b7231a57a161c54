/**
 * `npm run job -- <command>`: runs a job by hand against the running stack, or against the parts that the environment
 * names. Prints JSON. Commands: every job of the schedule by its name, create-organisation, verify, rebuild, list.
 */
import './quiet.ts';

import { parseArgs } from 'node:util';
import { runOverdueAlerts } from '#lib/alerts/run.ts';
import { runCollecting } from '#lib/collecting/job-run.ts';
import { BusinessDate, businessDateAt } from '#lib/core/dates.ts';
import { type Job, organisationIds, type WorkerPorts } from '#lib/jobs/index.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import type { Directory } from '#lib/organisation/directory.ts';
import { createOrganisation, type NewOrganisation } from '#lib/organisation/organisations.ts';
import { reviewsJob } from '#lib/reviews/job.ts';
import { runReviewsOf } from '#lib/reviews/job-run.ts';
import { CADENCES, Cadence } from '#lib/reviews/schema.ts';
import { JOBS } from '#lib/schedule.ts';
import { dumpOf, unsettledIn, violationsIn } from '#lib/verify/index.ts';
import { rebuildTotals } from '#lib/verify/rebuild.ts';
import { commandPorts } from './command-ports.ts';

const USAGE = `npm run job -- JOB [--as-of YYYY-MM-DD] [--org org_…] [--unit CODE|unt_…]
               JOB: ${JOBS.map(({ name }) => name).join(', ')}
npm run job -- reviews --cadence CADENCE --period 2005-05 [--org org_…] [--unit CODE|unt_…]
               CADENCE: ${CADENCES.join(', ')}; PERIOD: 2005, 2005-H1, 2005-Q2, FY2006-Q1, 2005-05, or its first day
npm run job -- create-organisation --name NAME --admin-email EMAIL [--admin-name NAME] [--currency EUR]
               [--time-zone Europe/Madrid] [--locale en-IE] [--language en|es|zh-CN]
npm run job -- verify [--org org_…]
npm run job -- rebuild [--org org_…]
npm run job -- list
`;

const read = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      org: { type: 'string' },
      unit: { type: 'string' },
      cadence: { type: 'string' },
      period: { type: 'string' },
      name: { type: 'string' },
      'admin-email': { type: 'string' },
      'admin-name': { type: 'string' },
      currency: { type: 'string', default: 'EUR' },
      'time-zone': { type: 'string', default: 'Europe/Madrid' },
      locale: { type: 'string', default: 'en-IE' },
      language: { type: 'string', default: 'en' },
    },
  });
type Options = ReturnType<typeof read>['values'];

type Run = (orgId: string, options: { asOf: BusinessDate; unitId: string | undefined }) => Promise<object>;

/** A unit by its id or by the code that people know it by. @throws {Error} when there is none */
const unitNamed = ({ units }: Directory, name: string): string => {
  const unit = units.get(name) ?? [...units.values()].find(({ value }) => value.code === name);
  if (!unit) throw new Error(`there is no unit ${name}`);
  return unit.value.id;
};

/** One run for each organisation, or for the one named. */
const eachOrganisation = async (ports: WorkerPorts, { 'as-of': asOf, org, unit }: Options, run: Run) => {
  const summaries = [];
  for (const orgId of org ? [org] : await organisationIds(ports)) {
    const directory = await ports.directories.load(orgId);
    if (!directory) throw new Error(`there is no organisation ${orgId}`);
    const zone = directory.organisation.value.timeZone;
    const day = BusinessDate.parse(asOf ?? businessDateAt(ports.clock.now(), zone));
    const unitId = unit && unitNamed(directory, unit);
    summaries.push({ orgId, ...(await run(orgId, { asOf: day, unitId })) });
  }
  return summaries.length === 1 ? summaries[0] : summaries;
};

const alerts = (ports: WorkerPorts, options: Options) =>
  eachOrganisation(ports, options, (orgId, day) => runOverdueAlerts(ports, orgId, day));

const collecting = (ports: WorkerPorts, options: Options) =>
  eachOrganisation(ports, options, async (orgId, day) =>
    runCollecting(await jobContext(ports, orgId, 'collecting'), day),
  );

/** One run for every active unit, or the one named, outside of the schedule's slots. */
const eachUnit = async (
  context: Context,
  unitId: string | undefined,
  run: (unitId: string) => Promise<unknown>,
) => {
  const units = [...context.directory.units.values()].map(({ value }) => value);
  const wanted = units.filter(({ id, active }) => (unitId ? id === unitId : active));
  const runs: Record<string, unknown> = {};
  for (const { id, code } of wanted) runs[code] = await run(id);
  return runs;
};

/** Any other job of the schedule. */
const scheduled = (job: Job) => (ports: WorkerPorts, options: Options) =>
  eachOrganisation(ports, options, async (orgId, { asOf, unitId }) => {
    const context = await jobContext(ports, orgId, job.name);
    return {
      job: job.name,
      asOf,
      runs: await eachUnit(context, unitId, (id) => job.run(context, { unitId: id, asOf })),
    };
  });

/** The reviews of a day like every job, or those of one period by its name. */
const reviews = (ports: WorkerPorts, options: Options) => {
  const { period } = options;
  if (period === undefined) return scheduled(reviewsJob)(ports, options);
  const cadence = Cadence.parse(options.cadence);
  return eachOrganisation(ports, options, async (orgId, { unitId }) => {
    const context = await jobContext(ports, orgId, reviewsJob.name);
    const run = (id: string) => runReviewsOf(context, id, { cadence, period });
    return { job: reviewsJob.name, cadence, period, runs: await eachUnit(context, unitId, run) };
  });
};

const found = (ports: WorkerPorts, options: Options) => {
  const { name, 'admin-email': email, currency, locale, language } = options;
  if (!name || !email) throw new Error('create-organisation needs --name and --admin-email');
  return createOrganisation(ports, {
    name,
    baseCurrency: currency,
    language: language as NewOrganisation['language'],
    timeZone: options['time-zone'],
    locale,
    administrator: { email, name: options['admin-name'] ?? email },
  });
};

const list = async (ports: WorkerPorts) => ({
  jobs: JOBS.map(({ name }) => name),
  organisations: await Promise.all(
    (await organisationIds(ports)).map(async (orgId) => {
      const directory = await ports.directories.load(orgId);
      return { orgId, name: directory?.organisation.value.name, users: directory?.users.size };
    }),
  ),
});

/** Checks every invariant on the table as it is; work under way is told apart from what is wrong. */
const verify = async (ports: WorkerPorts, { org }: Options) => {
  const dump = async () =>
    (await dumpOf(ports.table)).filter(({ orgId }) => org === undefined || orgId === org);
  const items = await dump();
  const seen = violationsIn(items);
  // A dump of a table in use is no single instant: what a commit tore apart in it is whole in the next one.
  const again = seen.length > 0 ? new Set(violationsIn(await dump())) : new Set<string>();
  const violations = seen.filter((line) => again.has(line));
  if (violations.length > 0) process.exitCode = 1;
  return {
    items: items.length,
    records: Object.fromEntries(
      [...Map.groupBy(items, ({ entity }) => String(entity))].map(([name, group]) => [name, group.length]),
    ),
    violations,
    unsettled: unsettledIn(items, ports.clock.now()),
  };
};

/** Mends totals that differ from their documents. */
const rebuild = (ports: WorkerPorts, options: Options) =>
  eachOrganisation(ports, options, async (orgId) => rebuildTotals(await jobContext(ports, orgId, 'rebuild')));

const COMMANDS: Record<string, (ports: WorkerPorts, options: Options) => Promise<unknown>> = {
  ...Object.fromEntries(JOBS.map((job) => [job.name, scheduled(job)])),
  'overdue-alerts': alerts,
  collecting,
  reviews,
  'create-organisation': found,
  verify,
  rebuild,
  list,
};

try {
  const { values, positionals } = read();
  const command = COMMANDS[positionals[0] ?? ''];
  if (!command || positionals.length > 1) {
    process.stderr.write(USAGE);
    process.exit(2);
  }
  const result = await command(await commandPorts(), values);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`, () => process.exit());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
