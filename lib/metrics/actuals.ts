/** What was reached of one measure, for those who hold it against a plan: sums by day that the caller may see. */

import type { BusinessDate } from '#lib/core/dates.ts';
import type { Measure } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { inCurrency } from './conversion.ts';
import type { Span } from './periods.ts';
import { accountTotals, sellerTotals, type Total } from './read.ts';

export interface ActualQuestion {
  measure: Measure;
  span: Span;
  /** The unit and all below it; every unit when absent. */
  unitId?: string;
  /** The unit without those below it. */
  alone?: boolean;
  /** What this person sold, wherever they were. */
  ownerId?: string;
  source: 'sellers' | 'products' | 'accounts';
  /** Everything in this currency, at the rate of each day; left as it is when absent. */
  currency?: string;
}

/**
 * What was booked and its quantities: money at the rate of each day, and once more at the rate of one day, so that what rates alone
 * did can be told. @throws {RateMissing}
 */
export const soldAtTwoRates = async (
  context: Context,
  {
    source,
    currency,
    rateOn,
    ...question
  }: Pick<ActualQuestion, 'span' | 'unitId' | 'source'> & { currency: string; rateOn: BusinessDate },
): Promise<{ sold: Total[]; atOneRate: Total[] }> => {
  const asked = { ...question, measures: ['booked', 'quantity'] as const };
  const totals =
    source === 'accounts'
      ? (await accountTotals(context, asked)).totals
      : await sellerTotals(context, asked, source);
  const target = { currency, on: rateOn };
  return {
    sold: await inCurrency(context, totals, { ...target, basis: 'transaction' }),
    atOneRate: await inCurrency(context, totals, { ...target, basis: 'plan' }),
  };
};

/** Sums of the measure, by day, seller, and product or account where the source says so. @throws {RateMissing} */
export const actualTotals = async (
  context: Context,
  { measure, span, unitId, alone, ownerId, source, currency }: ActualQuestion,
): Promise<Total[]> => {
  const question = { span, measures: [measure], unitId, alone, ownerId };
  const totals =
    source === 'accounts'
      ? (await accountTotals(context, question)).totals
      : await sellerTotals(context, question, source);
  const ofDays = totals.filter(({ on }) => on !== undefined);
  return currency ? inCurrency(context, ofDays, { currency, basis: 'transaction', on: span.to }) : ofDays;
};
