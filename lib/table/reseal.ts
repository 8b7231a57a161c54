/**
 * A trail without a person: the personal values of a record's entries become a pseudonym and each chain is sealed anew, so that it proves what
 * it proved before and tells nobody's name (docs/adr/0030-forgetting-seals-the-trail-anew.md). Pure; whoever calls it writes, under the condition that nothing changed.
 */
import { type AuditEntry, hashOf } from './audit.ts';

/** What stands in the place of a field: the same for the same person, and nobody's. */
export const pseudonymOf = (personId: string, field: string): string =>
  field === 'email'
    ? `${personId.replaceAll('_', '-').toLowerCase()}@erased.invalid`
    : `erased ${personId.slice(-8)}`;

/** The entries in the order of their chain; a removed and renewed record has several chains. */
const inOrder = (trail: readonly AuditEntry[]): AuditEntry[] => {
  const after = Map.groupBy(trail, ({ previousHash }) => previousHash);
  const follow = (entry: AuditEntry): AuditEntry[] => [
    entry,
    ...(after.get(entry.hash) ?? []).flatMap(follow),
  ];
  return (after.get('') ?? []).flatMap(follow);
};

/** The entry with every personal value replaced, and linked to what is before it now. */
const sealed = (entry: AuditEntry, fields: readonly string[], previousHash: string): AuditEntry => {
  const changes = Object.fromEntries(
    Object.entries(entry.changes).map(([field, change]) => [
      field,
      fields.includes(field)
        ? Object.fromEntries(Object.keys(change).map((side) => [side, pseudonymOf(entry.subject, field)]))
        : change,
    ]),
  );
  const { hash: _, ...rest } = { ...entry, changes, previousHash };
  return { ...rest, hash: hashOf(rest) };
};

export interface Resealed {
  /** Each entry as it was and as it is now; the same twice over where it held nothing personal. */
  readonly entries: readonly (readonly [was: AuditEntry, is: AuditEntry])[];
  /** Hash of an entry before → its hash now. */
  readonly heads: ReadonlyMap<string, string>;
}

/** The trail of one record without the values of the fields. Doing it twice changes nothing more. */
export const resealed = (trail: readonly AuditEntry[], fields: readonly string[]): Resealed => {
  const heads = new Map([['', '']]);
  const entries = inOrder(trail).map((was) => {
    const is = sealed(was, fields, heads.get(was.previousHash) ?? '');
    heads.set(was.hash, is.hash);
    return [was, is] as const;
  });
  return { entries, heads };
};
