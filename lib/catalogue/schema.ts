/** Products as stored and as the API takes and shows them. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { plainDecimal } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { Name } from '#lib/organisation/schema.ts';
import { facts } from './facts.ts';

export const TIERS = ['low', 'mid', 'high'] as const;
export const Tier = z.enum(TIERS).meta({ id: 'Tier', description: 'Where a product stands in its range' });

/** The code that people order a product by: any script, no control characters, 60 at most. */
export const Sku = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, { error: 'must not contain control characters' })
  .meta({ id: 'Sku', description: 'Stock-keeping unit', example: 'S10_1678' });

/**
 * A price of one piece as decimal text in major units: 12 digits before the point, six after. It is text and not
 * minor units because a price may be finer than the smallest coin (0.0125 EUR a screw); amounts are rounded only
 * when a line is extended. Kept without idle zeros, so equal prices have equal text.
 */
export const PriceText = z
  .string()
  .trim()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, {
    error: 'decimal text such as 12.50, six digits after the point at most',
  })
  .overwrite(plainDecimal)
  .meta({
    id: 'PriceText',
    description:
      'Price of one piece, decimal text in major units of the currency; finer than its smallest coin if need be (six digits)',
    example: '95.7',
  });

/** What a comparable product of the market costs, in the currency of the product, and where that comes from. */
const Market = z
  .strictObject({
    unitCost: PriceText,
    on: BusinessDate,
    source: z.string().trim().min(1).max(200),
  })
  .meta({ id: 'MarketCost' });

export const Product = z.strictObject({
  id: idOf('product'),
  sku: Sku.describe('Unique without regard to case'),
  name: Name,
  series: Name.optional().describe('Product line or family'),
  tier: Tier.optional(),
  ...facts,
  listPrice: PriceText.optional().describe('In `currency`; absent for what is priced per order'),
  unitCost: PriceText.optional().describe('In `currency`; shown only to roles that may see costs'),
  market: Market.optional().describe('What the like costs in the market; shown as unitCost is (R-1709)'),
  currency: Currency,
  active: z.boolean().describe('Inactive products keep their history and take no new orders'),
});
export type Product = z.infer<typeof Product>;

export const ProductView = Product.extend({
  costGap: z
    .string()
    .optional()
    .describe('M-30: own unit cost − that of the market; above 0 it is too dear. Shown as unitCost is'),
  ...recordFields,
}).meta({ id: 'Product' });

export const NewProduct = Product.omit({ id: true })
  .extend({
    currency: Currency.optional().describe('The organisation’s base currency when absent'),
    active: z.boolean().default(true),
  })
  .meta({ id: 'NewProduct' });
export type NewProduct = z.infer<typeof NewProduct>;

/** Merge patch: absent fields stay, `null` clears an optional one. */
export const ProductPatch = patchOf(Product.omit({ id: true })).meta({ id: 'ProductPatch' });
export type ProductPatch = z.infer<typeof ProductPatch>;
