/**
 * One run of a morning, an hour and more after reviews were made: who chairs reviews of the unit hears of the run as a whole, and again
 * of each review that was assembled the policy's days ago and is still open. Each once, however often it runs.
 */
import { addDays, type BusinessDate, businessDateAt } from '#lib/core/dates.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Review } from '#lib/reviews/schema.ts';
import { reviewReportsPolicy } from './policy.ts';
import { queueDigest, queueReminder } from './queue.ts';
import { reviewsSince } from './run.ts';
import { type DigestPayload, REVIEW_DIGEST, REVIEW_OPEN } from './schema.ts';

/** How many days late a reminder may be, after an outage; what is older was seen by everybody. */
const LATE_DAYS = 14;
/** Days back in which a digest still goes out that an outage held up. */
const DIGEST_DAYS = 3;

const remind = (context: Context, review: Review): Promise<boolean> =>
  commitTelling(context, async () => {
    const writes = await queueReminder(context, review);
    return { action: REVIEW_OPEN, writes, result: writes.length > 0 };
  });

const runsOf = (reviews: readonly Review[], unitId: string): DigestPayload[] => {
  // What a review stands for beside its longest part was told with that.
  const runs = reviews.map(({ cadence, from, to }) => ({ unitId, cadence, from, to }));
  return [...new Map(runs.map((run) => [`${run.cadence} ${run.from}`, run])).values()];
};

/** Digests of the runs that were not queued before. */
const queueDigests = async (context: Context, runs: readonly DigestPayload[]): Promise<void> => {
  for (const run of runs)
    await commitTelling(context, async () => {
      const writes = await queueDigest(context, run);
      return { action: REVIEW_DIGEST, writes, result: undefined };
    });
};

export const remindOfReviews = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { enabled, remindAfterDays } = await policyAt(context, reviewReportsPolicy, asOf);
  const zone = context.directory.unit(unitId)?.timeZone;
  if (!enabled || !zone) return { due: 0, messages: 0 };
  const reviews = await reviewsSince(context, unitId, addDays(asOf, -remindAfterDays - LATE_DAYS));
  const due = reviews.filter(
    ({ status, assembledAt }) =>
      status === 'open' && addDays(businessDateAt(assembledAt, zone), remindAfterDays) <= asOf,
  );
  let messages = 0;
  for (const review of due) if (await remind(context, review)) messages += 1;
  const recent = reviews.filter(({ to }) => to >= addDays(asOf, -DIGEST_DAYS));
  // How many is left out of the summary: a run of reviews that came late tells its chairs itself.
  await queueDigests(context, runsOf(recent, unitId));
  return { due: due.length, messages };
};
