import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { DomainError } from '#lib/core/errors.ts';
import { nodesOn } from '#lib/core/span.ts';
import { ageingOf, bucketNames, bucketOf } from '#lib/receivables/ageing.ts';
import { allocateEarliest, type Pair, shareOut, standing, undo } from '#lib/receivables/allocation.ts';
import {
  openDuesAt,
  openMinor,
  openMinorAt,
  unappliedMinor,
  unappliedMinorAt,
} from '#lib/receivables/balance.ts';
import { InvoiceEntity } from '#lib/receivables/entity.ts';
import type { Credit, Invoice } from '#lib/receivables/schema.ts';
import { anInvoice, aReceipt, on } from './documents.ts';

describe('automatic allocation', () => {
  it('takes what is due first, then by number, instalment by instalment', () => {
    const invoices = [
      anInvoice({
        id: 'inv_a',
        number: 'B',
        dues: [
          { dueOn: on(10), amountMinor: 300 },
          { dueOn: on(90), amountMinor: 700 },
        ],
      }),
      anInvoice({ id: 'inv_b', number: 'A', amountMinor: 400, dues: [{ dueOn: on(20), amountMinor: 400 }] }),
      anInvoice({ id: 'inv_c', number: 'C', amountMinor: 400, dues: [{ dueOn: on(20), amountMinor: 400 }] }),
    ];

    expect(shareOut(aReceipt({ amountMinor: 1000 }), invoices)).toEqual([
      { invoiceId: 'inv_a', amountMinor: 300 },
      { invoiceId: 'inv_b', amountMinor: 400 },
      { invoiceId: 'inv_c', amountMinor: 300 },
    ]);
  });

  it('gives what is left to later invoices in the order of their issue', () => {
    const later = anInvoice({ id: 'inv_l', issued: 20 });
    const { invoice } = allocateEarliest(
      { credit: aReceipt(), invoice: later },
      { id: 'alc_1', amountMinor: 400 },
    );

    expect(shareOut(aReceipt(), [later])).toEqual([{ invoiceId: 'inv_l', amountMinor: 1000 }]);
    expect(invoice.entries[0]?.on).toBe(on(20));
  });

  it('leaves money of another currency alone', () => {
    expect(shareOut(aReceipt({ currency: 'USD' }), [anInvoice()])).toEqual([]);
  });
});

/** A step of a random history: a receipt of a day and amount, or the undo of something that stands. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      day: fc.integer({ min: 0, max: 200 }),
      amount: fc.integer({ min: 1, max: 1500 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undo' as const), pick: fc.nat(), later: fc.nat(60) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Books {
  invoice: Invoice;
  credits: Credit[];
}

const play = (books: Books, move: Step, at: number): Books => {
  try {
    if (move.kind === 'pay') {
      const credit = aReceipt({
        id: `rcp_${at}`,
        number: `R-${at}`,
        datedOn: on(move.day),
        amountMinor: move.amount,
      });
      const amountMinor = Math.min(move.amount, openMinor(books.invoice));
      if (amountMinor === 0) return { ...books, credits: [...books.credits, credit] };
      const pair = allocateEarliest({ credit, invoice: books.invoice }, { id: `alc_${at}`, amountMinor });
      return { invoice: pair.invoice, credits: [...books.credits, pair.credit] };
    }
    const candidates = books.credits.flatMap((credit) =>
      standing(credit).map((entry) => ({ credit, entry })),
    );
    const chosen = candidates[move.pick % Math.max(1, candidates.length)];
    if (!chosen) return books;
    const pair: Pair = undo({ credit: chosen.credit, invoice: books.invoice }, chosen.entry, {
      id: `alc_${at}`,
      on: addDays(chosen.entry.on, move.later),
    });
    return {
      invoice: pair.invoice,
      credits: books.credits.map((credit) => (credit.id === pair.credit.id ? pair.credit : credit)),
    };
  } catch (error) {
    if (error instanceof DomainError) return books;
    throw error;
  }
};

const days = Array.from({ length: 60 }, (_, n) => on(n * 5));

describe('any history of receipts and undos', () => {
  it('never allocates more than either side holds, on any day', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { invoice, credits } = steps.reduce(play, { invoice: anInvoice(), credits: [] });
        for (const day of days) {
          expect(openMinorAt(invoice, day)).toBeGreaterThanOrEqual(0);
          for (const credit of credits) expect(unappliedMinorAt(credit, day)).toBeGreaterThanOrEqual(0);
        }
        const allocated = credits
          .flatMap(({ entries }) => entries)
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(openMinor(invoice)).toBe(invoice.amountMinor - allocated);
        expect(credits.reduce((sum, credit) => sum + unappliedMinor(credit), 0)).toBe(
          credits.reduce((sum, { amountMinor }) => sum + amountMinor, 0) - allocated,
        );
      }),
    );
  });

  it('answers for a past day the same after anything booked with later dates', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        fc.array(step, { maxLength: 10 }),
        fc.integer({ min: 0, max: 200 }),
        (before, after, cut) => {
          const books = before.reduce(play, { invoice: anInvoice(), credits: [] });
          const later = after.map((move) =>
            move.kind === 'pay' ? { ...move, day: cut + 1 + move.day } : { ...move, later: 1000 },
          );
          const grown = later.reduce((state, move, at) => play(state, move, 100 + at), books);
          for (let day = 0; day <= cut; day += 7) {
            expect(openMinorAt(grown.invoice, on(day))).toBe(openMinorAt(books.invoice, on(day)));
            expect(openDuesAt(grown.invoice, on(day))).toEqual(openDuesAt(books.invoice, on(day)));
          }
        },
      ),
    );
  });

  it('is found by the indexes on every day on which something was open', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { invoice } = steps.reduce(play, { invoice: anInvoice(), credits: [] });
        const { openKind, spanNode, spanStart = '', spanEnd = '' } = InvoiceEntity.index?.(invoice) ?? {};
        for (const day of days.filter((candidate) => openMinorAt(invoice, candidate) > 0)) {
          const filed = nodesOn(day).some(
            ({ node, side }) => node === spanNode && (side === 'begun' ? spanStart <= day : spanEnd >= day),
          );
          expect(openKind === 'debit' || filed).toBe(true);
        }
      }),
    );
  });

  it('ages into parts that add up to what is outstanding', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.integer({ min: 0, max: 300 }), (steps, day) => {
        const { invoice, credits } = steps.reduce(play, { invoice: anInvoice(), credits: [] });
        const open = { invoices: openMinorAt(invoice, on(day)) ? [invoice] : [], credits };
        for (const { ageing } of ageingOf(open, {
          asOf: on(day),
          bounds: [30, 60, 90, 120],
          groupOf: (id) => id,
        })) {
          const buckets = ageing.buckets.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
          expect(ageing.notDueMinor + buckets).toBe(ageing.outstandingMinor);
        }
      }),
    );
  });
});

describe('buckets', () => {
  it.each([
    [-5, -1],
    [0, -1],
    [1, 0],
    [30, 0],
    [31, 1],
    [60, 1],
    [61, 2],
    [120, 3],
    [121, 4],
    [4000, 4],
  ])('puts an age of %i days into bucket %i', (age, bucket) => {
    expect(bucketOf(age, [30, 60, 90, 120])).toBe(bucket);
  });

  it('names them by their bounds', () => {
    expect(bucketNames([30, 60, 90, 120])).toEqual(['1-30', '31-60', '61-90', '91-120', '121+']);
  });
});
