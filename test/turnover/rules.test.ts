import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsBetween, factsIn, isEmpty, withFacts } from '#lib/turnover/rules.ts';
import { AccountMonth, type Fact, TURNOVER_KINDS } from '#lib/turnover/schema.ts';

const accountId = 'acc_1';
const aFact: fc.Arbitrary<Fact> = fc.record({
  accountId: fc.constant(accountId),
  on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`),
  currency: fc.constantFrom('EUR', 'CNY'),
  kind: fc.constantFrom(...TURNOVER_KINDS),
  amountMinor: fc.integer({ min: -1000, max: 1000 }),
});
const empty: AccountMonth = { accountId, month: '2026-02', totals: {} };

const sums = (facts: readonly Fact[]) => {
  const byKey = new Map<string, number>();
  for (const { on, currency, kind, amountMinor } of facts) {
    const key = `${on} ${currency} ${kind}`;
    byKey.set(key, (byKey.get(key) ?? 0) + amountMinor);
  }
  return Object.fromEntries([...byKey].filter(([, sum]) => sum !== 0).sort());
};

it('adds facts up by day, currency and kind, whatever comes in which order and how often', () => {
  fc.assert(
    fc.property(fc.array(fc.array(aFact)), (steps) => {
      const month = steps.reduce(withFacts, empty);
      expect(AccountMonth.parse(month)).toEqual(month);
      expect(sums(factsIn([month], '2026-02-01', '2026-02-28'))).toEqual(sums(steps.flat()));
    }),
  );
});

it('is empty again when everything is taken back', () => {
  fc.assert(
    fc.property(fc.array(aFact), (facts) => {
      const taken = facts.map((fact) => ({ ...fact, amountMinor: -fact.amountMinor }));
      expect(isEmpty(withFacts(withFacts(empty, facts), taken.toReversed()))).toBe(true);
      expect(factsBetween(facts, facts)).toEqual([]);
    }),
  );
});

it('gives the facts of the days asked for, first and last included', () => {
  const on = (day: string): Fact => ({
    accountId,
    on: `2026-02-${day}`,
    currency: 'EUR',
    kind: 'received',
    amountMinor: Number(day),
  });
  const month = withFacts(empty, ['01', '02', '03', '04'].map(on));
  expect(factsIn([month], '2026-02-02', '2026-02-03').map(({ amountMinor }) => amountMinor)).toEqual([2, 3]);
});
