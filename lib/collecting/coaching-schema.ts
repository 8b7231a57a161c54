/** Coaching of a salesperson in collecting: what was seen, what was agreed, when it is looked at again. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { recordFields } from '#lib/http/route.ts';

const Agreed = z.strictObject({
  what: z.string().trim().min(1).max(500),
  dueOn: BusinessDate,
  doneOn: BusinessDate.optional(),
});

export const Coaching = z.strictObject({
  id: idOf('coaching'),
  topic: z.literal('collection'),
  representativeId: idOf('user').describe('Who is coached'),
  coachId: idOf('user'),
  on: BusinessDate,
  observations: z.string().trim().min(1).max(4000),
  agreed: z.array(Agreed).max(20),
  followUpOn: BusinessDate.optional().describe('Day on which both look at it again'),
});
export type Coaching = z.infer<typeof Coaching>;
export const CoachingView = Coaching.extend(recordFields).meta({ id: 'Coaching' });

export const NewCoaching = Coaching.pick({ representativeId: true, observations: true, followUpOn: true })
  .extend({
    on: BusinessDate.optional().describe('Today when absent; not in the future'),
    agreed: z
      .array(Agreed.omit({ doneOn: true }))
      .max(20)
      .default([]),
  })
  .meta({ id: 'NewCoaching' });
export type NewCoaching = z.infer<typeof NewCoaching>;

export const CoachingPatch = patchOf(
  Coaching.pick({ observations: true, agreed: true, followUpOn: true }),
).meta({
  id: 'CoachingPatch',
});
export type CoachingPatch = z.infer<typeof CoachingPatch>;
