/** Seeds that once failed. They are kept in seeds.json, and every run starts with them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Size } from './exercise.ts';

export interface KeptSeed {
  readonly exercise: string;
  readonly seed: number;
  readonly size: Size;
}

const FILE = join(import.meta.dirname, 'seeds.json');

export const keptSeeds = async (): Promise<KeptSeed[]> => JSON.parse(await readFile(FILE, 'utf8'));

/** Keeps a seed for every later run; one that is kept stays once. */
export const keepSeed = async (seed: KeptSeed): Promise<void> => {
  const kept = await keptSeeds();
  const same = (other: KeptSeed) => other.exercise === seed.exercise && other.seed === seed.seed;
  if (kept.some(same)) return;
  await writeFile(FILE, `${JSON.stringify([...kept, seed], null, 2)}\n`);
};

/** The seed of one turn: 31 bits of a hash (FNV-1a) of the run's seed, the exercise's name and the turn's number. */
export const seedOf = (base: number, exercise: string, index: number): number => {
  let hash = 0x811c9dc5;
  for (const character of `${base} ${exercise} ${index}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 1;
};
