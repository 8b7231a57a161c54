/**
 * Lots of stock (R-1707, M-27): so many pieces of a product that came in on a day, in a unit or at an account, and what of them left on which
 * days. Age counts from the day that they came in.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { plainDecimal } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { recordFields } from '#lib/http/route.ts';

export const MAX_DEPARTURES = 100;

const Pieces = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, { error: 'decimal text such as 2.5, six digits after the point at most' })
  .refine((text) => /[1-9]/.test(text), { error: 'must be above zero' })
  .overwrite(plainDecimal)
  .meta({ id: 'StockPieces', description: 'Decimal text, above zero', example: '12' });

const Reason = z.string().trim().min(1).max(300);

const Departure = z
  .strictObject({
    on: BusinessDate.describe('First day on which they are not there any more'),
    quantity: Pieces,
    note: Reason.optional(),
  })
  .meta({ id: 'StockDeparture' });

export const StockLot = z.strictObject({
  id: idOf('stockLot'),
  productId: idOf('product'),
  unitId: idOf('unit').optional().describe('Where it stands; or'),
  accountId: idOf('account').optional().describe('the dealer at whose place it stands'),
  quantity: Pieces.describe('Pieces that came in'),
  receivedOn: BusinessDate,
  reference: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, { error: 'must not contain control characters' })
    .optional()
    .describe('Chassis, serial or lot number; unique in the organisation'),
  note: z.string().trim().min(1).max(500).optional(),
  departures: z.array(Departure).max(MAX_DEPARTURES).describe('What left, oldest report first'),
  withdrawn: z.strictObject({ at: Instant, by: z.string(), reason: Reason }).optional(),
});
export type StockLot = z.infer<typeof StockLot>;

export const StockLotView = StockLot.extend({
  remaining: z.string().describe('Pieces that nobody reported as gone'),
  ...recordFields,
}).meta({ id: 'StockLot' });

export const NewStockLot = StockLot.omit({ id: true, departures: true, withdrawn: true })
  .extend({
    unitId: idOf('unit').optional().describe('Where it stands; yours when neither is given'),
    receivedOn: BusinessDate.optional().describe('Today when absent; not in the future'),
  })
  .refine(({ unitId, accountId }) => unitId === undefined || accountId === undefined, {
    error: 'give either unitId or accountId',
    path: ['accountId'],
  })
  .meta({ id: 'NewStockLot' });
export type NewStockLot = z.infer<typeof NewStockLot>;

/** Merge patch: product and place stay. */
export const StockLotPatch = patchOf(
  StockLot.pick({ quantity: true, receivedOn: true, reference: true, note: true }),
).meta({ id: 'StockLotPatch' });
export type StockLotPatch = z.infer<typeof StockLotPatch>;

export const StockLeaving = z
  .strictObject({
    on: BusinessDate.optional().describe('Today when absent; not in the future'),
    quantity: Pieces.optional().describe('All that is left when absent'),
    note: Reason.optional(),
  })
  .meta({ id: 'StockLeaving' });
export type StockLeaving = z.infer<typeof StockLeaving>;
export const StockWithdrawal = z.strictObject({ reason: Reason }).meta({ id: 'StockWithdrawal' });
