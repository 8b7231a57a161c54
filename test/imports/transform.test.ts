import { describe, expect, it } from 'vitest';
import { sheetOf } from '#lib/imports/decode.ts';
import { Mapping, type Source } from '#lib/imports/mapping.ts';
import { transform } from '#lib/imports/transform.ts';

const WANTED = { columns: ['number', 'name'], required: ['number'] };
const texts = (csv: string, mapping?: Mapping) =>
  transform(sheetOf(csv), WANTED, mapping).map(({ texts }) => texts);

const one = (source: Source, csv: string) => {
  const mapping = Mapping.parse({ columns: { number: source } });
  return texts(csv, mapping).map(({ number }) => number);
};

describe('transform without a mapping', () => {
  it('compares names of columns without case, width and outer space', () => {
    expect(texts(' NUMBER ;Ｎａｍｅ\n1;Uno')).toEqual([{ number: '1', name: 'Uno' }]);
  });

  it.each([
    ['import.columns_missing', 'name\nUno'],
    ['import.columns_unknown', 'number,nmae\n1,Uno'],
    ['import.column_twice', 'number,Number\n1,2'],
    ['import.file_empty', '\n'],
  ])('refuses with %s', (code, csv) => {
    expect(() => texts(csv)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what a message shows of a header', () => {
  it('stays small, however many columns there are and however long their names', () => {
    const header = Array.from({ length: 200 }, (_, at) => `${at}${'x'.repeat(9_000)}`);
    const refusal = (() => {
      try {
        return texts(`number,${header.slice(1).join(',')}\n1`);
      } catch (error) {
        return error as Error;
      }
    })();
    expect(refusal).toMatchObject({ code: 'import.columns_unknown' });
    expect(JSON.stringify(refusal).length).toBeLessThan(8_000);
  });
});

describe('transform by a mapping', () => {
  it.each<[string, Source, string, string]>([
    ['a column', 'A', 'A\n x ', 'x'],
    ['a constant', { constant: 'USD' }, 'A\nx', 'USD'],
    ['parts', { template: '{A}.{B}', lowerCase: true, suffix: '@x.org' }, 'A,B\nAna,Gil', 'ana.gil@x.org'],
    ['translated values', { column: 'A', values: { Shipped: 'shipped' } }, 'A\nShipped', 'shipped'],
    ['values that stay', { column: 'A', values: { x: 'y' } }, 'A\nconstructor', 'constructor'],
    ['only known values', { column: 'A', values: { x: 'y' }, only: true }, 'A\nz', ''],
    ['no prefix on nothing', { column: 'A', prefix: 'office-' }, 'A,B\n,x', ''],
    ['a US date', { column: 'A', dateFormat: 'M/D/YYYY' }, 'A\n4/2/2023', '2023-04-02'],
    ['a Spanish date', { column: 'A', dateFormat: 'D/M/YYYY' }, 'A\n4/2/2023', '2023-02-04'],
    ['a Chinese date', { column: 'A', dateFormat: 'YYYY年M月D日' }, 'A\n2023年4月2日', '2023-04-02'],
    ['a compact date', { column: 'A', dateFormat: 'YYYYMMDD' }, 'A\n20230402', '2023-04-02'],
    ['a date with time', { column: 'A', dateFormat: 'YYYY-MM-DD' }, 'A\n2023-04-02 00:00:00', '2023-04-02'],
    ['a date that is none', { column: 'A', dateFormat: 'M/D/YYYY' }, 'A\nsoon', 'soon'],
    ['a later day', { column: 'A', addDays: 30 }, 'A\n2005-05-31', '2005-06-30'],
    ['a decimal comma', { column: 'A', decimal: ',' }, 'A;B\n1.234,50;', '1234.50'],
    ['binary noise', { column: 'A', roundTo: 4 }, 'A\n125.43999999999998', '125.44'],
    ['a quotient', { divide: ['A', 'B'], scale: 6 }, 'A,B\n11129.580000000002,7', '1589.94'],
    ['no quotient', { divide: ['A', 'B'] }, 'A,B\n1,0', ''],
    ['the first that is there', ['A', { column: 'B' }], 'A,B\n,b', 'b'],
  ])('makes %s', (_name, source, csv, expected) => {
    expect(one(source, csv)).toEqual([expected]);
  });

  it('looks up in the same file', () => {
    const lookup = { column: 'boss', in: 'self', match: 'id', take: 'mail' } as const;
    expect(one({ lookup }, 'id,mail,boss\n1,a@x,\n2,b@x,1\n3,c@x,9')).toEqual(['', 'a@x', '9']);
  });

  it('takes only the rows for which every condition holds', () => {
    const where = [
      { column: 'S', notEquals: 'Cancelled' },
      { column: 'T', in: ['a', 'b'] },
    ];
    const mapping = Mapping.parse({ columns: { number: 'A' }, where });
    const csv = 'A,S,T\n1,Open,a\n2,Cancelled,a\n3,Open,c';
    expect(texts(csv, mapping)).toEqual([{ number: '1' }]);
  });

  it('names columns of the file that the mapping reads and the file does not have', () => {
    const mapping = Mapping.parse({ columns: { number: { template: '{A} {B}' } } });
    expect(() => texts('A\n1', mapping)).toThrow(expect.objectContaining({ code: 'import.columns_missing' }));
  });

  it('refuses a source of two origins', () => {
    expect(Mapping.safeParse({ columns: { a: { column: 'A', constant: 'x' } } }).success).toBe(false);
  });
});
