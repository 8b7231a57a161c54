/**
 * What a month costs: measured units times assumed use times list prices. Pure. Free allowances are left out, but for the first 10,000
 * users of Cognito, which every account has for good: so the figures are upper ones for a small installation.
 */
import { type Assumptions, READS, REPORTS, WRITES } from './assumptions.ts';

export interface Price {
  usd: number;
  per: number;
  unit: string;
  estimate: boolean;
  source: string;
}

/** What `npm run cost -- --measure` finds on DynamoDB Local; units are request units. */
export interface Measured {
  at: string;
  patterns: Record<
    string,
    /** Bytes that stay: in the table, and in the table with its indexes. */
    { reads: number; writes: number; tableBytes: number; storedBytes: number }
  >;
  /** What a report reads for each invoice that is open. */
  readsPerOpenInvoice: number;
  /** A run of overdue alerts in one unit, over so many open invoices, that queued so many mails. */
  alertRun: { openInvoices: number; mails: number; reads: number; writes: number };
  /** Writing and handing over one mail. */
  mail: { reads: number; writes: number };
  /** A tick of one organisation of one unit in which nothing is due. */
  tick: { reads: number; writes: number };
  directory: { readsPerUser: number; readsAtLeast: number };
}

/** Amounts a month by the names of prices. */
export type Usage = Record<string, number>;

const TICKS = 288;
const DAYS = 30.4;
const POLLS_A_DAY = 3 * 60 * 24;
const QUEUES = 3;
const SCHEDULED_JOBS = 9;
const GB = 1024 ** 3;

type Part = 'reads' | 'writes' | 'tableBytes' | 'storedBytes';

/** The mean over a mix of patterns. @throws {Error} for a pattern that was not measured */
export const meanOf = (measured: Measured, mix: Readonly<Record<string, number>>, part: Part): number => {
  const entries = Object.entries(mix);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (
    entries.reduce((sum, [name, weight]) => {
      const pattern = measured.patterns[name];
      if (!pattern) throw new Error(`${name} was not measured`);
      return sum + weight * pattern[part];
    }, 0) / total
  );
};

const weightOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (READS[name] ?? 0), 0) /
  Object.values(READS).reduce((sum, weight) => sum + weight, 0);

const scaled = (usage: Usage, times: number): Usage =>
  Object.fromEntries(Object.entries(usage).map(([name, amount]) => [name, amount * times]));

/** Adds amounts by name. */
export const added = (...parts: Usage[]): Usage => {
  const sum: Usage = {};
  for (const part of parts)
    for (const [name, amount] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + amount;
  return sum;
};

/** Requests a month. */
export const requestsOf = ({
  reps,
  workingDays,
  readsPerRepAndDay,
  writesPerRepAndDay,
}: Assumptions): number => reps * workingDays * (readsPerRepAndDay + writesPerRepAndDay);

const organisationsOf = ({ reps, repsPerOrganisation }: Assumptions): number =>
  Math.ceil(reps / repsPerOrganisation);

const shareOfReads = ({ readsPerRepAndDay: reads, writesPerRepAndDay: writes }: Assumptions): number =>
  reads / (reads + writes);

/** Read units of one mean request: its own, those of reports over everything open, and those of the directory. */
export const readsOf = (measured: Measured, given: Assumptions) => {
  const share = shareOfReads(given);
  const own = Math.min(given.reps, given.repsPerOrganisation);
  const { readsPerUser, readsAtLeast } = measured.directory;
  return {
    own: share * meanOf(measured, READS, 'reads') + (1 - share) * meanOf(measured, WRITES, 'reads'),
    reports: share * weightOf(REPORTS) * measured.readsPerOpenInvoice * own * given.openInvoicesPerRep,
    directory: given.directoryLoadsPerRequest * (readsAtLeast + readsPerUser * own * given.usersPerRep),
  };
};

/** What one mean request takes. */
export const requestUsage = (measured: Measured, given: Assumptions): Usage => {
  const reads = readsOf(measured, given);
  const seconds = given.billedMsPerRequest / 1000;
  return {
    httpApiRequests: 1,
    lambdaRequests: 1,
    lambdaGbSeconds: seconds * (given.memoryMb / 1024),
    readUnits: reads.own + reads.reports + reads.directory,
    writeUnits: (1 - shareOfReads(given)) * meanOf(measured, WRITES, 'writes'),
    logIngestGb: given.logBytesPerRequest / GB,
    traces: given.traceShare,
  };
};

/** What the morning's alert run of one unit takes, with the mails that it writes. */
export const alertRunUsage = (measured: Measured, given: Assumptions): Usage => {
  const { alertRun, mail } = measured;
  const own = Math.min(given.reps, given.repsPerOrganisation);
  // Every unit's run reads what is open in the organisation, and each recipient's ledger.
  const reads = measured.readsPerOpenInvoice * own * given.openInvoicesPerRep + alertRun.reads;
  const mails = Math.min(given.reps, given.repsPerUnit);
  const writes = (alertRun.writes / Math.max(1, alertRun.mails)) * mails;
  const units = { readUnits: reads + mails * mail.reads, writeUnits: writes + mails * mail.writes };
  const ms = units.readUnits * given.billedMsPerJobUnit + mails * given.billedMsPerMail;
  return {
    ...units,
    lambdaRequests: 1 + mails,
    lambdaGbSeconds: (ms / 1000) * (given.memoryMb / 1024),
    sqsRequests: 3 * (1 + mails),
    mails,
    logIngestGb: ((1 + mails) * given.logBytesPerRequest) / GB,
  };
};

/** What a region takes in a month in which nobody does anything: ticks, polls, alarms. */
export const idleUsage = (measured: Measured, given: Assumptions): Usage => {
  const ticks = TICKS * DAYS;
  const organisations = organisationsOf(given);
  return {
    schedulerInvocations: ticks,
    lambdaRequests: ticks,
    lambdaGbSeconds: ticks * organisations * 0.1 * (given.memoryMb / 1024),
    readUnits: ticks * organisations * measured.tick.reads,
    writeUnits: ticks * organisations * measured.tick.writes,
    sqsRequests: QUEUES * given.pollersPerQueue * POLLS_A_DAY * DAYS,
    logIngestGb: (ticks * given.logBytesPerRequest) / GB,
    alarms: given.alarms,
    customMetrics: given.customMetrics,
    customerKeys: given.customerKeys,
  };
};

const jobsUsage = (measured: Measured, given: Assumptions): Usage => {
  const units = Math.ceil(given.reps / given.repsPerUnit);
  const run = alertRunUsage(measured, given);
  // Reminders, collecting, watches and checks read what alerts read; the mails of all are in mailsPerRep.
  const { mails: _, ...others } = scaled({ ...run, mails: 0 }, given.workingDays * units);
  const alike = scaled(
    { readUnits: run['readUnits'] ?? 0 },
    given.workingDays * units * (SCHEDULED_JOBS - 1),
  );
  return added(others, alike, { mails: given.mailsPerRep * given.reps });
};

const keptUsage = (measured: Measured, given: Assumptions): Usage => {
  const commands = given.reps * given.workingDays * given.writesPerRepAndDay;
  const gb = (part: Part) => (commands * given.monthsKept * meanOf(measured, WRITES, part)) / GB;
  // Recovery is paid by the table's own size, storage by that of its indexes as well.
  return { storageGb: gb('storedBytes'), recoveryGb: gb('tableBytes') };
};

/** Amounts of a whole month in every region. */
export const usageOf = (measured: Measured, given: Assumptions): Usage => {
  const use = added(
    scaled(requestUsage(measured, given), requestsOf(given)),
    jobsUsage(measured, given),
    keptUsage(measured, given),
  );
  // Writes and what is kept are paid wherever a replica is; reads, requests and mails happen once.
  const others = given.regions - 1;
  const copied = (use['writeUnits'] ?? 0) * others;
  const replicas: Usage = {
    writeUnits: copied,
    storageGb: (use['storageGb'] ?? 0) * others,
    recoveryGb: (use['recoveryGb'] ?? 0) * others,
    transferGb: (copied * 1024) / GB,
  };
  const all = added(use, replicas, scaled(idleUsage(measured, given), given.regions));
  return {
    ...all,
    logStorageGb: (all['logIngestGb'] ?? 0) * given.monthsOfLogs,
    activeUsers: Math.max(0, given.reps * given.usersPerRep - 10_000),
  };
};

/** Names of prices by driver. */
export const DRIVERS: Readonly<Record<string, readonly string[]>> = {
  API: ['httpApiRequests'],
  Lambda: ['lambdaRequests', 'lambdaGbSeconds'],
  'DynamoDB reads': ['readUnits'],
  'DynamoDB writes': ['writeUnits'],
  'DynamoDB storage': ['storageGb'],
  'DynamoDB recovery': ['recoveryGb'],
  'Between regions': ['transferGb'],
  SQS: ['sqsRequests'],
  Scheduler: ['schedulerInvocations'],
  SES: ['mails'],
  Logs: ['logIngestGb', 'logStorageGb'],
  Traces: ['traces'],
  'Alarms and metrics': ['alarms', 'customMetrics'],
  KMS: ['customerKeys'],
  Cognito: ['activeUsers'],
};

/** USD by driver. @throws {Error} for an amount that has no price or no driver */
export const costOf = (usage: Usage, prices: Readonly<Record<string, Price>>): Record<string, number> => {
  const known = new Set(Object.values(DRIVERS).flat());
  for (const name of Object.keys(usage))
    if (!known.has(name) || !prices[name]) throw new Error(`${name} has no price or no driver`);
  const priced = (name: string): number => {
    const { usd = 0, per = 1 } = prices[name] ?? {};
    return ((usage[name] ?? 0) * usd) / per;
  };
  return Object.fromEntries(
    Object.entries(DRIVERS).map(([driver, names]) => [
      driver,
      names.reduce((sum, name) => sum + priced(name), 0),
    ]),
  );
};

export const totalOf = (cost: Readonly<Record<string, number>>): number =>
  Object.values(cost).reduce((sum, usd) => sum + usd, 0);
