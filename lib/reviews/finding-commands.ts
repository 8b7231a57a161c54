/**
 * What people do with findings (R-1323, R-1325, R-1337): add one to an open review, say its causes, have it studied, close it
 * with a reason and open it again. A computed one keeps its name; who finds it unfounded closes it and says why. Nothing here
 * decides about anybody's pay (R-1327).
 */
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, put } from '#lib/table/write.ts';
import { figureNamed } from './carrying.ts';
import { FindingEntity, ReviewEntity } from './entity.ts';
import {
  FindingClosed,
  FindingComputed,
  FindingOpen,
  FindingRepeated,
  FindingRepeatsWrong,
  ReviewClosed,
  ReviewFigureUnknown,
  ReviewFull,
} from './errors.ts';
import type { FindingPatch, NewFinding } from './finding-input-schema.ts';
import type { Finding } from './finding-schema.ts';
import {
  type FindingPath,
  type FoundFinding,
  getFinding,
  requireLead,
  requirePeople,
  todayOf,
} from './finding-store.ts';
import type { Review } from './schema.ts';
import { findingsOf, getReview } from './store.ts';

type Change = Promise<Command<Stored<Finding>>>;

/** As many as a review carries. */
const MAX_OPEN = 100;

/** The figure by the name that tells it apart. @throws {ReviewFigureUnknown} */
export const requireFigure = ({ snapshot }: Review, name: string) => {
  const figure = figureNamed(snapshot.figures, name);
  if (figure) return figure;
  const known = snapshot.figures.map(({ key, currency }) => (currency ? `${key}.${currency}` : key));
  throw ReviewFigureUnknown({ figure: name, known: known.join(', ') });
};

const requireRoom = async (context: Context, review: Review, repeats: string | undefined) => {
  const all = await findingsOf(context, review);
  if (all.filter(({ value }) => value.status === 'open').length >= MAX_OPEN)
    throw ReviewFull({ limit: MAX_OPEN, what: 'findings' });
  if (!repeats) return;
  const before = all.find(({ value }) => value.id === repeats);
  if (!before || !context.access.allows('reviews', 'read', before.value)) throw NotFound();
  if (before.value.status === 'open') throw FindingRepeatsWrong();
};

/**
 * Adds a finding in somebody's own words to an open review.
 * @throws {NotFound} @throws {Forbidden} @throws {ReviewClosed} @throws {ReviewFull} @throws {ReviewFigureUnknown} @throws {FindingRepeatsWrong}
 */
export const addFinding = async (context: Context, reviewId: string, input: NewFinding): Change => {
  const review = requireLead(context, await getReview(context, reviewId));
  const { status, subjectKind, subjectId, unitId, ownerId, cadence } = review.value;
  if (status === 'closed') throw ReviewClosed();
  requirePeople(context, input.assignedTo);
  if (input.figure) requireFigure(review.value, input.figure);
  await requireRoom(context, review.value, input.repeats);
  const finding: Finding = {
    ...input,
    id: context.ids.next('finding'),
    ...{ reviewId, subjectKind, subjectId, unitId, ...(ownerId && { ownerId }) },
    code: 'manual',
    figure: input.figure ?? null,
    facts: {},
    cadence,
    openedOn: todayOf(context, review.value),
    causes: [...new Set(input.causes)],
    assignedTo: [...new Set(input.assignedTo)],
    status: 'open',
    seenIn: [reviewId],
  };
  const saved = put(FindingEntity, finding, { at: context.at });
  // A review that is closed meanwhile takes no finding.
  return { action: 'finding.add', writes: [saved, check(ReviewEntity, review)], result: saved.next };
};

const saved = (
  context: Context,
  { finding }: FoundFinding,
  act: string,
  next: Finding,
): Command<Stored<Finding>> => {
  const write = put(FindingEntity, next, { at: context.at, from: finding });
  return { action: `finding.${act}`, writes: [write], result: write.next };
};

/** The finding at the version seen, for who may do this to it. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} */
const found = async (
  context: Context,
  path: FindingPath,
  may: (all: FoundFinding) => boolean = ({ isLed }) => isLed,
): Promise<FoundFinding> => {
  const all = await getFinding(context, path);
  if (!may(all)) throw Forbidden();
  requireMatch(context, all.finding);
  return all;
};

/** Fields that who studies a finding may fill in (R-1325). */
const STUDIED: readonly string[] = ['causes', 'causeText', 'solution'];

/**
 * Changes an open finding: who leads anything, who is assigned its causes and solution.
 * @throws {NotFound} @throws {Forbidden} @throws {FindingClosed} @throws {FindingComputed} @throws {VersionMoved}
 */
export const changeFinding = async (context: Context, path: FindingPath, patch: FindingPatch): Change => {
  const isStudy = Object.keys(patch).every((field) => STUDIED.includes(field));
  const may = ({ isLed, isAssigned }: FoundFinding) => isLed || (isAssigned && isStudy);
  const all = await found(context, path, may);
  const { value } = all.finding;
  if (value.status === 'closed') throw FindingClosed();
  if (patch.title !== undefined && value.code !== 'manual') throw FindingComputed();
  requirePeople(context, patch.assignedTo ?? []);
  const { stake: staked, ...rest } = patch;
  // Comes whole or not at all: it may be null, and is no object to be patched.
  const stake = staked === undefined ? value.stake : (staked as Finding['stake']);
  const next = patched(value, rest);
  return saved(context, all, 'change', {
    ...{ ...next, stake },
    causes: [...new Set(next.causes)],
    assignedTo: [...new Set(next.assignedTo)],
  });
};

/** Closes a finding: solved, or unfounded. Its open actions go on. @throws {NotFound} @throws {Forbidden} @throws {FindingClosed} @throws {VersionMoved} */
export const closeFinding = async (context: Context, path: FindingPath, reason: string): Change => {
  const all = await found(context, path);
  const { value } = all.finding;
  if (value.status === 'closed') throw FindingClosed();
  const closed = { by: context.access.user.id, at: context.at, on: todayOf(context, value), reason };
  return saved(context, all, 'close', { ...value, status: 'closed', closed });
};

/** Opens a finding again that was closed too early. @throws {NotFound} @throws {Forbidden} @throws {FindingOpen} @throws {FindingRepeated} @throws {VersionMoved} */
export const reopenFinding = async (context: Context, path: FindingPath): Change => {
  const all = await found(context, path);
  const { closed: _, ...value } = all.finding.value;
  if (value.status === 'open') throw FindingOpen();
  const again = (await findingsOf(context, value)).find(({ value: other }) => other.repeats === value.id);
  if (again) throw FindingRepeated({ findingId: again.value.id });
  return saved(context, all, 'reopen', { ...value, status: 'open' });
};
