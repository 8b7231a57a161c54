/** What is wrong with a review, finding, action or council is named by it. */
import { describe, expect, it } from 'vitest';
import { CouncilEntity } from '#lib/councils/entity.ts';
import { councilViolations } from '#lib/councils/invariants.ts';
import type { Council } from '#lib/councils/schema.ts';
import { FindingEntity, ReviewActionEntity, ReviewEntity } from '#lib/reviews/entity.ts';
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import { reviewViolations } from '#lib/reviews/invariants.ts';
import type { Review } from '#lib/reviews/schema.ts';
import type { Books } from '#lib/table/dump.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';
import { aFinding, anAction, aReview } from './support.ts';

const at = '2026-03-02T09:00:00.000Z';
const stored = <T>(value: T): Stored<T> => ({ value, version: 1, createdAt: at, updatedAt: at, trail: '' });
const booksOf = (held: Map<unknown, { id: string }[]>): Books => {
  const of = <T>(entity: EntityDefinition<T>) =>
    // What a test holds under an entity is of its type.
    (held.get(entity) ?? []).map((value) => stored(value as unknown as T));
  return {
    of,
    find: <T>(entity: EntityDefinition<T>, id: string) =>
      of(entity).find(({ value }) => entity.id(value) === id),
    // The invariants ask for nothing else.
  } as unknown as Books;
};
const may = aReview();
const open = aFinding({ title: 'x' });
const lines = (review: Review[], finding: Finding[], action: ReviewAction[] = []) =>
  reviewViolations(
    booksOf(
      new Map<unknown, { id: string }[]>([
        [ReviewEntity, review],
        [FindingEntity, finding],
        [ReviewActionEntity, action],
      ]),
    ),
  ).map(([, line]) => line);
const by = { by: 'usr_1', at };
const closed = { ...by, on: '2026-03-02', reason: 'x' };

describe('the invariants of reviews', () => {
  it('pass what holds', () => {
    expect(lines([may], [open], [anAction()])).toEqual([]);
  });

  it.each<[string, Partial<Review>]>([
    ['is closed and closed or not', { status: 'closed' }],
    ['has two notes on a topic', { notes: ['a', 'b'].map((text) => ({ topic: 'work-plan', text, ...by })) }],
    ['has a note on what it does not talk about', { notes: [{ topic: 'people', text: 'x', ...by }] }],
    ['rates what is not rated', { notes: [{ topic: 'work-plan', text: 'x', rating: 1, ...by }] }],
    [
      'decides on a dealer elsewhere than in the dealer’s year',
      { decisions: [{ id: 'v2', text: 'x', dealerStrategy: 'keep', ...by }] },
    ],
    ['is signed off by somebody else', { acknowledged: { agrees: true, ...by } }],
    ['is not named by its longest part', { cadence: 'year' }],
  ])('say that a review %s', (line, wrong) => {
    expect(lines([{ ...may, ...wrong }], [])).toEqual([line]);
  });

  it.each<[string, Partial<Finding>]>([
    ['is closed and closed or not', { status: 'closed' }],
    ['is manual and has a title or not', { title: undefined as never }],
    ['is seen in a review twice', { seenIn: ['rev_may', 'rev_may'] }],
    ['is of another subject than its review', { seenIn: ['rev_other'] }],
    ['repeats what was not found about its subject', { repeats: 'fnd_none' }],
    ['repeats a finding that is open', { repeats: 'fnd_2' }],
  ])('say that a finding %s', (line, wrong) => {
    const other = aReview({ id: 'rev_other', subjectId: 'usr_northrep2' });
    expect(
      lines(
        [may, other],
        [
          { ...open, ...wrong },
          { ...open, id: 'fnd_2' },
        ],
      ),
    ).toEqual([line]);
  });

  it.each<[string, Partial<ReviewAction>]>([
    ['is done and done or not', { status: 'done' }],
    ['is open and cancelled or not', { cancelled: { ...by, reason: 'x' } }],
    ['is about no finding of its subject', { findingId: 'fnd_none' }],
    [
      'has an effect that nobody expected',
      { effect: { reviewId: 'rev_may', value: null, change: null, isMet: null } },
    ],
  ])('say that an action %s', (line, wrong) => {
    expect(lines([may], [{ ...open, status: 'closed', closed }], [{ ...anAction(), ...wrong }])).toEqual([
      line,
    ]);
  });
});

describe('the invariants of councils', () => {
  const council: Council = {
    ...{ id: 'ccl_1', unitId: 'unt_1', cadence: 'month', from: '2026-02-01', to: '2026-02-28' },
    ...{ status: 'open', openedOn: '2026-03-02', openedBy: 'usr_1', followUp: [], gaps: [], moreGaps: 0 },
    ...{ findings: [], moreFindings: 0, attendees: [], measures: [] },
  };
  const measure = { id: 'v2', text: 'x', ownerId: 'usr_1', dueOn: '2026-03-02' };
  const follow = { councilId: 'ccl_1', measureId: 'v9', text: 'x', ownerId: 'usr_1', dueOn: '2026-03-02' };

  it.each<[string[], Partial<Council>]>([
    [[], {}],
    [['is closed and closed or not', 'is closed without minutes'], { status: 'closed' }],
    [['has v2 done and done or not'], { measures: [{ ...measure, status: 'done' }] }],
    [['has a measure twice'], { measures: [measure, measure].map((one) => ({ ...one, status: 'open' })) }],
    [
      ['follows up what its unit did not decide'],
      { followUp: [{ ...follow, status: 'open', isLate: false }] },
    ],
  ])('name what does not hold: %s', (named, wrong) => {
    const books = booksOf(new Map<unknown, { id: string }[]>([[CouncilEntity, [{ ...council, ...wrong }]]]));
    expect(councilViolations(books).map(([, line]) => line)).toEqual(named);
  });
});
