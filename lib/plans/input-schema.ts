/** What is said to make a plan, to change what a draft says, and to share an amount over time. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { Month } from '#lib/core/months.ts';
import { Name } from '#lib/organisation/schema.ts';
import { isMoney } from './measures.ts';
import { GRAINS } from './periods.ts';
import { Basis, content, MAX_PARTS, Note, Plan, PlanAmount, Reason, Section } from './schema.ts';

const History = z.array(z.strictObject({ month: Month, amount: PlanAmount })).max(120);

/** How an amount is shared over time. */
export const Shape = z
  .strictObject({
    by: z.enum(['present', 'equal', 'working-days', 'season', 'weights']),
    weights: z
      .array(z.string().regex(/^\d{1,9}(\.\d{1,6})?$/))
      .max(MAX_PARTS)
      .optional()
      .describe('With `weights`: one a part'),
    own: History.optional().describe(
      'With `season`: months of its own history; when both are absent, what was reached in the three years before as far as you may see it',
    ),
    group: History.optional().describe(
      'With `season`: months of the group towards which a short history is damped',
    ),
    lunarNewYear: z.boolean().optional().describe('With `season`: the feast takes its days off'),
  })
  .meta({ id: 'PlanShape' });
export type Shape = z.infer<typeof Shape>;

const ofPlan = Plan.pick({
  section: true,
  parentPlanId: true,
  unitOfMeasure: true,
  name: true,
  measure: true,
});

export const NewPlan = ofPlan
  .extend({
    unitId: idOf('unit').optional().describe('Yours when neither is named'),
    ownerId: idOf('user').optional().describe('Instead of unitId: one person’s plan'),
    currency: Currency.optional().describe('Of money measures; the unit’s when absent'),
    from: BusinessDate,
    to: BusinessDate,
    grain: z.enum(GRAINS).optional().describe('Month when neither is named'),
    cuts: Plan.shape.cuts,
    amount: PlanAmount,
    shape: Shape.optional().describe('Equal parts when absent'),
    basis: Basis.optional(),
    policyText: content.policyText,
    milestones: content.milestones.optional(),
    territories: content.territories.optional(),
    resources: content.resources.optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'must not be before the first day', path: ['to'] })
  .refine(({ grain, cuts }) => !grain || !cuts, { error: 'give grain or cuts', path: ['cuts'] })
  .refine(({ from, to, cuts = [] }) => cuts.every((day, at) => day > (cuts[at - 1] ?? from) && day <= to), {
    error: 'must rise, after the first day and up to the last',
    path: ['cuts'],
  })
  .refine(({ unitId, ownerId }) => !unitId || !ownerId, {
    error: 'give unitId or ownerId',
    path: ['ownerId'],
  })
  .refine(({ measure, unitOfMeasure }) => isMoney(measure) || unitOfMeasure !== undefined, {
    error: 'is needed for what is counted',
    path: ['unitOfMeasure'],
  })
  .refine(({ measure, currency, unitOfMeasure }) => (isMoney(measure) ? !unitOfMeasure : !currency), {
    error: 'money has a currency, everything else a unit of measure',
    path: ['measure'],
  })
  .meta({ id: 'NewPlan' });
export type NewPlan = z.infer<typeof NewPlan>;

export const PlanPatch = z
  .strictObject({
    name: Name.optional(),
    section: Section.optional(),
    basis: Basis.optional().describe('Replaces the whole basis'),
    policyText: Note.nullable().optional(),
    milestones: content.milestones.optional().describe('Replaces all'),
    territories: content.territories.optional().describe('Replaces all'),
    resources: content.resources.optional().describe('Replaces all'),
  })
  .meta({ id: 'PlanPatch' });
export type PlanPatch = z.infer<typeof PlanPatch>;
export const PlanReason = z.strictObject({ reason: Reason }).meta({ id: 'PlanReason' });
