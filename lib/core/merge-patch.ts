/**
 * JSON merge patch (RFC 7396): absent fields stay, `null` clears an optional field, objects are merged field by field,
 * anything else, arrays too, replaces.
 */
import * as z from 'zod';

type Change<V> = V extends readonly unknown[] ? V : V extends object ? PatchOf<V> : V;

/** What a patch of `T` may hold: any field, null where `T` can do without it, and a patch for a field that is always an object. */
export type PatchOf<T> = {
  [F in keyof T]?: (undefined extends T[F] ? T[F] | null : Change<T[F]>) | undefined;
};

// Rules over a whole object cannot be told of a part, and a part cannot fill an object that may be absent: both come whole.
const mergeable = (type: z.ZodType): type is z.ZodObject =>
  type instanceof z.ZodObject && !type.def.checks?.length;

/** Schema of a merge patch for an object schema; fields that are required there cannot be cleared. */
export const patchOf = <S extends z.ZodObject>(schema: S): z.ZodType<PatchOf<z.infer<S>>> => {
  const shape = Object.entries(schema.shape).map(([field, type]) => {
    const inner = type as z.ZodType;
    if (inner.safeParse(undefined).success) return [field, inner.nullable().optional()];
    return [field, (mergeable(inner) ? patchOf(inner) : inner).optional()];
  });
  // Built field by field, so the compiler cannot follow; PatchOf says the same on the level of types.
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<PatchOf<z.infer<S>>>;
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with a patch applied. */
export const patched = <T extends object>(value: T, patch: object): T => {
  const next = { ...value } as Record<string, unknown>;
  for (const [field, change] of Object.entries(patch)) {
    const now = next[field];
    if (change === null) delete next[field];
    else if (isObject(change)) next[field] = patched(isObject(now) ? now : {}, change);
    else if (change !== undefined) next[field] = change;
  }
  return next as T;
};
