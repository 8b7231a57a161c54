import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDEXES } from '#lib/table/indexes.ts';
import { PATTERN_NAMES } from '../../bench/units.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Names of every entity that the source defines. */
const entityNames = async (): Promise<string[]> => {
  const files = (await readdir(join(ROOT, 'lib'), { recursive: true })).filter((file) =>
    file.endsWith('.ts'),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, 'lib', file), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/defineEntity(?:<[^(]*>)?\(\{\s*name: '([a-z-]+)'/g)].map(([, name]) => name ?? ''),
  );
};

describe('the page of the table', () => {
  it('has every entity', async () => {
    const page = await readFile(join(ROOT, 'docs/table.md'), 'utf8');
    const names = await entityNames();
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('has every index with its keys', async () => {
    const page = (await readFile(join(ROOT, 'docs/table.md'), 'utf8')).replaceAll(/ +/g, ' ');
    for (const [name, { partition, sort }] of Object.entries(INDEXES)) {
      expect(page).toContain(`| \`${name}\` | ${partition.join(', ')} | ${sort.join(', ')} |`);
    }
  });

  it('has the units of every pattern that the bench measures', async () => {
    const page = await readFile(join(ROOT, 'docs/table.md'), 'utf8');
    for (const name of PATTERN_NAMES) expect(page).toMatch(new RegExp(`\\| ${name} +\\| [0-9]`));
  });
});
