/**
 * What is measured. Amounts are minor units of a currency; counts are millionths, so that a sale that three people share
 * counts as 0.5, 0.3 and 0.2 of an order and as one order in total. A ratio is a figure of two measures (M-11, M-16).
 */
import * as z from 'zod';

/** Money of orders, by the order's day, that of the cancellation, that of the shipment. */
const ORDER_MONEY = ['booked', 'cancelled', 'shipped', 'discount', 'margin', 'costed'] as const;
/** Money of invoices and credits, by their own days; reversals by theirs. */
const BOOK_MONEY = ['invoiced', 'credited', 'collected', 'written-off'] as const;
/** What people enter for themselves and their team, by the day that it happened. */
export const ENTERED_MONEY = ['expenses'] as const;
export const ENTERED_COUNTS = [
  'visits',
  'calls',
  'meetings',
  'quotes',
  'prospects',
  'travel-days',
  'new-partners',
  'new-outlets',
  'group-buyers',
] as const;
/** Accounts that became customers for the first time, those that ceased less those that came back, and customers that rose a level. */
const ACCOUNT_COUNTS = ['new-accounts', 'lost-accounts', 'upgraded-accounts'] as const;
const ORDER_COUNTS = ['orders', 'quantity'] as const;
const MONEY_MEASURES = [...ORDER_MONEY, ...BOOK_MONEY, ...ENTERED_MONEY] as const;
export const COUNT_MEASURES = [...ORDER_COUNTS, ...ACCOUNT_COUNTS, ...ENTERED_COUNTS] as const;
export const MEASURES = [...MONEY_MEASURES, ...COUNT_MEASURES] as const;
export type Measure = (typeof MEASURES)[number];

const names = (measures: readonly string[]) => {
  const set = new Set(measures);
  return (measure: Measure): boolean => set.has(measure);
};
/** Whether a measure comes from orders. */
export const isOrdered = names([...ORDER_MONEY, ...ORDER_COUNTS]);
/** Whether a measure is known by account: it comes from orders, invoices or credits. */
export const isByAccount = names([...ORDER_MONEY, ...ORDER_COUNTS, ...BOOK_MONEY]);
/** Whether a measure is known by product: it stands in the lines of orders. */
export const isByProduct = names([...ORDER_MONEY, 'quantity']);

export const isMoney = names(MONEY_MEASURES);

interface RatioRule {
  readonly above: readonly Measure[];
  readonly below: readonly Measure[];
  readonly belowLess?: readonly Measure[];
  /** percent: of a hundred; price: minor units for one. */
  readonly as: 'percent' | 'price';
  readonly text: string;
}

/** Figures of two measures; what is divided is always shown with them. */
export const RATIOS = {
  'average-price': { above: ['booked'], below: ['quantity'], as: 'price', text: 'M-16: booked ÷ quantity' },
  'average-order': { above: ['booked'], below: ['orders'], as: 'price', text: 'M-65: booked ÷ orders' },
  'discount-rate': {
    above: ['discount'],
    below: ['booked', 'discount'],
    as: 'percent',
    text: 'M-66: discount ÷ (booked + discount), of lines with a list price',
  },
  'margin-rate': {
    above: ['margin'],
    below: ['costed'],
    as: 'percent',
    text: 'M-67: (price − cost) ÷ price, of lines whose cost is known',
  },
  'expense-rate': {
    above: ['expenses'],
    below: ['invoiced'],
    belowLess: ['credited'],
    as: 'percent',
    text: 'M-19: expenses ÷ (invoiced − credited)',
  },
  'collection-rate': {
    above: ['collected'],
    below: ['invoiced'],
    belowLess: ['credited'],
    as: 'percent',
    text: 'M-11: collected ÷ (invoiced − credited)',
  },
} as const satisfies Record<string, RatioRule>;
export type RatioName = keyof typeof RATIOS;
export const RATIO_NAMES = Object.keys(RATIOS) as RatioName[];

export const ratioRule = (name: RatioName): RatioRule => RATIOS[name];
export const isRatio = (name: string): name is RatioName => name in RATIOS;

/** Every measure that a figure rests on. */
export const measuresOf = (figure: Measure | RatioName): Measure[] => {
  if (!isRatio(figure)) return [figure];
  const { above, below, belowLess = [] } = ratioRule(figure);
  return [...new Set([...above, ...below, ...belowLess])];
};

/** Figures from which a cost could be worked out. */
export const COSTLY: readonly Measure[] = ['margin', 'costed'];

export const FigureName = z.enum([...MEASURES, ...RATIO_NAMES]).meta({ id: 'FigureName' });
export type FigureName = z.infer<typeof FigureName>;
