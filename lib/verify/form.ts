/** What an item must look like: exactly what its value makes of it, in the partition of its own organisation. */
import { canonical } from '#lib/table/audit.ts';
import { type Dump, type Entry, labelOf, type Row } from '#lib/table/dump.ts';
import { type Stored, toItem } from '#lib/table/entity.ts';
import { organisationOf, SYSTEM } from '#lib/table/keys.ts';

const BOOKKEEPING = ['pk', 'sk', 'orgId', 'entity', 'homeRegion', 'version'];
/** What a count may be found by: text, which its key decides. */
const FOUND_BY = ['id', 'listKey', 'unitId', 'ownerId', 'accountId'];

const homeViolations = (row: Row): string[] => {
  const owner = organisationOf(String(row['pk']));
  const lines: string[] = [];
  if (owner !== row['orgId'] && owner !== SYSTEM)
    lines.push(`belongs to ${row['orgId']} and lies with ${owner}`);
  if (typeof row['homeRegion'] !== 'string' || row['homeRegion'] === '') lines.push('has no home region');
  const { version } = row;
  if (version !== undefined && !(Number.isSafeInteger(version) && Number(version) >= 1)) {
    lines.push(`has version ${version}`);
  }
  return lines.map((line) => `${labelOf(row)}: ${line}`);
};

/** Days that a record stands after its last change, by kind; what is not named here never expires. */
const STANDS_DAYS: Readonly<Record<string, number>> = {
  idempotency: 1,
  slot: 30,
  'open-book': 1,
  'open-book-page': 1,
};
const DAY_SECONDS = 86_400;

const lifeViolations = ({ row, stored }: Entry): string[] => {
  const { expiresAt } = row;
  if (expiresAt === undefined) return [];
  const stands = STANDS_DAYS[String(row['entity'])];
  if (stands === undefined) return [`${labelOf(row)}: expires, and such records stand for good`];
  const from = Date.parse(stored.createdAt) / 1000;
  return Number(expiresAt) >= from + stands * DAY_SECONDS
    ? []
    : [`${labelOf(row)}: expires within ${stands} days`];
};

const isInstant = (text: unknown): boolean => typeof text === 'string' && !Number.isNaN(Date.parse(text));

const timeViolations = ({ row, stored }: Entry): string[] => {
  const { createdAt, updatedAt } = stored;
  if (!isInstant(createdAt) || !isInstant(updatedAt)) return [`${labelOf(row)}: is not dated`];
  return createdAt <= updatedAt
    ? []
    : [`${labelOf(row)}: was changed (${updatedAt}) before it was made (${createdAt})`];
};

const shapeViolations = ({ row, entity, stored }: Entry): string[] => {
  const expected: Row = {
    ...toItem(entity, String(row['orgId']), String(row['homeRegion']), stored as Stored<unknown>),
  };
  const names = new Set([...Object.keys(expected), ...Object.keys(row)]);
  return [...names]
    .filter((name) => expected[name] !== row[name] && canonical(expected[name]) !== canonical(row[name]))
    .map(
      (name) =>
        `${labelOf(row)}: ${name} is ${canonical(row[name])} and its value makes ${canonical(expected[name])}`,
    );
};

const counterViolations = (row: Row): string[] =>
  Object.entries(row)
    .filter(
      ([name, value]) =>
        !BOOKKEEPING.includes(name) &&
        !(FOUND_BY.includes(name) ? typeof value === 'string' : Number.isSafeInteger(value)),
    )
    .map(([name]) => `${labelOf(row)}: ${name} is no count`);

/** Items that are not the function of their value that they must be. */
export const formViolations = ({ entries, counters }: Dump): string[] => [
  ...entries.flatMap((entry) => [
    ...homeViolations(entry.row),
    ...timeViolations(entry),
    ...lifeViolations(entry),
    ...shapeViolations(entry),
  ]),
  ...counters.flatMap((row) => [...homeViolations(row), ...counterViolations(row)]),
];
