/**
 * Making one review: the review with its snapshot, the findings that it makes and those that it carries, what actions brought, its mails,
 * all in one transaction. A place has one review: assembling again answers the one that stands and changes nothing (R-1301, R-1323).
 */

import { addMonths } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { queueReviewReports } from '#lib/review-reports/queue.ts';
import { moveClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, type Write } from '#lib/table/write.ts';
import { carriedInto } from './carrying.ts';
import { foundBelow } from './climbing.ts';
import { FindingEntity, placeOf, REVIEW_CLAIM, ReviewActionEntity, ReviewEntity } from './entity.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Prepared } from './preparing.ts';
import type { Review } from './schema.ts';
import { keyOf } from './snapshot.ts';
import { actionsOf, findingsOf, reviewAt } from './store.ts';
import { chairOf, type Subject } from './subjects.ts';
import { computedFindings, newOnes } from './thresholds.ts';

/**
 * A transaction has a hundred actions, and a record takes two, with its trail. What is beyond is of the smallest stake: it is computed or
 * measured again in the next review, and what is carried is shown in any case.
 */
const MOST = { made: 12, carried: 20, measured: 12 } as const;
/** Reviews that a finding remembers having stood open in. */
const MOST_SEEN = 100;

interface Loop {
  findings: Stored<Finding>[];
  actions: Stored<ReviewAction>[];
}

const findingOf = (
  context: Context,
  { review, computed }: { review: Review; computed: ReturnType<typeof newOnes>[number] },
): Finding => {
  const { repeats, ...rest } = computed;
  const { subjectKind, subjectId, unitId, ownerId, cadence, to } = review;
  return {
    id: context.ids.next('finding'),
    reviewId: review.id,
    ...{ subjectKind, subjectId, unitId, ...(ownerId && { ownerId }), cadence },
    ...rest,
    openedOn: to,
    causes: [],
    assignedTo: [],
    status: 'open',
    seenIn: [review.id],
    ...(repeats && { repeats }),
  };
};

const isNewcomer = (
  { directory }: Context,
  { ownerId, kind }: Subject,
  { policy, held }: Prepared,
): boolean => {
  const hiredOn = kind === 'representative' ? directory.user(ownerId)?.hiredOn : undefined;
  return hiredOn !== undefined && held.to < addMonths(hiredOn, policy.newcomerMonths);
};

/** Findings of the review that are new. */
const made = (
  context: Context,
  prepared: Prepared,
  { subject, review, loop }: { subject: Subject; review: Review; loop: Loop },
): Finding[] => {
  const { policy, held } = prepared;
  if (!review.parts.some(({ cadence }) => policy.findings.includes(cadence))) return [];
  const { figures, reports } = review.snapshot;
  const actionsLate = loop.actions.filter(
    ({ value: { status, dueOn } }) => status === 'open' && dueOn < held.to,
  ).length;
  const computed = computedFindings({
    ...{ figures, reports, actionsLate, thresholds: policy.thresholds },
    isNewcomer: isNewcomer(context, subject, prepared),
  });
  const before = loop.findings.map(({ value }) => value);
  return newOnes(computed, before)
    .slice(0, MOST.made)
    .map((one) => findingOf(context, { review, computed: one }));
};

/** Findings that were open before know that they stood open in this review as well. */
const seen = (context: Context, { findings }: Loop, { id, carried }: Review): Write[] => {
  const own = carried.flatMap(({ findingId }) => findings.find(({ value }) => value.id === findingId) ?? []);
  return own.slice(0, MOST.carried).map((from) => {
    const seenIn = [...from.value.seenIn, id].slice(-MOST_SEEN);
    return put(FindingEntity, { ...from.value, seenIn }, { at: context.at, from });
  });
};

const measured = (
  context: Context,
  { actions }: Loop,
  reviewId: string,
  effects: ReturnType<typeof carriedInto>['effects'],
): Write[] =>
  effects
    .flatMap(({ actionId, effect }) => {
      const from = actions.find(({ value }) => value.id === actionId);
      return from ? [{ from, effect }] : [];
    })
    .slice(0, MOST.measured)
    .map(({ from, effect }) =>
      put(ReviewActionEntity, { ...from.value, effect: { ...effect, reviewId } }, { at: context.at, from }),
    );

const reviewOf = (
  context: Context,
  { held, policy, partsOf }: Prepared,
  {
    subject,
    fromBelow = [],
    ...frozen
  }: { subject: Subject } & Pick<Review, 'snapshot' | 'carried' | 'fromBelow'>,
): Review => {
  const { cadence, from, to } = held;
  const chairId = chairOf(context, subject, { chair: policy.chairs[cadence], on: to });
  return {
    id: context.ids.next('review'),
    ...{ subjectKind: subject.kind, subjectId: subject.id, subjectName: subject.name },
    ...{ cadence, from, to, parts: partsOf(subject.kind), unitId: subject.unitId },
    ...(subject.ownerId && { ownerId: subject.ownerId }),
    ...(chairId && { chairId }),
    status: 'open',
    assembledAt: context.at,
    ...frozen,
    ...(fromBelow.length > 0 && { fromBelow }),
    ...{ notes: [], decisions: [], comments: [] },
  };
};

/** The plan that makes a subject's review, or answers the one that stands. */
export const assemble = async (
  context: Context,
  prepared: Prepared,
  subject: Subject,
): Promise<Plan<Stored<Review>>> => {
  const { held } = prepared;
  const subjectOf = { subjectKind: subject.kind, subjectId: subject.id };
  const place = { ...subjectOf, cadence: held.cadence, from: held.from };
  const standing = await reviewAt(context, place);
  const snapshot = prepared.snapshots.get(keyOf(subject));
  if (standing) return { action: 'review.assemble', writes: [], result: standing };
  if (!snapshot) throw new Error(`no snapshot was prepared for ${subject.id}`);
  const [findings, actions] = await Promise.all([
    findingsOf(context, subjectOf),
    actionsOf(context, subjectOf),
  ]);
  const loop = { findings, actions };
  const { carried, effects } = carriedInto({
    // A review that is made late opens with what was open then; what was found since comes up in the next one.
    findings: findings
      .map(({ value }) => value)
      .filter((one) => one.status === 'open' && one.openedOn <= held.to),
    actions: actions.map(({ value }) => value),
    figures: snapshot.figures,
    month: snapshot.month,
    ...{ on: held.to, cadence: held.cadence },
  });
  const fromBelow = await foundBelow(context, prepared, subject);
  const review = reviewOf(context, prepared, { subject, snapshot, carried, fromBelow });
  const saved = put(ReviewEntity, review, { at: context.at });
  const found = made(context, prepared, { subject, review, loop });
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: REVIEW_CLAIM, holderId: review.id, after: placeOf(review), at: context.at },
  });
  const writes = [
    saved,
    ...claim,
    ...found.map((finding) => put(FindingEntity, finding, { at: context.at })),
    ...seen(context, loop, review),
    ...measured(context, loop, review.id, effects),
    ...queueReviewReports(context, saved.next),
  ];
  return { action: 'review.assemble', writes, result: saved.next };
};
