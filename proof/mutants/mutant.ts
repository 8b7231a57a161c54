/**
 * A mutant: the product with one thing broken on purpose. Its patch starts with three lines of words: what it breaks,
 * what that means in this product, and the proof that must notice, `<exercise> <seed>` or the path of a test file.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXERCISES } from '../exercises.ts';

export const MUTANTS_FOLDER = import.meta.dirname;

export interface Mutant {
  readonly name: string;
  /** In the words of the list of negative controls. */
  readonly breaks: string;
  /** What that is here. */
  readonly here: string;
  /** Arguments of one run of the proof: an exercise and its seed, or one test file. */
  readonly proof: { readonly exercise: string; readonly seed: string } | { readonly test: string };
  /** The file with the patch. */
  readonly file: string;
}

const proofOf = (name: string, text: string): Mutant['proof'] => {
  const [first = '', seed = ''] = text.split(' ');
  if (first.endsWith('.test.ts')) return { test: first };
  if (!EXERCISES.some((exercise) => exercise.name === first) || !/^\d+$/.test(seed))
    throw new Error(`${name}: there is no exercise and seed ${text}`);
  return { exercise: first, seed };
};

/** Reads the words of a patch. @throws {Error} when a line of them is missing or names no proof */
export const mutantOf = (name: string, patch: string): Mutant => {
  const line = (label: string): string => {
    const found = new RegExp(`^${label}: +(.+)$`, 'm').exec(patch)?.[1];
    if (!found) throw new Error(`${name}: the line ${label} is missing`);
    return found;
  };
  const proof = proofOf(name, line('Proof'));
  const file = join(MUTANTS_FOLDER, `${name}.patch`);
  return { name, breaks: line('Breaks'), here: line('Here'), proof, file };
};

/** Every mutant of the folder, by name. */
export const allMutants = async (): Promise<Mutant[]> => {
  const files = (await readdir(MUTANTS_FOLDER)).filter((file) => file.endsWith('.patch')).sort();
  return Promise.all(
    files.map(async (file) =>
      mutantOf(file.slice(0, -'.patch'.length), await readFile(join(MUTANTS_FOLDER, file), 'utf8')),
    ),
  );
};
