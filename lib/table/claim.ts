/**
 * Uniqueness claims: an item whose key is the unique value, put in the transaction of the record that holds it. Two
 * creates with one value cannot both commit; a change or removal gives the old value free in the same transaction.
 */
import * as z from 'zod';
import type { Instant } from '#lib/core/dates.ts';
import type { DomainError } from '#lib/core/errors.ts';
import type { Table } from './client.ts';
import { defineEntity } from './entity.ts';
import { type Key, partition } from './keys.ts';
import { read, readMany } from './read.ts';
import { put, remove, type Write } from './write.ts';

const Claim = z.strictObject({ kind: z.string(), value: z.string(), holderId: z.string() });
type Claim = z.infer<typeof Claim>;

/** Unique values compare without case and width: `B12`, `b12` and `Ｂ１２` are one value. */
export const normalised = (value: string): string => value.normalize('NFKC').trim().toLowerCase();

const claimKey = (orgId: string, kind: string, value: string): Key => ({
  pk: partition(orgId, 'claim', kind, normalised(value)),
  sk: 'claim',
});

export const ClaimEntity = defineEntity<Claim>({
  name: 'claim',
  schema: Claim,
  audited: false,
  key: (orgId, { kind, value }) => claimKey(orgId, kind, value),
  id: ({ holderId }) => holderId,
});

/** Id of the record that holds the value, or undefined; strongly consistent. */
export const findHolder = async (
  table: Table,
  orgId: string,
  kind: string,
  value: string,
): Promise<string | undefined> =>
  (await read(table, ClaimEntity, claimKey(orgId, kind, value)))?.value.holderId;

/** Ids of the records that hold the values, by the value as it compares; values that nobody holds are absent. */
export const findHolders = async (
  table: Table,
  orgId: string,
  kind: string,
  values: Iterable<string>,
): Promise<Map<string, string>> => {
  const keys = [...values].map((value) => claimKey(orgId, kind, value));
  const claims = await readMany(table, ClaimEntity, keys);
  return new Map(claims.map(({ value }) => [normalised(value.value), value.holderId]));
};

interface ClaimChange {
  kind: string;
  holderId: string;
  before?: string | undefined;
  after?: string | undefined;
  at: Instant;
  /** What it means that another record holds the value; the command is planned again when absent. */
  taken?: (() => DomainError) | undefined;
}

/** The writes that pass a value on to a record, whoever held it until now; none when the record holds it. */
export const passClaim = async (
  table: Table,
  orgId: string,
  { at, ...claim }: Claim & { at: Instant },
): Promise<Write[]> => {
  const held = await read(table, ClaimEntity, claimKey(orgId, claim.kind, claim.value));
  return held?.value.holderId === claim.holderId ? [] : [put(ClaimEntity, claim, { at, from: held })];
};

/** The writes that move a claim from the old value to the new one; none when the value stays the same. */
export const moveClaim = async (table: Table, orgId: string, change: ClaimChange): Promise<Write[]> => {
  const { kind, holderId, before, after, at, taken } = change;
  if (normalised(before ?? '') === normalised(after ?? '')) return [];
  const writes: Write[] = [];
  if (before) {
    const held = await read(table, ClaimEntity, claimKey(orgId, kind, before));
    if (held) writes.push(remove(ClaimEntity, held));
  }
  if (after) {
    writes.push(put(ClaimEntity, { kind, value: after, holderId }, { at, ...(taken && { taken }) }));
  }
  return writes;
};
