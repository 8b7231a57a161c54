/**
 * Search collections: one small item per term of a record, in one partition per kind, so that a prefix is a range.
 * The items are put and removed in the transaction of the record and never say more than term and id.
 */
import * as z from 'zod';
import type { Instant } from '#lib/core/dates.ts';
import type { Books, Line } from './dump.ts';
import { defineEntity, type EntityDefinition, fromItem } from './entity.ts';
import { partition } from './keys.ts';
import { put, remove, type Write } from './write.ts';

const SearchTerm = z.strictObject({ term: z.string(), recordId: z.string() });
type SearchTerm = z.infer<typeof SearchTerm>;

export interface SearchCollection {
  /** Partition of the collection's terms. */
  pk(orgId: string): string;
  readonly entity: EntityDefinition<SearchTerm>;
}

/** The search collection of a kind of record. */
export const defineSearch = (kind: string): SearchCollection => {
  const pk = (orgId: string) => partition(orgId, 'search', kind);
  return {
    pk,
    entity: defineEntity<SearchTerm>({
      name: `${kind}-search`,
      schema: SearchTerm,
      audited: false,
      key: (orgId, { term, recordId }) => ({ pk: pk(orgId), sk: `${term}#${recordId}` }),
      id: ({ recordId }) => recordId,
    }),
  };
};

/** Id of the record that a row of the collection leads to. */
export const recordIdOf = ({ entity }: SearchCollection, row: Record<string, unknown>): string =>
  fromItem(entity, row).value.recordId;

/** The writes that take a record's terms from the old ones to the new ones; none where they agree. */
export const moveTerms = (
  { entity }: SearchCollection,
  change: { recordId: string; before: readonly string[]; after: readonly string[]; at: Instant },
): Write[] => {
  const { recordId, at } = change;
  const [before, after] = [new Set(change.before), new Set(change.after)];
  const entry = (term: string) => put(entity, { term, recordId }, { at });
  return [
    ...[...after].filter((term) => !before.has(term)).map(entry),
    // A term is written once and never changed, so the one to remove is at its first version.
    ...[...before].filter((term) => !after.has(term)).map((term) => remove(entity, entry(term).next)),
  ];
};

/** Terms that a record has and the collection lacks, or the other way round; `terms` says what each record must have. */
export const searchViolations = (
  books: Books,
  { entity }: SearchCollection,
  terms: ReadonlyMap<string, readonly string[]>,
): Line[] => {
  const kept = new Set(books.of(entity).map(({ value: { term, recordId } }) => `${recordId} ${term}`));
  const made = new Set([...terms].flatMap(([id, own]) => own.map((term) => `${id} ${term}`)));
  return [
    ...[...made].filter((key) => !kept.has(key)).map((key): Line => [key, 'is not found by this term']),
    ...[...kept]
      .filter((key) => !made.has(key))
      .map((key): Line => [key, 'is found by a term that it does not have']),
  ];
};
