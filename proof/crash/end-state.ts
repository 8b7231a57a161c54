/**
 * What two runs must agree on: the whole table without what only tells when, by which process and at which try
 * something happened. Ids of the start stay as they are; later ones keep their kind.
 */
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import type { Items } from './installation.ts';

/** Whose version counts tries as well. */
const COUNTS_TRIES = new Set(['slot', 'message', 'import', 'job-pointer']);

const RULES: readonly (readonly [RegExp, string])[] = [
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<instant>'],
  [/\b[0-9a-f]{64}\b/g, '<hash>'],
  [/(imp_[0-9a-z]+\.)(undo-)?\d+(-\d+)?\./g, '$1$2<run>.'],
  [/\b([a-z]{3})_\d{8}x\d{8}\b/g, '$1_<new>'],
  [/"v\d+-[0-9a-f]{8}\\"/g, '<etag>'],
  // An import's own trail counts the tries between its start and its end.
  [/("subject":"imp_<new>","version":)\d+/g, '$1<count>'],
  [/(<instant>#)\d{10}(#req_<new>)/g, '$1<count>$2'],
  [/provider-\d+|event-msg_[0-9a-z]+/g, '<provider>'],
];

const bare = (text: string): string =>
  RULES.reduce((current, [pattern, to]) => current.replace(pattern, to), text);

type Data = Record<string, unknown>;
const omit = (data: Data, ...names: string[]): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));

/** What of a record depends on how often it was tried. */
const SETTLED: Record<string, (data: Data) => Data> = {
  slot: (data) => omit({ ...data, summary: omit(data['summary'] as Data, 'messages') }, 'attempts', 'owner'),
  message: (data) => omit({ ...data, delivery: (data['delivery'] as Data)['status'] }, 'unclear'),
  import: (data) => omit(data, 'attempts'),
  idempotency: (data) => omit(data, 'expiresAt'),
};

/** A message about what came with the run has an id that is made of that one's. */
const isAboutNew = (item: Data): boolean =>
  item['entity'] === 'message' &&
  /\b[a-z]{3}_\d{8}x\d{8}\b/.test(JSON.stringify((item['data'] as Data)['payload']));

const lineOf = (item: Data): string => {
  const entity = String(item['entity']);
  const dropped = ['createdAt', 'updatedAt', 'expiresAt', ...(COUNTS_TRIES.has(entity) ? ['version'] : [])];
  const data = SETTLED[entity]?.(item['data'] as Data) ?? item['data'];
  const line = bare(JSON.stringify(sorted({ ...omit(item, ...dropped), data })));
  return isAboutNew(item) ? line.replaceAll(String(item['id']), 'msg_<new>') : line;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
};

/** Whether a unit that came with the run was there at a beat is a question of when, not of what. */
const isOfNewUnit = (item: Data): boolean =>
  ['slot', 'job-pointer'].includes(String(item['entity'])) && /unt_\d{8}x/.test(String(item['id']));

/** A copy of what is open, kept for a morning: whoever finds the taker dead takes another. */
const isCopy = ({ entity }: Data): boolean => entity === 'open-book' || entity === 'open-book-page';

/** The table as lines that two equal ends share. */
export const endState = (items: Items): string[] =>
  items
    .filter((item) => !isOfNewUnit(item) && !isCopy(item))
    .map(lineOf)
    .sort();

/** How many mails each message was. */
export const mailCounts = (mails: readonly OutgoingMail[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { tags } of mails) {
    const id = tags['message'] ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
};

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
};

/** Where the end differs from the undisturbed one: what is missing and what is too much. */
export const differences = (end: readonly string[], undisturbed: readonly string[]): string[] => [
  ...without(undisturbed, end).map((line) => `missing: ${line}`),
  ...without(end, undisturbed).map((line) => `too much: ${line}`),
];
