/**
 * How a function becomes what Lambda loads: one ES module, minified, the SDK inside, with a linked source map that
 * only people read. The cloud, the size test and the cold-start bench all bundle here, so they speak of one thing.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';
import { FONT_FILE, sourceOfFont } from '../lib/print/font.ts';
import { ASSET_NAMES, sourceOf } from '../lib/system/assets.ts';

const ROOT = join(import.meta.dirname, '..');
const FUNCTIONS = join(ROOT, 'functions');

export interface Bundle {
  folder: string;
  /** What a cold start reads. */
  bytes: number;
  metafile: Metafile;
}

/** Names of every deployed function: one file each in `functions/`. */
export const functionNames = (): string[] =>
  readdirSync(FUNCTIONS)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();

const entryOf = (name: string): string => {
  const entry = join(FUNCTIONS, `${name}.ts`);
  if (!existsSync(entry)) throw new Error(`functions/${name}.ts does not exist`);
  return entry;
};

/** Packages that a function loads only when it must: shipped beside the bundle, where `require` finds them. */
const LATE = ['pinyin-pro', 'iconv-lite', 'csv-parse/sync'];

const shipLate = (name: string, folder: string): void => {
  buildSync({
    stdin: { contents: `module.exports = require(${JSON.stringify(name)})`, resolveDir: ROOT },
    outfile: join(folder, 'node_modules', name, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    logLevel: 'error',
  });
};

/** What gives a module the `require` that CommonJS inside it calls. */
const REQUIRE = 'import{createRequire as $require}from"node:module";const require=$require(import.meta.url);';

/** A part that calls no `require` does without it: a start reads dozens of parts. Lines stay where the source map has them. */
const withoutIdleRequire = ({ outputs }: Metafile): void => {
  for (const [path, output] of Object.entries(outputs).filter(([name]) => name.endsWith('.mjs'))) {
    const file = join(ROOT, path);
    const code = readFileSync(file, 'utf8');
    if (!code.startsWith(REQUIRE) || /\brequire\b/.test(code.slice(REQUIRE.length))) continue;
    writeFileSync(file, code.slice(REQUIRE.length));
    output.bytes -= REQUIRE.length;
  }
};

/** Bytes that a cold start reads: the entry and what it imports outright, not what it may import later. */
const bytesAtStart = ({ outputs }: Metafile): number => {
  const reached = new Set(Object.keys(outputs).filter((path) => path.endsWith('index.mjs')));
  for (const path of reached) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[next]) reached.add(next);
    }
  }
  return [...reached].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
};

/** Bundles an entry file into a folder that holds `index.mjs`, its parts and maps; not slim = one file with the SDK as it comes. */
export const bundleEntry = (entry: string, folder: string, { slim } = { slim: true }): Bundle => {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = buildSync({
    entryPoints: [entry],
    outdir: folder,
    entryNames: 'index',
    chunkNames: 'part-[hash]',
    outExtension: { '.js': '.mjs' },
    absWorkingDir: ROOT,
    // What is imported with import() becomes a file of its own, read when it is first needed.
    splitting: slim,
    bundle: true,
    minify: true,
    // Texts in Spanish and Chinese as they are, not as escapes of twice their size.
    charset: 'utf8',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Modules before CommonJS: a third smaller and a sixth faster to load (docs/adr/0004-bundles.md).
    mainFields: ['module', 'main'],
    conditions: ['module', 'import', 'production'],
    alias: slim ? { '@aws-sdk/credential-provider-node': join(ROOT, 'infra', 'lambda-credentials.ts') } : {},
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: REQUIRE },
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  });
  withoutIdleRequire(metafile);
  const code = Object.keys(metafile.outputs)
    .filter((path) => path.endsWith('.mjs'))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'));
  for (const name of LATE) if (code.some((text) => text.includes(`("${name}")`))) shipLate(name, folder);
  // Read with the first PDF, by whoever makes one.
  if (code.some((text) => text.includes(FONT_FILE))) copyFileSync(sourceOfFont(), join(folder, FONT_FILE));
  return { folder, bytes: bytesAtStart(metafile), metafile };
};

/** Where `npm run synth` bundles a function. */
const distOf = (name: string): string => join(ROOT, 'dist', name);

/** Bundles a function of `functions/`. */
export const bundleFunction = (name: string, folder = distOf(name)): Bundle => {
  const bundle = bundleEntry(entryOf(name), folder);
  for (const asset of name === 'system' ? ASSET_NAMES : [])
    copyFileSync(sourceOf(asset), join(folder, asset));
  writeFileSync(`${folder}.json`, JSON.stringify({ bytes: bundle.bytes }));
  return bundle;
};

/** What `npm run synth` bundled last. @throws {Error} when it never did */
export const bundledFunction = (name: string): Pick<Bundle, 'folder' | 'bytes'> => {
  const folder = distOf(name);
  const { bytes } = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as Pick<Bundle, 'bytes'>;
  return { folder, bytes };
};
