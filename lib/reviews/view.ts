/** Reviews as the API shows them. */
import * as z from 'zod';
import { recordView } from '#lib/http/list.ts';
import { recordFields } from '#lib/http/route.ts';
import type { Stored } from '#lib/table/entity.ts';
import { Review } from './schema.ts';

export const ReviewView = Review.extend(recordFields).meta({ id: 'Review' });
export const ReviewSummary = Review.omit({
  snapshot: true,
  carried: true,
  fromBelow: true,
  notes: true,
  decisions: true,
  comments: true,
})
  .extend({
    carried: z.int().describe('Findings that it opens with'),
    ...recordFields,
  })
  .meta({ id: 'ReviewSummary' });

/** A review without what makes it long. */
export const summaryView = (stored: Stored<Review>): z.infer<typeof ReviewSummary> => {
  const {
    snapshot: _s,
    notes: _n,
    decisions: _d,
    comments: _c,
    fromBelow: _b,
    carried,
    ...rest
  } = recordView(stored);
  return { ...rest, carried: carried.length };
};
