/** Findings as people add, change and close them. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { Currency, MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { Cause, Finding, ReviewAction } from './finding-schema.ts';

const { causeText, solution, assignedTo } = Finding.shape;
const said = {
  title: z.string().trim().min(1).max(300),
  stake: z
    .strictObject({ amountMinor: z.int().min(0).max(MAX_AMOUNT_MINOR), currency: Currency })
    .nullable()
    .describe('Money at stake; null where there is none to tell'),
  causes: z.array(Cause).max(15),
  causeText,
  solution,
  assignedTo,
};

export const NewFinding = z
  .strictObject({
    ...said,
    stake: said.stake.default(null),
    causes: said.causes.default([]),
    assignedTo: said.assignedTo.default([]),
    figure: z.string().min(1).max(80).optional().describe('Key of the figure of the review that shows it'),
    repeats: idOf('finding').optional().describe('The closed finding of the subject that came again'),
  })
  .meta({ id: 'NewFinding' });
export type NewFinding = z.infer<typeof NewFinding>;

export const FindingPatch = patchOf(z.strictObject(said)).meta({ id: 'FindingPatch' });
export type FindingPatch = z.infer<typeof FindingPatch>;

export const FindingReason = z
  .strictObject({ reason: z.string().trim().min(1).max(2_000) })
  .meta({ id: 'FindingReason' });

export const FindingView = Finding.extend(recordFields).meta({ id: 'Finding' });
export const ReviewActionView = ReviewAction.extend(recordFields).meta({ id: 'ReviewAction' });
export const FindingCard = Finding.extend({ ...recordFields, actions: z.array(ReviewActionView) }).meta({
  id: 'FindingCard',
});
