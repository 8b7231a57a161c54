/**
 * The trail: one entry per changed record and command, written in the transaction of the change by `commit` itself,
 * so no command can forget it. Entries of a record form a hash chain whose head is stored on the record; nothing in
 * the API writes, changes or removes an entry (R-2302).
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { Json } from '#lib/core/json.ts';
import { defineEntity, type EntityDefinition, type Stored } from './entity.ts';
import { partition } from './keys.ts';

const Change = z.strictObject({ before: Json.optional(), after: Json.optional() });

export const AuditEntry = z
  .strictObject({
    subject: z.string().describe('Id of the record that changed'),
    entity: z.string().describe('Kind of the record'),
    action: z.string().describe('The command, e.g. account.create'),
    at: Instant,
    by: z
      .string()
      .describe('User id, system:<job> for a scheduled run, or contact:<id> for a customer’s contact'),
    role: z.string().describe('Role that the user acted in'),
    requestId: z.string(),
    version: z.int().describe('Version that the change left; 0 when it removed the record'),
    changes: z.record(z.string(), Change).describe('Field by field, before and after'),
    previousHash: z.string().describe('Hash of the entry before this one; empty for the first'),
    hash: z.string().describe('SHA-256 over this entry and previousHash'),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Partition of one record's trail. */
export const trailOf = (orgId: string, subject: string): string => partition(orgId, 'audit', subject);

export const AuditEntryEntity = defineEntity<AuditEntry>({
  name: 'audit-entry',
  schema: AuditEntry,
  audited: false,
  key: (orgId, entry) => ({
    pk: trailOf(orgId, entry.subject),
    sk: [entry.at, String(entry.version).padStart(10, '0'), entry.requestId].join('#'),
  }),
  id: (entry) => entry.requestId,
});

/** JSON with sorted keys, so that equal values have equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));

const isSame = (was: unknown, is: unknown): boolean =>
  was === is || (was !== undefined && is !== undefined && canonical(was) === canonical(is));

/** Fields whose values differ, each before and after; a missing side is left out. */
export const changesBetween = (
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown> | undefined,
  leftOut: readonly string[] = [],
): AuditEntry['changes'] => {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changes: AuditEntry['changes'] = {};
  for (const field of [...fields].sort()) {
    const [was, is] = [before?.[field], after?.[field]];
    if (leftOut.includes(field) || isSame(was, is)) continue;
    changes[field] = {
      ...(was !== undefined && { before: plain(was) }),
      ...(is !== undefined && { after: plain(is) }),
    };
  }
  return changes;
};

/** The hash of an entry over all its fields but the hash itself. */
export const hashOf = (entry: Omit<AuditEntry, 'hash'>): string =>
  createHash('sha256').update(canonical(entry)).digest('hex');

interface Cause {
  action: string;
  at: Instant;
  by: string;
  role: string;
  requestId: string;
}

/**
 * The entry that a change leaves, linked to the one before it.
 * @throws {Error} for a record that was not read from the table: its head would be lost and the chain forked
 */
export const entryFor = (
  entity: EntityDefinition<unknown>,
  before: Stored<unknown> | undefined,
  after: Stored<unknown> | undefined,
  cause: Cause,
): AuditEntry => {
  const value = after?.value ?? before?.value;
  if (before && !before.trail) {
    throw new Error(
      `${entity.name} ${entity.id(value)}: change the record as it was read, not as it was put`,
    );
  }
  const unsealed = {
    subject: entity.id(value),
    entity: entity.name,
    ...cause,
    version: after?.version ?? 0,
    changes: changesBetween(
      before?.value as Record<string, unknown> | undefined,
      after?.value as Record<string, unknown> | undefined,
      entity.unaudited,
    ),
    previousHash: before?.trail ?? '',
  };
  return { ...unsealed, hash: hashOf(unsealed) };
};
