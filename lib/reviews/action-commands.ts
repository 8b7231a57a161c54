/**
 * What is done about a finding (R-1328, R-1329): how much, by whom, until when, and what it is to change. The figure that it
 * starts from is the review's own, so that nobody writes the baseline of their own success. Actions go on when the review is
 * closed; who does it, or who leads, says when it is done.
 */
import { Forbidden } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, put } from '#lib/table/write.ts';
import type { ActionDone, Expected, NewReviewAction, ReviewActionPatch } from './action-input-schema.ts';
import { figureNamed } from './carrying.ts';
import { FindingEntity, ReviewActionEntity } from './entity.ts';
import { FindingClosed, ReviewActionDayWrong, ReviewActionStatusWrong, ReviewFull } from './errors.ts';
import { requireFigure } from './finding-commands.ts';
import type { ReviewAction } from './finding-schema.ts';
import {
  type ActionPath,
  type FindingPath,
  type FoundAction,
  getAction,
  getFinding,
  requirePeople,
  todayOf,
} from './finding-store.ts';
import type { Review } from './schema.ts';
import { actionsOf } from './store.ts';

type Change = Promise<Command<Stored<ReviewAction>>>;

const MAX_ACTIONS = 20;

/** A month is held against months, also where the review is longer: what it has no month of starts from its own days. */
const startOf = (
  review: Review,
  figure: string,
): Pick<NonNullable<ReviewAction['expected']>, 'baseline' | 'cadence'> => {
  const ofMonth = figureNamed(review.snapshot.month ?? [], figure);
  return ofMonth
    ? { baseline: ofMonth.value, cadence: 'month' }
    : { baseline: requireFigure(review, figure).value, cadence: review.cadence };
};

const expectedIn = (
  review: Review,
  { figure, direction, by }: Expected,
): NonNullable<ReviewAction['expected']> => ({
  ...{ figure, direction, ...(by !== undefined && { by }) },
  ...startOf(review, figure),
});

const requireDue = (context: Context, unit: { unitId: string }, dueOn: string): void => {
  const today = todayOf(context, unit);
  if (dueOn < today) throw ReviewActionDayWrong({ on: dueOn, today });
};

/**
 * Decides an action about an open finding; who leads and who studies it may.
 * @throws {NotFound} @throws {Forbidden} @throws {FindingClosed} @throws {ReviewActionDayWrong} @throws {ReviewFigureUnknown} @throws {ReviewFull}
 */
export const addAction = async (context: Context, path: FindingPath, input: NewReviewAction): Change => {
  const { review, finding, isLed, isAssigned } = await getFinding(context, path);
  if (!isLed && !isAssigned) throw Forbidden();
  const { status, subjectKind, subjectId, unitId, id: findingId } = finding.value;
  if (status === 'closed') throw FindingClosed();
  requirePeople(context, [input.ownerId]);
  requireDue(context, finding.value, input.dueOn);
  const all = await actionsOf(context, finding.value);
  if (all.filter(({ value }) => value.findingId === findingId).length >= MAX_ACTIONS)
    throw ReviewFull({ limit: MAX_ACTIONS, what: 'actions' });
  const { expected, ...said } = input;
  const action: ReviewAction = {
    ...said,
    id: context.ids.next('reviewAction'),
    ...{ findingId, reviewId: path.reviewId, subjectKind, subjectId, unitId },
    status: 'open',
    ...(expected && { expected: expectedIn(review.value, expected) }),
  };
  const saved = put(ReviewActionEntity, action, { at: context.at });
  return {
    ...{ action: 'review-action.add', result: saved.next },
    writes: [saved, check(FindingEntity, finding)],
  };
};

/** The action in one of the states, at the version that the caller saw. @throws {NotFound} @throws {VersionMoved} @throws {ReviewActionStatusWrong} */
const inState = async (
  context: Context,
  path: ActionPath,
  may: (all: FoundAction) => boolean,
  ...allowed: ReviewAction['status'][]
): Promise<FoundAction> => {
  const all = await getAction(context, path);
  if (!may(all)) throw Forbidden();
  const { status } = requireMatch(context, all.action).value;
  if (!allowed.includes(status)) throw ReviewActionStatusWrong({ status, allowed: allowed.join(', ') });
  return all;
};

const decides = ({ isLed, isAssigned }: FoundAction): boolean => isLed || isAssigned;
const finishes = ({ isLed, isOwner }: FoundAction): boolean => isLed || isOwner;

const saved = (
  context: Context,
  { action }: FoundAction,
  act: string,
  next: ReviewAction,
): Command<Stored<ReviewAction>> => {
  const write = put(ReviewActionEntity, next, { at: context.at, from: action });
  return { action: `review-action.${act}`, writes: [write], result: write.next };
};

/** Changes an open action; another expected figure takes its baseline from the review named. @throws as {@link addAction}, @throws {VersionMoved} */
export const changeAction = async (context: Context, path: ActionPath, patch: ReviewActionPatch): Change => {
  const all = await inState(context, path, decides, 'open');
  const { expected: before, ...value } = all.action.value;
  if (patch.ownerId) requirePeople(context, [patch.ownerId]);
  if (patch.dueOn && patch.dueOn !== value.dueOn) requireDue(context, value, patch.dueOn);
  const { expected: asked, ...rest } = patch;
  const expected = asked ? expectedIn(all.review.value, asked) : asked === null ? undefined : before;
  const next: ReviewAction = { ...patched(value, rest), ...(expected && { expected }) };
  return saved(context, all, 'change', next);
};

/** Says that it is done, and in words how. @throws {NotFound} @throws {Forbidden} @throws {ReviewActionStatusWrong} @throws {ReviewActionDayWrong} @throws {VersionMoved} */
export const finishAction = async (context: Context, path: ActionPath, { on, text }: ActionDone): Change => {
  const all = await inState(context, path, finishes, 'open');
  const { value } = all.action;
  const today = todayOf(context, value);
  if (on && on > today) throw ReviewActionDayWrong({ on, today });
  const done = { by: context.access.user.id, at: context.at, on: on ?? today, ...(text && { text }) };
  return saved(context, all, 'done', { ...value, status: 'done', done });
};

/** Gives an action up, with the reason. @throws {NotFound} @throws {Forbidden} @throws {ReviewActionStatusWrong} @throws {VersionMoved} */
export const cancelAction = async (context: Context, path: ActionPath, reason: string): Change => {
  const all = await inState(context, path, decides, 'open');
  const cancelled = { by: context.access.user.id, at: context.at, reason };
  return saved(context, all, 'cancel', { ...all.action.value, status: 'cancelled', cancelled });
};

/** Opens an action again; one that was cancelled by who decides about it. @throws {NotFound} @throws {Forbidden} @throws {ReviewActionStatusWrong} @throws {VersionMoved} */
export const reopenAction = async (context: Context, path: ActionPath): Change => {
  const may = (all: FoundAction) => (all.action.value.status === 'cancelled' ? decides : finishes)(all);
  const all = await inState(context, path, may, 'done', 'cancelled');
  const { done: _d, cancelled: _c, ...value } = all.action.value;
  return saved(context, all, 'reopen', { ...value, status: 'open' });
};
