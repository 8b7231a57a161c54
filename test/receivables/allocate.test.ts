import { describe, expect, it } from 'vitest';
import {
  allocate,
  allocateEarliest,
  isCovered,
  isLawful,
  MAX_PER_COMMAND,
  shareOut,
  standing,
  undo,
} from '#lib/receivables/allocation.ts';
import { MAX_ENTRIES } from '#lib/receivables/schema.ts';
import { anInvoice, aReceipt, on, paid, used } from './documents.ts';

const pairOf = (
  invoice: Parameters<typeof anInvoice>[0] = {},
  credit: Parameters<typeof aReceipt>[0] = {},
) => ({
  invoice: anInvoice(invoice),
  credit: aReceipt(credit),
});
const wish = (amountMinor: number, day: number) => ({ id: 'alc_new', amountMinor, on: on(day) });

describe('an allocation', () => {
  it('is entered on both documents alike', () => {
    const { credit, invoice } = allocate(pairOf(), wish(400, 7));

    expect(credit.entries).toEqual([
      { allocationId: 'alc_new', amountMinor: 400, on: on(7), invoiceId: 'inv_1', invoiceNumber: 'I-1' },
    ]);
    expect(invoice.entries).toEqual([
      { allocationId: 'alc_new', amountMinor: 400, on: on(7), creditId: 'rcp_1' },
    ]);
  });

  it('keeps what either document carries already', () => {
    const pair = pairOf({ entries: [paid(100, 6)] }, { entries: [used(100, 6)] });
    const { credit, invoice } = allocate(pair, wish(400, 7));

    expect(credit.entries.map(({ amountMinor }) => amountMinor)).toEqual([100, 400]);
    expect(invoice.entries.map(({ amountMinor }) => amountMinor)).toEqual([100, 400]);
  });

  it('takes all that both have and not one unit more', () => {
    const pair = pairOf({ entries: [paid(300, 6)] }, { entries: [used(100, 6)] });
    const poor = pairOf({ entries: [paid(100, 6)] }, { entries: [used(300, 6)] });

    for (const each of [pair, poor]) {
      expect(allocate(each, wish(700, 7)).invoice.entries).toHaveLength(2);
      expect(() => allocate(each, wish(701, 7))).toThrow('allocation.too_large');
    }
    expect(() => allocate(pair, wish(701, 7))).toThrow(
      expect.objectContaining({ params: { amount: 701, number: 'I-1', open: 700, unapplied: 900 } }),
    );
  });

  it('starts on the later document’s day at the earliest', () => {
    expect(() => allocate(pairOf(), wish(1, 4))).toThrow('allocation.too_early');
    expect(() => allocate(pairOf(), wish(1, 4))).toThrow(expect.objectContaining({ params: { on: on(4) } }));
    expect(allocate(pairOf(), wish(1, 5)).invoice.entries).toHaveLength(1);
    const late = pairOf({ issued: 9 });
    expect(() => allocate(late, wish(1, 8))).toThrow('allocation.too_early');
    expect(allocate(late, wish(1, 9)).invoice.entries).toHaveLength(1);
  });

  it('never uses money on a day on which it was in use', () => {
    const entries = [used(1000, 10), used(-1000, 20, 'alc_10_1000')];
    const pair = pairOf({}, { entries });

    expect(() => allocate(pair, wish(1, 12))).toThrow('allocation.too_early');
    expect(allocate(pair, wish(1000, 20)).credit.entries).toHaveLength(3);
    expect(allocateEarliest(pair, { id: 'alc_new', amountMinor: 1000 }).invoice.entries[0]?.on).toBe(on(20));
  });

  it('never settles on a day on which the invoice was settled', () => {
    const entries = [paid(1000, 10), paid(-1000, 20, 'alc_10_1000')];
    const pair = pairOf({ entries });

    expect(() => allocate(pair, wish(1, 6))).toThrow('allocation.too_early');
    expect(allocateEarliest(pair, { id: 'alc_new', amountMinor: 5 }).invoice.entries.at(-1)?.on).toBe(on(20));
  });

  it('takes the first free day of several', () => {
    const entries = [
      used(1000, 30),
      used(-1000, 40, 'alc_30_1000'),
      used(1000, 10),
      used(-1000, 20, 'alc_10_1000'),
    ];
    const pair = pairOf({}, { entries: entries.slice(2) });
    const twice = pairOf({}, { entries });

    expect(allocateEarliest(pair, { id: 'alc_new', amountMinor: 1 }).invoice.entries[0]?.on).toBe(on(20));
    expect(allocateEarliest(twice, { id: 'alc_new', amountMinor: 1 }).invoice.entries[0]?.on).toBe(on(40));
    expect(allocateEarliest(pairOf(), { id: 'alc_new', amountMinor: 1 }).invoice.entries[0]?.on).toBe(on(5));
  });

  it('takes the first free day in whatever order things were booked', () => {
    const entries = [used(1, 40), used(999, 10), used(-999, 20, 'alc_10_999')];

    const { invoice } = allocateEarliest(pairOf({}, { entries }), { id: 'alc_new', amountMinor: 500 });
    expect(invoice.entries[0]?.on).toBe(on(20));
  });

  it('needs one account and one currency', () => {
    expect(() => allocate(pairOf({ accountId: 'acc_2' }), wish(1, 7))).toThrow('allocation.accounts_differ');
    expect(() => allocate(pairOf({ currency: 'USD' }), wish(1, 7))).toThrow(
      expect.objectContaining({ params: { credit: 'EUR', invoice: 'USD' } }),
    );
    expect(() => allocate(pairOf({ accountId: 'acc_2' }), wish(1, 7))).toThrow(
      expect.objectContaining({ params: { number: 'I-1' } }),
    );
  });

  it('needs room on both documents', () => {
    const full = Array.from({ length: MAX_ENTRIES }, () => paid(1, 6));
    const spent = Array.from({ length: MAX_ENTRIES }, () => used(1, 6));

    expect(() => allocate(pairOf({ entries: full }), wish(1, 7))).toThrow(
      expect.objectContaining({ params: { number: 'I-1', limit: MAX_ENTRIES } }),
    );
    expect(() => allocate(pairOf({}, { entries: spent }), wish(1, 7))).toThrow(
      expect.objectContaining({ params: { number: 'R-1', limit: MAX_ENTRIES } }),
    );
    expect(allocate(pairOf({ entries: full.slice(1) }), wish(1, 7)).invoice.entries).toHaveLength(
      MAX_ENTRIES,
    );
  });
});

describe('an undo', () => {
  const entry = used(400, 7);
  const pair = pairOf({ entries: [paid(400, 7)], cancelledOn: on(8) }, { entries: [entry] });

  it('is a negative entry that names the one it undoes, and reopens what was cancelled', () => {
    const { credit, invoice } = undo(pair, entry, { id: 'alc_undo', on: on(9) });

    const wanted = { allocationId: 'alc_undo', amountMinor: -400, on: on(9), undoes: entry.allocationId };
    expect(credit.entries.at(-1)).toEqual({ ...wanted, invoiceId: 'inv_1', invoiceNumber: 'I-1' });
    expect(invoice.entries.at(-1)).toEqual({ ...wanted, creditId: 'rcp_1' });
    expect('cancelledOn' in invoice).toBe(false);
    expect(standing(credit)).toEqual([]);
  });

  it('may be of the same day and not of one before', () => {
    expect(undo(pair, entry, { id: 'alc_undo', on: on(7) }).invoice.entries).toHaveLength(2);
    expect(() => undo(pair, entry, { id: 'alc_undo', on: on(6) })).toThrow(
      expect.objectContaining({ params: { datedOn: on(7), on: on(6) } }),
    );
  });

  it('leaves the other entries standing', () => {
    const other = used(100, 8);
    const undone = used(-400, 9, entry.allocationId);

    expect(standing(aReceipt({ entries: [entry, other, undone] }))).toEqual([other]);
    expect(standing(aReceipt({ entries: [entry, other] }))).toEqual([entry, other]);
  });
});

describe('what is lawful', () => {
  it('is money that is never in use beyond itself, nor after its reversal', () => {
    const reversal = { on: on(9), reason: 'bounced' };

    expect(isCovered(aReceipt({ entries: [used(1000, 6)] }))).toBe(true);
    expect(isCovered(aReceipt({ entries: [used(1001, 6)] }))).toBe(false);
    expect(isCovered(aReceipt({ entries: [used(1, 6)], reversal }))).toBe(false);
    expect(isCovered(aReceipt({ entries: [used(1, 6), used(-1, 9, 'alc_6_1')], reversal }))).toBe(true);
    expect(isCovered(aReceipt({ entries: [used(1, 4)] }))).toBe(false);
  });

  it('is an invoice that is never settled beyond itself, by whatever money', () => {
    const credit = aReceipt();

    expect(isLawful({ credit, invoice: anInvoice({ entries: [paid(1000, 6)] }) })).toBe(true);
    expect(isLawful({ credit, invoice: anInvoice({ entries: [paid(1001, 6)] }) })).toBe(false);
    expect(isLawful({ credit: aReceipt({ entries: [used(1001, 6)] }), invoice: anInvoice() })).toBe(false);
  });
});

describe('money shared out', () => {
  it('covers no more than one command holds, each invoice whole', () => {
    const invoices = Array.from({ length: MAX_PER_COMMAND + 2 }, (_, at) =>
      anInvoice({
        id: `inv_${at}`,
        number: `I-${String(at).padStart(3, '0')}`,
        amountMinor: 10,
        dues: [
          { dueOn: on(30), amountMinor: 4 },
          { dueOn: on(40), amountMinor: 6 },
        ],
      }),
    );
    const shares = shareOut(aReceipt(), invoices);

    expect(shares).toHaveLength(MAX_PER_COMMAND);
    expect(shares.every(({ amountMinor }) => amountMinor === 10)).toBe(true);
    expect(shares.map(({ invoiceId }) => invoiceId)).toEqual(
      invoices.slice(0, MAX_PER_COMMAND).map(({ id }) => id),
    );
  });

  it('counts an invoice of the same day as issued, and asks later ones in the order of issue, then number', () => {
    const later = [
      anInvoice({ id: 'inv_c', number: 'C', issued: 9 }),
      anInvoice({ id: 'inv_b', number: 'B', issued: 8 }),
      anInvoice({ id: 'inv_a', number: 'A', issued: 9 }),
      anInvoice({ id: 'inv_s', number: 'S', issued: 5 }),
    ];
    const shares = shareOut(aReceipt({ amountMinor: 3500 }), later);

    expect(shares).toEqual([
      { invoiceId: 'inv_s', amountMinor: 1000 },
      { invoiceId: 'inv_b', amountMinor: 1000 },
      { invoiceId: 'inv_a', amountMinor: 1000 },
      { invoiceId: 'inv_c', amountMinor: 500 },
    ]);
    expect(shareOut(aReceipt({ amountMinor: 3500 }), later.toReversed())).toEqual(shares);
  });

  it('leaves out what is settled, what is full, and everything when nothing is unapplied', () => {
    const full = Array.from({ length: MAX_ENTRIES }, () => paid(1, 6));
    const settled = anInvoice({ entries: [paid(1000, 6)] });

    expect(shareOut(aReceipt(), [settled, anInvoice({ id: 'inv_2' })])).toEqual([
      { invoiceId: 'inv_2', amountMinor: 1000 },
    ]);
    expect(shareOut(aReceipt(), [anInvoice({ amountMinor: 2000, entries: full })])).toEqual([]);
    expect(shareOut(aReceipt(), [anInvoice({ amountMinor: 2000, entries: full.slice(1) })])).toHaveLength(1);
    expect(shareOut(aReceipt({ entries: [used(1000, 6)] }), [anInvoice()])).toEqual([]);
  });
});
