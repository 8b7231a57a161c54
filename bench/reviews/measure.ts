/** The phases of a morning of reviews, each measured: the runs of all units, the runs of the reminders, which tell chairs, and all mails. */
import { fixedClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import type { Work, WorkerPorts } from '#lib/jobs/index.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { connect, type Table } from '#lib/table/client.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { WORK } from '#lib/work.ts';
import { createTable, LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { benchTable, ORG } from '../company.ts';
import { meter } from '../meter.ts';
import { type Call, record } from '../recorder.ts';
import { replayer } from '../replay.ts';
import { fill, putItems, type Size, unitIdOf } from './company.ts';
import { countItems } from './items.ts';

/** The morning after February, by the clock of every unit. */
const MORNING = '2026-03-01T06:30:00.000Z';
const PERIOD = '2026-03-01';
/** As long as a process of the product keeps it. */
const DIRECTORY_MS = 5_000;

export interface Phase {
  name: string;
  /** Reviews or mails that it made. */
  made: number;
  calls: number;
  items: number;
  /** Of the items read, how many were different ones. */
  distinct: number;
  readUnits: number;
  writeUnits: number;
  seconds: number;
  /** The same calls, bare, in the same order and side by side where they were. */
  rawSeconds: number;
}

const slot = (job: string, subject: string): Work => ({
  ...{ kind: 'slot', orgId: ORG, job, subject, period: PERIOD },
});

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
};

const tableAt = (endpoint: string, name: string): Table =>
  connect(name, { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });

/** The calls as they were made, on another table with the same items as theirs had. */
const replayed = async (endpoint: string, { from, to }: Record<'from' | 'to', string>, waves: Call[][]) => {
  const { send } = replayer(endpoint);
  const elsewhere = JSON.parse(
    JSON.stringify(waves)
      .replaceAll(`"TableName":"${from}"`, `"TableName":"${to}"`)
      .replaceAll(`{"${from}":`, `{"${to}":`),
  ) as Call[][];
  return secondsOf(async () => {
    // Each with a token of its own, however many of a wave are transactions.
    for (const [at, wave] of elsewhere.entries())
      await Promise.all(wave.map((call, place) => send([[call]], `${to.slice(-1)}-${at}-${place}`)));
  });
};

export const measureReviews = async (endpoint: string, size: Size): Promise<Phase[]> => {
  const table = await benchTable(endpoint, 'bench-reviews');
  const plain = tableAt(endpoint, table.name);
  const announced: Work[] = [];
  const ports: WorkerPorts = {
    table: plain,
    clock: fixedClock(MORNING),
    ids: systemIds,
    directories: cachedDirectories(plain, 600_000),
    queue: { send: async (work) => void announced.push(...work) },
    files: { put: async () => undefined, get: async () => undefined, uploadUrl: async () => '' },
    mailer: { send: async () => ({ providerId: 'none' }) },
    webUrl: 'https://example.com',
  };
  await fill(ports, size);
  const measured = { ...ports, table, directories: cachedDirectories(table, DIRECTORY_MS) };
  const [take, count, recorder] = [meter(table), countItems(table), record(table)];
  let copies = 0;
  const phase = async (name: string, work: readonly Work[]): Promise<Phase> => {
    announced.length = 0;
    copies += 1;
    const copy = `${table.name}-${copies}`;
    await createTable(endpoint, copy);
    await putItems(tableAt(endpoint, copy), await dumpOf(plain));
    take();
    count();
    recorder.start();
    const seconds = await secondsOf(async () => {
      for (const one of work) await handleWork(measured, WORK, one);
    });
    const waves = recorder.take();
    const { calls, reads, writes } = take();
    const { items, distinct } = count();
    const rawSeconds = await replayed(endpoint, { from: table.name, to: copy }, waves);
    const made = announced.length > 0 ? announced.length : work.length;
    return {
      ...{ name, made, calls, items, distinct, seconds, rawSeconds },
      readUnits: reads,
      writeUnits: writes,
    };
  };
  const unitIds = [...Array.from({ length: size.units }, (_, unit) => unitIdOf(unit)), 'unt_bench'];
  const reviews = await phase(
    'reviews',
    unitIds.map((unitId) => slot('reviews', unitId)),
  );
  const mails = [...announced];
  const digests = await phase(
    'digests',
    unitIds.map((unitId) => slot('review-reminders', unitId)),
  );
  mails.push(...announced);
  return [reviews, digests, await phase('mails', mails)];
};
