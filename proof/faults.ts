/** Clients go on working while the table throttles, conflicts, forgets answers, repeats requests and lags. */
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, newTable } from '../test/support/company.ts';
import { dropTable } from './drop.ts';
import { type Exercise, type Figures, holds, type Turn } from './exercise.ts';
import { effectComplaints } from './faults/complaints.ts';
import { type Place, playSeed, type SeedRun, type Weather } from './faults/run.ts';
import { isDone, isOpen } from './load/client.ts';
import { nothingKnown } from './load/commands.ts';
import { FAULT_KINDS } from './proxy/faults.ts';
import { randomOf } from './random.ts';
import { seedOf } from './seeds.ts';
import { addFigures } from './tally.ts';

/** Seeds of one turn, companies that they are played in (one each, or many in one), and how many run at once. */
const SIZES = {
  short: { seeds: 10, companies: 10, commands: 9 },
  long: { seeds: 40, companies: 4, commands: 8 },
} as const;
const AT_ONCE = 10;

/** Part of the commands that may still be open when a client gives up, by the rate of faults. */
const MAY_GIVE_UP: readonly (readonly [rate: number, part: number])[] = [
  [0.05, 0.001],
  [0.2, 0.01],
  [1, 1],
];
const RATES = [0.01, 0.05, 0.2, 0.5] as const;

/** Rates in turn; every fifth seed is swizzled, every fourth one client alone, a few meet connections that stay silent. */
const weatherOf = (seed: number, at: number, commands: number): Weather => {
  const random = randomOf(seed);
  const swizzled = at % 5 === 4;
  const rate = swizzled ? 0.05 : (RATES[at % 5] ?? 0.05);
  const kinds = random.chance(0.1) ? FAULT_KINDS : undefined;
  return {
    faults: { rate, ...(kinds && { kinds }) },
    swizzled,
    clients: random.chance(0.25) ? 1 : 2 + random.below(3),
    commands,
  };
};

interface Played extends SeedRun {
  readonly weather: Weather;
}

const figuresOf = ({ sent, givenUp, counts, calls, reads, weather }: Played): Figures => ({
  seeds: 1,
  commands: sent.length,
  [`commands at ${weather.faults.rate}`]: sent.length,
  [`given up at ${weather.faults.rate}`]: givenUp,
  acknowledged: sent.filter(({ answer }) => isDone(answer)).length,
  refused: sent.filter(({ answer }) => !isDone(answer) && !isOpen(answer)).length,
  'fresh reads': reads,
  calls,
  faults: Object.values(counts).reduce((sum, count) => sum + count, 0),
  ...counts,
});

/** More commands left open than the rate of faults excuses. */
export const givenUpTooOften = (figures: Figures): string[] =>
  RATES.flatMap((rate) => {
    const [commands = 0, open = 0] = [figures[`commands at ${rate}`], figures[`given up at ${rate}`]];
    const part = MAY_GIVE_UP.find(([most]) => rate <= most)?.[1] ?? 1;
    return open > Math.max(1, commands * part)
      ? [`${open} of ${commands} given up at a rate of ${rate}`]
      : [];
  });

const playAll = async (work: readonly (() => Promise<Played>)[]): Promise<Played[]> => {
  const left = [...work];
  const done: Played[] = [];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) done.push(await next());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return done;
};

export const faults: Exercise = {
  name: 'faults',
  proves: 'T5: one effect or none under any fault of the table, with a clear answer; C2 C3 C4 C6 C7 L1',
  turns: { short: 1, long: 12 },
  shortSeconds: 30,
  run: async ({ dynamodb }, { seed, size }: Turn) => {
    const table = await newTable();
    try {
      const { seeds, companies, commands } = SIZES[size];
      const places: Place[] = [];
      for (let made = 0; made < companies; made += 1) {
        const company = await aCompany(ROUTES, { table });
        places.push({ company, known: nothingKnown(), shared: companies < seeds });
      }
      const played = await playAll(
        Array.from({ length: seeds }, (_, at) => async () => {
          const own = seedOf(seed, 'faults', at);
          const weather = weatherOf(own, at, commands);
          const place = places[at % companies] as Place;
          return { ...(await playSeed(dynamodb, place, own, weather)), weather };
        }),
      );
      const rows = await dumpOf(table);
      const byOrganisation = Map.groupBy(rows, ({ orgId }) => orgId);
      const complaints = played.flatMap((run) => run.complaints);
      for (const { company } of places) {
        const sent = played.filter(({ orgId }) => orgId === company.orgId).flatMap((run) => run.sent);
        complaints.push(...effectComplaints(sent, byOrganisation.get(company.orgId) ?? []));
      }
      const figures = played.map(figuresOf).reduce(addFigures, {});
      holds([...complaints, ...violationsIn(rows), ...givenUpTooOften(figures)]);
      return figures;
    } finally {
      await dropTable(table);
    }
  },
};
