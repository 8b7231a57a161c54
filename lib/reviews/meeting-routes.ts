/** Routes of the meeting in which a review is held. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, shown } from '#lib/http/route.ts';
import type { Stored } from '#lib/table/entity.ts';
import {
  ReviewClosed,
  ReviewCostWrong,
  ReviewFull,
  ReviewNotAuthor,
  ReviewNotChair,
  ReviewNotClosed,
  ReviewNotReviewed,
  ReviewPlanMissing,
  ReviewRatingWrong,
  ReviewStrategyWrong,
  ReviewTopicWrong,
  ReviewUnanswered,
} from './errors.ts';
import { closeReview, reopenReview } from './meeting-closing.ts';
import {
  Acknowledgement,
  commentParams,
  decisionParams,
  MeetingView,
  NewComment,
  NewDecision,
  NewNote,
  ReviewReason,
} from './meeting-schema.ts';
import {
  acknowledge,
  comment,
  decide,
  removeComment,
  removeNote,
  takeBackAcknowledgement,
  undecide,
  writeNote,
} from './meeting-words.ts';
import { type Review, ReviewTopic } from './schema.ts';

const tag = 'Review meetings';
const access = { resource: 'reviews', action: 'write' } as const;
/** Whoever may read the review takes part in it. */
const answer = { resource: 'reviewAnswers', action: 'write' } as const;
const path = '/v1/reviews/{reviewId}';
const params = z.strictObject({ reviewId: idOf('review') });
const topicParams = params.extend({ topic: ReviewTopic });
const one = { tag, params, status: 200, response: MeetingView } as const;

const view = (stored: Stored<Review>) => {
  const { snapshot: _s, carried: _c, ...meeting } = recordView(stored);
  return meeting;
};

export const meetingRoutes = [
  commandRoute({
    ...one,
    method: 'PUT',
    path: `${path}/notes/{topic}`,
    name: 'writeReviewNote',
    access,
    params: topicParams,
    summary: 'Write what the meeting said about a topic',
    description:
      'The seven topics of work need a quarter among the review’s parts, people and SWOT a year; focus points belong to their kind of subject and can be rated.',
    body: NewNote,
    errors: [NotFound, ReviewClosed, ReviewTopicWrong, ReviewRatingWrong],
    example: { text: 'Two new dealers in the south, one lost in the east' },
    plan: (context, { params: named, body }) => shown(writeNote(context, named, body), view),
  }),
  commandRoute({
    ...one,
    method: 'DELETE',
    path: `${path}/notes/{topic}`,
    name: 'removeReviewNote',
    access,
    params: topicParams,
    summary: 'Take the note of a topic away',
    errors: [NotFound, ReviewClosed],
    plan: (context, { params: named }) => shown(removeNote(context, named), view),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/decisions`,
    name: 'decideInReview',
    access,
    summary: 'Add a decision; a dealer’s strategy in the dealer’s yearly review',
    body: NewDecision,
    status: 201,
    errors: [NotFound, ReviewClosed, ReviewStrategyWrong, ReviewCostWrong, ReviewFull],
    example: { text: 'The south gets a second representative' },
    plan: (context, { params: { reviewId }, body }) => shown(decide(context, reviewId, body), view),
  }),
  commandRoute({
    ...one,
    method: 'DELETE',
    path: `${path}/decisions/{decisionId}`,
    name: 'undecideInReview',
    access,
    params: decisionParams,
    summary: 'Take your own decision back while the review is open',
    errors: [NotFound, ReviewClosed, ReviewNotAuthor],
    plan: (context, { params: named }) => shown(undecide(context, named), view),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/comments`,
    name: 'commentReview',
    access: answer,
    summary: 'Comment a review that you may read, your own above all',
    body: NewComment,
    status: 201,
    errors: [NotFound, ReviewClosed, ReviewFull],
    example: { text: 'Stock was missing for three weeks in May' },
    plan: (context, { params: { reviewId }, body }) => shown(comment(context, reviewId, body), view),
  }),
  commandRoute({
    ...one,
    method: 'DELETE',
    path: `${path}/comments/{reviewCommentId}`,
    name: 'removeReviewComment',
    access: answer,
    params: commentParams,
    summary: 'Take your own comment back while the review is open',
    errors: [NotFound, ReviewClosed, ReviewNotAuthor],
    plan: (context, { params: named }) => shown(removeComment(context, named), view),
  }),
  commandRoute({
    ...one,
    method: 'PUT',
    path: `${path}/acknowledgement`,
    name: 'acknowledgeReview',
    access: answer,
    summary: 'Sign your own review off, agreeing or not',
    body: Acknowledgement,
    errors: [NotFound, ReviewClosed, ReviewNotReviewed],
    example: { agrees: false, text: 'The plan did not count the closed season' },
    plan: (context, { params: { reviewId }, body }) => shown(acknowledge(context, reviewId, body), view),
  }),
  commandRoute({
    ...one,
    method: 'DELETE',
    path: `${path}/acknowledgement`,
    name: 'takeBackReviewAcknowledgement',
    access: answer,
    summary: 'Take your sign-off back while the review is open',
    errors: [NotFound, ReviewClosed, ReviewNotReviewed],
    plan: (context, { params: { reviewId } }) => shown(takeBackAcknowledgement(context, reviewId), view),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/close`,
    name: 'closeReview',
    access,
    ifMatch: true,
    summary: 'Close a review that you chair, once every finding is answered',
    description:
      'Each finding has an action, or a cause and a solution, or is closed; a month puts out notes work-plan and action-plan. The problem names what is missing.',
    errors: [NotFound, ReviewNotChair, ReviewClosed, ReviewPlanMissing, ReviewUnanswered, VersionMoved],
    plan: (context, { params: { reviewId } }) => shown(closeReview(context, reviewId), view),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/reopen`,
    name: 'reopenReview',
    access,
    ifMatch: true,
    summary: 'Open a review that you chair again, with the reason',
    body: ReviewReason,
    errors: [NotFound, ReviewNotChair, ReviewNotClosed, VersionMoved],
    example: { reason: 'A receipt of May was booked late' },
    plan: (context, { params: { reviewId }, body }) =>
      shown(reopenReview(context, reviewId, body.reason), view),
  }),
];
