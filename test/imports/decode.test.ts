import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { LIMITS, separatorOf, sheetOf, textOf } from '#lib/imports/decode.ts';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('textOf', () => {
  it.each([
    ['UTF-8', utf8('客户,名称\nÁvila,señor')],
    ['UTF-8 with BOM', utf8('\u{FEFF}客户,名称\nÁvila,señor')],
    ['GB18030', iconv.encode('客户,名称\nÁvila,señor', 'gb18030')],
  ])('reads %s', (_name, bytes) => {
    expect(textOf(bytes)).toBe('客户,名称\nÁvila,señor');
  });

  it.each([
    ['import.utf16', iconv.encode('number,name', 'utf-16', { addBOM: true })],
    ['import.not_text', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14])],
    ['import.not_text', utf8('number,name\nA\0B,C')],
    ['import.encoding_unknown', Buffer.from([0x61, 0xff, 0xff, 0x0a])],
  ])('refuses with %s', (code, bytes) => {
    expect(() => textOf(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a file beyond the limit', () => {
    const code = 'import.file_too_large';
    expect(() => textOf(new Uint8Array(LIMITS.bytes + 1))).toThrow(expect.objectContaining({ code }));
  });
});

describe('separatorOf', () => {
  it.each([
    ['a,b,c\n1;2;3;4;5', ','],
    ['a;b;c\n1,2,3,4,5', ';'],
    ['a\tb\n', '\t'],
    ['"x;y;z",b\n', ','],
    ['"line\nbreak;;;",b,c\n', ','],
    ['single', ','],
  ])('finds the separator of %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe('sheetOf', () => {
  it('keeps line breaks, separators and quotation marks of quoted cells', () => {
    const { header, rows } = sheetOf('a,b\r\n"one\r\ntwo","x, ""y"""\r\n\r\n5" pipe,z\r\n');

    expect(header).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { number: 2, cells: ['one\r\ntwo', 'x, "y"'] },
      { number: 4, cells: ['5" pipe', 'z'] },
    ]);
  });

  it.each([
    ['import.csv_malformed', 'a,b\n"never closed,1\n2,3'],
    ['import.too_many_columns', `${Array.from({ length: 201 }, (_, n) => `c${n}`).join(',')}\n`],
    ['import.too_many_rows', `a\n${'1\n'.repeat(LIMITS.rows + 1)}`],
  ])('refuses with %s', (code, text) => {
    expect(() => sheetOf(text)).toThrow(expect.objectContaining({ code }));
  });
});
