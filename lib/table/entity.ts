/**
 * Entities as data: a name, a schema, a key and the index attributes as a pure function of the whole value.
 * The stored item keeps the value in `data`, apart from keys and bookkeeping, so neither can shadow the other.
 */
import type * as z from 'zod';
import type { Instant } from '#lib/core/dates.ts';
import type { IndexAttributes } from './indexes.ts';
import type { Key } from './keys.ts';

export interface EntityDefinition<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Organisation id and value to key; injective. */
  key(orgId: string, value: T): Key;
  /** The id that lists sort ties by and audit entries name. */
  id(value: T): string;
  /** Index attributes; nothing for an item that no index holds. */
  index?(value: T): IndexAttributes;
  /** Audited entities leave who, when, before and after in the transaction of the change. */
  readonly audited: boolean;
  /** Fields that an audit entry leaves out, for values that are derived or bulky. */
  readonly unaudited?: readonly (keyof T & string)[];
  /** Fields that work on the record moves between two entries; its versions then have gaps in the trail. */
  readonly moving?: readonly (keyof T & string)[];
  /** When the table may forget the item. */
  expiresAt?(value: T): Instant;
  /** Values that no other record may have, each held by a claim (`claim.ts`) that names this record. */
  claims?(value: T): readonly UniqueValue[];
  /** Also written by `add`: an item may consist of counts alone. */
  readonly counter?: true;
}

/** A value that is unique among the claims of its kind. */
export interface UniqueValue {
  readonly kind: string;
  readonly value: string;
  /** The record may have given the value free and still show it. */
  readonly released?: boolean;
}

/** A value with its bookkeeping: version 1 on creation, +1 with every write. */
export interface Stored<T> {
  readonly value: T;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** Hash of the newest audit entry of this record; the chain's head. */
  readonly trail: string;
}

/** The item as DynamoDB holds it. */
export interface Item extends IndexAttributes {
  pk: string;
  sk: string;
  orgId: string;
  entity: string;
  id: string;
  homeRegion: string;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
  trail: string;
  data: unknown;
  expiresAt?: number;
}

const definitions = new Map<string, EntityDefinition<unknown>>();

/** The definition, known by its name from now on. */
export const defineEntity = <T>(definition: EntityDefinition<T>): EntityDefinition<T> => {
  definitions.set(definition.name, definition as EntityDefinition<unknown>);
  return definition;
};

/** Every kind of record that the modules loaded so far define, by name: what a dump is checked against. */
export const definedEntities = (): ReadonlyMap<string, EntityDefinition<unknown>> => definitions;

/** A corrupt item is a defect: it stops the read with the key and the first complaint, and never with a wrong number. */
export class CorruptItem extends Error {
  override name = 'CorruptItem';
}

/** The value, checked: what the schema would refuse to read is never written. @throws {CorruptItem} */
const checked = <T>(entity: EntityDefinition<T>, value: T): T => {
  const parsed = entity.schema.safeParse(value);
  if (parsed.success) return value;
  throw new CorruptItem(`${entity.name} ${entity.id(value)}: ${parsed.error.issues[0]?.message}`);
};

/** The stored item of a value. Its inverse is `fromItem`. @throws {CorruptItem} for a value against the schema */
export const toItem = <T>(
  entity: EntityDefinition<T>,
  orgId: string,
  homeRegion: string,
  stored: Stored<T>,
): Item => {
  const { value, version, createdAt, updatedAt, trail } = stored;
  const expiry = entity.expiresAt?.(value);
  return {
    ...entity.key(orgId, value),
    orgId,
    entity: entity.name,
    id: entity.id(value),
    homeRegion,
    version,
    createdAt,
    updatedAt,
    trail,
    ...entity.index?.(value),
    ...(expiry && { expiresAt: Math.ceil(Date.parse(expiry) / 1000) }),
    data: checked(entity, value),
  };
};

/** The value of an item, checked by the entity's schema. @throws {CorruptItem} */
export const fromItem = <T>(entity: EntityDefinition<T>, item: Record<string, unknown>): Stored<T> => {
  const parsed = entity.schema.safeParse(item['data']);
  if (!parsed.success || item['entity'] !== entity.name) {
    const complaint = parsed.success ? `is a ${item['entity']}` : parsed.error.issues[0]?.message;
    throw new CorruptItem(`${item['pk']} ${item['sk']} as ${entity.name}: ${complaint}`);
  }
  return {
    value: parsed.data,
    version: item['version'] as number,
    createdAt: item['createdAt'] as Instant,
    updatedAt: item['updatedAt'] as Instant,
    trail: item['trail'] as string,
  };
};
