/**
 * Queues mails on reviews as writes, to be committed with what they tell. Each occasion has one number for ever: a review is mailed
 * once to who is reviewed, a run once to each chair, however often it is assembled.
 */

import type { Message } from '#lib/messages/schema.ts';
import { firstSequence, messageId, queueMessage, readMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { Review } from '#lib/reviews/schema.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { Put, Write } from '#lib/table/write.ts';
import { reviewsOf } from './run.ts';
import { type DigestPayload, REVIEW_DIGEST, REVIEW_OPEN, REVIEW_REPORT } from './schema.ts';

const activeUser = ({ directory }: Context, id: string | undefined): User | undefined => {
  const user = directory.user(id);
  return user?.active ? user : undefined;
};

const aboutReview = (context: Context, kind: string, recipient: User, { id, to }: Review): Put<Message> =>
  queueMessage(context, {
    ...{ kind, recipient, period: to },
    sequence: firstSequence(id),
    payload: { reviewId: id },
  });

/**
 * The mail to who is reviewed, or answers for what is; nothing where nobody does. Fails with {MessageExists} when the review was
 * mailed before: commit it with the review's own creation, whose claim comes first.
 */
export const queueReviewReports = (context: Context, { value }: Pick<Stored<Review>, 'value'>): Write[] => {
  const recipient = activeUser(context, value.ownerId);
  return recipient ? [aboutReview(context, REVIEW_REPORT, recipient, value)] : [];
};

/** The reminder to the chair of a review that is still open; nothing when it was sent before. */
export const queueReminder = async (context: Context, review: Review): Promise<Write[]> => {
  const recipient = activeUser(context, review.chairId);
  if (!recipient) return [];
  const message = aboutReview(context, REVIEW_OPEN, recipient, review);
  return (await readMessage(context, message.next.value.id)) ? [] : [message];
};

/** Whether the unit itself has a review of the run: its morning is over. */
const hasRun = async (context: Context, run: DigestPayload): Promise<boolean> =>
  (await reviewsOf(context, run)).some(({ unitId }) => unitId === run.unitId);

/**
 * The unit whose run a chair hears of, now that this one is done. Who is posted in it hears of it; who is posted above, of all below
 * their own unit, once that had its run; who is posted below heard with theirs; who is posted elsewhere, of this one.
 */
const unitFor = async (context: Context, chair: User, run: DigestPayload): Promise<string | undefined> => {
  const { directory } = context;
  const home = directory.posting(chair, run.to).unitId;
  if (home === run.unitId) return home;
  if (directory.subtree(run.unitId, run.to).has(home)) return undefined;
  if (!directory.subtree(home, run.to).has(run.unitId)) return run.unitId;
  return (await hasRun(context, { ...run, unitId: home })) ? home : undefined;
};

const digestTo = async (context: Context, chair: User, run: DigestPayload): Promise<Write[]> => {
  const unitId = await unitFor(context, chair, run);
  if (!unitId) return [];
  const sequence = firstSequence(`${run.cadence}.${run.from}.${unitId}`);
  const occasion = { kind: REVIEW_DIGEST, recipientId: chair.id, period: run.to, sequence };
  if (await readMessage(context, messageId(context.orgId, occasion))) return [];
  return [queueMessage(context, { ...occasion, recipient: chair, payload: { ...run, unitId } })];
};

/**
 * Mails to the chairs of a unit's run, once each for all reviews below their own unit; asked for when the morning's runs are over, so that
 * a mail holds all of them.
 */
export const queueDigest = async (context: Context, run: DigestPayload): Promise<Write[]> => {
  const reviews = await reviewsOf(context, run);
  const chairs = [...new Set(reviews.flatMap(({ chairId }) => chairId ?? []))];
  const writes = await Promise.all(
    chairs.map(async (id) => {
      const chair = activeUser(context, id);
      return chair ? digestTo(context, chair, run) : [];
    }),
  );
  return writes.flat();
};
