/** Clients in thousands of small worlds in memory, each with its own faults, competitors and lags; no wait takes time. */
import { type Exercise, type Figures, holds } from './exercise.ts';
import { givenUpTooOften } from './faults.ts';
import { isDone, isOpen } from './load/client.ts';
import { randomOf } from './random.ts';
import { seedOf } from './seeds.ts';
import { aBase, playSeed, type SeedRun, type Weather } from './simulation/seed.ts';
import { addFigures } from './tally.ts';

const SEEDS = { short: 200, long: 400 } as const;
const COMMANDS = 10;
const RATES = [0.01, 0.05, 0.2, 0.5] as const;
/** Hardly anything gets through: commands end at their deadline, and some are given up. */
const STORM = 0.98;
const STORM_KINDS = ['throttle', 'reset-before', 'reset-after', 'conflict'] as const;
const STORM_EVERY = 50;

/** Every fifth seed is one client alone, to whom nothing may be refused; the others are two to four. */
export const weatherOf = (seed: number, at: number): Weather => {
  const random = randomOf(seed + 7);
  const clients = at % 5 === 4 ? 1 : 2 + random.below(3);
  const isStorm = at % STORM_EVERY === STORM_EVERY - 1;
  const rate = isStorm ? STORM : (RATES[at % RATES.length] ?? 0.05);
  return { rate, ...(isStorm && { kinds: STORM_KINDS }), clients, commands: COMMANDS };
};

const figuresOf = ({ sent, givenUp, counts, calls }: SeedRun, { rate }: Weather): Figures => ({
  seeds: 1,
  commands: sent.length,
  acknowledged: sent.filter(({ answer }) => isDone(answer)).length,
  refused: sent.filter(({ answer }) => !isDone(answer) && !isOpen(answer)).length,
  [`commands at ${rate}`]: sent.length,
  [`given up at ${rate}`]: givenUp,
  calls,
  faults: Object.values(counts).reduce((sum, count) => sum + count, 0),
  ...counts,
});

export const simulation: Exercise = {
  name: 'simulation',
  proves: 'T5 at volume: one effect or none under any fault of the table, in memory; C2 C3 C4 C6 C7 L1',
  turns: { short: 1, long: 26 },
  run: async (_ground, { seed, size }) => {
    const base = await aBase(seed);
    let figures: Figures = {};
    const complaints: string[] = [];
    for (let at = 0; at < SEEDS[size]; at += 1) {
      const own = seedOf(seed, 'simulation', at);
      const weather = weatherOf(own, at);
      const run = await playSeed(base, own, weather);
      complaints.push(...run.complaints.map((line) => `seed ${at}: ${line}`));
      figures = addFigures(figures, figuresOf(run, weather));
    }
    holds([...complaints, ...givenUpTooOften(figures)]);
    return figures;
  },
};
