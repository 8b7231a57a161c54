/**
 * Writes as values. Each carries the condition under which it may happen and the error that its failure means;
 * nothing is written until `commit` sends them all as one transaction.
 */
import type { Instant } from '#lib/core/dates.ts';
import { type DomainError, NotFound } from '#lib/core/errors.ts';
import type { EntityDefinition, Stored } from './entity.ts';
import type { IndexAttributes } from './indexes.ts';
import type { Key } from './keys.ts';

/** Somebody changed a record between our read and our write: the command is planned again on fresh data. */
export const MOVED = Symbol('moved');
export type OnFailure = typeof MOVED | ((existing: Record<string, unknown> | undefined) => DomainError);

interface PutWrite {
  readonly kind: 'put';
  readonly entity: EntityDefinition<unknown>;
  readonly next: Stored<unknown>;
  readonly before: Stored<unknown> | undefined;
  readonly onFailure: OnFailure;
}
interface RemoveWrite {
  readonly kind: 'remove';
  readonly entity: EntityDefinition<unknown>;
  readonly before: Stored<unknown>;
  readonly onFailure: OnFailure;
}
interface CheckWrite {
  readonly kind: 'check';
  readonly entity: EntityDefinition<unknown>;
  readonly before: Stored<unknown>;
  readonly onFailure: OnFailure;
}
interface AddWrite {
  readonly kind: 'add';
  readonly counter: string;
  readonly key: Key;
  /** What the item is found by; the same whenever it is written. */
  readonly attributes: IndexAttributes & { id: string };
  readonly amounts: Readonly<Record<string, number>>;
}
export type Write = PutWrite | RemoveWrite | CheckWrite | AddWrite;

interface PutOptions<T> {
  /** Instant of the command. */
  at: Instant;
  /** The record as it was loaded; absent for a new one. */
  from?: Stored<T> | undefined;
  /** What it means that a new record's key is taken. */
  taken?: (existing: Record<string, unknown> | undefined) => DomainError;
}

/** A whole-item write with the stored form that it will leave behind. */
export type Put<T> = PutWrite & { readonly next: Stored<T> };

/**
 * Puts the whole value: where its version is still the loaded one, or where no such item exists yet.
 * A moved version plans the command again; a taken key is the error given, or a fresh plan as well.
 */
export const put = <T>(
  entity: EntityDefinition<T>,
  value: T,
  { at, from, taken }: PutOptions<T>,
): Put<T> => ({
  kind: 'put',
  entity: entity as EntityDefinition<unknown>,
  next: {
    value,
    version: (from?.version ?? 0) + 1,
    createdAt: from?.createdAt ?? at,
    // Clocks of two processes differ: a later version is never dated before the one that it follows.
    updatedAt: from && from.updatedAt > at ? from.updatedAt : at,
    trail: from?.trail ?? '',
  },
  before: from,
  onFailure: taken ?? MOVED,
});

/** Removes a record where its version is still the loaded one. */
export const remove = <T>(entity: EntityDefinition<T>, before: Stored<T>): Write => ({
  kind: 'remove',
  entity: entity as EntityDefinition<unknown>,
  before,
  onFailure: MOVED,
});

/** Lets the transaction pass only while a record that the decision rests on is unchanged. */
export const check = <T>(entity: EntityDefinition<T>, before: Stored<T>): Write => ({
  kind: 'check',
  entity: entity as EntityDefinition<unknown>,
  before,
  onFailure: MOVED,
});

/** Adds to running totals that live in an item of their own; the only change that needs no version. */
export const add = <T>(
  entity: EntityDefinition<T>,
  orgId: string,
  value: T,
  amounts: Record<string, number>,
): Write => ({
  kind: 'add',
  counter: entity.name,
  key: entity.key(orgId, value),
  attributes: { id: entity.id(value), ...entity.index?.(value) },
  amounts,
});

/** The loaded record, or the one answer for absent and hidden. @throws {NotFound} */
export const found = <T>(stored: Stored<T> | undefined): Stored<T> => {
  if (!stored) throw NotFound();
  return stored;
};
