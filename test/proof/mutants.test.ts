/** The negative controls: there are enough of them, each is explained, and each still fits the product. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { misfitOf } from '../../proof/mutants/copy.ts';
import { allMutants, MUTANTS_FOLDER, mutantOf } from '../../proof/mutants/mutant.ts';

const mutants = await allMutants();

describe('the mutants', () => {
  it('are twenty or more, each with a line in their list', async () => {
    const list = await readFile(join(MUTANTS_FOLDER, 'README.md'), 'utf8');
    expect(mutants.length).toBeGreaterThanOrEqual(20);
    expect(mutants.filter(({ name }) => !list.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it.each(mutants.map(({ name, file }) => [name, file]))(
    '%s fits the product as it is',
    async (_name, file) => {
      expect(await misfitOf(file)).toBeUndefined();
    },
  );

  it.each([
    ['without words', 'diff --git'],
    ['with a proof that does not exist', 'Breaks: a\nHere:   b\nProof:  nothing 1\n'],
  ])('are refused %s', (_what, patch) => {
    expect(() => mutantOf('x', patch)).toThrow('x: ');
  });

  it('say why a patch does not fit', async () => {
    expect(await misfitOf(join(MUTANTS_FOLDER, 'README.md'))).toContain('No valid patches');
  });
});
