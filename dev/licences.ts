/**
 * `npm run licences`: docs/licences.md and NOTICE from the lockfile and the installed packages: what is shipped with the functions, under which licence, with the
 * notices that these ask to be passed on. A test says when they are not current.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');

/** An entry of the lockfile, as far as it is of use here. */
export interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  os?: string[];
  link?: boolean;
  inBundle?: boolean;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

export interface Shipped {
  path: string;
  name: string;
  version: string;
  licence: string;
}

/** Licences that may be shipped: they ask for a notice at most. */
const ACCEPTED =
  /^(MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|ISC|BlueOak-1\.0\.0|CC0-1\.0|MIT AND OFL-1\.1|\(MIT OR CC0-1\.0\))$/;

/** Packages that say their licence in a file only. */
const BY_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Every entry of the lockfile. */
export const lockedPackages = async (): Promise<[string, Locked][]> => {
  const { packages } = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages as Record<string, Locked>).filter(([path]) => path !== '');
};

/** Packages that are no tools of development; of builds for one platform none, because they run on developers' machines only. */
export const shippedOf = (locked: readonly [string, Locked][]): Shipped[] =>
  locked
    .filter(([, { dev, os }]) => !dev && !os)
    .map(([path, { version = '', license }]) => {
      const name = path.split('node_modules/').at(-1) ?? path;
      return { path, name, version, licence: license ?? BY_FILE[name] ?? 'unknown' };
    })
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));

/** Shipped packages whose licence nobody has accepted. */
export const refusedOf = (shipped: readonly Shipped[]): string[] =>
  shipped.filter(({ licence }) => !ACCEPTED.test(licence)).map(({ name, licence }) => `${name}: ${licence}`);

/** docs/licences.md. */
export const licencesPage = (shipped: readonly Shipped[]): string => {
  const groups = [...Map.groupBy(shipped, ({ licence }) => licence)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = groups.map(
    ([licence, packages]) =>
      `## ${licence}\n\n${packages.map(({ name, version }) => `- ${name} ${version}`).join('\n')}\n`,
  );
  return `# Licences of what is shipped\n\nMade by \`npm run licences\` from the lockfile: ${shipped.length} packages that a function may contain, by the licence that each states. Their notices are in
\`NOTICE\`. Tools of development are not shipped and not listed; \`npm run bom\` prints a bill of materials (CycloneDX).\n\n${sections.join('\n')}`;
};

const noticeIn = async ({ path }: Shipped): Promise<string> => {
  const names = await readdir(join(ROOT, path)).catch((): string[] => []);
  const found = names.filter((name) => /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i.test(name)).sort();
  const texts = await Promise.all(found.map((name) => readFile(join(ROOT, path, name), 'utf8')));
  return texts.map((text) => text.replaceAll('\r', '').trim()).join('\n\n');
};

/** NOTICE: each text once, under the packages that carry it. */
export const noticeOf = async (shipped: readonly Shipped[]): Promise<string> => {
  const texts = new Map<string, string[]>();
  for (const one of shipped) {
    const text = await noticeIn(one);
    const names = texts.get(text) ?? [];
    texts.set(text, [...new Set([...names, `${one.name} ${one.version}`])]);
  }
  const parts = [...texts]
    .filter(([text]) => text !== '')
    .map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  return `Cadencia contains the following packages; each text applies to the packages above it.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const shipped = shippedOf(await lockedPackages());
  const refused = refusedOf(shipped);
  if (refused.length > 0) throw new Error(`licences that nobody accepted: ${refused.join(', ')}`);
  await writeFile(join(ROOT, 'docs/licences.md'), licencesPage(shipped));
  await writeFile(join(ROOT, 'NOTICE'), await noticeOf(shipped));
}
