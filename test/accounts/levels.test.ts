import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresOf } from '#lib/accounts/measures.ts';
import { graded } from '#lib/accounts/rules.ts';
import { ACCOUNT_LEVELS, type Account } from '#lib/accounts/schema.ts';
import { addDays } from '#lib/core/dates.ts';

const customer = {
  ...{ id: 'acc_1', number: '1', name: '信阳', type: 'customer', currency: 'CNY', paymentTermsDays: 30 },
  ...{ active: true, assignments: [{ from: '2026-01-01', ownerId: 'usr_1', unitId: 'unt_1' }] },
  turns: [{ on: '2026-01-01', became: 'customer', ownerId: 'usr_1', unitId: 'unt_1' }],
} satisfies Account;
const level = fc.option(fc.constantFrom(...ACCOUNT_LEVELS), { nil: undefined });
const at = (account: Account, next: Account['level'], on: string): Account => {
  const { level: _, ...others } = account;
  return graded(account, { ...others, ...(next && { level: next }) }, on);
};
const upgrades = (account: Account): number =>
  measuresOf(account).filter(({ measure }) => measure === 'upgraded-accounts').length;

describe('levels of an account', () => {
  it('count one upgrade for each day that ends above the level before it, whatever the day saw', () => {
    fc.assert(
      fc.property(fc.array(fc.array(level, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (days) => {
        let account: Account = customer;
        let [last, expected]: [Account['level'], number] = [undefined, 0];
        for (const [day, changes] of days.entries()) {
          for (const next of changes) account = at(account, next, addDays('2026-02-01', day));
          const end = changes.at(-1);
          if (end && last && end < last) expected += 1;
          last = end ?? last;
          expect(account.level).toBe(end);
        }
        expect(upgrades(account)).toBe(expected);
      }),
    );
  });

  it('of a prospect count nothing, and neither does the first level', () => {
    const prospect: Account = { ...customer, type: 'prospect', turns: [] };
    expect(upgrades(at(at(prospect, 'C', '2026-02-01'), 'A', '2026-02-02'))).toBe(0);
    expect(upgrades(at(customer, 'A', '2026-02-01'))).toBe(0);
    expect(upgrades(at(at(customer, 'C', '2026-02-01'), 'A', '2026-02-02'))).toBe(1);
  });
});
