/** The figures of a morning of reviews as Markdown, priced. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSUMPTIONS } from '../cost/assumptions.ts';
import { costOf, DRIVERS, type Price, totalOf, type Usage } from '../cost/model.ts';
import { usd } from '../cost/page.ts';
import { round } from '../measure.ts';
import type { Size } from './company.ts';
import type { Phase } from './measure.ts';

export interface Results {
  at: string;
  node: string;
  machine: { cpus: number; loadBefore: number; loadAfter: number };
  size: Size;
  phases: readonly Phase[];
}

const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .toSpliced(
      1,
      0,
      (rows[0] ?? []).map((_, at) => (at === 0 ? '---' : '---:')),
    )
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** What the phases take of AWS: a worker is billed for the seconds that were measured here. */
const usageOf = (phases: readonly Phase[]): Usage => {
  const sum = (of: (phase: Phase) => number): number => phases.reduce((total, phase) => total + of(phase), 0);
  const mails = phases.find(({ name }) => name === 'mails')?.made ?? 0;
  const invocations = mails + 2 * (phases.find(({ name }) => name === 'reviews')?.calls ? 1 : 0);
  return {
    readUnits: sum(({ readUnits }) => readUnits),
    writeUnits: sum(({ writeUnits }) => writeUnits),
    lambdaRequests: invocations,
    lambdaGbSeconds: sum(({ seconds }) => seconds) * (ASSUMPTIONS.memoryMb / 1024),
    sqsRequests: 3 * invocations,
    mails,
  };
};

export const markdownOf = async ({ at, node, machine, size, phases }: Results): Promise<string> => {
  const list = JSON.parse(await readFile(join(import.meta.dirname, '../cost/prices.json'), 'utf8')) as {
    name: string;
    region: string;
    prices: Record<string, Price>;
  };
  const cost = costOf(usageOf(phases), list.prices);
  const people = size.units * size.reps;
  return `# Bench of a month of reviews

${at}, Node ${node}, ${machine.cpus} cores, load ${machine.loadBefore} before and ${machine.loadAfter} after. \`npm run bench -- --only reviews --units ${size.units} --reps ${size.reps} --open ${size.open}\`.

${people} representatives in ${size.units} units below one top, ${people * size.open} open invoices. One worker after another: the runs of the units, those of the reminders, which
tell the chairs, then every mail with its PDF. Read units as DynamoDB Local says it consumed them, write units computed from item sizes. **raw**: the
same calls once more by a plain document client on a copy of the table as it was before, in the same order and side by side where they were.

${table([
  [
    'phase',
    'made',
    'calls',
    'items read',
    'different ones',
    'read units',
    'write units',
    'seconds',
    'raw seconds',
    '÷',
  ],
  ...phases.map(({ name, made, calls, items, distinct, readUnits, writeUnits, seconds, rawSeconds }) => [
    ...[name, made, calls, items, distinct, Math.round(readUnits), Math.round(writeUnits)],
    ...[round(seconds, 1), round(rawSeconds, 1), round(seconds / rawSeconds)],
  ]),
])}

Priced by ${list.name} (${list.region}), free allowances left out; the seconds of the workers are those measured here, at ${ASSUMPTIONS.memoryMb} MB.

${table([
  ['USD', 'a month’s run'],
  ...Object.keys(DRIVERS)
    .filter((name) => (cost[name] ?? 0) > 0)
    .map((name) => [name, usd(cost[name] ?? 0)]),
  ['**all**', usd(totalOf(cost))],
])}
`;
};
