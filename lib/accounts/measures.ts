/**
 * What an account adds to the totals of its owners: once as a new customer, once for each time that it was lost, and one
 * lost customer less for each time that it came back; once for each time that it rose above the level before, while it was a customer.
 * (M-31, M-36, M-58) Pure.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { type Fact, ONE } from '#lib/measures/index.ts';
import { ACCOUNT_LEVELS, type Account } from './schema.ts';

const wasCustomer = ({ turns = [] }: Account, on: BusinessDate): boolean =>
  turns.findLast((turn) => turn.on <= on)?.became === 'customer';

const upgradesOf = (account: Account): Fact[] => {
  const { id: accountId, gradings = [] } = account;
  return gradings.flatMap(({ on, level, ownerId, unitId }, at): Fact[] => {
    const before = gradings[at - 1]?.level;
    const rose = before !== undefined && ACCOUNT_LEVELS.indexOf(level) < ACCOUNT_LEVELS.indexOf(before);
    const isCounted = rose && wasCustomer(account, on);
    return isCounted ? [{ on, ownerId, unitId, accountId, measure: 'upgraded-accounts', amount: ONE }] : [];
  });
};

const turnsOf = (account: Account): Fact[] =>
  (account.turns ?? []).map(({ on, became, ownerId, unitId }, at): Fact => {
    const fact = { on, ownerId, unitId, accountId: account.id };
    if (became === 'lost') return { ...fact, measure: 'lost-accounts', amount: ONE };
    return at === 0
      ? { ...fact, measure: 'new-accounts', amount: ONE }
      : { ...fact, measure: 'lost-accounts', amount: -ONE };
  });

export const measuresOf = (account: Account | undefined): Fact[] =>
  account ? [...turnsOf(account), ...upgradesOf(account)] : [];
