/**
 * Idempotency records: the answer of a command, stored in the command's own transaction under the caller's key. The
 * same key with the same request gets the same answer for a day; with another request it is refused.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { defineError } from '#lib/core/errors.ts';
import { canonical } from './audit.ts';
import { defineEntity } from './entity.ts';
import { partition } from './keys.ts';

export const IdempotencyKeyReused = defineError('rule-violation', 'request.idempotency_key_reused', {
  en: 'This Idempotency-Key was used for a different request; send a new key.',
  es: 'Esta Idempotency-Key se usó para otra petición; envíe una clave nueva.',
  'zh-CN': '此 Idempotency-Key 已用于其他请求，请使用新的键。',
});

/** What was answered. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The body is bytes in base64; of queries only. */
  isBase64Encoded?: true;
}

/** The caller's key, the scope it counts in, and what makes two requests the same. */
export interface IdempotencyClaim {
  /** User, method and path: a key of another user or route is another key. */
  scope: string;
  key: string;
  requestHash: string;
}

export const IdempotencyRecord = z.strictObject({
  scope: z.string(),
  key: z.string(),
  requestHash: z.string(),
  requestId: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  expiresAt: Instant,
});
export type IdempotencyRecord = z.infer<typeof IdempotencyRecord>;

export const idempotencyKey = (orgId: string, { scope, key }: { scope: string; key: string }) => ({
  pk: partition(orgId, 'idempotency', scope),
  sk: `key#${createHash('sha256').update(key).digest('hex')}`,
});

export const IdempotencyEntity = defineEntity<IdempotencyRecord>({
  name: 'idempotency',
  schema: IdempotencyRecord,
  audited: false,
  key: idempotencyKey,
  id: (record) => record.requestId,
  expiresAt: (record) => record.expiresAt,
});

/** Hash of everything that makes a request what it is. */
export const requestHash = (parts: unknown): string =>
  createHash('sha256').update(canonical(parts)).digest('hex');

/** The stored answer when the request is the same. @throws {IdempotencyKeyReused} */
export const replay = (record: IdempotencyRecord, claim: IdempotencyClaim): Answer => {
  if (record.requestHash !== claim.requestHash) throw IdempotencyKeyReused();
  return { status: record.status, headers: record.headers, body: record.body };
};
