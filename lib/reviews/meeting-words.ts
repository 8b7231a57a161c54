/**
 * What is said in an open review (R-1305, R-1307, R-1311, R-1318 – R-1321, R-1326): one note a topic by who leads, comments by
 * everybody who may read it, decisions, and whether the reviewed agrees. Each of them can be taken back while it is open; the
 * trail keeps what stood there. A decision is words: nothing follows from it by itself (R-1327).
 */
import { nextPart } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { ReviewEntity } from './entity.ts';
import {
  ReviewClosed,
  ReviewCostWrong,
  ReviewFull,
  ReviewNotAuthor,
  ReviewNotReviewed,
  ReviewRatingWrong,
  ReviewStrategyWrong,
  ReviewTopicWrong,
} from './errors.ts';
import { requireLead } from './finding-store.ts';
import { decidesDealers, isRated, isTopicOf, namesCosts } from './meeting-rules.ts';
import type { Acknowledgement, NewComment, NewDecision, NewNote } from './meeting-schema.ts';
import type { Decision, Note, Review, ReviewTopic } from './schema.ts';
import { getReview } from './store.ts';

type Change = Promise<Command<Stored<Review>>>;

const MAX_DECISIONS = 50;
const MAX_COMMENTS = 100;

/** An open review that the caller may read. @throws {NotFound} @throws {ReviewClosed} */
const getOpen = async (context: Context, id: string): Promise<Stored<Review>> => {
  const stored = await getReview(context, id);
  if (stored.value.status === 'closed') throw ReviewClosed();
  return stored;
};
const getLed = async (context: Context, id: string): Promise<Stored<Review>> =>
  requireLead(context, await getOpen(context, id));

const saved = (
  context: Context,
  stored: Stored<Review>,
  act: string,
  part: Partial<Review>,
): Command<Stored<Review>> => {
  const write = put(ReviewEntity, { ...stored.value, ...part }, { at: context.at, from: stored });
  return { action: `review.${act}`, writes: [write], result: write.next };
};

const said = (context: Context) => ({ by: context.access.user.id, at: context.at });

/** Writes the note of a topic, in place of the one before. @throws {NotFound} @throws {Forbidden} @throws {ReviewClosed} @throws {ReviewTopicWrong} @throws {ReviewRatingWrong} */
export const writeNote = async (
  context: Context,
  { reviewId, topic }: { reviewId: string; topic: ReviewTopic },
  { text, rating }: NewNote,
): Change => {
  const stored = await getLed(context, reviewId);
  const { notes, subjectKind: kind, parts } = stored.value;
  if (!isTopicOf(stored.value, topic))
    throw ReviewTopicWrong({ topic, kind, parts: parts.map(({ cadence }) => cadence).join(', ') });
  if (rating !== undefined && !isRated(topic)) throw ReviewRatingWrong({ topic });
  const note: Note = { topic, text, ...(rating !== undefined && { rating }), ...said(context) };
  return saved(context, stored, 'note', {
    notes: [...notes.filter((other) => other.topic !== topic), note],
  });
};

/** Takes the note of a topic away; none there is as good. @throws {NotFound} @throws {Forbidden} @throws {ReviewClosed} */
export const removeNote = async (
  context: Context,
  { reviewId, topic }: { reviewId: string; topic: ReviewTopic },
): Change => {
  const stored = await getLed(context, reviewId);
  const { notes } = stored.value;
  if (!notes.some((note) => note.topic === topic))
    return { action: 'review.note-remove', writes: [], result: stored };
  return saved(context, stored, 'note-remove', { notes: notes.filter((note) => note.topic !== topic) });
};

/** Adds a decision. @throws {NotFound} @throws {Forbidden} @throws {ReviewClosed} @throws {ReviewStrategyWrong} @throws {ReviewCostWrong} @throws {ReviewFull} */
export const decide = async (context: Context, reviewId: string, input: NewDecision): Change => {
  const stored = await getLed(context, reviewId);
  const { decisions } = stored.value;
  if (input.dealerStrategy && !decidesDealers(stored.value)) throw ReviewStrategyWrong();
  if (!namesCosts(input)) throw ReviewCostWrong();
  if (decisions.length >= MAX_DECISIONS) throw ReviewFull({ limit: MAX_DECISIONS, what: 'decisions' });
  const decision: Decision = { ...input, id: nextPart(stored), ...said(context) };
  return saved(context, stored, 'decide', { decisions: [...decisions, decision] });
};

/** The others, when the caller said this one. @throws {ReviewNotAuthor} */
const withoutOwn = <T extends { id: string; by: string }>(
  { access }: Context,
  all: readonly T[],
  id: string,
): T[] => {
  if (all.some((one) => one.id === id && one.by !== access.user.id)) throw ReviewNotAuthor();
  return all.filter((one) => one.id !== id);
};

/** Takes one's own decision back; one that is gone stays gone. @throws {NotFound} @throws {ReviewClosed} @throws {ReviewNotAuthor} */
export const undecide = async (
  context: Context,
  { reviewId, decisionId }: { reviewId: string; decisionId: string },
): Change => {
  const stored = await getLed(context, reviewId);
  const decisions = withoutOwn(context, stored.value.decisions, decisionId);
  if (decisions.length === stored.value.decisions.length)
    return { action: 'review.undecide', writes: [], result: stored };
  return saved(context, stored, 'undecide', { decisions });
};

/** Says something about the review. @throws {NotFound} @throws {ReviewClosed} @throws {ReviewFull} */
export const comment = async (context: Context, reviewId: string, { text }: NewComment): Change => {
  const stored = await getOpen(context, reviewId);
  const { comments } = stored.value;
  if (comments.length >= MAX_COMMENTS) throw ReviewFull({ limit: MAX_COMMENTS, what: 'comments' });
  const id = nextPart(stored);
  return saved(context, stored, 'comment', { comments: [...comments, { id, text, ...said(context) }] });
};

/** Takes one's own comment back; one that is gone stays gone. @throws {NotFound} @throws {ReviewClosed} @throws {ReviewNotAuthor} */
export const removeComment = async (
  context: Context,
  { reviewId, reviewCommentId }: { reviewId: string; reviewCommentId: string },
): Change => {
  const stored = await getOpen(context, reviewId);
  const comments = withoutOwn(context, stored.value.comments, reviewCommentId);
  if (comments.length === stored.value.comments.length)
    return { action: 'review.comment-remove', writes: [], result: stored };
  return saved(context, stored, 'comment-remove', { comments });
};

const getOwn = async (context: Context, id: string): Promise<Stored<Review>> => {
  const stored = await getOpen(context, id);
  if (stored.value.ownerId !== context.access.user.id) throw ReviewNotReviewed();
  return stored;
};

/** The reviewed signs it off, agreeing or not (R-1326). @throws {NotFound} @throws {ReviewClosed} @throws {ReviewNotReviewed} */
export const acknowledge = async (
  context: Context,
  reviewId: string,
  { agrees, text }: Acknowledgement,
): Change => {
  const stored = await getOwn(context, reviewId);
  const acknowledged = { agrees, ...(text && { text }), ...said(context) };
  return saved(context, stored, 'acknowledge', { acknowledged });
};

/** The reviewed takes the sign-off back. @throws {NotFound} @throws {ReviewClosed} @throws {ReviewNotReviewed} */
export const takeBackAcknowledgement = async (context: Context, reviewId: string): Change => {
  const stored = await getOwn(context, reviewId);
  const { acknowledged, ...rest } = stored.value;
  if (!acknowledged) return { action: 'review.acknowledge-back', writes: [], result: stored };
  const write = put(ReviewEntity, rest, { at: context.at, from: stored });
  return { action: 'review.acknowledge-back', writes: [write], result: write.next };
};
