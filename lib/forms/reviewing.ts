/** Scoring records (R-1123, M-40): by who leads the author, changed by another score, taken back. Every score is kept. */
import { Forbidden } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { FormRecordEntity } from './entity.ts';
import { FormFull, FormOwnReview, FormStatusWrong } from './errors.ts';
import { type FormRecord, MAX_REVIEWS, type NewReview } from './schema.ts';
import { getRecord, subjectOf } from './store.ts';

type Change = Promise<Command<Stored<FormRecord>>>;

/** A record that the caller may score. @throws {NotFound} @throws {Forbidden} @throws {FormOwnReview} @throws {FormFull} */
const getScored = async (context: Context, id: string): Promise<Stored<FormRecord>> => {
  const { access, directory } = context;
  const stored = await getRecord(context, id);
  const { value } = stored;
  if (!access.allows('formReviews', 'write', subjectOf(value))) throw Forbidden();
  const above = directory.managersAbove(access.user.id, context.today()).map((user) => user.id);
  if ([access.user.id, ...above].includes(value.authorId)) throw FormOwnReview();
  if (value.reviews.length >= MAX_REVIEWS) throw FormFull({ limit: MAX_REVIEWS });
  return requireMatch(context, stored);
};

/** Scores a submitted record, or scores it anew. @throws {FormStatusWrong} @throws {FormOwnReview} @throws {FormFull} */
export const reviewRecord = async (context: Context, id: string, { score, comment }: NewReview): Change => {
  const stored = await getScored(context, id);
  const { value } = stored;
  if (value.status === 'draft')
    throw FormStatusWrong({ status: value.status, allowed: 'submitted, reviewed' });
  const review = { score, ...(comment && { comment }), by: context.access.user.id, at: context.at };
  const next: FormRecord = { ...value, status: 'reviewed', reviews: [...value.reviews, review] };
  const saved = put(FormRecordEntity, next, { at: context.at, from: stored });
  return { action: 'form-record.review', writes: [saved], result: saved.next };
};

/** Takes the score back; the author may recall the record again. @throws {FormStatusWrong} @throws {FormOwnReview} @throws {FormFull} */
export const takeBackReview = async (context: Context, id: string): Change => {
  const stored = await getScored(context, id);
  const { value } = stored;
  if (value.status !== 'reviewed') throw FormStatusWrong({ status: value.status, allowed: 'reviewed' });
  const review = { score: null, by: context.access.user.id, at: context.at };
  const next: FormRecord = { ...value, status: 'submitted', reviews: [...value.reviews, review] };
  const saved = put(FormRecordEntity, next, { at: context.at, from: stored });
  return { action: 'form-record.take-back-review', writes: [saved], result: saved.next };
};
