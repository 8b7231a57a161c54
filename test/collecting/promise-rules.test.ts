import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import {
  brokenOf,
  type PaymentPromise,
  paidMinorAt,
  promiseStateAt,
  restMinorAt,
} from '#lib/receivables/promise.ts';
import type { Invoice, InvoiceEntry } from '#lib/receivables/schema.ts';

const DAY = '2026-03-02';
const MADE = DAY;
const invoice = (entries: Partial<InvoiceEntry>[] = []): Invoice => ({
  id: 'inv_1',
  number: 'F-1',
  accountId: 'acc_1',
  currency: 'EUR',
  amountMinor: 1000,
  issuedOn: '2026-01-01',
  dues: [{ dueOn: '2026-01-31', amountMinor: 1000 }],
  entries: entries.map((entry, at) => ({
    allocationId: `alc_${at}`,
    creditId: 'rcp_1',
    amountMinor: 100,
    on: DAY,
    ...entry,
  })),
});
const promise = (fields: Partial<PaymentPromise> = {}): PaymentPromise => ({
  id: 'prm_1',
  accountId: 'acc_1',
  currency: 'EUR',
  madeOn: MADE,
  parts: [{ on: addDays(DAY, 10), amountMinor: 1000 }],
  invoices: [{ invoiceId: 'inv_1', number: 'F-1', seen: 0 }],
  graceDays: 3,
  takenBy: 'usr_1',
  ...fields,
});
const on = (days: number): string => addDays(DAY, days);
const stateOn = (days: number, entries: Partial<InvoiceEntry>[], fields: Partial<PaymentPromise> = {}) =>
  promiseStateAt(promise(fields), [invoice(entries)], on(days));

describe('the state of a promise', () => {
  it('is none before the promise was made', () => {
    expect(stateOn(-1, [])).toBeUndefined();
  });

  it('is open through the last day of grace and broken the day after', () => {
    expect([stateOn(13, []), stateOn(14, [])]).toEqual(['open', 'broken']);
  });

  it('is kept by money of the last day of grace and partly by a part of it', () => {
    expect(stateOn(14, [{ amountMinor: 1000, on: on(13) }])).toBe('kept');
    expect(stateOn(14, [{ amountMinor: 999, on: on(13) }])).toBe('partly');
  });

  it('stays broken when the money comes a day late', () => {
    expect(stateOn(30, [{ amountMinor: 1000, on: on(14) }])).toBe('broken');
  });

  it('is kept early as soon as all of it has come', () => {
    expect(stateOn(1, [{ amountMinor: 1000, on: on(1) }])).toBe('kept');
  });

  it('is mended by a receipt that is booked late with a day in time', () => {
    const [before, after] = [[], [{ amountMinor: 1000, on: on(5) }]];
    expect([stateOn(14, before), stateOn(14, after)]).toEqual(['broken', 'kept']);
    expect([stateOn(4, before), stateOn(4, after)]).toEqual(['open', 'open']);
  });

  it('does not count what the invoice had before, nor the undo of it', () => {
    const entries = [
      { amountMinor: 400, on: on(0) },
      { amountMinor: -400, on: on(1), undoes: 'alc_0' },
      { amountMinor: 600, on: on(2) },
    ];
    const seen = [{ invoiceId: 'inv_1', number: 'F-1', seen: 1 }];
    expect(stateOn(2, entries, { invoices: seen, parts: [{ on: on(10), amountMinor: 600 }] })).toBe('kept');
  });

  it('does not count a write-off: nobody paid', () => {
    const written = [{ amountMinor: 1000, on: on(3), creditId: 'wof_1' }];
    expect(stateOn(14, written)).toBe('broken');
    expect(restMinorAt(promise(), [invoice(written)], on(14))).toBe(0);
  });

  it('breaks when a cheque bounces after the day', () => {
    const bounced = [
      { amountMinor: 1000, on: on(5) },
      { amountMinor: -1000, on: on(20), undoes: 'alc_0' },
    ];
    expect([stateOn(19, bounced), stateOn(20, bounced)]).toEqual(['kept', 'broken']);
  });

  it('is judged by its first missing part', () => {
    const parts = [
      { on: on(5), amountMinor: 400 },
      { on: on(10), amountMinor: 600 },
    ];
    expect(stateOn(9, [], { parts })).toBe('broken');
    expect(stateOn(9, [{ amountMinor: 400, on: on(8) }], { parts })).toBe('open');
    expect(stateOn(14, [{ amountMinor: 400, on: on(8) }], { parts })).toBe('partly');
  });

  it('is withdrawn from that day on, and no withdrawal mends what was missed before', () => {
    const withdrawn = (days: number, mistake = false) => ({
      withdrawn: { on: on(days), reason: 'x', mistake },
    });
    expect([stateOn(4, [], withdrawn(5)), stateOn(5, [], withdrawn(5))]).toEqual(['open', 'withdrawn']);
    expect(stateOn(40, [], withdrawn(20))).toBe('broken');
    expect(stateOn(3, [], withdrawn(20, true))).toBe('withdrawn');
  });
});

const anEntry = fc.record({
  amountMinor: fc.integer({ min: 1, max: 400 }),
  on: fc.integer({ min: -5, max: 40 }).map(on),
  creditId: fc.constantFrom('rcp_1', 'crn_1', 'wof_1'),
});
const aPromise = fc
  .record({
    graceDays: fc.integer({ min: 0, max: 10 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 4 }),
    amountMinor: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ graceDays, days, amountMinor }) =>
    promise({
      graceDays,
      parts: days.sort((a, b) => a - b).map((day) => ({ on: on(day), amountMinor })),
    }),
  );

describe('laws of promises', () => {
  it('depends on nothing that is dated after the day', () => {
    const day = fc.integer({ min: 0, max: 45 });
    fc.assert(
      fc.property(aPromise, fc.array(anEntry, { maxLength: 6 }), day, (made, entries, days) => {
        const asOf = on(days);
        const all = invoice(entries);
        const until = invoice(entries.filter((entry) => entry.on <= asOf));
        expect(promiseStateAt(made, [all], asOf)).toBe(promiseStateAt(made, [until], asOf));
        expect(paidMinorAt(made, [all], asOf)).toBe(paidMinorAt(made, [until], asOf));
      }),
    );
  });

  it('never mends a missed part by money of a later day', () => {
    fc.assert(
      fc.property(aPromise, fc.array(anEntry, { maxLength: 6 }), (made, entries) => {
        const states = Array.from({ length: 60 }, (_, day) =>
          promiseStateAt(made, [invoice(entries)], on(day)),
        );
        const missed = states.findIndex((state) => state === 'broken' || state === 'partly');
        if (missed >= 0) expect(new Set(states.slice(missed))).toEqual(new Set([states[missed]]));
      }),
    );
  });

  it('counts a broken promise exactly while something of it is left, and never more than is open', () => {
    fc.assert(
      fc.property(aPromise, fc.array(anEntry, { maxLength: 3 }), (made, entries) => {
        const books = new Map([['inv_1', invoice(entries)]]);
        const again = { ...made, id: 'prm_2' };
        const { count, open, oldest } = brokenOf([made, again], books, on(59));
        const rest = restMinorAt(made, [...books.values()], on(59));
        const missed = ['broken', 'partly'].includes(promiseStateAt(made, [...books.values()], on(59)) ?? '');
        expect(count).toBe(missed && rest > 0 ? 2 : 0);
        expect(open[0]?.openMinor ?? 0).toBeLessThanOrEqual(1000);
        expect(oldest === undefined).toBe(count === 0);
      }),
    );
  });
});
