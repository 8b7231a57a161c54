/** JSON merge patch (RFC 7396) of one level: absent fields stay, `null` clears an optional field, anything else replaces. */
import * as z from 'zod';

/** What a patch of `T` may hold: any field, and null where `T` can do without it. */
export type PatchOf<T> = { [F in keyof T]?: T[F] | (undefined extends T[F] ? null : never) | undefined };

/** Schema of a merge patch for an object schema; fields that are required there cannot be cleared. */
export const patchOf = <S extends z.ZodObject>(schema: S): z.ZodType<PatchOf<z.infer<S>>> => {
  const shape = Object.entries(schema.shape).map(([field, type]) => {
    const inner = type as z.ZodType;
    return [field, inner.safeParse(undefined).success ? inner.nullable().optional() : inner.optional()];
  });
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<PatchOf<z.infer<S>>>;
};

/** The value with a patch applied. */
export const patched = <T extends object>(value: T, patch: object): T => {
  const next = { ...value } as Record<string, unknown>;
  for (const [field, change] of Object.entries(patch)) {
    if (change === null) delete next[field];
    else if (change !== undefined) next[field] = change;
  }
  return next as T;
};
