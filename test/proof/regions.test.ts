/** The exercise of two regions finds a region that is broken on purpose, and one that is not holds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { httpHandler } from '#lib/http/handler.ts';
import { ROUTES } from '#lib/routes.ts';
import { playSeed, type Sabotage, type Weather } from '../../proof/regions/seed.ts';
import { aBase, type Base } from '../../proof/simulation/seed.ts';
import { callsThrough } from '../support/company.ts';

const WEATHER: Weather = { way: 'planned', clients: 2, commands: 3 };

let base: Base;
beforeAll(async () => {
  base = await aBase(1);
});

/** Of a few seeds: in some the two regions happen not to meet. */
const complaintsUnder = async (sabotage: Sabotage): Promise<string> => {
  const complaints: string[] = [];
  for (const seed of [1, 2, 3])
    complaints.push(...(await playSeed(base, seed, WEATHER, sabotage)).complaints);
  return complaints.join('\n');
};

describe('the exercise of two regions', { timeout: 120_000 }, () => {
  it('has nothing to say of two sound regions, and sends commands on', async () => {
    const { complaints, figures } = await playSeed(base, 5, WEATHER);
    expect(complaints).toEqual([]);
    expect(figures['redirects']).toBeGreaterThan(0);
    expect(figures['taken']).toBeGreaterThan(0);
  });

  it('finds a region that takes whatever it is sent', async () => {
    const told = await complaintsUnder((region) => {
      const ports = { ...region.ports, regions: undefined };
      const handler = httpHandler(ROUTES, () => ports);
      return { ...region, call: callsThrough(handler, base.company.orgId) };
    });
    expect(told).not.toBe('');
  });

  it('finds jobs that run wherever they are found', async () => {
    const told = await complaintsUnder((region) => ({
      ...region,
      ports: { ...region.ports, regions: undefined },
    }));
    expect(told).toMatch(/was done in|went twice|not the same/);
  });
});
