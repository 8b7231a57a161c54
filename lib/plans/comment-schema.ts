/** A difficulty that is reported upwards when a target is handed down, and the answer to it. */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordFields } from '#lib/http/route.ts';

const Words = z.string().trim().min(1).max(2_000);

/** Key of a node as the cells show it; the root when absent. */
export const NodeKey = z
  .string()
  .max(300)
  .regex(/^[0-9a-z_/-]+$/)
  .describe('Key of a node as the cells show it; the root when absent');

export const PlanComment = z.strictObject({
  id: idOf('planComment'),
  planId: idOf('plan'),
  version: z.int().min(1),
  node: z.string(),
  from: BusinessDate.optional().describe('With `to`: the cells that it is about'),
  to: BusinessDate.optional(),
  difficulty: Words,
  raisedBy: idOf('user'),
  raisedOn: BusinessDate,
  response: z
    .strictObject({ text: Words, by: idOf('user'), at: Instant })
    .optional()
    .describe('Of who answers for the target'),
});
export type PlanComment = z.infer<typeof PlanComment>;
export const PlanCommentView = PlanComment.extend(recordFields).meta({ id: 'PlanComment' });

export const NewPlanComment = z
  .strictObject({
    node: NodeKey.optional(),
    from: BusinessDate.optional(),
    to: BusinessDate.optional(),
    difficulty: Words,
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    error: 'give from and to, or neither',
    path: ['to'],
  })
  .meta({ id: 'NewPlanComment' });
export type NewPlanComment = z.infer<typeof NewPlanComment>;
export const PlanResponse = z.strictObject({ text: Words }).meta({ id: 'PlanResponse' });
