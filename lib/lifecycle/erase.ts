/**
 * A person is forgotten: name, e-mail, phone and title of a user who left, or of an account's contact, become a pseudonym in the record, in
 * every version that its trail remembers and in the claim on the address. Ids stay, so what the person did still counts. The trail is
 * sealed anew, and its last entry says that this was done.
 */
import { CONTACT_PERSONAL, type Contact, forgotten } from '#lib/accounts/index.ts';
import type { Instant } from '#lib/core/dates.ts';
import { type AuditEntry, AuditEntryEntity, entryFor } from '#lib/table/audit.ts';
import { ClaimEntity, normalised } from '#lib/table/claim.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf, labelOf, type Row } from '#lib/table/dump.ts';
import { definedEntities, type Stored, toItem } from '#lib/table/entity.ts';
import { pseudonymOf, resealed } from '#lib/table/reseal.ts';
import { MOST_REPLACED, type Replacement, replaceItems } from '#lib/table/whole.ts';
import { belongsTo, isPassing } from './items.ts';

/** Fields that tell who somebody is, by kind of record. */
const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  user: ['name', 'email', 'phone'],
  contact: CONTACT_PERSONAL,
};

export interface Erasure {
  replacements: Replacement[];
  /** Head of the trail before it was sealed anew, for whoever kept it. */
  formerTrail: string;
  /** Items of other records in which the person's name, e-mail or phone stands as a whole value: for people to look at. */
  mentions: string[];
}

interface Person {
  orgId: string;
  personId: string;
  at: Instant;
  by: string;
  requestId: string;
}

type Fields = Record<string, unknown>;

const storedOf = (row: Row): Stored<unknown> => ({
  value: row['data'],
  version: Number(row['version']),
  createdAt: row['createdAt'] as Instant,
  updatedAt: row['updatedAt'] as Instant,
  trail: String(row['trail']),
});

/** The trail's items with the entries sealed anew. */
const resealedRows = (rows: readonly Row[], fields: readonly string[]) => {
  const rowOf = new Map(rows.map((row) => [row['data'] as AuditEntry, row]));
  const { entries, heads } = resealed([...rowOf.keys()], fields);
  const replacements = entries.map(([was, data]): Replacement => {
    const before = rowOf.get(was) ?? {};
    return { before, after: { ...before, data } };
  });
  return { replacements, heads };
};

/** Every value that the record or its trail ever had in the fields. */
const valuesOf = (record: Row | undefined, trail: readonly Row[], fields: readonly string[]): Set<string> => {
  const data = (record?.['data'] ?? {}) as Fields;
  const changed = trail.flatMap((row) => {
    const { changes } = row['data'] as AuditEntry;
    return fields.flatMap((field) => [changes[field]?.before, changes[field]?.after]);
  });
  const values = [...fields.map((field) => data[field]), ...changed];
  return new Set(values.filter((value) => typeof value === 'string'));
};

const holds = (value: unknown, values: ReadonlySet<string>): boolean => {
  if (typeof value === 'string') return values.has(value);
  return (
    value !== null && typeof value === 'object' && Object.values(value).some((inner) => holds(inner, values))
  );
};

/** The record without the person, at its next version, with the entry that says so. */
const recordWithout = (before: Row, { orgId, personId, ...cause }: Person, trail: string): Replacement[] => {
  const kind = String(before['entity']);
  const entity = definedEntities().get(kind);
  if (!entity) throw new Error(`${kind} is no kind of record`);
  const stored = { ...storedOf(before), trail };
  const data = stored.value as Fields;
  const hidden = (PERSONAL[kind] ?? []).filter((field) => data[field] !== undefined);
  const value = {
    ...data,
    ...Object.fromEntries(hidden.map((field) => [field, pseudonymOf(personId, field)])),
  };
  // A user's pseudonym keeps its address, which is claimed; a contact's has none, so nothing is sent to it.
  const after = kind === 'contact' ? forgotten(data as unknown as Contact) : value;
  const next = { ...stored, value: after, version: stored.version + 1, updatedAt: cause.at };
  // What was before is by now the pseudonym in the trail too, so the entry names nobody.
  const entry = entryFor(entity, { ...stored, value }, next, {
    action: 'person.erase',
    role: 'system',
    ...cause,
  });
  const home = String(before['homeRegion']);
  const kept = { value: entry, version: 1, createdAt: cause.at, updatedAt: cause.at, trail: '' };
  return [
    { before, after: { ...toItem(entity, orgId, home, { ...next, trail: entry.hash }) } },
    { after: { ...toItem(AuditEntryEntity, orgId, home, kept) } },
  ];
};

/** The claim on the old address goes, one on the pseudonym comes. */
const claimMoved = (items: readonly Row[], record: Row, { orgId, personId, at }: Person): Replacement[] => {
  const held = items.find(({ entity, data }) => {
    const claim = data as Fields | undefined;
    return entity === ClaimEntity.name && claim?.['holderId'] === personId && claim['kind'] === 'user-email';
  });
  if (!held) return [];
  const claim = { kind: 'user-email', value: pseudonymOf(personId, 'email'), holderId: personId };
  if (normalised(String((held['data'] as Fields)['value'])) === normalised(claim.value)) return [];
  const fresh = { value: claim, version: 1, createdAt: at, updatedAt: at, trail: '' };
  return [
    { before: held },
    { after: { ...toItem(ClaimEntity, orgId, String(record['homeRegion']), fresh) } },
  ];
};

const requireGone = (record: Row): void => {
  if (record['entity'] === 'user' && (record['data'] as Fields)['active'] !== false)
    throw new Error('the user is still active; deactivate them first');
};

/**
 * What must be replaced so that nothing tells who the person was. A contact that was removed has a trail only.
 * @throws {Error} for an unknown person, for a user who is still active, and for a trail that does not fit one transaction
 */
const erasureOf = (dump: readonly Row[], person: Person): Erasure => {
  const items = dump.filter(belongsTo(person.orgId));
  const isOf = ({ entity, id }: Row) => String(entity) in PERSONAL && id === person.personId;
  const record = items.find(isOf);
  const trail = items.filter(({ entity, data }) => {
    const entry = data as AuditEntry;
    return entity === AuditEntryEntity.name && entry.subject === person.personId && entry.entity in PERSONAL;
  });
  if (!record && trail.length === 0) throw new Error(`there is no user or contact ${person.personId}`);
  if (record) requireGone(record);
  const [first] = trail.map(({ data }) => data as AuditEntry);
  const kind = String(record?.['entity'] ?? first?.entity);
  const fields = PERSONAL[kind] ?? [];
  const { replacements, heads } = resealedRows(trail, fields);
  const formerTrail = String(record?.['trail'] ?? '');
  if (record) {
    replacements.push(...recordWithout(record, person, heads.get(formerTrail) ?? ''));
    replacements.push(...claimMoved(items, record, person));
  }
  if (replacements.length > MOST_REPLACED)
    throw new Error(`the trail has ${trail.length} entries, more than one transaction can seal anew`);
  const values = valuesOf(record, trail, fields);
  const own = new Set([record, ...trail]);
  const others = items.filter(
    (row) => !own.has(row) && row['entity'] !== ClaimEntity.name && !isPassing(row),
  );
  return {
    replacements,
    formerTrail,
    mentions: others.filter(({ data }) => holds(data, values)).map(labelOf),
  };
};

/** Erases the person in one transaction and tells where else the name stands. @throws {Error} as `erasureOf` does */
export const erase = async (table: Table, person: Person): Promise<Omit<Erasure, 'replacements'>> => {
  const { replacements, ...told } = erasureOf(await dumpOf(table), person);
  await replaceItems(table, replacements);
  return told;
};
