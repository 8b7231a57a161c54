/**
 * Opaque cursors: the position of the last row, sealed for one organisation, one caller and one query. A cursor that
 * was altered, or belongs to somebody else or to other filters, is refused before anything is read.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
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

const sealOf = (payload: string, { secret, bearer, query }: Seal): Buffer =>
  createHmac('sha256', secret).update(`${bearer}\n${query}\n${payload}`).digest().subarray(0, 16);

export const encodeCursor = (position: Position, seal: Seal): string => {
  const payload = Buffer.from(JSON.stringify([position.sort, position.pk, position.sk])).toString(
    'base64url',
  );
  return `${payload}.${sealOf(payload, seal).toString('base64url')}`;
};

/** @throws {CursorRefused} */
export const decodeCursor = (cursor: string, seal: Seal): Position => {
  const [payload = '', signature = ''] = cursor.split('.');
  const given = Buffer.from(signature, 'base64url');
  const wanted = sealOf(payload, seal);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw CursorRefused();
  const [sort, pk, sk] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    string[],
    string,
    string,
  ];
  return { sort, pk, sk };
};
