import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importKind } from '#lib/imports/kinds/index.ts';
import { type Prepared, prepare } from '#lib/imports/prepare.ts';
import { KINDS, type KindName } from '#lib/imports/schema.ts';
import { TEMPLATES } from '#lib/imports/templates.ts';

const BY_NAME = Object.fromEntries(
  await Promise.all(KINDS.map(async (name) => [name, await importKind(name)])),
) as Record<KindName, Awaited<ReturnType<typeof importKind>>>;

const prepared = (kind: KindName, lines: string[], mapping?: Parameters<typeof prepare>[2]): Prepared =>
  prepare(BY_NAME[kind], Buffer.from(lines.join('\n')), mapping);

/** The work without the row numbers, which of course follow the file. */
const work = ({ batches }: Prepared) =>
  batches.map((batch) => batch.map((task) => task.map(({ row }) => row)));

describe('the kinds', () => {
  it.each(KINDS)('%s have the columns and the right of their template', (name) => {
    expect(Object.keys(BY_NAME[name].columns)).toEqual(TEMPLATES[name].columns);
    expect(BY_NAME[name].resource).toBe(TEMPLATES[name].resource);
  });
});

describe('prepare', () => {
  it('makes the same work of every order of the rows', () => {
    const row = fc.record({
      number: fc.integer({ min: 1, max: 30 }).map((n) => `R-${n}`),
      accountNumber: fc.constantFrom('A', 'B'),
      receivedOn: fc.constantFrom('2005-01-02', '2004-12-31', '2005-13-01'),
      amount: fc.constantFrom('10', '10.00', '20.5', 'x'),
    });
    const files = fc
      .array(row, { maxLength: 40 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    fc.assert(
      fc.property(files, ([rows, shuffled]) => {
        const [one, other] = [rows, shuffled].map((list) =>
          prepared('receipts', [
            'number,accountNumber,receivedOn,amount',
            ...list.map((r) => Object.values(r).join(',')),
          ]),
        );
        expect(work(other!)).toEqual(work(one!));
        expect([other?.total, other?.duplicates, other?.failedRows]).toEqual([
          one?.total,
          one?.duplicates,
          one?.failedRows,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('puts parents into batches before their children, and refuses circles', () => {
    const { batches, issues } = prepared('units', [
      'code,name,parentCode',
      'c,C,b',
      'b,B,a',
      'a,A,',
      'x,X,y',
      'y,Y,X',
      'z,Z,y',
    ]);

    expect(batches.map((batch) => batch.flat().map(({ row }) => row.code))).toEqual([['a'], ['b'], ['c']]);
    expect(issues.map(({ row, code }) => [row, code])).toEqual(
      [5, 6, 7].map((row) => [row, 'import.rows_in_circle']),
    );
  });

  it('takes equal rows once and refuses rows that contradict each other, unless the mapping says distinct', () => {
    const lines = ['sku,name', 'A,One', 'a,One', 'B,Two', 'B,Three'];
    const mapping = { columns: { sku: 'sku', name: 'name' }, distinct: true };

    expect(prepared('products', [...lines, 'A,One'])).toMatchObject({
      total: 5,
      duplicates: 0,
      failedRows: 5,
    });
    expect(prepared('products', ['sku,name', 'A,One', 'A,One'])).toMatchObject({
      duplicates: 1,
      failedRows: 0,
    });
    const distinct = prepared('products', lines, mapping);
    expect(distinct).toMatchObject({ total: 4, duplicates: 2, failedRows: 0 });
    expect(work(distinct).flat(2)).toMatchObject([{ sku: 'A' }, { name: 'Three' }]);
  });

  it('reports every wrong cell with its column and value', () => {
    const { issues } = prepared('users', [
      'email,name,role,hiredOn',
      'no-mail,,boss,31/12/2004',
      'a@x.org,A\u0007,manager,',
    ]);

    expect(issues.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [2, 'email', 'import.cell_form', 'no-mail'],
      [2, 'name', 'import.cell_missing', ''],
      [2, 'role', 'import.cell_choice', 'boss'],
      [2, 'hiredOn', 'import.cell_date', '31/12/2004'],
      [3, 'name', 'import.cell_text', 'A\u0007'],
    ]);
  });

  it('refuses only the rows whose cells are too long or too many', () => {
    const { issues, batches } = prepared('products', [
      'sku,name',
      `A,${'x'.repeat(10_001)}`,
      'B,Two,three',
      'C,Good',
    ]);

    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [2, 'import.cell_too_long'],
      [3, 'import.too_many_cells'],
    ]);
    expect(batches.flat(2)).toHaveLength(1);
  });
});
