/** Outages: the ticker stands still for an hour, a day and eight days around nights of clock changes. */
import { jobContext } from '#lib/organisation/context.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import { JOBS } from '#lib/schedule.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, newTable } from '../test/support/company.ts';
import { type Wall, wallOf } from './calendars/wall.ts';
import { WaitingQueue } from './crash/queue.ts';
import { dropTable } from './drop.ts';
import { type Exercise, type Figures, holds, type Turn } from './exercise.ts';
import { faultsOf } from './outage/judge.ts';
import { beats, moveUnits, notedQueue, notingJob, type Office, slotsOf } from './outage/office.ts';
import { type Random, randomOf } from './random.ts';

const HOUR_MS = 3_600_000;
const OUTAGES_MS = [HOUR_MS, 26 * HOUR_MS, 8 * 24 * HOUR_MS];
const TIMES = ['00:00', '00:30', '02:30', '07:00', '23:30'];

/** Zones whose springs cross midnight, those of the Union and the States, and shifts of odd sizes. */
const ZONES = [
  ...['Africa/Cairo', 'America/Havana', 'America/Santiago', 'Asia/Beirut', 'Atlantic/Azores'],
  ...['America/Nuuk', 'America/Scoresbysund', 'Europe/Madrid', 'Europe/London', 'America/New_York'],
  ...['America/Los_Angeles', 'Australia/Lord_Howe', 'Antarctica/Troll', 'America/Asuncion'],
];

const shifting = (random: Random): Wall[] =>
  random
    .shuffled(ZONES)
    .map((zone) => wallOf(zone, '2026-02-01', '2027-12-31', 20))
    .filter(({ shifts }) => shifts.length > 0)
    .slice(0, 3);

const openOffice = async (walls: readonly Wall[], localTime: string): Promise<Office> => {
  const company = await aCompany(ROUTES, { table: await newTable() });
  await moveUnits(
    company,
    walls.map(({ zone }) => zone),
  );
  const jobs = [...JOBS, notingJob('each', 'each', localTime), notingJob('present', 'collapse', localTime)];
  const queue = new WaitingQueue(company.clock);
  const office: Office = { company, queue, jobs, asked: [], out: false };
  company.ports.directories = cachedDirectories(company.table, Number.POSITIVE_INFINITY);
  company.ports.queue = notedQueue(office);
  return office;
};

/** Local times of the jobs; no policy changes during an exercise. */
const timesOf = async ({ company, jobs }: Office): Promise<Map<string, string>> => {
  const context = await jobContext(company.ports, company.orgId, 'proof');
  const pairs = jobs.map(async (job) => [job.name, await job.localTime(context, '2026-02-01')] as const);
  return new Map(await Promise.all(pairs));
};

/** One outage; the looks of tickers that could hand over what they found. */
const live = async (office: Office, night: number, outageMs: number, random: Random) => {
  const looks: number[] = [];
  const span = async (from: number, to: number, everyMinutes: number) => {
    for (let at = from; at < to; at += everyMinutes * 60_000) if (!office.out) looks.push(at);
    return beats(office, { from, to, everyMinutes });
  };
  // The outage begins before the shift and ends after it, or at any time beside it.
  const start = night - random.below(outageMs);
  const end = start + outageMs;
  let count = await span(start - 26 * HOUR_MS, start, 120);
  count += await span(end, end + HOUR_MS, 15);
  office.out = true;
  const back = end + 4 * HOUR_MS + random.below(20) * HOUR_MS;
  count += await span(end + HOUR_MS, back, 180);
  office.out = false;
  count += await span(back, back + 30 * HOUR_MS, 120);
  return { looks, count };
};

interface Lived {
  lines: string[];
  beats: number;
  slots: number;
}

const outage = async (random: Random, outageMs: number): Promise<Lived> => {
  const walls = shifting(random);
  const localTime = random.pick(TIMES);
  const night = random.pick(walls.flatMap(({ shifts }) => shifts)).at;
  const office = await openOffice(walls, localTime);
  const { company, asked, jobs } = office;
  try {
    const { looks, count } = await live(office, night, outageMs, random);
    const slots = await slotsOf(office);
    const times = await timesOf(office);
    const lines = Object.values(company.units).flatMap((unitId, index) => {
      const wall = walls[index % walls.length] as Wall;
      return jobs.flatMap(({ name, mode }) => {
        const mine = (one: { job: string; unitId: string }) => one.job === name && one.unitId === unitId;
        const owed = { job: name, mode, localTime: times.get(name) ?? '', wall, looks };
        return faultsOf(owed, slots.filter(mine), asked.filter(mine));
      });
    });
    lines.push(...violationsIn(await dumpOf(company.table)));
    const about = `outage of ${outageMs / HOUR_MS} h around ${new Date(night).toISOString()}: `;
    return { lines: lines.map((line) => about + line), beats: count, slots: slots.length };
  } finally {
    await dropTable(company.table);
  }
};

const turn = async ({ seed }: Turn): Promise<Figures> => {
  const random = randomOf(seed);
  const all: Lived[] = [];
  for (const outageMs of OUTAGES_MS) all.push(await outage(random, outageMs));
  holds(all.flatMap(({ lines }) => lines));
  const sum = (what: 'beats' | 'slots') => all.reduce((total, one) => total + one[what], 0);
  return { outages: all.length, beats: sum('beats'), slots: sum('slots') };
};

export const outages: Exercise = {
  name: 'outages',
  proves: 'T9 b, c, e: outages of an hour, a day and eight days around clock changes; S4-S6, Z6',
  turns: { short: 1, long: 6 },
  run: (_ground, about) => turn(about),
};
