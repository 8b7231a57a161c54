/** The figures of a run as Markdown, for bench/results/latest.md and the terminal. */
import type { ColdRow } from './cold.ts';
import type { LaneRow } from './lanes.ts';
import type { UnitRow } from './units.ts';

export interface Results {
  at: string;
  node: string;
  machine: { cpus: number; loadBefore: number; loadAfter: number };
  smoke: boolean;
  lanes: LaneRow[];
  units: UnitRow[];
  cold: ColdRow[];
}

/** Aims of the house; only sizes and units fail a run, because times depend on what else a machine does. */
export const AIMS = { ratio: 1.3, clients: 16, cold: 1.4, kilobytes: 500 } as const;

type Cell = string | number;
const table = (header: readonly string[], rows: readonly Cell[][]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const marked = (value: number, aim: number): string => (value > aim ? `**${value}**` : String(value));

const lanesTable = (rows: readonly LaneRow[]): string =>
  table(
    [
      'request',
      'calls',
      'clients',
      'raw p50 / p95 ms',
      'handler p50 / p95 ms',
      'HTTP p50 / p95 ms',
      'raw /s',
      'handler /s',
      'HTTP /s',
      'handler ÷ raw',
      'HTTP ÷ raw',
      'CPU µs raw / handler / HTTP',
    ],
    rows.map(({ name, calls, clients, raw, handler, http, ratio, httpRatio }) => [
      name,
      calls,
      clients,
      ...[raw, handler, http].map(({ p50Ms, p95Ms }) => `${p50Ms} / ${p95Ms}`),
      ...[raw, handler, http].map(({ perSecond }) => perSecond),
      clients === AIMS.clients ? marked(ratio, AIMS.ratio) : ratio,
      httpRatio,
      [raw, handler, http].map(({ cpuMicroseconds }) => cpuMicroseconds).join(' / '),
    ]),
  );

const unitsTable = (rows: readonly UnitRow[]): string => {
  const sizes = Object.keys(rows[0]?.reads ?? {});
  return table(
    [
      'pattern',
      'calls',
      ...sizes.map((size) => `read units ${size}`),
      ...sizes.map((size) => `write units ${size}`),
    ],
    rows.map(({ pattern, calls, reads, writes }) => [
      pattern,
      calls,
      ...sizes.map((size) => reads[size] ?? ''),
      ...sizes.map((size) => writes[size] ?? ''),
    ]),
  );
};

const coldTable = (rows: readonly ColdRow[]): string =>
  table(
    ['function', 'KB at start', 'import ms', 'CPU ms', 'CPU ÷ reference', 'wall ÷ reference'],
    rows.map(({ name, kilobytes, importMs, cpuMs, ratio, wallRatio }) => [
      name,
      marked(kilobytes, AIMS.kilobytes),
      importMs,
      cpuMs,
      marked(ratio, AIMS.cold),
      wallRatio,
    ]),
  );

export const markdownOf = ({ at, node, machine, smoke, lanes, units, cold }: Results): string => `# Bench

${at}, Node ${node}, ${machine.cpus} cores, load ${machine.loadBefore} before and ${machine.loadAfter} after, ${smoke ? 'smoke' : 'full'} run. \`npm run bench\`.

## The ten commonest requests

Three lanes, interleaved round by round in one run. **raw**: the SDK calls that the request made when it was recorded, in the same order and side by
side where the request makes them side by side, by a plain document client. **handler**: the function called with the gateway's event, as Lambda
calls it; same process, same kind of client. **HTTP**: the same function behind the local front, asked by another process over kept-alive sockets; the
front stands for the API gateway and is no part of the product. Commands find fresh records of their own in every turn, so nobody waits for another's
transaction. Each request has a table and a process of its own, and counts of turns are fixed, fewer rounds at 64 clients: DynamoDB Local on two cores
slows with what a table holds, and would measure that instead. It shares the machine. Ratios are medians of the rounds' ratios of p50; the aim is ${AIMS.ratio} (handler ÷ raw) at ${AIMS.clients} clients.

${lanesTable(lanes)}

## Units of every access pattern

One company, one account with ${Object.keys(units[0]?.reads ?? {}).join(', ')} of 30 settled invoices, receipts and orders. Reads as DynamoDB Local says it consumed them, writes
computed from item sizes. What grows is explained in docs/table.md, or the run fails.

${unitsTable(units)}

## Cold import and size

Each bundle as deployed, imported in a fresh process, in alternating order; reference: a bundle that does one lib-dynamodb Get. Aims: CPU ratio
${AIMS.cold}, ${AIMS.kilobytes} KB read at start.

${coldTable(cold)}
`;
