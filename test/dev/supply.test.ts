import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesPage, lockedPackages, noticeOf, refusedOf, shippedOf } from '../../dev/licences.ts';

const ROOT = join(import.meta.dirname, '../..');
const locked = await lockedPackages();
const shipped = shippedOf(locked);

describe('the lockfile', () => {
  it('holds a strong hash of every package that is fetched', () => {
    const without = locked.filter(
      ([, { integrity, inBundle, link }]) => !inBundle && !link && !/^sha512-/.test(integrity ?? ''),
    );
    expect(locked.length).toBeGreaterThan(500);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('names no host, so that packages come from the registry of whoever installs, and only from there', () => {
    expect(locked.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  it('lets no package but the bundler run a script when it is installed', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(running).toEqual(['node_modules/esbuild']);
  });

  it('fixes the version of every package that is asked for', async () => {
    const { dependencies, devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    const versions = Object.values({ ...dependencies, ...devDependencies }) as string[];
    expect(versions.filter((version) => !/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('licences', () => {
  it('of everything shipped are accepted ones, and a new one is seen', () => {
    expect(refusedOf(shipped)).toEqual([]);
    expect(refusedOf([{ path: '', name: 'copyleft', version: '1.0.0', licence: 'GPL-3.0' }])).toEqual([
      'copyleft: GPL-3.0',
    ]);
  });

  it('are listed with their notices as npm run licences would write them', async () => {
    expect(await readFile(join(ROOT, 'docs/licences.md'), 'utf8')).toBe(licencesPage(shipped));
    expect(await readFile(join(ROOT, 'NOTICE'), 'utf8')).toBe(await noticeOf(shipped));
  });
});
