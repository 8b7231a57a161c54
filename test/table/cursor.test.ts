import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';

const seal = { secret: 's', bearer: 'org_1 usr_1', query: 'q' };
const position = { sort: ['上海', 'acc_1'], pk: 'org_1#a', sk: 'b' };

describe('a cursor', () => {
  it('comes back as the position that it was made from', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(text), text, text, (sort, pk, sk) => {
        expect(decodeCursor(encodeCursor({ sort, pk, sk }, seal), seal)).toEqual({ sort, pk, sk });
      }),
    );
  });

  it.each(['secret', 'bearer', 'query'] as const)('is refused under another %s', (part) => {
    expect(() => decodeCursor(encodeCursor(position, seal), { ...seal, [part]: 'other' })).toThrow(
      'request.cursor_refused',
    );
  });

  it('is refused when any one character was altered', () => {
    const cursor = encodeCursor(position, seal);
    for (let at = 0; at < cursor.length; at += 1) {
      const letter = cursor[at] === 'A' ? 'B' : 'A';
      const altered = cursor.slice(0, at) + letter + cursor.slice(at + 1);
      expect(() => decodeCursor(altered, seal), altered).toThrow('request.cursor_refused');
    }
  });

  it('tells nothing of the row that it stands on, which its bearer may not be allowed to see', () => {
    const cursor = encodeCursor(position, seal);
    const bytes = Buffer.from(cursor, 'base64url').toString('utf8');
    for (const secret of ['上海', 'acc_1', 'org_1']) expect(bytes).not.toContain(secret);
    expect(encodeCursor(position, seal)).toBe(cursor);
  });

  it.each(['', '.', 'x', 'x.y', `${'a'.repeat(5000)}.b`])('is refused when it is %s', (text) => {
    expect(() => decodeCursor(text, seal)).toThrow('request.cursor_refused');
  });
});
