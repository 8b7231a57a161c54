/** What holds for reviews, findings and actions: states with what led to them, all of one subject, and only what a review may say. */
import type { Books, Line } from '#lib/table/dump.ts';
import { FindingEntity, ReviewActionEntity, ReviewEntity } from './entity.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import { decidesDealers, isRated, isTopicOf, namesCosts } from './meeting-rules.ts';
import type { Review } from './schema.ts';

/** Each statement that does not hold. */
const broken = (statements: readonly (readonly [boolean, string])[]): string[] =>
  statements.flatMap(([holds, complaint]) => (holds ? [] : [complaint]));

type SubjectOf = Pick<Review, 'subjectKind' | 'subjectId'>;
const isOf = (a: SubjectOf, b: SubjectOf | undefined): boolean =>
  a.subjectKind === b?.subjectKind && a.subjectId === b.subjectId;

const reviewLines = (books: Books, review: Review): string[] => {
  const { status, closed, notes, decisions, carried, acknowledged, ownerId, parts } = review;
  const topics = new Set(notes.map(({ topic }) => topic));
  const findings = carried.map(({ findingId }) => books.find(FindingEntity, findingId)?.value);
  return broken([
    [(status === 'closed') === (closed !== undefined), `is ${status} and closed or not`],
    [topics.size === notes.length, 'has two notes on a topic'],
    [notes.every(({ topic }) => isTopicOf(review, topic)), 'has a note on what it does not talk about'],
    [notes.every(({ topic, rating }) => !rating || isRated(topic)), 'rates what is not rated'],
    [
      decisions.every(({ dealerStrategy }) => !dealerStrategy || decidesDealers(review)),
      'decides on a dealer elsewhere than in the dealer’s year',
    ],
    [decisions.every(namesCosts), 'names costs of replacing a dealer wrongly'],
    [!acknowledged || acknowledged.by === ownerId, 'is signed off by somebody else'],
    [findings.every((finding) => finding && isOf(review, finding)), 'carries what was not found about it'],
    [parts[0]?.cadence === review.cadence, 'is not named by its longest part'],
  ]);
};

const findingLines = (books: Books, finding: Finding): string[] => {
  const { status, closed, code, title, reviewId, seenIn, repeats } = finding;
  const before = repeats ? books.find(FindingEntity, repeats)?.value : undefined;
  const reviews = [reviewId, ...seenIn].map((id) => books.find(ReviewEntity, id)?.value);
  return broken([
    [(status === 'closed') === (closed !== undefined), `is ${status} and closed or not`],
    [(code === 'manual') === (title !== undefined), `is ${code} and has a title or not`],
    [new Set(seenIn).size === seenIn.length, 'is seen in a review twice'],
    [reviews.every((review) => isOf(finding, review)), 'is of another subject than its review'],
    [!repeats || isOf(finding, before), 'repeats what was not found about its subject'],
    [before?.status !== 'open', 'repeats a finding that is open'],
  ]);
};

const actionLines = (books: Books, action: ReviewAction): string[] => {
  const { status, done, cancelled, findingId, effect, expected } = action;
  return broken([
    [(status === 'done') === (done !== undefined), `is ${status} and done or not`],
    [(status === 'cancelled') === (cancelled !== undefined), `is ${status} and cancelled or not`],
    [isOf(action, books.find(FindingEntity, findingId)?.value), 'is about no finding of its subject'],
    [!effect || expected !== undefined, 'has an effect that nobody expected'],
    [!effect || isOf(action, books.find(ReviewEntity, effect.reviewId)?.value), 'is measured elsewhere'],
  ]);
};

/** The invariants of reviews, findings and actions (R-1301, R-1309, R-1310, R-1318, R-1323 – R-1329). */
export const reviewViolations = (books: Books): Line[] => [
  ...books
    .of(ReviewEntity)
    .flatMap(({ value }) => reviewLines(books, value).map((line): Line => [value.id, line])),
  ...books
    .of(FindingEntity)
    .flatMap(({ value }) => findingLines(books, value).map((line): Line => [value.id, line])),
  ...books
    .of(ReviewActionEntity)
    .flatMap(({ value }) => actionLines(books, value).map((line): Line => [value.id, line])),
];
