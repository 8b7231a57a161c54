/** Why a target was not reached and what is done about it, by whom, until when. */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordFields } from '#lib/http/route.ts';
import { NodeKey } from './comment-schema.ts';

const Words = z.string().trim().min(1).max(2_000);

export const PlanCorrection = z.strictObject({
  id: idOf('planCorrection'),
  planId: idOf('plan'),
  node: z.string(),
  from: BusinessDate.describe('The part of the period that was missed'),
  to: BusinessDate,
  cause: Words,
  correction: Words,
  ownerId: idOf('user').describe('Who does it'),
  dueOn: BusinessDate,
  madeBy: idOf('user'),
  done: z.strictObject({ on: BusinessDate, by: idOf('user'), at: Instant, effect: Words }).optional(),
});
export type PlanCorrection = z.infer<typeof PlanCorrection>;
export const PlanCorrectionView = PlanCorrection.extend(recordFields).meta({ id: 'PlanCorrection' });

export const NewPlanCorrection = z
  .strictObject({
    node: NodeKey.optional(),
    from: BusinessDate.describe('First day of the part that was missed'),
    cause: Words,
    correction: Words,
    ownerId: idOf('user').optional().describe('You, when absent'),
    dueOn: BusinessDate,
  })
  .meta({ id: 'NewPlanCorrection' });
export type NewPlanCorrection = z.infer<typeof NewPlanCorrection>;

export const CorrectionDone = z
  .strictObject({
    on: BusinessDate.optional().describe('Today when absent'),
    effect: Words.describe('What came of it'),
  })
  .meta({ id: 'PlanCorrectionDone' });
export type CorrectionDone = z.infer<typeof CorrectionDone>;
