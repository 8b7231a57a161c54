/**
 * From the bytes of a file to batches of tasks. The outcome never depends on the order of the rows: what several rows
 * say of one record is settled by their content, and rows count by parentage, business date and key.
 */
import { canonical } from '#lib/table/audit.ts';
import { rowReader } from './cells.ts';
import { LIMITS, type SourceRow, sheetOf, textOf } from './decode.ts';
import { issueOf } from './issues.ts';
import type { Entry, Kind } from './kind.ts';
import type { Mapping } from './mapping.ts';
import { CellTooLong, KeyTwice, RowsInCircle, TooManyCells } from './row-errors.ts';
import type { RowIssue } from './schema.ts';
import { type Texts, transform } from './transform.ts';

/** Rows of one batch: after each the progress is kept and a killed run goes on from there. */
const BATCH_ROWS = 200;

// biome-ignore lint/suspicious/noExplicitAny: rows have the type of their kind's columns, which its own functions know
type Row = any;
type AnyEntry = Entry<Row>;
/** Rows that one command takes. */
export type Task = AnyEntry[];

export interface Prepared {
  total: number;
  duplicates: number;
  /** Rows that are wrong in themselves. */
  issues: RowIssue[];
  failedRows: number;
  batches: Task[][];
  /** Keys of all rows that are taken. */
  keys: ReadonlySet<string>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const wholeRowIssue = ({ number, cells }: SourceRow, header: readonly string[]): RowIssue | undefined => {
  const long = cells.findIndex((cell) => cell.length > LIMITS.cell);
  if (long >= 0) {
    const column = header[long] ?? String(long + 1);
    return issueOf(number, CellTooLong({ column, limit: LIMITS.cell }), { column });
  }
  const extra = cells.slice(header.length).find((cell) => cell.trim() !== '');
  return extra === undefined ? undefined : issueOf(number, TooManyCells(), { value: extra });
};

const readRows = (kind: Kind, header: readonly string[], rows: { row: SourceRow; texts: Texts }[]) => {
  const entries: AnyEntry[] = [];
  const issues: RowIssue[] = [];
  const parseRow = rowReader(kind.columns);
  for (const { row: source, texts } of rows) {
    const whole = wholeRowIssue(source, header);
    const parsed = whole ? undefined : parseRow(texts);
    if (whole) issues.push(whole);
    else if (parsed && 'row' in parsed) entries.push({ number: source.number, row: parsed.row });
    else if (parsed)
      issues.push(...parsed.issues.map(({ error, ...where }) => issueOf(source.number, error, where)));
  }
  return { entries, issues };
};

/** One row for each key. Rows that differ are one record only where the mapping says so. */
const oneEach = (kind: Kind, entries: AnyEntry[], distinct: boolean) => {
  const groups = new Map<string, { entry: AnyEntry; text: string }[]>();
  for (const entry of entries) {
    const key = kind.key(entry.row);
    const text = `${kind.dateOf?.(entry.row) ?? ''} ${canonical(entry.row)}`;
    const group = groups.get(key) ?? [];
    group.push({ entry, text });
    groups.set(key, group);
  }
  const kept: AnyEntry[] = [];
  const refused: RowIssue[] = [];
  for (const [key, rows] of groups) {
    const same = rows.every(({ text }) => text === rows[0]?.text);
    if (distinct || same) {
      const [first] = rows.sort((a, b) => compare(a.text, b.text) || a.entry.number - b.entry.number);
      if (first) kept.push(first.entry);
    } else {
      const error = KeyTwice({ key: key.slice(0, 200) });
      refused.push(...rows.map(({ entry }) => issueOf(entry.number, error)));
    }
  }
  return { kept, refused };
};

/** Depth of each row below rows of the same file; not a number for rows that stand above themselves, or below such. */
const levelsOf = (kind: Kind, entries: AnyEntry[]): Map<AnyEntry, number> => {
  const byKey = new Map(entries.map((entry) => [kind.key(entry.row), entry]));
  const above = ({ row }: AnyEntry): AnyEntry | undefined => byKey.get(kind.parentOf?.(row) ?? '');
  const levels = new Map<AnyEntry, number>();
  for (const entry of entries) {
    const path = new Set<AnyEntry>();
    let top: AnyEntry | undefined = entry;
    while (top && !levels.has(top) && !path.has(top)) {
      path.add(top);
      top = above(top);
    }
    // The climb ended above the file, at a row whose level is known, or in a circle.
    let level = top ? (levels.get(top) ?? Number.NaN) : -1;
    for (const row of [...path].reverse()) {
      level += 1;
      levels.set(row, level);
    }
  }
  return levels;
};

const tasksOf = (kind: Kind, entries: AnyEntry[]): Task[] => {
  if (!kind.together) return entries.map((entry) => [entry]);
  const tasks = new Map<string, Task>();
  for (const entry of entries) {
    const lane = kind.laneOf?.(entry.row) ?? '';
    tasks.set(lane, tasks.get(lane) ?? []);
    tasks.get(lane)?.push(entry);
  }
  return [...tasks.values()];
};

const batchesOf = (tasks: Task[]): Task[][] => {
  const batches: Task[][] = [];
  let rows = BATCH_ROWS;
  for (const task of tasks) {
    if (rows >= BATCH_ROWS) {
      batches.push([]);
      rows = 0;
    }
    batches.at(-1)?.push(task);
    rows += task.length;
  }
  return batches;
};

/** Rows in the order in which they count, level by level: a batch never holds a row and its parent. */
const ordered = (kind: Kind, entries: AnyEntry[], levels: Map<AnyEntry, number>): Task[][] => {
  const place = ({ row }: AnyEntry): string => `${kind.dateOf?.(row) ?? ''} ${kind.key(row)}`;
  const sorted = entries.toSorted((a, b) => compare(place(a), place(b)));
  const deepest = Math.max(0, ...new Set(levels.values()));
  return Array.from({ length: deepest + 1 }, (_, level) =>
    batchesOf(
      tasksOf(
        kind,
        sorted.filter((entry) => levels.get(entry) === level),
      ),
    ),
  ).flat();
};

/**
 * The work of a file, the same for the same bytes every time.
 * @throws {DomainError} what is wrong with the file as a whole
 */
export const prepare = (kind: Kind, bytes: Uint8Array, mapping: Mapping | undefined): Prepared => {
  const sheet = sheetOf(textOf(bytes));
  const columns = Object.keys(kind.columns);
  const required = columns.filter((column) => kind.columns[column]?.required);
  const rows = transform(sheet, { columns, required }, mapping);
  const { entries, issues } = readRows(kind, sheet.header, rows);
  const { kept, refused } = oneEach(kind, entries, mapping?.distinct ?? false);
  const levels = levelsOf(kind, kept);
  const circular = kept.filter((entry) => Number.isNaN(levels.get(entry)));
  const inCircle = circular.map(({ number, row }) => issueOf(number, RowsInCircle({ key: kind.key(row) })));
  const taken = kept.filter((entry) => !Number.isNaN(levels.get(entry)));
  const wrong = [...issues, ...refused, ...inCircle].sort((a, b) => a.row - b.row);
  const failedRows = new Set(wrong.map(({ row }) => row)).size;
  return {
    total: rows.length,
    duplicates: rows.length - failedRows - taken.length,
    issues: wrong,
    failedRows,
    batches: ordered(kind, taken, new Map(taken.map((entry) => [entry, levels.get(entry) ?? 0]))),
    keys: new Set(taken.map(({ row }) => kind.key(row))),
  };
};
