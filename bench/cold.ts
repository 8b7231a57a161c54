/** Cold import of each function's bundle, as deployed, against a bundle that does one lib-dynamodb Get; and sizes. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundledFunction, bundleEntry, bundleFunction, functionNames } from '../infra/bundle.ts';
import { median, round } from './measure.ts';

const run = promisify(execFile);
const REFERENCE = 'one lib-dynamodb Get';

const importOnce = async (folder: string): Promise<{ ms: number; cpu: number }> => {
  const script = join(import.meta.dirname, 'importer.mjs');
  const env = { AWS_REGION: 'eu-west-1', TABLE_NAME: 'table', NODE_ENV: 'production' };
  const { stdout } = await run(process.execPath, [script, join(folder, 'index.mjs')], { env });
  return JSON.parse(stdout);
};

export type ColdRow = Awaited<ReturnType<typeof benchCold>>[number];

export interface ColdEffort {
  rounds: number;
  /** Takes what `npm run synth` has just bundled. */
  bundled: boolean;
}

export const benchCold = async ({ rounds, bundled }: ColdEffort) => {
  const root = await mkdtemp(join(tmpdir(), 'cadencia-bench-'));
  try {
    const plain = {
      ...bundleEntry(join(import.meta.dirname, 'reference.ts'), join(root, 'reference'), { slim: false }),
    };
    const bundles = [
      { name: REFERENCE, ...plain },
      ...functionNames().map((name) => ({
        name,
        ...(bundled ? bundledFunction(name) : bundleFunction(name, join(root, name))),
      })),
    ];
    const times = new Map(bundles.map(({ name }) => [name, [] as { ms: number; cpu: number }[]]));
    for (let turn = 0; turn < rounds; turn += 1) {
      const order = turn % 2 ? [...bundles].reverse() : bundles;
      for (const { name, folder } of order) times.get(name)?.push(await importOnce(folder));
    }
    const figure = (name: string, part: 'ms' | 'cpu') =>
      median((times.get(name) ?? []).map((time) => time[part]));
    return bundles.map(({ name, bytes }) => ({
      name,
      kilobytes: round(bytes / 1024, 0),
      importMs: round(figure(name, 'ms'), 1),
      cpuMs: round(figure(name, 'cpu'), 1),
      // CPU time is what a busy machine disturbs least; the wall-clock ratio stands beside it.
      ratio: round(figure(name, 'cpu') / figure(REFERENCE, 'cpu')),
      wallRatio: round(figure(name, 'ms') / figure(REFERENCE, 'ms')),
    }));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
