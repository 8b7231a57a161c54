import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { INDEXES } from '#lib/table/indexes.ts';
import { LIKE_ANOTHER, PATTERN_NAMES, PATTERNS } from '../../bench/patterns.ts';
import { unexplained } from '../../bench/units.ts';

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

  it('leaves no query out', () => {
    const known = new Set([...PATTERNS.map(({ route }) => route), ...Object.keys(LIKE_ANOTHER)]);
    const queries = ROUTES.filter(({ kind }) => kind === 'query').map(({ name }) => name);
    expect(queries.filter((name) => !known.has(name))).toEqual([]);
  });

  it('says why, where a pattern costs more with a longer history', () => {
    const row = (pattern: string, reads: number[]) => ({
      pattern,
      calls: 1,
      reads: { '1x': reads[0] ?? 0, '100x': reads[1] ?? 0 },
      writes: { '1x': 0, '100x': 0 },
    });
    const page = '| explained | 1 | 2 | 9 | grows with its own account |\n| silent | 1 | 2 | 9 | |';
    const rows = [row('explained', [2, 9]), row('silent', [2, 9]), row('steady', [2, 2])];
    expect(unexplained(rows, page)).toEqual([expect.stringContaining('silent')]);
  });
});
