/**
 * Goods wanted: the plan of a month by dealer and product (R-118, R-1712), or the advice of a week by product, of one unit without
 * those below it, so that units add up. Both start from its history, are edited, submitted, and approved or sent back by whoever leads the unit.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordFields } from '#lib/http/route.ts';

export const MAX_LINES = 300;

export const DemandKind = z.enum(['plan', 'advice']).meta({
  id: 'DemandKind',
  description: 'plan: of a month, by dealer and product; advice: of a week, by product',
});
export type DemandKind = z.infer<typeof DemandKind>;
export const DemandStatus = z
  .enum(['draft', 'submitted', 'approved'])
  .meta({ id: 'DemandStatus', description: 'Sent back it is a draft again' });
export type DemandStatus = z.infer<typeof DemandStatus>;

export const Period = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])(-\d\d)?$/, {
    error: 'a month such as 2026-04, or a day such as 2026-03-30',
  })
  .meta({
    id: 'DemandPeriod',
    description: 'Month of a plan; any day of the week of an advice, kept as its Monday',
    example: '2026-04',
  });

const Reason = z.string().trim().min(1).max(500);
const Quantity = z.int().min(0).max(1_000_000_000).describe('Whole pieces');

export const DemandLine = z
  .strictObject({
    accountId: idOf('account').optional().describe('Dealer; of plans'),
    productId: idOf('product'),
    quantity: Quantity,
    proposed: Quantity.describe('What history suggested; 0 of a line that somebody added'),
    recent: z.string().describe('Pieces a month or week lately, mean'),
    lastYear: z.string().nullable().describe('Pieces in the same month of last year; null of an advice'),
    note: z.string().trim().min(1).max(300).optional(),
  })
  .meta({ id: 'DemandLine' });
export type DemandLine = z.infer<typeof DemandLine>;

export const Demand = z.strictObject({
  id: idOf('demand'),
  kind: DemandKind,
  unitId: idOf('unit'),
  period: Period,
  status: DemandStatus,
  lines: z.array(DemandLine).max(MAX_LINES),
  leftOut: z.int().min(0).describe('Lines of history beyond the largest 300'),
  madeBy: z.string().describe('User, or the job'),
  submitted: z.strictObject({ on: BusinessDate, by: idOf('user') }).optional(),
  decided: z
    .strictObject({
      outcome: z.enum(['approved', 'sent-back', 'reopened']),
      on: BusinessDate,
      by: idOf('user'),
      reason: Reason.optional(),
    })
    .optional()
    .describe('The last decision'),
});
export type Demand = z.infer<typeof Demand>;
export const DemandView = Demand.extend(recordFields).meta({ id: 'Demand' });
export const DemandSummary = Demand.omit({ lines: true }).extend(recordFields).meta({ id: 'DemandSummary' });

export const NewDemand = z
  .strictObject({
    kind: DemandKind,
    period: Period,
    unitId: idOf('unit').optional().describe('Yours when absent'),
  })
  .meta({ id: 'NewDemand' });
export type NewDemand = z.infer<typeof NewDemand>;

const Edit = z
  .strictObject({
    accountId: idOf('account').optional(),
    productId: idOf('product'),
    quantity: Quantity,
    note: z.string().trim().min(1).max(300).nullable().optional(),
  })
  .meta({ id: 'DemandEdit', description: 'Changes the line of the dealer and product, or adds one' });
export const DemandPatch = z
  .strictObject({ lines: z.array(Edit).min(1).max(MAX_LINES) })
  .partial()
  .meta({ id: 'DemandPatch' });
export type DemandPatch = z.infer<typeof DemandPatch>;
export const DemandReason = z.strictObject({ reason: Reason }).meta({ id: 'DemandReason' });
