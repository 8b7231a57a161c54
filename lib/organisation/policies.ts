/**
 * Policies: business numbers as dated data. A domain defines a kind once, with its schema and the catalogue's numbers
 * as fallback; an administrator's versions take over from their first day, and a past day keeps its own numbers.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { Json } from '#lib/core/json.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import type { Context } from './context.ts';

/** A kind of policy: what its versions must look like and what holds while there is none. */
export interface PolicyKind<T> {
  readonly kind: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  /** One sentence for the people who set it. */
  readonly purpose: string;
}

export const PolicyName = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/)
  .meta({ id: 'PolicyName', description: 'Kind of policy', example: 'ageing' });

const kinds = new Map<string, PolicyKind<unknown>>();

/**
 * Defines a kind of policy once; bodies must be plain JSON that the schema accepts unchanged.
 * @throws {Error} when the kind is taken or its fallback is against its own schema
 */
export const definePolicy = <T>(
  kind: string,
  schema: z.ZodType<T>,
  fallback: T,
  purpose: string,
): PolicyKind<T> => {
  if (kinds.has(kind)) throw new Error(`policy ${kind} is defined twice`);
  PolicyName.parse(kind);
  schema.parse(fallback);
  const definition = { kind, schema, fallback, purpose };
  kinds.set(kind, definition as PolicyKind<unknown>);
  return definition;
};

/** Every kind that a loaded module defines, by name. */
export const allPolicyKinds = (): PolicyKind<unknown>[] =>
  [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));

export const findPolicyKind = (kind: string): PolicyKind<unknown> | undefined => kinds.get(kind);

/** All versions of one kind: one record, so that a change is one write and its trail one chain. */
export const Policy = z.strictObject({
  kind: PolicyName,
  versions: z.array(z.strictObject({ validFrom: BusinessDate, body: Json })).min(1),
});
export type Policy = z.infer<typeof Policy>;

export const PolicyEntity = defineEntity<Policy>({
  name: 'policy',
  schema: Policy,
  audited: true,
  key: (orgId, { kind }) => ({ pk: partition(orgId, 'policies'), sk: kind }),
  id: ({ kind }) => `pol_${kind}`,
});

/** The kind's record, or undefined while the fallback holds on every day; strongly consistent. */
export const readPolicy = (context: Context, kind: string): Promise<Stored<Policy> | undefined> =>
  read(context.table, PolicyEntity, { pk: partition(context.orgId, 'policies'), sk: kind });

/** Records of all kinds that were ever set. */
export const readPolicies = (context: Context): Promise<Stored<Policy>[]> =>
  queryCollection(context.table, PolicyEntity, { pk: partition(context.orgId, 'policies') });

/** The version in force on the day: the newest that has begun; undefined where the fallback holds. */
export const versionAt = (policy: Policy | undefined, asOf: BusinessDate) =>
  policy?.versions.findLast(({ validFrom }) => validFrom <= asOf);

const loaded = new WeakMap<Context, Map<string, Promise<Stored<Policy> | undefined>>>();

/** The record of a kind, read once per context. */
const recordOf = async (context: Context, kind: string): Promise<Policy | undefined> => {
  const known = loaded.get(context) ?? new Map<string, Promise<Stored<Policy> | undefined>>();
  loaded.set(context, known);
  const record = known.get(kind) ?? readPolicy(context, kind);
  known.set(kind, record);
  return (await record)?.value;
};

/**
 * The policy's body in force on the day: the newest version with validFrom ≤ asOf, else the fallback. One read per
 * context and kind. A stored body that its schema no longer takes is a defect and stops the caller, never a wrong number.
 */
export const policyAt = async <T>(context: Context, kind: PolicyKind<T>, asOf: BusinessDate): Promise<T> =>
  (await policyVersionAt(context, kind, asOf)).body;

/** As `policyAt`, with the first day of the version: null for the shipped numbers. */
export const policyVersionAt = async <T>(
  context: Context,
  kind: PolicyKind<T>,
  asOf: BusinessDate,
): Promise<{ body: T; validFrom: BusinessDate | null }> => {
  const version = versionAt(await recordOf(context, kind.kind), asOf);
  return version
    ? { body: kind.schema.parse(version.body), validFrom: version.validFrom }
    : { body: kind.fallback, validFrom: null };
};
