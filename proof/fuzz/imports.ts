/** Files that nobody should send: every kind of import with broken encodings, quotes, rows and cells, run to its end. */
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { runImport } from '#lib/imports/run.ts';
import { KINDS, type KindName } from '#lib/imports/schema.ts';
import { TEMPLATES } from '#lib/imports/templates.ts';
import type { Random } from '../random.ts';
import { attempt, complain, count, type Run } from './attempt.ts';
import { HARD_TEXTS } from './mutate-body.ts';
import type { Probe } from './probe.ts';

/** Values that a column of this name takes, beyond what answers showed. */
const CELLS: Record<string, readonly string[]> = {
  type: ['customer', 'dealer'],
  role: ['representative', 'manager'],
  currency: ['EUR', 'USD', 'JPY'],
  status: ['draft', 'confirmed', 'shipped'],
  timeZone: ['Europe/Madrid'],
  locale: ['en-IE'],
  language: ['en', 'es'],
  tier: ['low', 'high'],
  email: ['someone@example.com', 'else@example.com'],
};

const cellFor = (run: Run, column: string): string => {
  const { random, world } = run;
  const field = column
    .replace(/^(account|order|invoice)Number$/, 'number')
    .replace(/^(owner|manager)Email$/, 'email');
  const known = world.pool.value(field.replace(/^unitCode|parentCode$/, 'code'), random);
  const guesses = [
    known,
    ...(CELLS[field] ?? []),
    '12.50',
    '2026-03-02',
    `${column} ${random.below(1000)}`,
    '',
  ];
  return String(random.pick(random.chance(0.7) ? guesses.slice(0, 3) : guesses) ?? '');
};

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A file of a kind with a few rows, mostly right. */
const fileOf = (run: Run, kind: KindName): string => {
  const { random } = run;
  const separator = random.pick([',', ',', ';', '\t', '|']);
  const { columns } = TEMPLATES[kind];
  const rows = Array.from({ length: 1 + random.below(12) }, () =>
    columns.map((column) => cellFor(run, column)),
  );
  for (const row of rows)
    if (random.chance(0.4)) row[random.below(row.length)] = random.pick(HARD_TEXTS).slice(0, 2_000);
  const lines = [[...columns], ...rows].map((row) =>
    row.map((cell) => quoted(cell, separator)).join(separator),
  );
  return lines.join(random.pick(['\r\n', '\n', '\r']));
};

type Damage = (csv: string, random: Random) => string;
const line = (csv: string, random: Random): number => random.below(csv.split('\n').length);

const DAMAGES: readonly Damage[] = [
  (csv) => csv,
  (csv) => `\uFEFF${csv}`,
  (csv, random) => csv.replace(',', random.pick(['"', '""', '"x', ',,', '\u0000', '\r'])),
  (csv, random) => csv.slice(0, random.below(csv.length)),
  (csv, random) => csv.split('\n').toSpliced(line(csv, random), 1).join('\n'),
  (csv, random) => csv.split('\n').toSpliced(line(csv, random), 0, 'a,b', '', ',,,,,,,,,,,,,').join('\n'),
  (csv) => csv.replaceAll('"', ''),
  (csv) => csv.toUpperCase(),
  (csv) => `${csv}\n"${'x'.repeat(100_000)}"`,
  (csv) => `${csv}\n"never closed`,
  (csv) => csv.split('\n').reverse().join('\n'),
  (csv) => `${csv.split('\n')[0]}\n`,
  (csv) => `${csv.split('\n')[0]},number,number\n${csv.split('\n')[1]},1,2`,
  () => ',',
  () => '\n\n\n',
  () => '__proto__,constructor\n1,2\n',
];

const ENCODINGS = ['utf16le', 'windows-1252', 'gb18030', 'utf16be'];

/** The text of the file as it is sent in JSON: now and then what reading it in another encoding leaves. */
const damaged = (csv: string, random: Random): string => {
  const changed = random.pick(DAMAGES)(csv, random);
  if (!random.chance(0.15)) return changed;
  return iconv.encode(changed, random.pick(ENCODINGS)).toString('latin1');
};

interface Shown {
  id: string;
  status: string;
  progress: { done: number; total: number };
  counts: Record<string, number>;
  errors: { row: number; column: string; message: string }[];
}

/** What must hold of an import that has ended. */
const complaintsOf = ({ status, progress, counts, errors }: Shown): string[] => {
  if (!['succeeded', 'failed'].includes(status)) return [`an import ends as ${status}`];
  const sum = Object.values(counts).reduce((total, part) => total + part, 0);
  const lines = [];
  if (status === 'succeeded' && sum !== progress.total)
    lines.push(`counts of ${sum} rows of ${progress.total}`);
  if (status === 'succeeded' && progress.done !== progress.total) lines.push('ended before its last row');
  const placed = errors.every(
    ({ row, column, message }) => row > 0 && typeof column === 'string' && message !== '',
  );
  if (!placed) lines.push(`an error that names no row: ${JSON.stringify(errors).slice(0, 300)}`);
  if (status === 'succeeded' && (counts['failed'] ?? 0) > 0 && errors.length === 0)
    lines.push('failures without errors');
  return lines;
};

const probeOf = (run: Run, name: string, path: string, body?: unknown): Probe | undefined => {
  const operation = run.api.operations.find((candidate) => candidate.name === name);
  return (
    operation && {
      operation,
      caller: { userId: 'usr_admin', role: 'administrator' },
      method: operation.method,
      path,
      query: [],
      headers: [
        ['idempotency-key', `import-${run.random.below(2 ** 31)}`],
        ['content-type', 'application/json'],
      ],
      body: body === undefined ? undefined : JSON.stringify(body),
      params: {},
      changes: ['a damaged file'],
    }
  );
};

/** Rows of the error report: as many as failed, each with row and column. */
const checkReport = async (run: Run, { id, counts }: Shown): Promise<void> => {
  const probe = probeOf(run, 'getImportErrors', `/v1/imports/${id}/errors`);
  if (!probe) return;
  const { status, body } = await attempt(run, probe);
  if (status !== 200) return;
  const [, ...rows] = parse(body, { bom: true }) as string[][];
  const named = new Set(rows.map(([row]) => row));
  if (counts['failed'] && named.size === 0)
    complain(run, probe, `${counts['failed']} failures, none reported`);
  if (rows.some(([row]) => !/^\d+$/.test(row ?? '')))
    complain(run, probe, 'the report has a row without a number');
};

/** Runs so many imports of damaged files, each to its end. */
export const importBatch = async (run: Run, imports: number): Promise<void> => {
  const { world, random } = run;
  world.takeWork();
  for (let made = 0; made < imports; made += 1) {
    const kind = random.pick(KINDS);
    const csv = damaged(fileOf(run, kind), random);
    const start = probeOf(run, 'startImport', '/v1/imports', { kind, csv, dryRun: random.chance(0.2) });
    if (!start) return;
    const { status, body } = await attempt(run, start);
    if (status !== 202) continue;
    const { id } = JSON.parse(body) as Shown;
    count(run, 'imports');
    try {
      await runImport(world.ports, { orgId: world.orgId, importId: id });
    } catch (error) {
      complain(run, start, `the import fell over: ${(error as Error).stack?.slice(0, 400)}`);
      continue;
    }
    const look = probeOf(run, 'getImport', `/v1/imports/${id}`);
    const ended = look && (JSON.parse((await attempt(run, look)).body) as Shown);
    if (!ended) continue;
    for (const line of complaintsOf(ended)) complain(run, start, line);
    await checkReport(run, ended);
  }
};
