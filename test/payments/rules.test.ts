/** Laws of the payment queue: whatever is asked for, one order for everybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { PaymentPolicy } from '#lib/payments/policy.ts';
import { byUrgency, type Queued, queueOf, rankOf, urgencyOf } from '#lib/payments/rules.ts';

const TODAY = '2026-03-02';
const policy = PaymentPolicy.fallback;
const classes = [...policy.classes.map(({ name }) => name), 'no-longer-there'];

const day = fc.integer({ min: -4, max: 4 }).map((days) => addDays(TODAY, days));
const payment = fc.record({
  id: fc.integer({ min: 0, max: 9_999_999 }).map((serial) => `pay_${serial}`),
  amountMinor: fc.integer({ min: 1, max: 10_000 }),
  class: fc.constantFrom(...classes),
  dueOn: day,
  requestedOn: day,
  pin: fc.option(
    fc.record({
      place: fc.constantFrom('up' as const, 'down' as const),
      reason: fc.constant('加急'),
      pinnedBy: fc.constant('usr_1'),
    }),
    { nil: undefined },
  ),
});
const payments = fc.uniqueArray(payment, { selector: ({ id }) => id, maxLength: 30 });
const idsOf = (rows: { payment: Queued }[]) => rows.map(({ payment: { id } }) => id);

describe('the payment queue', () => {
  it('is the same whatever order it was asked in', () => {
    fc.assert(
      fc.property(
        payments.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(idsOf(queueOf(shuffled, policy, TODAY))).toEqual(idsOf(queueOf(all, policy, TODAY)));
        },
      ),
    );
  });

  it('is a total order: of two different ones exactly one comes first, also by way of a third', () => {
    const placed = payment.map((one) => ({ payment: one, urgency: urgencyOf(one, policy, TODAY) }));
    fc.assert(
      fc.property(placed, placed, placed, (a, b, c) => {
        expect(Math.sign(byUrgency(a, b))).toBe(0 - Math.sign(byUrgency(b, a)));
        if (a.payment.id !== b.payment.id) expect(byUrgency(a, b)).not.toBe(0);
        if (byUrgency(a, b) < 0 && byUrgency(b, c) < 0) expect(byUrgency(a, c)).toBeLessThan(0);
      }),
    );
  });

  it('lets nobody stand behind somebody less urgent', () => {
    const pinOf = ({ pin }: Queued) => ({ up: 0, none: 1, down: 2 })[pin?.place ?? 'none'];
    fc.assert(
      fc.property(payments, (all) => {
        const rows = queueOf(all, policy, TODAY);
        for (const [at, { payment: later }] of rows.entries()) {
          const before = rows[at - 1]?.payment;
          if (!before) continue;
          expect(pinOf(before)).toBeLessThanOrEqual(pinOf(later));
          if (pinOf(before) < pinOf(later)) continue;
          const isOver = (one: Queued) => one.dueOn < TODAY;
          expect(isOver(later) && !isOver(before)).toBe(false);
          if (isOver(before) !== isOver(later)) continue;
          expect(rankOf(policy, before.class)).toBeLessThanOrEqual(rankOf(policy, later.class));
          if (rankOf(policy, before.class) === rankOf(policy, later.class))
            expect(before.dueOn <= later.dueOn).toBe(true);
        }
      }),
    );
  });

  it('adds up row by row, and the funds cover a beginning of it and no more than there is', () => {
    fc.assert(
      fc.property(payments, fc.integer({ min: 0, max: 100_000 }), (all, funds) => {
        const rows = queueOf(all, policy, TODAY, funds);
        let running = 0;
        for (const [at, row] of rows.entries()) {
          running += row.payment.amountMinor;
          expect(row).toMatchObject({ place: at + 1, runningMinor: running, covered: running <= funds });
          if (row.covered) expect(rows[at - 1]?.covered ?? true).toBe(true);
        }
        expect(running).toBe(all.reduce((total, { amountMinor }) => total + amountMinor, 0));
      }),
    );
  });

  it('says why, by the day', () => {
    const base = { id: 'pay_1', amountMinor: 1, class: 'tax', dueOn: TODAY, requestedOn: TODAY };
    const why = (asOf: string) => urgencyOf(base, policy, asOf);
    expect(why(TODAY)).toEqual({ pin: null, daysOver: 0, rank: 2, why: ['due-today'] });
    expect(why('2026-03-03')).toMatchObject({ daysOver: 1, why: ['overdue'] });
    expect(why('2026-03-01')).toMatchObject({ daysOver: -1, why: ['not-yet-due'] });
    const pin = { place: 'down' as const, reason: 'r', pinnedBy: 'usr_1' };
    expect(urgencyOf({ ...base, pin }, policy, TODAY).why).toEqual(['pinned-down', 'due-today']);
    expect(queueOf([base], policy, TODAY)[0]?.covered).toBeNull();
    expect(rankOf(policy, 'no-longer-there')).toBe(6);
  });
});
