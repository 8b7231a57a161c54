/**
 * Search collections: one small item per term of a record, in one partition per kind, so that a prefix is a range.
 * The items are put and removed in the transaction of the record and never say more than term and id.
 */
import * as z from 'zod';
import type { Instant } from '#lib/core/dates.ts';
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
