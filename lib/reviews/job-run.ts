/**
 * One run of the reviews of a unit: those of all subjects whose period ended with the day before. Run twice, at once or after a crash, it
 * leaves the same: each review once. A subject that fails does not stop the others, but fails the run at its end, which then comes again.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { logger } from '#lib/core/logger.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import { SlotEntity, slotKey } from '#lib/jobs/slot.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Unit } from '#lib/organisation/schema.ts';
import { queueDigest } from '#lib/review-reports/queue.ts';
import { REVIEW_DIGEST, REVIEW_REMINDERS } from '#lib/review-reports/schema.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { assemble } from './assembling.ts';
import { REVIEWS } from './cadences.ts';
import { type Held, partNamed, reviewsEnding } from './calendar.ts';
import { placeOf } from './entity.ts';
import { type ReviewsPolicy, reviewsPolicy } from './policy.ts';
import { type Prepared, prepare } from './preparing.ts';
import { ReviewPeriodRuns, ReviewPeriodUnknown } from './review-errors.ts';
import { type Cadence, SUBJECT_KINDS } from './schema.ts';
import { reviewsAt } from './store.ts';
import { type Subject, subjectsIn } from './subjects.ts';

interface Due {
  held: Held;
  subjects: Subject[];
  /** Dealers have it too; which they are is known from the books. */
  hasDealers: boolean;
}

/** What ends on a day in a unit, each period once, with those whose review it is. */
const dueOn = (
  { cadences }: ReviewsPolicy,
  { unit, subjects, day }: { unit: Unit; subjects: readonly Subject[]; day: BusinessDate },
): Due[] => {
  const due = new Map<string, Due>();
  for (const kind of SUBJECT_KINDS)
    for (const held of reviewsEnding(unit.calendar, cadences[kind], day)) {
      const key = `${held.cadence} ${held.from}`;
      const one = due.get(key) ?? { held, subjects: [], hasDealers: false };
      one.subjects.push(...subjects.filter((subject) => subject.kind === kind));
      one.hasDealers ||= kind === 'dealer';
      due.set(key, one);
    }
  return [...due.values()];
};

interface Counts {
  /** Made now or by a run before: the same however often a run was killed. */
  reviews: number;
  failed: number;
}

const assembleAll = async (context: Context, prepared: Prepared): Promise<Counts> => {
  const counts = { reviews: 0, failed: 0 };
  for (const subject of prepared.subjects) {
    try {
      await commitTelling(context, () => assemble(context, prepared, subject));
      counts.reviews += 1;
    } catch (error) {
      logger.error('a review could not be assembled', { subject: subject.id, error: error as Error });
      counts.failed += 1;
    }
  }
  return counts;
};

const isStanding = async (context: Context, { held, subjects, hasDealers }: Due): Promise<boolean> => {
  if (hasDealers) return false;
  const places = subjects.map(({ kind, id }) => ({
    ...{ subjectKind: kind, subjectId: id, cadence: held.cadence, from: held.from },
  }));
  return (await reviewsAt(context, places)).size === new Set(places.map(placeOf)).size;
};

const runDue = async (
  context: Context,
  unit: Unit,
  policy: ReviewsPolicy,
  due: Due & { isByHand: boolean },
): Promise<Counts & { held: Held }> => {
  const { held, subjects, isByHand } = due;
  if (await isStanding(context, due)) return { reviews: subjects.length, failed: 0, held };
  const asked = { unit, held, policy, subjects, isShared: !isByHand };
  const counts = await assembleAll(context, await prepare(context, asked));
  return { ...counts, held };
};

/** Tells the chairs of the run, each once. Those who were told before hear nothing. */
const tellChairs = (context: Context, unitId: string, { cadence, from, to }: Held): Promise<void> =>
  commitTelling(context, async () => {
    const writes = await queueDigest(context, { unitId, cadence, from, to });
    return { action: REVIEW_DIGEST, writes, result: undefined };
  });

/** Chairs hear with the reminders of the morning, when all units had their runs; a run that comes later tells them itself. */
const isAfterReminders = async ({ table, orgId }: Context, unitId: string, day: BusinessDate) => {
  const slot = { job: REVIEW_REMINDERS, subject: unitId, period: addDays(day, 1) };
  const found = await read(table, SlotEntity, slotKey(orgId, slot));
  // Handed out is not begun, and what was set down may come after this run.
  return found !== undefined && found.value.attempts > 0;
};

const summaryOf = (all: readonly (Counts & { held: Held })[]): JobSummary => {
  const sum = (field: keyof Counts) => all.reduce((total, counts) => total + counts[field], 0);
  return {
    periods: all.map(({ held }) => `${held.cadence} ${held.from}`),
    ...{ reviews: sum('reviews'), failed: sum('failed') },
  };
};

/** Assembles what ended on a day; of one cadence where it is named. @throws {Error} when reviews failed, after all others were made */
const runDay = async (
  context: Context,
  unitId: string,
  { day, cadence, isByHand = false }: { day: BusinessDate; cadence?: Cadence; isByHand?: boolean },
): Promise<JobSummary> => {
  const unit = context.directory.unit(unitId);
  const policy = await policyAt(context, reviewsPolicy, day);
  if (!unit?.active || !policy.enabled) return summaryOf([]);
  const due = dueOn(policy, { unit, day, subjects: subjectsIn(context, unitId, day) }).filter(
    ({ held }) => !cadence || (cadence === 'day') === (held.cadence === 'day'),
  );
  const done: (Counts & { held: Held })[] = [];
  for (const one of due) done.push(await runDue(context, unit, policy, { ...one, isByHand }));
  if (isByHand || (await isAfterReminders(context, unitId, day)))
    for (const { held } of done) await tellChairs(context, unitId, held);
  const summary = summaryOf(done);
  if (summary['failed'] !== 0)
    throw new Error(`${summary['failed']} reviews of ${unit.code} could not be made`);
  return summary;
};

/** As many days as an outage fans out at once. */
const MOST_BEHIND = 60;

/** Days whose runs should have come before and have not: those since the newest one that is done. None of a unit that was never reviewed. */
const daysBehind = async (
  { table, orgId }: Context,
  unitId: string,
  asOf: BusinessDate,
): Promise<BusinessDate[]> => {
  const yesterday = { job: REVIEWS, subject: unitId, period: addDays(asOf, -1) };
  const key = slotKey(orgId, yesterday);
  if ((await read(table, SlotEntity, key))?.value.status === 'finished') return [];
  const range = { from: addDays(asOf, -MOST_BEHIND), to: yesterday.period };
  const slots = await queryCollection(table, SlotEntity, { pk: key.pk, range });
  const done = slots.findLast(({ value }) => value.status === 'finished')?.value.period;
  const days: BusinessDate[] = [];
  for (let day = done ? addDays(done, 1) : asOf; day < asOf; day = addDays(day, 1)) days.push(day);
  return days;
};

/**
 * The run of a slot: what ended with the day before. A queue keeps no order, and each review opens with what the one before left open: days
 * that are not done yet come first, whichever of the slots arrives first. What fails of them is for their own slots to report.
 */
export const runReviews = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  for (const day of await daysBehind(context, unitId, asOf))
    await runDay(context, unitId, { day: addDays(day, -1) }).catch((error: unknown) =>
      logger.warn('an earlier day of reviews failed', { unitId, day, error: error as Error }),
    );
  return runDay(context, unitId, { day: addDays(asOf, -1) });
};

/** A run by hand for a period by name, such as month 2005-05. @throws {ReviewPeriodUnknown} @throws {ReviewPeriodRuns} */
export const runReviewsOf = async (
  context: Context,
  unitId: string,
  { cadence, period }: { cadence: Cadence; period: string },
): Promise<JobSummary> => {
  const unit = context.directory.unit(unitId);
  const part = unit && partNamed(unit.calendar, cadence, period);
  if (!part) throw ReviewPeriodUnknown({ cadence, period });
  if (part.to >= context.today(unit.timeZone)) throw ReviewPeriodRuns({ to: part.to });
  return runDay(context, unitId, { day: part.to, cadence, isByHand: true });
};
