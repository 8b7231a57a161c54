import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playInLanes } from '../../proof/lanes.ts';

const LANES = join(import.meta.dirname, '../../proof/lanes.ts');
/** A lane whose exercises tell which process played them; one by the name of `broken` breaks it down. */
const PLAYER = `
import { serveLane } from ${JSON.stringify(LANES)};
await serveLane(async (exercise) => {
  if (exercise === 'broken') process.exit(3);
  return { exercise, turns: 1, seconds: 0, figures: { process: process.pid }, failures: [] };
});
process.exit();
`;

let folder = '';
const player = () => join(folder, 'player.mjs');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadencia-lanes-'));
  await writeFile(player(), PLAYER);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('lanes', () => {
  it('play every exercise once, in processes of their own', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `exercise ${at}`);
    const tallies = await playInLanes(player(), [], names);

    expect(tallies.map(({ exercise }) => exercise).sort()).toEqual(names);
    expect(tallies.every(({ figures }) => figures['process'] !== process.pid)).toBe(true);
  });

  it('are a failure when one of them breaks down', async () => {
    await expect(playInLanes(player(), [], ['a', 'broken', 'b'])).rejects.toThrow('ended with code 3');
  });

  it('play nothing when there is nothing', async () => {
    expect(await playInLanes(player(), [], [])).toEqual([]);
  });
});
