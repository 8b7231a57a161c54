/** The trail of one record for those who may read it. There is no use case that writes, changes or removes an entry. */
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { kindOf } from '#lib/core/ids.ts';
import { fittingRows } from '#lib/http/page-size.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type AuditEntry, AuditEntryEntity } from '#lib/table/audit.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { AUDIT_SUBJECTS } from './subjects.ts';
import { entriesOf } from './trail.ts';

/** @throws {NotFound} for a record that does not exist or is not the caller's to see @throws {Forbidden} */
const requireReadable = async (context: Context, subject: string): Promise<void> => {
  const kind = kindOf(subject);
  const rule = kind && AUDIT_SUBJECTS[kind];
  if (!rule) throw NotFound();
  // Decided before the look-up: whoever may read no such trail learns nothing about which records exist.
  if (context.access.scope(rule.resource, 'read') === 'none') throw Forbidden();
  const found = await rule.find(context, subject);
  if (!found) throw NotFound();
  context.access.require(rule.resource, 'read', found);
};

/** One page of a record's trail, newest first. @throws {NotFound} @throws {Forbidden} @throws {CursorRefused} */
export const listTrail = async (
  context: Context,
  { subject, limit, cursor }: { subject: string; limit: number; cursor?: string | undefined },
): Promise<Listing<AuditEntry>> => {
  await requireReadable(context, subject);
  const seal = context.seal(`audit ${subject}`);
  const after = cursor ? decodeCursor(cursor, seal) : undefined;
  const entries = await entriesOf(context, subject, { limit: limit + 1, after });
  const shown = fittingRows(entries.slice(0, limit).map(({ value }) => value));
  const last = entries.length > shown.length ? shown.at(-1) : undefined;
  const next = last && { sort: [], ...AuditEntryEntity.key(context.orgId, last) };
  return {
    data: shown,
    page: { nextCursor: next ? encodeCursor(next, seal) : null, hasMore: next !== undefined },
  };
};
