import { describe, expect, it } from 'vitest';
import { planCustomer } from '#lib/dunning/planner.ts';
import { dayOf, standingOf } from '#lib/dunning/rules.ts';
import type { DunningState, Hold } from '#lib/dunning/schema.ts';
import { customerOf, invoiceOf, paid, remindedOn, schemeOf } from './customers.ts';

const a = invoiceOf('A');
const b = invoiceOf('B', { amountMinor: 5_000 });
const disputed = { dispute: { since: '2026-01-05', reason: 'damaged' } };
const promised = (promisedOn: string) => ({ ...a, promise: { promisedOn, madeOn: '2026-02-01' } });
const least = (amountMinor: number) => schemeOf({ minimum: [{ currency: 'EUR', amountMinor }] });
const weekdays = (holidays: string[] = []) => ({ calendar: { workingDays: [1, 2, 3, 4, 5], holidays } });
const reasons = (plan: ReturnType<typeof planCustomer>) =>
  Object.fromEntries(plan.excluded.map(({ number, reason }) => [number, reason]));
const hold = (changes: Partial<Hold>): Hold => ({
  id: 'dhd_1',
  accountId: 'acc_1',
  kind: 'insolvency',
  reason: 'court',
  from: '2026-02-01',
  ...changes,
});

describe('planCustomer', () => {
  it('puts two invoices into one notice and adds them up', () => {
    const { notice } = planCustomer(customerOf([{ invoice: a }, { invoice: b }]), '2026-02-07');
    expect(notice).toMatchObject({
      level: 1,
      channel: 'e-mail',
      totals: [{ currency: 'EUR', openMinor: 15_000, totalMinor: 15_000 }],
    });
    expect(notice?.lines.map(({ number, steps }) => [number, steps])).toEqual([
      ['A', true],
      ['B', true],
    ]);
  });

  it('adds no currencies to each other, and charges the fee once, in the leading one', () => {
    const scheme = schemeOf();
    const [first] = scheme.body.levels;
    const fee = [
      { currency: 'EUR', amountMinor: 500 },
      { currency: 'JPY', amountMinor: 800 },
    ];
    const charging = { ...scheme, body: { ...scheme.body, levels: [{ ...first!, fee }] } };
    const yen = invoiceOf('Y', { currency: 'JPY', amountMinor: 700 });
    const items = [a, yen].map((invoice) => ({ invoice, scheme: charging }));
    const { notice } = planCustomer(customerOf(items), '2026-02-07');
    expect(notice?.totals.map(({ currency, totalMinor }) => [currency, totalMinor])).toEqual([
      ['EUR', 10_500],
      ['JPY', 700],
    ]);
  });

  it.each([
    [a, b],
    [b, a],
  ])('goes on with the other invoice when $number is paid first', (first, other) => {
    const settled = { ...first, entries: [paid('2026-02-10', first.amountMinor)] };
    const items = [settled, other].map((invoice) => ({
      invoice,
      state: remindedOn(invoice, ['2026-02-07']),
    }));
    for (const order of [items, items.toReversed()]) {
      const { notice } = planCustomer(customerOf(order), '2026-02-21');
      expect(notice?.lines.map(({ number, level }) => [number, level])).toEqual([[other.number, 2]]);
    }
    expect(standingOf(items[0]?.state, settled)).toMatchObject({ level: 0, status: 'none' });
  });

  it('keeps level and history of what is partly paid, and asks for what remains', () => {
    const part = { ...a, entries: [paid('2026-02-10', 4_000)] };
    const items = [{ invoice: part, state: remindedOn(a, ['2026-02-07']) }];
    expect(planCustomer(customerOf(items), '2026-02-21').notice).toMatchObject({
      level: 2,
      totals: [{ totalMinor: 6_000 }],
    });
  });

  it('starts from the beginning after a payment that was taken back', () => {
    const back = { ...a, entries: [paid('2026-02-10', 10_000), paid('2026-02-12', -10_000)] };
    const items = [{ invoice: back, state: remindedOn(a, ['2026-02-07']) }];
    expect(planCustomer(customerOf(items), '2026-02-21').notice?.lines).toMatchObject([{ level: 1 }]);
  });

  it('asks nothing for what is disputed and lists it as in clarification', () => {
    const quarrel = { invoice: { ...b, ...disputed } };
    const plan = planCustomer(customerOf([{ invoice: a }, quarrel]), '2026-02-07');
    expect(plan.notice).toMatchObject({
      totals: [{ totalMinor: 10_000 }],
      inClarification: [{ number: 'B', amountMinor: 5_000 }],
    });
    expect(reasons(plan)).toEqual({ B: 'disputed' });
    expect(planCustomer(customerOf([quarrel]), '2026-02-07').notice).toBeUndefined();
  });

  it('keeps what waits for its next level in the letter of what steps', () => {
    const items = [{ invoice: a, state: remindedOn(a, ['2026-02-07']) }, { invoice: b }];
    const { notice } = planCustomer(customerOf(items), '2026-02-10');
    expect(notice).toMatchObject({ level: 1, totals: [{ totalMinor: 15_000 }] });
    expect(notice?.lines.map(({ number, steps }) => [number, steps])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it.each([
    ['not-due', customerOf([{ invoice: a }]), '2026-01-31'],
    ['in-grace', customerOf([{ invoice: a, scheme: schemeOf({ graceDays: 9 }) }]), '2026-02-09'],
    ['level-not-reached', customerOf([{ invoice: a }]), '2026-02-06'],
    ['promised', customerOf([{ invoice: promised('2026-02-10') }]), '2026-02-10'],
    ['held', customerOf([{ invoice: a }], { holds: [hold({})] }), '2026-02-10'],
    ['held', customerOf([{ invoice: a }], { holds: [hold({ until: '2026-02-10' })] }), '2026-02-10'],
    ['held', customerOf([{ invoice: a }], { holds: [hold({ invoiceId: 'inv_A' })] }), '2026-02-10'],
    ['account-told-today', customerOf([{ invoice: a }], { isTold: true }), '2026-02-10'],
    ['below-minimum', customerOf([{ invoice: a, scheme: least(10_001) }]), '2026-02-10'],
    ['blackout', customerOf([{ invoice: a }], weekdays()), '2026-02-08'],
    ['blackout', customerOf([{ invoice: a }], weekdays(['2026-02-10'])), '2026-02-10'],
    ['blackout', customerOf([{ invoice: a, scheme: schemeOf({ blackoutWeekdays: [2] }) }]), '2026-02-10'],
    [
      'blackout',
      customerOf([{ invoice: a, scheme: schemeOf({ blackoutDays: ['2026-02-10'] }) }]),
      '2026-02-10',
    ],
  ] as const)('leaves an invoice out: %s', (reason, customer, asOf) => {
    const plan = planCustomer(customer, asOf);
    expect(plan.notice).toBeUndefined();
    expect(reasons(plan)).toEqual({ A: reason });
  });

  it.each([
    ['an ended promise', customerOf([{ invoice: promised('2026-02-09') }])],
    ['an ended hold', customerOf([{ invoice: a }], { holds: [hold({ until: '2026-02-09' })] })],
    ['a lifted hold', customerOf([{ invoice: a }], { holds: [hold({ liftedOn: '2026-02-10' })] })],
    ['a hold of another invoice', customerOf([{ invoice: a }], { holds: [hold({ invoiceId: 'inv_B' })] })],
    ['the minimum itself', customerOf([{ invoice: a, scheme: least(10_000) }])],
    ['the grace', customerOf([{ invoice: a, scheme: schemeOf({ graceDays: 9 }) }])],
  ])('reminds after %s', (_what, customer) => {
    expect(planCustomer(customer, '2026-02-10').notice?.level).toBe(1);
  });

  it('keeps the gap between two reminders of a customer, whichever invoice they were about', () => {
    const scheme = schemeOf({ minimumGapDays: 10 });
    const items = [
      { invoice: a, state: remindedOn(a, ['2026-02-07']), scheme },
      { invoice: b, scheme },
    ];
    const plan = planCustomer(customerOf(items), '2026-02-16');
    expect(plan.notice).toBeUndefined();
    expect(plan.excluded.find(({ number }) => number === 'B')).toMatchObject({
      reason: 'minimum-gap',
      until: '2026-02-16',
    });
    expect(planCustomer(customerOf(items), '2026-02-17').notice?.lines).toHaveLength(2);
  });

  it('fails after the last level, and says so once', () => {
    const state = remindedOn(a, ['2026-02-07', '2026-02-21', '2026-03-07']);
    const on = (asOf: string, value: DunningState) =>
      planCustomer(customerOf([{ invoice: a, state: value }]), asOf);
    expect(on('2026-03-20', state)).toMatchObject({
      failed: [],
      excluded: [{ reason: 'level-not-reached' }],
    });
    expect(on('2026-03-21', state).failed.map(({ number }) => number)).toEqual(['A']);
    expect(on('2026-03-22', { ...state, failedOn: '2026-03-21' })).toMatchObject({
      notice: undefined,
      failed: [],
      excluded: [{ reason: 'failed' }],
    });
  });
});

describe('dayOf', () => {
  it.each([
    ['due-date', 7, '2026-02-07'],
    ['end-of-month', 0, '2026-01-31'],
    ['end-of-month', 1, '2026-02-28'],
    ['end-of-month', 30, '2026-03-31'],
    ['previous-reminder', 14, '2026-02-24'],
  ] as const)('%s + %i days', (from, days, expected) => {
    expect(dayOf({ from, days }, '2026-01-31', '2026-02-10')).toBe(expected);
  });
});
