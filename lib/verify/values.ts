/** What holds for a value at any depth: amounts are whole and bounded and have a currency, references lead somewhere. */
import { ID_KINDS, type IdKind, kindOf } from '#lib/core/ids.ts';
import { MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { type AuditEntry, AuditEntryEntity } from '#lib/table/audit.ts';
import { ClaimEntity } from '#lib/table/claim.ts';
import { type Dump, type Entry, labelOf } from '#lib/table/dump.ts';
import { IdempotencyEntity } from '#lib/table/idempotency.ts';

/** Kinds of id that name no record of their own: allocations are entries of documents, the others name what happened. */
export const WITHOUT_RECORD: readonly IdKind[] = ['allocation', 'upload', 'request'];

/** History and stored answers may name what is gone by now; claims are checked with the values that they hold. */
const EXEMPT = [AuditEntryEntity.name, IdempotencyEntity.name, ClaimEntity.name];

/**
 * References that may outlive their record: lines keep SKU and name of a product whose import was taken back, and a
 * cancelled invoice may name an order whose import was. Who was spoken to is kept when the contact is removed. The record must have existed, as its trail tells.
 */
const OUTLIVING: Readonly<
  Record<string, (path: string, data: Readonly<Record<string, unknown>>) => boolean>
> = {
  order: (path) => /^lines\.\d+\.productId$/.test(path),
  invoice: (path, { cancelledOn }) => path === 'orderId' && cancelledOn !== undefined,
  // Whom somebody spoke to is told of a contact that was removed since, too.
  'collection-action': (path) => path === 'contactId',
  message: (path) => path === 'recipientId' || path === 'accountId',
  'dunning-notice': (path) => path === 'contactId',
  // Its documents may be undone with their import; what the customer was shown stays.
  reconciliation: (path) =>
    ['accountId', 'contactId', 'answer.answeredBy'].includes(path) || /^items\.\d+\.documentId$/.test(path),
  // What was told of credit stays when account and orders are undone with their import.
  'credit-watch': (path) => path === 'accountId' || /^refused\.\d+$/.test(path),
  // A copy of a morning, which is gone after a day.
  'open-book-page': (path) => /^rows\.\d+\.accountId$/.test(path),
  // What stood in an outlet or in stock stays when account or product are undone with their import.
  listing: (path) => path === 'accountId' || path === 'productId',
  'stock-lot': (path) => path === 'accountId' || path === 'productId',
  'dunning-hold': (path) => path === 'accountId',
  'dunning-assignment': (path) => path === 'accountId' || path === 'targetId',
};

/** Fields that hold ids: by their names, so that no text that people typed is taken for one. */
export const NAMES_A_RECORD =
  /(Id|Ids|By|^by|^subject|^id|^assignedTo|^seenIn|^repeats|^attendees|^refused)$/;

const ID = new RegExp(`^(${Object.values(ID_KINDS).join('|')})_[0-9a-z]{1,40}$`);

interface Place {
  /** Where in the value, e.g. `dues.0.amountMinor`. */
  path: string;
  name: string;
  /** A currency beside it or around it. */
  hasCurrency: boolean;
}

type Visit = (value: unknown, place: Place) => void;

/** Visits every value below, deepest last; items of a list have the list's name. */
const walk = (value: unknown, place: Place, visit: Visit): void => {
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) walk(inner, { ...place, path: `${place.path}.${at}` }, visit);
  } else if (value && typeof value === 'object') {
    const fields = Object.entries(value);
    const hasCurrency = place.hasCurrency || fields.some(([name]) => name === 'currency');
    for (const [name, inner] of fields) {
      const path = place.path ? `${place.path}.${name}` : name;
      // Totals by currency are keyed by it.
      walk(inner, { path, name, hasCurrency: hasCurrency || /^[A-Z]{3}$/.test(name) }, visit);
    }
  } else visit(value, place);
};

/** Sums may pass the bound of a single amount. */
const isSum = (path: string): boolean => /^(totals|reserved)\./.test(path) || path.endsWith('exposureMinor');

const amountViolation = (value: unknown, { path, name, hasCurrency }: Place): string | undefined => {
  if (!name.endsWith('Minor') || value === null) return undefined;
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return `${path} is ${value}, no whole amount`;
  if (Math.abs(Number(value)) > MAX_AMOUNT_MINOR && !isSum(path)) return `${path} is out of bounds`;
  return hasCurrency ? undefined : `${path} has no currency`;
};

const referenceViolation = (
  value: unknown,
  { path, name }: Place,
  exists: (id: string) => boolean,
): string | undefined => {
  // Words of a template are words, whatever they look like.
  if (path.includes('.texts.')) return undefined;
  if (typeof value !== 'string' || !NAMES_A_RECORD.test(name) || !ID.test(value)) return undefined;
  const kind = kindOf(value);
  if (!kind || WITHOUT_RECORD.includes(kind) || exists(value)) return undefined;
  return `${path} names ${value}, which its organisation does not have`;
};

const recordsOf = (entries: readonly Entry[]): Map<unknown, Set<unknown>> => {
  const records = new Map<unknown, Set<unknown>>();
  for (const { row } of entries) {
    const known = records.get(row['orgId']) ?? new Set();
    records.set(row['orgId'], known.add((row['data'] as { id?: unknown }).id));
  }
  return records;
};

/** Ids of everything that ever left a trail. */
const subjectsOf = (entries: readonly Entry[]): Map<unknown, Set<unknown>> => {
  const trails = entries.filter(({ entity }) => entity.name === AuditEntryEntity.name);
  const byOrganisation = Map.groupBy(trails, ({ row }) => row['orgId']);
  return new Map(
    [...byOrganisation].map(([orgId, group]) => [
      orgId,
      new Set(group.map(({ stored }) => (stored.value as AuditEntry).subject)),
    ]),
  );
};

/** Amounts that are none, and references that lead nowhere or to another organisation. */
export const valueViolations = ({ entries, counters }: Dump): string[] => {
  const records = recordsOf(entries);
  const subjects = subjectsOf(entries);
  const lines: string[] = [];
  for (const row of counters) {
    const missing = String(row['pk'])
      .split('#')
      .slice(1)
      .find((part) => ID.test(part) && !records.get(row['orgId'])?.has(part));
    if (missing) lines.push(`${labelOf(row)}: counts for ${missing}, which its organisation does not have`);
  }
  for (const { row, entity } of entries) {
    if (EXEMPT.includes(entity.name)) continue;
    const known = records.get(row['orgId']);
    const data = row['data'] as Readonly<Record<string, unknown>>;
    walk(row['data'], { path: '', name: '', hasCurrency: false }, (value, place) => {
      const mayBeGone = OUTLIVING[entity.name]?.(place.path, data);
      const exists = (id: string) =>
        known?.has(id) || (mayBeGone && subjects.get(row['orgId'])?.has(id)) || false;
      for (const line of [amountViolation(value, place), referenceViolation(value, place, exists)]) {
        if (line) lines.push(`${labelOf(row)}: ${line}`);
      }
    });
  }
  return lines;
};
