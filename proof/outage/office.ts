/**
 * A unit in each of some zones, two tickers and three workers with clocks of their own, and a queue that may be out.
 * Two jobs note what they were run for: one tells only the present, the other every period.
 */
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import type { Job } from '#lib/jobs/job.ts';
import { SlotEntity } from '#lib/jobs/slot.ts';
import { tick } from '#lib/jobs/ticker.ts';
import type { Queue, Work } from '#lib/jobs/work.ts';
import { workHandler } from '#lib/jobs/worker.ts';
import { UnitEntity } from '#lib/organisation/entity.ts';
import { runCommand } from '#lib/table/command.ts';
import { fromItem } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { dumpOf } from '#lib/verify/index.ts';
import type { Company } from '../../test/support/company.ts';
import type { Letter, WaitingQueue } from '../crash/queue.ts';
import { handlersOf, skewed } from '../mail/post.ts';

const MINUTE_MS = 60_000;
/** Clocks of the three workers and the two tickers. */
const SKEWS_MS = [0, -5 * MINUTE_MS, 5 * MINUTE_MS];
const TICKERS_MS = [0, 5 * MINUTE_MS];
const BATCH = 10;

/** One run of a job as the ticker asked for it. */
export interface Asked {
  readonly job: string;
  readonly unitId: string;
  readonly period: string;
  readonly at: Instant;
}

export interface Office {
  readonly company: Company;
  readonly queue: WaitingQueue;
  readonly jobs: readonly Job[];
  /** What was handed to the queue, in order. */
  readonly asked: Asked[];
  /** The queue takes nothing. */
  out: boolean;
}

/** A job that does nothing but note its run in the slot's summary. */
export const notingJob = (name: string, mode: Job['mode'], localTime: string): Job => ({
  name,
  mode,
  localTime: async () => localTime,
  run: async (_context, { asOf }) => ({ asOf }),
});

/** Moves the units of the company to the zones. */
export const moveUnits = async (
  { table, orgId, units }: Company,
  zones: readonly string[],
): Promise<void> => {
  const at: Instant = '2020-01-01T00:00:00.000Z';
  for (const [index, id] of Object.values(units).entries()) {
    const from = await read(table, UnitEntity, { pk: partition(orgId, 'units'), sk: id });
    if (!from) throw new Error(`there is no unit ${id}`);
    const timeZone = zones[index % zones.length] ?? from.value.timeZone;
    const cause = { orgId, at, by: 'system:seed', role: 'system', requestId: `req_move${index}` };
    const writes = [put(UnitEntity, { ...from.value, timeZone }, { at, from })];
    await runCommand(table, cause, async () => ({ action: 'seed', writes, result: undefined }));
  }
};

/** The queue as the tickers see it: it notes what it is given, or refuses everything. */
export const notedQueue = (office: Office): Queue => ({
  send: async (work: readonly Work[]) => {
    if (office.out) throw new Error('the queue is out');
    for (const one of work) {
      if (one.kind !== 'slot') continue;
      const { job, subject, period } = one;
      office.asked.push({ job, unitId: subject, period, at: office.company.clock.now() });
    }
    await office.queue.send(work);
  },
});

const poll = async (office: Office, skewMs: number): Promise<number> => {
  const { company, queue } = office;
  const handle = workHandler(
    () => skewed(company.ports, skewMs),
    handlersOf({ jobs: office.jobs, calledOff: new Set() }),
  );
  const letters: Letter[] = queue.receive(BATCH);
  const Records = letters.map(({ id, body }) => ({ messageId: id, body }));
  const { batchItemFailures } = await handle({ Records } as never);
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  for (const { id } of letters) if (!failed.has(id)) queue.delete(id);
  return letters.length;
};

/** Both tickers at once, then all workers beside each other until nothing is visible. */
export const beat = async (office: Office, at: Instant): Promise<void> => {
  const { company, jobs } = office;
  company.clock.set(at);
  await Promise.allSettled(TICKERS_MS.map((skew) => tick(skewed(company.ports, skew), jobs)));
  let worked = 1;
  while (worked > 0) {
    const counts = await Promise.all(SKEWS_MS.map((skew) => poll(office, skew)));
    worked = counts.reduce((sum, count) => sum + count, 0);
  }
};

/** Beats from one instant to another, so many minutes apart. */
export const beats = async (
  office: Office,
  { from, to, everyMinutes }: { from: number; to: number; everyMinutes: number },
): Promise<number> => {
  let count = 0;
  for (let at = from; at < to; at += everyMinutes * MINUTE_MS) {
    await beat(office, addMilliseconds(new Date(at).toISOString(), 0));
    count += 1;
  }
  return count;
};

export interface Ran {
  readonly job: string;
  readonly unitId: string;
  readonly period: string;
  readonly status: string;
}

/** Every slot of the table. */
export const slotsOf = async ({ company }: Office): Promise<Ran[]> =>
  (await dumpOf(company.table))
    .filter(({ entity }) => entity === SlotEntity.name)
    .map((item) => fromItem(SlotEntity, item).value)
    .map(({ job, subject, period, status }) => ({ job, unitId: subject, period, status }));
