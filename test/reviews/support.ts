/** Reviews, findings, actions and figures to start from. */

import { jobContext } from '#lib/organisation/context.ts';
import { carriedInto } from '#lib/reviews/carrying.ts';
import {
  FindingEntity,
  placeOf,
  REVIEW_CLAIM,
  ReviewActionEntity,
  ReviewEntity,
} from '#lib/reviews/entity.ts';
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import type { Review } from '#lib/reviews/schema.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';
import { actionsOf, findingsOf } from '#lib/reviews/store.ts';
import { moveClaim } from '#lib/table/claim.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import type { Company } from '../support/company.ts';

export const aFigure = (some: Partial<ReviewFigure> & Pick<ReviewFigure, 'key' | 'value'>): ReviewFigure => ({
  kind: 'count',
  currency: null,
  target: null,
  completion: null,
  previous: null,
  lastYear: null,
  growth: null,
  rank: null,
  of: null,
  ...some,
});

export const aFinding = (some: Partial<Finding> = {}): Finding => ({
  id: 'fnd_1',
  reviewId: 'rev_may',
  subjectKind: 'representative',
  subjectId: 'usr_northrep',
  unitId: 'unt_north',
  ownerId: 'usr_northrep',
  code: 'manual',
  figure: null,
  facts: {},
  stake: null,
  cadence: 'month',
  openedOn: '2005-05-31',
  causes: [],
  assignedTo: [],
  status: 'open',
  seenIn: ['rev_may'],
  ...some,
});

export const anAction = (some: Partial<ReviewAction> = {}): ReviewAction => ({
  id: 'rva_1',
  findingId: 'fnd_1',
  reviewId: 'rev_may',
  subjectKind: 'representative',
  subjectId: 'usr_northrep',
  unitId: 'unt_north',
  ownerId: 'usr_northrep',
  text: 'Visit each dealer twice',
  dueOn: '2005-06-15',
  status: 'open',
  ...some,
});

export const aReview = (some: Partial<Review> = {}): Review => ({
  id: 'rev_may',
  subjectKind: 'representative',
  subjectId: 'usr_northrep',
  subjectName: 'north-rep',
  cadence: 'month',
  from: '2026-01-01',
  to: '2026-01-31',
  parts: [{ cadence: some.cadence ?? 'month', from: '2026-01-01', to: '2026-01-31' }],
  unitId: 'unt_north',
  ownerId: 'usr_northrep',
  chairId: 'usr_northmanager',
  status: 'open',
  assembledAt: '2026-02-01T06:00:00.000Z',
  snapshot: {
    ...{ asOf: '2026-01-31', figures: [], ageing: [], scorecard: [], comparisons: [], duties: [] },
    reports: { due: 0, submitted: 0, late: 0, missing: 0, quality: null },
    ...{ plan: [], restated: [] },
  },
  ...{ carried: [], notes: [], decisions: [], comments: [] },
  ...some,
});

/** What assembling leaves: the review with the findings that it opens with, and the effects that it measured. */
export const assemble = async (company: Company, review: Review): Promise<Review> => {
  const context = await jobContext(company.ports, company.orgId, 'reviews');
  const [findings, actions] = await Promise.all([findingsOf(context, review), actionsOf(context, review)]);
  const open = findings.filter(({ value }) => value.status === 'open');
  const { carried, effects } = carriedInto({
    findings: open.map(({ value }) => value),
    actions: actions.map(({ value }) => value),
    figures: review.snapshot.figures,
    month: review.snapshot.month,
    ...{ on: review.to, cadence: review.cadence },
  });
  const value = { ...review, carried };
  const { at } = context;
  const isCarried = (id: string) => carried.some(({ findingId }) => findingId === id);
  const writes = [
    put(ReviewEntity, value, { at }),
    ...(await moveClaim(company.table, company.orgId, {
      ...{ kind: REVIEW_CLAIM, holderId: review.id, after: placeOf(review), at },
    })),
    ...open
      .filter((finding) => isCarried(finding.value.id))
      .map((from) => {
        const seenIn = [...from.value.seenIn, review.id];
        return put(FindingEntity, { ...from.value, seenIn }, { at, from });
      }),
    ...actions.flatMap((from) => {
      const told = effects.find(({ actionId }) => actionId === from.value.id);
      const effect = told && { ...told.effect, reviewId: review.id };
      return effect ? [put(ReviewActionEntity, { ...from.value, effect }, { at, from })] : [];
    }),
  ];
  await runCommand(company.table, context.cause, async () => ({
    ...{ action: 'review.assemble', writes, result: undefined },
  }));
  return value;
};
