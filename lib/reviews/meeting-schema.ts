/** What is said and decided in a review's meeting. */
import * as z from 'zod';
import { idOf, PartId } from '#lib/core/ids.ts';
import { Money } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { DEALER_STRATEGIES, Review } from './schema.ts';

const Words = z.string().trim().min(1).max(5_000);

export const NewNote = z
  .strictObject({
    text: Words,
    rating: z.int().min(1).max(4).optional().describe('4 = excellent … 1 = poor, where people are looked at'),
  })
  .meta({ id: 'NewReviewNote' });
export type NewNote = z.infer<typeof NewNote>;

export const NewDecision = z
  .strictObject({
    text: Words,
    dealerStrategy: z.enum(DEALER_STRATEGIES).optional().describe('Only in a dealer’s yearly review'),
    expectedCost: Money.optional().describe('Needed to replace a dealer'),
    expectedLoss: Money.optional().describe('Needed to replace a dealer: likely fall in results'),
  })
  .meta({ id: 'NewReviewDecision' });
export type NewDecision = z.infer<typeof NewDecision>;

export const NewComment = z.strictObject({ text: Words }).meta({ id: 'NewReviewComment' });
export type NewComment = z.infer<typeof NewComment>;

export const Acknowledgement = z
  .strictObject({ agrees: z.boolean(), text: Words.optional() })
  .meta({ id: 'ReviewAcknowledgement' });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

export const ReviewReason = z.strictObject({ reason: Words }).meta({ id: 'ReviewReason' });

/** The review without what it was held on, which never changes. */
export const MeetingView = Review.omit({ snapshot: true, carried: true })
  .extend(recordFields)
  .meta({ id: 'ReviewMeeting' });

export const decisionParams = z.strictObject({
  reviewId: idOf('review'),
  decisionId: PartId,
});
export const commentParams = z.strictObject({
  reviewId: idOf('review'),
  reviewCommentId: PartId,
});
