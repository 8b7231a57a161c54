/** Preconditions that a caller states in headers: If-Match, If-None-Match, Idempotency-Key. */
import { defineError } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type IdempotencyClaim, requestHash } from '#lib/table/idempotency.ts';
import type { Route } from './route.ts';

export const IfMatchRequired = defineError('precondition-required', 'request.if_match_required', {
  en: 'Send If-Match with the ETag of the version that you saw, for example "v3".',
  es: 'Envíe If-Match con el ETag de la versión que vio, por ejemplo "v3".',
  'zh-CN': '请在 If-Match 中发送您所见版本的 ETag，例如 "v3"。',
});
export const VersionMoved = defineError('precondition-failed', 'request.version_moved', {
  en: 'The record was changed by someone else and is now at version {version}; reload it and try again.',
  es: 'Otra persona cambió el registro, que ahora está en la versión {version}; recárguelo e inténtelo de nuevo.',
  'zh-CN': '该记录已被他人更改，当前版本为 {version}，请重新加载后再试。',
});
export const IfMatchInvalid = defineError('invalid-input', 'request.if_match_invalid', {
  en: 'If-Match takes one strong ETag such as "v3".',
  es: 'If-Match admite un ETag fuerte como "v3".',
  'zh-CN': 'If-Match 只接受一个强 ETag，例如 "v3"。',
});
export const IdempotencyKeyRequired = defineError('invalid-input', 'request.idempotency_key_required', {
  en: 'Send an Idempotency-Key of 1 to 255 printable characters, new for every command.',
  es: 'Envíe una Idempotency-Key de 1 a 255 caracteres imprimibles, nueva para cada orden.',
  'zh-CN': '请发送 1 至 255 个可打印字符的 Idempotency-Key，每个命令使用新的键。',
});

type Headers = Record<string, string | undefined>;

/** The version that If-Match names, on routes that ask for it. @throws {IfMatchRequired} @throws {IfMatchInvalid} */
export const ifMatchOf = (route: Route, headers: Headers): number | undefined => {
  if (route.kind !== 'command' || !route.ifMatch) return undefined;
  const header = headers['if-match'];
  if (header === undefined) throw IfMatchRequired();
  const version = /^"v([1-9]\d{0,14})(?:-[0-9a-f]{8})?"$/.exec(header.trim())?.[1];
  if (!version) throw IfMatchInvalid();
  return Number(version);
};

/** Passes while the loaded record is the version that the caller saw. @throws {VersionMoved} */
export const requireMatch = <T>(context: Context, stored: Stored<T>): Stored<T> => {
  if (context.ifMatch !== undefined && context.ifMatch !== stored.version) {
    throw VersionMoved({ version: stored.version });
  }
  return stored;
};

/** Passes while the record is still at the version, e.g. the one that an import left. @throws {VersionMoved} */
export const requireVersion = <T>(stored: Stored<T>, version: number): Stored<T> => {
  if (stored.version !== version) throw VersionMoved({ version: stored.version });
  return stored;
};

/** The caller's idempotency claim. @throws {IdempotencyKeyRequired} when the route needs one or it is malformed */
export const claimOf = (
  route: Route,
  headers: Headers,
  request: { userId: string; path: string; input: unknown },
): IdempotencyClaim | undefined => {
  if (route.kind !== 'command') return undefined;
  const key = headers['idempotency-key'];
  if (key === undefined && route.idempotency === 'accepted') return undefined;
  // An empty header sent twice arrives as a comma.
  if (!key || !/^[\x20-\x7e]{1,255}$/.test(key) || /^[\s,]*$/.test(key)) throw IdempotencyKeyRequired();
  const scope = `${request.userId} ${route.method} ${request.path}`.slice(0, 290);
  return { scope, key, requestHash: requestHash(request.input) };
};

/** True when the caller's copy is the present one. */
export const isFresh = (headers: Headers, etag: string | undefined): boolean =>
  !!etag &&
  (headers['if-none-match'] ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
