/** Reviews as the API shows them. */
import type * as z from 'zod';
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
  .extend(recordFields)
  .meta({ id: 'ReviewSummary' });

/** A review without what makes it long. */
export const summaryView = (stored: Stored<Review>): z.infer<typeof ReviewSummary> => {
  const { snapshot: _s, carried: _c, fromBelow: _f, ...said } = recordView(stored);
  const { notes: _n, decisions: _d, comments: _m, ...rest } = said;
  return rest;
};
