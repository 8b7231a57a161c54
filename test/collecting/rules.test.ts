import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debtByRule, debtOf, rulingAt, worstOf } from '#lib/collecting/debts.ts';
import { levelReached } from '#lib/collecting/ladder.ts';
import { DEBT_STATES, DebtPolicy, EscalationPolicy, WorklistPolicy } from '#lib/collecting/policy.ts';
import type { Ruling } from '#lib/collecting/schema.ts';
import { byUrgency, type Facts, type Placed, partsOf, scoreOf } from '#lib/collecting/score.ts';
import type { OpenInvoice } from '#lib/receivables/index.ts';

const DAY = '2026-03-02';
const policy = DebtPolicy.fallback;
const ruling = (fields: Partial<Ruling>): Ruling => ({
  invoiceId: 'inv_1',
  state: 'dead',
  from: DAY,
  reason: 'x',
  madeBy: 'usr_1',
  ...fields,
});

describe('debt states', () => {
  it.each([
    [-5, 0, 'on-time'],
    [0, 9, 'on-time'],
    [1, 0, 'overdue'],
    [1, 2, 'doubtful'],
    [89, 1, 'overdue'],
    [90, 0, 'doubtful'],
    [364, 0, 'doubtful'],
    [365, 0, 'dead'],
  ])('calls %i days over with %i broken promises %s', (daysOver, broken, state) => {
    expect(debtByRule({ daysOver }, broken, policy)).toBe(state);
  });

  it('never gets better by more days or more broken promises', () => {
    const days = fc.integer({ min: -10, max: 500 });
    const few = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(days, few, few, (daysOver, broken, more) => {
        const rank = (over: number, times: number) =>
          DEBT_STATES.indexOf(debtByRule({ daysOver: over }, times, policy));
        expect(rank(daysOver + more, broken)).toBeGreaterThanOrEqual(rank(daysOver, broken));
        expect(rank(daysOver, broken + more)).toBeGreaterThanOrEqual(rank(daysOver, broken));
      }),
    );
  });

  it('follows the last ruling that has begun, and null gives it back to the rule', () => {
    const rulings = [
      ruling({ from: '2026-02-01', state: 'doubtful' }),
      ruling({ from: '2026-02-20' }),
      ruling({ from: '2026-02-25', state: null }),
      ruling({ from: '2026-02-01', invoiceId: 'inv_2' }),
    ];
    const on = (asOf: string) => rulingAt(rulings, 'inv_1', asOf)?.state;
    expect(['2026-01-31', '2026-02-10', '2026-02-20', '2026-03-01'].map(on)).toEqual([
      undefined,
      'doubtful',
      'dead',
      undefined,
    ]);
    const judged = debtOf(
      { invoiceId: 'inv_1', daysOver: 0 },
      { rulings, brokenPromises: 0 },
      { policy, asOf: '2026-02-21' },
    );
    expect(judged.state).toBe('dead');
  });

  it('stands as its worst invoice does', () => {
    expect([worstOf([]), worstOf(['overdue', 'dead', 'on-time'])]).toEqual(['on-time', 'dead']);
  });
});

const aPlace: fc.Arbitrary<Placed> = fc.record({
  pinned: fc.constantFrom('up' as const, 'down' as const, null),
  score: fc.integer({ min: -3, max: 3 }),
  daysOver: fc.integer({ min: 1, max: 3 }),
  accountNumber: fc.constantFrom('A-1', '客户-2', 'ñ-3'),
  accountId: fc.constantFrom('acc_1', 'acc_2', 'acc_3'),
});

describe('the order of the worklist', () => {
  it('is total: transitive, and equal only for the same account', () => {
    fc.assert(
      fc.property(aPlace, aPlace, aPlace, (a, b, c) => {
        expect(Math.sign(byUrgency(a, b))).toBe(-Math.sign(byUrgency(b, a)) || 0);
        if (byUrgency(a, b) <= 0 && byUrgency(b, c) <= 0) expect(byUrgency(a, c)).toBeLessThanOrEqual(0);
        if (byUrgency(a, b) === 0) expect(a).toEqual(b);
      }),
    );
  });

  it('does not depend on the order in which rows come', () => {
    fc.assert(
      fc.property(fc.array(aPlace), (rows) => {
        expect(rows.toReversed().sort(byUrgency)).toEqual(rows.toSorted(byUrgency));
      }),
    );
  });

  it('says which rule gave what', () => {
    const facts: Facts = {
      daysOver: 45,
      overdueMinor: 1_000_000,
      brokenPromises: 5,
      type: 'dealer',
      sinceContactDays: undefined,
      allDisputed: false,
      level: 2,
      dunningLevel: 3,
      dunningFailed: true,
    };
    const parts = partsOf(WorklistPolicy.fallback, facts);
    expect(parts).toEqual([
      { rule: 'days-over', points: 20 },
      { rule: 'overdue-amount', points: 15 },
      { rule: 'since-contact', points: 15 },
      { rule: 'broken-promises', points: 45 },
      { rule: 'type', points: 5 },
      { rule: 'escalation', points: 10 },
      { rule: 'dunning', points: 16 },
    ]);
    expect(scoreOf(parts)).toBe(126);
  });
});

describe('the ladder', () => {
  const debt = (daysOver: number, fields: Partial<OpenInvoice> = {}) => ({
    invoice: { invoiceId: 'inv_1', daysOver, disputed: false, ...fields } as OpenInvoice,
    state: 'overdue' as const,
    ruling: undefined,
    dunning: { level: 0, failed: false },
  });
  const level = (debts: ReturnType<typeof debt>[], brokenPromises = 0) =>
    levelReached(EscalationPolicy.fallback, { debts, brokenPromises }, DAY);

  it('is climbed by days over or by broken promises', () => {
    expect([level([debt(0)]), level([debt(1)]), level([debt(30)]), level([debt(90)])]).toEqual([0, 1, 2, 4]);
    expect([level([debt(1)], 1), level([debt(1)], 3)]).toEqual([2, 4]);
  });

  it('goes on when the last reminder brought nothing, unless the invoice is disputed', () => {
    const failed = { dunning: { level: 4, failed: true } };
    expect(level([{ ...debt(2), ...failed }])).toBe(3);
    expect(level([{ ...debt(2, { disputed: true }), ...failed }])).toBe(0);
  });

  it('leaves out what is disputed or promised', () => {
    expect(level([debt(90, { disputed: true }), debt(2)])).toBe(1);
    expect(level([debt(90, { promisedOn: DAY })])).toBe(0);
    expect(level([debt(90, { promisedOn: '2026-03-01' })])).toBe(4);
  });
});
