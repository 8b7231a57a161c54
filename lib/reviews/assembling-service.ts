/** Reviews made by hand, and a review told again from the books of today. */

import { getAccount } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { type Context, unrestricted } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Unit } from '#lib/organisation/schema.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { assemble } from './assembling.ts';
import { type Held, partNamed, reviewHolding } from './calendar.ts';
import { reviewsPolicy } from './policy.ts';
import { hasReview, prepare } from './preparing.ts';
import { ReviewCadenceNone, ReviewPeriodRuns, ReviewPeriodUnknown } from './review-errors.ts';
import type { Cadence, Review, SubjectKind } from './schema.ts';
import { keyOf, restatedFrom } from './snapshot.ts';
import type { Restated } from './snapshot-schema.ts';
import { getReview } from './store.ts';
import { dealerOf, type Subject, subjectsIn } from './subjects.ts';

export interface NewReview {
  subjectKind: SubjectKind;
  subjectId: string;
  cadence: Cadence;
  period: string;
}

/** Unit of a subject as it is today: its calendar names the period. @throws {NotFound} */
const unitOf = async (context: Context, { subjectKind, subjectId }: NewReview): Promise<Unit> => {
  const { directory } = context;
  const user = directory.user(subjectId);
  const unitId =
    subjectKind === 'dealer'
      ? dealerOf((await getAccount(context, subjectId)).value, context.today()).unitId
      : user
        ? directory.posting(user, context.today()).unitId
        : subjectKind === 'organisation'
          ? [...directory.units.values()].find(({ value }) => !directory.parentOf(value, context.today()))
              ?.value.id
          : subjectId;
  const unit = directory.unit(unitId);
  if (!unit) throw NotFound();
  return unit;
};

/** @throws {ReviewPeriodUnknown} @throws {ReviewCadenceNone} @throws {ReviewPeriodRuns} */
const heldFor = async (context: Context, unit: Unit, asked: NewReview): Promise<Held> => {
  const { cadence, period, subjectKind } = asked;
  const part = partNamed(unit.calendar, cadence, period);
  if (!part) throw ReviewPeriodUnknown({ cadence, period });
  const policy = await policyAt(context, reviewsPolicy, part.to);
  const held = reviewHolding(unit.calendar, policy.cadences[subjectKind], { cadence, on: part.from });
  if (!held) throw ReviewCadenceNone({ cadence, kind: subjectKind });
  if (held.to >= context.today(unit.timeZone)) throw ReviewPeriodRuns({ to: held.to });
  return held;
};

interface Found {
  unit: Unit;
  held: Held;
  subject: Subject;
}

/** The subject where it stood on the last day of the period. @throws {NotFound} */
const foundAt = async (context: Context, asked: NewReview, today: Unit): Promise<Found> => {
  const { directory } = context;
  const { subjectKind, subjectId } = asked;
  const held = await heldFor(context, today, asked);
  if (subjectKind === 'dealer') {
    const subject = dealerOf((await getAccount(context, subjectId)).value, held.to);
    return { subject, held, unit: directory.unit(subject.unitId) ?? today };
  }
  const user = directory.user(subjectId);
  const unit = directory.unit(user ? directory.posting(user, held.to).unitId : today.id) ?? today;
  const subject = subjectsIn(context, unit.id, held.to).find(
    ({ kind, id }) => kind === subjectKind && id === subjectId,
  );
  if (!subject) throw NotFound();
  return { subject, unit, held };
};

const prepareFor = async (context: Context, { unit, held, subject }: Found) => {
  const policy = await policyAt(context, reviewsPolicy, held.to);
  // All of its kind: it is ranked among them.
  const subjects = subjectsIn(context, unit.id, held.to).filter(({ kind }) =>
    hasReview(policy, unit.calendar, kind, held),
  );
  return prepare(context, {
    unit,
    held,
    policy,
    subjects,
    dealer: subject.kind === 'dealer' ? subject.id : undefined,
  });
};

/**
 * Makes the review that a period of a subject belongs to, or answers the one that stands. What is merged is the longer review.
 * @throws {NotFound} @throws {Forbidden} @throws {ReviewPeriodUnknown} @throws {ReviewCadenceNone} @throws {ReviewPeriodRuns}
 */
export const assembleReview = async (context: Context, asked: NewReview): Promise<Plan<Stored<Review>>> => {
  const unit = await unitOf(context, asked);
  const ownerId = asked.subjectId.startsWith('usr_') ? asked.subjectId : undefined;
  context.access.require('reviews', 'write', { unitId: unit.id, ownerId });
  const found = await foundAt(context, asked, unit);
  const whole = unrestricted(context);
  return assemble(whole, await prepareFor(whole, found), found.subject);
};

/** What the figures of a review would be from the books of today, where they differ. @throws {NotFound} */
export const restatedNow = async (
  context: Context,
  id: string,
): Promise<{ review: Review; restated: Restated[] }> => {
  const { value: review } = await getReview(context, id);
  const {
    subjectKind: kind,
    subjectId,
    subjectName: name,
    unitId,
    ownerId,
    parts,
    cadence,
    from,
    to,
  } = review;
  const unit = context.directory.unit(unitId);
  if (!unit) throw NotFound();
  const subject = { kind, id: subjectId, name, unitId, ownerId };
  const held = { cadence, from, to, parts };
  const prepared = await prepareFor(unrestricted(context), { unit, held, subject });
  const now = prepared.snapshots.get(keyOf(subject));
  return { review, restated: now ? restatedFrom(review.snapshot.figures, now.figures) : [] };
};
