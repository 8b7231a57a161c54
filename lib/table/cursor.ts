/**
 * Opaque cursors: the position of the last row, encrypted for one organisation, one caller and one query. A cursor
 * that was altered, or belongs to somebody else or to other filters, is refused before anything is read.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { defineError } from '#lib/core/errors.ts';

export const CursorRefused = defineError('invalid-input', 'request.cursor_refused', {
  en: 'This cursor does not belong to this query; start again without it.',
  es: 'Este cursor no corresponde a esta consulta; comience de nuevo sin él.',
  'zh-CN': '该游标不属于此查询，请去掉游标重新开始。',
});

/** Where a page ended: the sort values and the key of its last row. */
export interface Position {
  readonly sort: readonly string[];
  readonly pk: string;
  readonly sk: string;
}

/** Who may use a cursor and for what; `secret` is the organisation's own. */
export interface Seal {
  readonly secret: string;
  readonly bearer: string;
  readonly query: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = ({ secret }: Seal): Buffer => createHash('sha256').update(`cursor\n${secret}`).digest();
const boundTo = ({ bearer, query }: Seal): Buffer => Buffer.from(`${bearer}\n${query}`);

/**
 * Encrypted, because a page may end at a row that the caller may not see. The same position under the same seal is the
 * same text: the initialisation vector derives from both.
 */
export const encodeCursor = (position: Position, seal: Seal): string => {
  const payload = JSON.stringify([position.sort, position.pk, position.sk]);
  const [key, bound] = [keyOf(seal), boundTo(seal)];
  const iv = createHmac('sha256', key)
    .update(bound)
    .update('\n')
    .update(payload)
    .digest()
    .subarray(0, IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(payload, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
};

const opened = (cursor: string, seal: Seal): string => {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES || bytes.toString('base64url') !== cursor) throw CursorRefused();
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  const options = { authTagLength: TAG_BYTES };
  const decipher = createDecipheriv('aes-256-gcm', keyOf(seal), iv, options)
    .setAAD(boundTo(seal))
    .setAuthTag(tag);
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw CursorRefused({}, { cause });
  }
};

/** @throws {CursorRefused} */
export const decodeCursor = (cursor: string, seal: Seal): Position => {
  const [sort, pk, sk] = JSON.parse(opened(cursor, seal)) as [string[], string, string];
  return { sort, pk, sk };
};
