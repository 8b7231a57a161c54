/** Findings, actions and figures to start from. */
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';

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
