/**
 * What came of a run, in a form in which equal effects are equal texts: ids by who drew them and in which order of
 * those that were kept, without what names the request rather than its effect.
 */
import type { Reply } from '../../test/support/company.ts';
import type { Item } from '../memory-table.ts';

const UNTOLD = new Set(['requestId', 'hash', 'previousHash', 'trail', 'etag']);

const told = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(told);
  if (!value || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([name]) => !UNTOLD.has(name));
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, told(inner)]),
  );
};

/** Bookkeeping whose keys name a request. */
const withoutRequest = (item: Item): Item => {
  if (item['entity'] === 'audit-entry') return { ...item, sk: '', id: '' };
  if (item['entity'] === 'idempotency') return { ...item, id: '' };
  return item;
};

/** A refusal is that it was refused: which of several reasons is named may depend on when it looked. */
const shown = ({ status, headers, body }: Reply): unknown =>
  status >= 400 && status < 500 ? 'refused' : { status, location: headers['location'], body };

const DRAWN = /\b([a-z]{3})_([a-d])(\d{5})\b/g;

/** Ids renumbered among those that the text holds. */
const renumbered = (text: string): string => {
  const kept = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const id of [...new Set(text.match(DRAWN))].sort()) {
    const who = id.slice(0, 5);
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    kept.set(id, `${who}-${count}`);
  }
  return text.replace(DRAWN, (id) => kept.get(id) ?? id);
};

export interface Outcome {
  /** Equal for equal replies and equal end states. */
  readonly lines: readonly string[];
  readonly key: string;
}

export const outcomeOf = (replies: readonly Reply[], items: readonly Item[]): Outcome => {
  const state = items.map((item) => told(withoutRequest(item)));
  const text = JSON.stringify([replies.map((reply) => told(shown(reply))), state]);
  const [answers, records] = JSON.parse(renumbered(text)) as [unknown[], unknown[]];
  const lines = [
    ...answers.map((answer, at) => `answer ${at + 1}: ${JSON.stringify(answer)}`),
    ...records.map((record) => JSON.stringify(record)).sort(),
  ];
  return { lines, key: lines.join('\n') };
};

/** Lines that only one of two outcomes has. */
export const differences = (found: Outcome, wanted: Outcome): string[] => [
  ...found.lines.filter((line) => !wanted.lines.includes(line)).map((line) => `  + ${line.slice(0, 1_200)}`),
  ...wanted.lines.filter((line) => !found.lines.includes(line)).map((line) => `  - ${line.slice(0, 1_200)}`),
];
