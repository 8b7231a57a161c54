/** Actions as people decide, change and finish them. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { ReviewAction } from './finding-schema.ts';

const Words = z.string().trim().min(1).max(2_000);

const Expected = ReviewAction.shape.expected
  .unwrap()
  .omit({ baseline: true, cadence: true })
  .extend({
    figure: z
      .string()
      .min(1)
      .max(80)
      .describe('Key of a figure of the review, with its currency where there are several: `sales.EUR`'),
  })
  .meta({ id: 'ReviewActionExpected' });
export type Expected = z.infer<typeof Expected>;

const Said = ReviewAction.pick({ text: true, quantity: true, ownerId: true, dueOn: true });

const Whole = Said.extend({
  expected: Expected.optional().describe(
    'What it is to change; the system notes the figure that it starts from',
  ),
});
export const NewReviewAction = Whole.meta({ id: 'NewReviewAction' });
export type NewReviewAction = z.infer<typeof NewReviewAction>;

export const ReviewActionPatch = patchOf(Whole).meta({ id: 'ReviewActionPatch' });
export type ReviewActionPatch = z.infer<typeof ReviewActionPatch>;

export const ActionDone = z
  .strictObject({
    on: BusinessDate.optional().describe('Today when absent; not in the future'),
    text: Words.optional().describe('What was done'),
  })
  .meta({ id: 'ReviewActionDone' });
export type ActionDone = z.infer<typeof ActionDone>;
