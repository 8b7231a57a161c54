/**
 * What an account adds to the totals of its owners: once as a new customer, once for each time that it was lost, and one
 * lost customer less for each time that it came back. (M-31, M-36) Pure.
 */
import { type Fact, ONE } from '#lib/measures/index.ts';
import type { Account } from './schema.ts';

export const measuresOf = (account: Account | undefined): Fact[] =>
  (account?.turns ?? []).map(({ on, became, ownerId, unitId }, at): Fact => {
    const fact = { on, ownerId, unitId, accountId: account?.id ?? '' };
    if (became === 'lost') return { ...fact, measure: 'lost-accounts', amount: ONE };
    return at === 0
      ? { ...fact, measure: 'new-accounts', amount: ONE }
      : { ...fact, measure: 'lost-accounts', amount: -ONE };
  });
