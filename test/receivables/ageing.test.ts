import { describe, expect, it } from 'vitest';
import { ageingOf, bucketNames, bucketOf } from '#lib/receivables/ageing.ts';
import type { Credit, Invoice } from '#lib/receivables/schema.ts';
import { anInvoice, aReceipt, on, paid, used } from './documents.ts';

const ageingAt = (day: number, invoices: Invoice[], credits: Credit[] = []) =>
  ageingOf(
    { invoices, credits },
    { asOf: on(day), bounds: [30, 60], groupOf: (id) => (id === 'acc_9' ? 'south' : 'north') },
  );

describe('ageing', () => {
  it('puts each instalment where its age belongs and money apart', () => {
    const dues = [
      { dueOn: on(30), amountMinor: 300 },
      { dueOn: on(80), amountMinor: 300 },
      { dueOn: on(90), amountMinor: 400 },
    ];
    const invoices = [anInvoice({ dues }), anInvoice({ id: 'inv_2', amountMinor: 50, issued: 70 })];

    expect(ageingAt(90, invoices, [aReceipt({ entries: [used(100, 6)] })])).toEqual([
      {
        group: 'north',
        ageing: {
          currency: 'EUR',
          notDueMinor: 450,
          buckets: [
            { bucket: '1-30', amountMinor: 300 },
            { bucket: '31-60', amountMinor: 300 },
            { bucket: '61+', amountMinor: 0 },
          ],
          outstandingMinor: 1050,
          overdueMinor: 600,
          unappliedMinor: 900,
          openInvoices: 2,
          overdueInvoices: 1,
          oldestDaysOver: 60,
        },
      },
    ]);
  });

  it('counts in the last bucket whatever is older, and the oldest of all invoices', () => {
    const [{ ageing } = { ageing: undefined }] = ageingAt(200, [
      anInvoice({ entries: [paid(400, 50)] }),
      anInvoice({ id: 'inv_2', issued: 100 }),
      anInvoice({ id: 'inv_3', issued: 199 }),
    ]);

    expect(ageing?.buckets.map(({ amountMinor }) => amountMinor)).toEqual([0, 0, 1600]);
    expect(ageing).toMatchObject({
      oldestDaysOver: 170,
      overdueInvoices: 2,
      openInvoices: 3,
      notDueMinor: 1000,
    });
  });

  it('keeps groups and currencies apart', () => {
    const rows = ageingAt(
      0,
      [
        anInvoice(),
        anInvoice({ id: 'inv_2', currency: 'USD' }),
        anInvoice({ id: 'inv_3', accountId: 'acc_9' }),
      ],
      [aReceipt({ currency: 'CNY', datedOn: on(0) }), aReceipt({ accountId: 'acc_9', datedOn: on(0) })],
    );

    const short = rows.map(({ group, ageing }) => [
      group,
      ageing.currency,
      ageing.notDueMinor,
      ageing.unappliedMinor,
    ]);
    expect(short.sort()).toEqual([
      ['north', 'CNY', 0, 1000],
      ['north', 'EUR', 1000, 0],
      ['north', 'USD', 1000, 0],
      ['south', 'EUR', 1000, 1000],
    ]);
  });

  it('is nothing of nothing', () => {
    expect(ageingAt(0, [])).toEqual([]);
  });

  it('never shows parts that do not add up', () => {
    const wrong = anInvoice({ dues: [{ dueOn: on(30), amountMinor: 999 }] });

    expect(() => ageingAt(40, [wrong])).toThrow('ageing does not add up');
  });
});

describe('buckets without bounds', () => {
  it('are one', () => {
    expect(bucketNames([])).toEqual(['1+']);
    expect(bucketOf(1, [])).toBe(0);
    expect(bucketOf(0, [])).toBe(-1);
  });
});
