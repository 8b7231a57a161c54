/** Two regions in memory: commands sent to both, jobs in both, a link that lags, reorders and breaks, and a home that moves. */
import { type Exercise, type Figures, holds } from './exercise.ts';
import { playSeed, WAYS, type Weather } from './regions/seed.ts';
import { seedOf } from './seeds.ts';
import { aBase } from './simulation/seed.ts';
import { addFigures } from './tally.ts';

const SEEDS = { short: 12, long: 100 } as const;

/** The ways of moving in turn, with one to three clients. */
export const weatherOf = (at: number): Weather => ({
  way: WAYS[at % WAYS.length] ?? 'planned',
  clients: 1 + (at % 4 === 3 ? 0 : at % 3),
  commands: 4,
});

export const regions: Exercise = {
  name: 'regions',
  proves:
    'two regions over a lagging link: commands at home only, each once; jobs once; home moves; C3 I2 S5 L1 L2',
  turns: { short: 1, long: 20 },
  shortSeconds: 15,
  run: async (_ground, { seed, size }) => {
    const base = await aBase(seed);
    let figures: Figures = {};
    const complaints: string[] = [];
    for (let at = 0; at < SEEDS[size]; at += 1) {
      const run = await playSeed(base, seedOf(seed, 'regions', at), weatherOf(at));
      complaints.push(...run.complaints.map((line) => `seed ${at}: ${line}`));
      figures = addFigures(figures, { seeds: 1, ...run.figures });
    }
    holds(complaints);
    return figures;
  },
};
