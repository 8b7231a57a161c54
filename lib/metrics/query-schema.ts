/** What is asked of metrics: the figure, the days, the cut, whose. The report and its pictures ask alike. */
import * as z from 'zod';
import { PRODUCT_ROLES, Tier } from '#lib/catalogue/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { wholeNumber } from '#lib/http/route.ts';
import { FigureName } from '#lib/measures/index.ts';
import { Name } from '#lib/organisation/schema.ts';
import { RATE_BASES } from './conversion.ts';
import { CUTS } from './cuts.ts';
import { PeriodName } from './periods.ts';

export const PERIOD_TEXT =
  'Instead of from and to; this month when all are absent. FY2026-Q3 is of the fiscal year that ends in 2026, by the calendar of `filter[unitId]` or of your unit';

export const asked = {
  figure: FigureName.default('booked'),
  period: PeriodName.optional().describe(PERIOD_TEXT),
  from: BusinessDate.optional().describe('First of the month of `to` when absent'),
  to: BusinessDate.optional().describe('Today when absent'),
  groupBy: z
    .enum(CUTS)
    .default('none')
    .describe(
      '`new`: new or old on the day of the sale; `fiscal-…`: by the calendar of `filter[unitId]` or of your unit',
    ),
  compare: z
    .enum(['last-year', 'previous'])
    .default('last-year')
    .describe(
      'The same days a year ago, or as many just before; whole months, also fiscal ones, with whole months',
    ),
  unitDepth: wholeNumber(0, 20)
    .optional()
    .describe('With groupBy=unit: roll up to this depth of the tree, 0 = root'),
  in: Currency.optional().describe('Everything in this currency'),
  rateBasis: z
    .enum(RATE_BASES)
    .default('transaction')
    .describe('transaction: each day’s own rate; current: today’s; plan: that of `rateOn`'),
  rateOn: BusinessDate.optional().describe(
    'Day of a current or plan rate; today, or 1 January of the first year, when absent',
  ),
  'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on each day'),
  'filter[ownerId]': idOf('user').optional(),
  'filter[accountId]': idOf('account').optional(),
  'filter[productId]': idOf('product').optional(),
  'filter[tier]': Tier.optional(),
  'filter[series]': Name.optional(),
  'filter[brand]': Name.optional(),
  'filter[role]': z.enum(PRODUCT_ROLES).optional().describe('Of products'),
  'filter[currency]': Currency.optional(),
};

export const CHARTS = ['trend', 'ranking', 'mix'] as const;
export type ChartKind = (typeof CHARTS)[number];

interface Days {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

type Refinement = [(days: Days) => boolean, { error: string; path: string[] }];

/** Refinements of a query: its days are named once, and in order. */
export const namedOnce: Refinement = [
  ({ period, from, to }: Days) => period === undefined || (from === undefined && to === undefined),
  { error: 'give either period or from and to', path: ['period'] },
];
export const inOrder: Refinement = [
  ({ from, to }: Days) => !from || !to || from <= to,
  { error: 'must not be after to', path: ['from'] },
];
