import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '#lib/figures/plan-rules.ts';
import type { Invoice } from '#lib/receivables/index.ts';

const day = fc
  .integer({ min: 0, max: 150 })
  .map((days) => new Date(Date.UTC(2026, 1, 1 + days)).toISOString().slice(0, 10));
const settling = fc.record({
  share: fc.integer({ min: 1, max: 40 }),
  on: day,
  kind: fc.constantFrom('rcp', 'crn', 'wof'),
  isUndone: fc.boolean(),
  undoneOn: day,
});
/** Entries never date before the invoice, nor an undo before what it undoes, as booking sees to. */
const invoice: fc.Arbitrary<Invoice> = fc
  .record({
    amountMinor: fc.integer({ min: 200, max: 100_000 }),
    issuedOn: day,
    dueOn: day,
    laterOn: day,
    promise: fc.option(fc.record({ promisedOn: day, madeOn: day }), { nil: undefined }),
    settled: fc.array(settling, { maxLength: 2 }),
  })
  .map(({ amountMinor, issuedOn, dueOn, laterOn, promise, settled }) => {
    const first = Math.floor(amountMinor / 2);
    const [early, late] = [dueOn, laterOn].sort();
    const entries = settled.flatMap(({ share, on, kind, isUndone, undoneOn }, at) => {
      const bookedOn = on < issuedOn ? issuedOn : on;
      const amount = Math.floor((amountMinor * share) / 100);
      const entry = {
        allocationId: `all_${at}`,
        creditId: `${kind}_${at}`,
        amountMinor: amount,
        on: bookedOn,
      };
      const undo = { ...entry, amountMinor: -amount, on: undoneOn < bookedOn ? bookedOn : undoneOn };
      return isUndone ? [entry, undo] : [entry];
    });
    return {
      id: 'inv_1',
      number: '发票-1',
      accountId: 'acc_1',
      currency: 'CNY',
      amountMinor,
      issuedOn,
      dues: [
        { dueOn: early ?? dueOn, amountMinor: first },
        { dueOn: late ?? dueOn, amountMinor: amountMinor - first },
      ],
      ...(promise && { promise }),
      entries,
    };
  });
const invoices = fc.array(invoice, { maxLength: 8 });
const month = day.map((asOf) => ({ from: '2026-04-01', to: '2026-04-30', asOf, bounds: [30, 60] }));

describe('the receivables section of a sales plan', () => {
  it('reconciles: opening + invoiced − collected − credited − written off = closing', () => {
    fc.assert(
      fc.property(invoices, month, (all, of) => {
        const plan = planOf(all, of);
        const left = plan.openingMinor + plan.invoicedMinor - plan.collectedMinor;
        expect(left - plan.creditedMinor - plan.writtenOffMinor).toBe(plan.closingMinor);
      }),
    );
  });

  it('splits the opening into overdue, due in the month and later, and the overdue into its classes', () => {
    fc.assert(
      fc.property(invoices, month, (all, of) => {
        const plan = planOf(all, of);
        expect(plan.overdueMinor + plan.openingDueMinor + plan.openingLaterMinor).toBe(plan.openingMinor);
        expect(plan.overdue.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(plan.overdueMinor);
      }),
    );
  });

  it('adds up over invoices, in whatever order', () => {
    fc.assert(
      fc.property(invoices, invoices, month, (some, others, of) => {
        const [a, b, both] = [planOf(some, of), planOf(others, of), planOf([...others, ...some], of)];
        expect(both.expectedMinor).toBe(a.expectedMinor + b.expectedMinor);
        expect(both.closingMinor).toBe(a.closingMinor + b.closingMinor);
      }),
    );
  });

  it('knows nothing of a day later than the one asked for in a month to come', () => {
    fc.assert(
      fc.property(invoices, (all) => {
        const plan = planOf(all, { from: '2026-09-01', to: '2026-09-30', asOf: '2026-03-15', bounds: [30] });
        expect(plan.closingMinor).toBe(plan.openingMinor);
        expect(plan.collectedMinor + plan.invoicedMinor).toBe(0);
      }),
    );
  });
});
