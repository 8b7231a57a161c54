/** Numbers of products that are data: how long one is new, and what a mix must hold (R-1701, R-1713). */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

const Percent = z.int().min(0).max(100);

export const ProductPolicy = definePolicy(
  'products',
  z.strictObject({
    newMonths: z.int().min(1).max(60).describe('Months from its launch on that a product is new'),
    leastNew: Percent.describe('Percent of sales that new products make; less is flagged'),
    leastHigh: Percent.describe('Percent of sales that products of high value added make; less is flagged'),
  }),
  { newMonths: 12, leastNew: 10, leastHigh: 20 },
  'How long a product is new, and the least share of new and of high value-added products in sales',
);
