import { beforeAll, describe, expect, it } from 'vitest';
import { amountMinorOf, requireSame, roundedMinorOf } from '#lib/imports/kinds/money.ts';
import { isRowError } from '#lib/imports/step.ts';
import type { Company } from '../support/company.ts';
import { counts, csvOf, importingCompany, load } from './support.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('an amount', () => {
  it('goes up to the bound of the currency', () => {
    expect(amountMinorOf('100000000000', 'EUR')).toBe(10_000_000_000_000);
    expect(roundedMinorOf('0.005', 'EUR', 'creditLimit')).toBe(1);
  });

  it.each([
    ['creditLimit', () => roundedMinorOf('100000000000.01', 'EUR', 'creditLimit')],
    ['amount', () => amountMinorOf('10000000000001', 'JPY')],
  ])('above it is an error of the row that names %s', (column, act) => {
    const error = thrownBy(act);
    expect(isRowError(error)).toBe(true);
    expect(error).toMatchObject({ code: 'import.amount_too_large', extra: { column } });
  });

  it('that is too fine names its column', () => {
    expect(thrownBy(() => amountMinorOf('1.001', 'EUR'))).toMatchObject({
      code: 'import.amount_too_fine',
      extra: { column: 'amount' },
    });
  });

  it('of a booked document is compared where the row says one', () => {
    expect(() => requireSame('I-1', { orderNumber: ['ord_1', undefined] })).not.toThrow();
    expect(thrownBy(() => requireSame('I-1', { orderNumber: [undefined, 'ord_1'] }))).toMatchObject({
      code: 'import.document_differs',
      extra: { column: 'orderNumber' },
    });
  });
});

describe('money of an import', () => {
  let company: Company;
  beforeAll(async () => {
    company = await importingCompany();
    await load(company, 'accounts', csvOf('number,name,type,currency', 'A,Alpha,customer,EUR'));
    await load(
      company,
      'orders',
      csvOf('number,accountNumber,orderedOn', 'O-1,A,2005-01-01', 'O-2,A,2005-01-01'),
    );
  });

  it('above the bound keeps out its own row only', async () => {
    const accounts = csvOf(
      'number,name,type,creditLimit',
      'L-1,Huge,customer,100000000001',
      'L-2,Fine,customer,10',
      'A,Alpha,customer,100000000001',
    );
    const invoices = csvOf(
      'number,accountNumber,issuedOn,amount',
      'L-1,A,2005-01-01,100000000001',
      'L-2,A,2005-01-01,10',
    );
    const limits = await load(company, 'accounts', accounts);
    const booked = await load(company, 'invoices', invoices);

    expect(limits).toMatchObject({ status: 'succeeded', counts: counts({ new: 1, failed: 2 }) });
    expect(limits.errors[0]).toMatchObject({ column: 'creditLimit', code: 'import.amount_too_large' });
    expect(booked).toMatchObject({ status: 'succeeded', counts: counts({ new: 1, failed: 1 }) });
    expect(booked.errors[0]).toMatchObject({ row: 2, column: 'amount', code: 'import.amount_too_large' });
  });

  it('received without a currency is in that of the invoice it pays, else in its account’s', async () => {
    await load(
      company,
      'invoices',
      csvOf('number,accountNumber,issuedOn,amount,currency', 'C-1,A,2005-01-01,100,USD'),
    );
    const header = 'number,accountNumber,receivedOn,amount,invoiceNumber';
    const csv = csvOf(header, 'R-1,A,2005-02-01,60,C-1', 'R-2,A,2005-02-01,7,', 'R-3,A,2005-02-01,5,C-9');
    const first = await load(company, 'receipts', csv);
    const { body } = await company.call('admin', 'GET', '/v1/receipts', { query: { limit: '100' } });

    expect(first).toMatchObject({
      counts: counts({ new: 2, failed: 1 }),
      controlTotals: { USD: '60', EUR: '12' },
      errors: [{ row: 4, column: 'invoiceNumber', code: 'import.reference_unknown' }],
    });
    expect(
      body.data.map(({ number, currency }: Record<string, string>) => [number, currency]).sort(),
    ).toEqual([
      ['R-1', 'USD'],
      ['R-2', 'EUR'],
    ]);
    expect((await load(company, 'receipts', csv)).counts).toEqual(counts({ unchanged: 2, failed: 1 }));
  });

  it('invoiced for one order is not that of another', async () => {
    const header = 'number,accountNumber,orderNumber,issuedOn,amount';
    const again = async (order: string) =>
      load(company, 'invoices', csvOf(header, `D-1,A,${order},2005-01-01,10`));
    await again('O-1');

    expect((await again('O-1')).counts).toEqual(counts({ unchanged: 1 }));
    expect((await again('')).counts).toEqual(counts({ unchanged: 1 }));
    expect((await again('O-2')).errors).toMatchObject([
      { column: 'orderNumber', code: 'import.document_differs' },
    ]);
  });
});
