/** Reading trails. The entries are written by `lib/table/commit.ts` in the transaction of the change, and only there. */
import type { Context } from '#lib/organisation/context.ts';
import { type AuditEntry, AuditEntryEntity, trailOf } from '#lib/table/audit.ts';
import type { Position } from '#lib/table/cursor.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';

/** Entries of one record, newest first, strongly consistent. */
export const entriesOf = async (
  { table, orgId }: Context,
  subject: string,
  { limit, after }: { limit: number; after?: Position | undefined },
): Promise<Stored<AuditEntry>[]> =>
  queryCollection(table, AuditEntryEntity, { pk: trailOf(orgId, subject), descending: true, limit, after });

/** Entries that may share the creation's instant with it: it is the one that begins the chain. */
const BEGINNING = 10;

/** The entry of the record's creation, or undefined when there never was such a record. */
export const firstEntryOf = async (
  { table, orgId }: Context,
  subject: string,
): Promise<AuditEntry | undefined> => {
  const pk = trailOf(orgId, subject);
  const entries = await queryCollection(table, AuditEntryEntity, { pk, limit: BEGINNING });
  return entries.find(({ value }) => value.previousHash === '')?.value;
};
