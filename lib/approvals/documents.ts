/** Documents that travel in the request itself, as the API takes them. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, Money } from '#lib/core/money.ts';
import { Name } from '#lib/organisation/schema.ts';

const Price = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/, {
  error: 'decimal text such as 99.50, six digits after the point at most',
});
const Quantity = Price.refine((text) => /[1-9]/.test(text), { error: 'must be above zero' });
const PartPercent = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$|^100$/, { error: 'a percentage from 0 to 100 as decimal text' });

const price = {
  item: Name.describe('What is sold: SKU or name'),
  quantity: Quantity,
  freeQuantity: Price.optional().describe('Given on top without a price'),
  listPrice: Quantity,
  askedPrice: Price,
};
const terms = {
  currency: Currency,
  rebatePercent: PartPercent.optional().describe('Paid back later'),
  paymentTermDays: z
    .int()
    .min(0)
    .max(720)
    .optional()
    .describe('A longer term than usual counts as a discount'),
};
const basket = {
  ...terms,
  discountPercent: PartPercent.optional().describe('On the whole, after the prices of the lines'),
  lines: z.array(z.strictObject(price)).min(1).max(100),
};

export const SpecialPrice = z.strictObject({ ...price, ...terms }).meta({ id: 'SpecialPriceDocument' });
export const Discount = z.strictObject(basket).meta({ id: 'DiscountDocument' });
export const Quote = z
  .strictObject({ number: Name.optional(), validUntil: BusinessDate.optional(), ...basket })
  .meta({ id: 'QuoteDocument' });
export const StandardContract = z
  .strictObject({ contractType: Name, number: Name.optional(), ...basket })
  .meta({ id: 'StandardContractDocument' });
export const Expense = z
  .strictObject({
    expenseType: Name.describe('Travel, entertainment, samples, …'),
    amount: Money.refine(({ amountMinor }) => amountMinor > 0, { error: 'must be above zero' }),
    departmentId: idOf('unit').optional().describe('Your unit when absent; its head is asked first'),
    spentOn: BusinessDate.optional(),
    description: z.string().trim().max(2000).optional(),
  })
  .meta({ id: 'ExpenseDocument' });
export const PlanDocument = z
  .strictObject({
    name: Name,
    departmentId: idOf('unit').optional().describe('Your unit when absent'),
    from: BusinessDate.optional(),
    until: BusinessDate.optional(),
    amount: Money.optional(),
    content: z.string().trim().max(20_000).optional(),
  })
  .meta({ id: 'PlanDocument' });
