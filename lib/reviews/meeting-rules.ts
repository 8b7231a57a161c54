/** What a review may talk about, rate and decide, by its subject and by the periods it stands for. Pure. */
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Cadence, Decision, Review, ReviewTopic, SubjectKind } from './schema.ts';

interface TopicRule {
  /** One of these is among the review's parts. */
  parts: readonly Cadence[];
  /** Every kind of subject when absent. */
  subjects?: readonly SubjectKind[];
  /** People are looked at, so that it can be rated (M-48). */
  isRated?: true;
}

/** A quarter is about work and not about people, also where it holds a month that is (R-1318). */
const QUARTER: TopicRule = { parts: ['quarter'] };
const YEAR: TopicRule = { parts: ['year'] };
/** What comes next is put out by every review but a day's (R-1314, R-1316, R-1319). */
const PLANS: TopicRule = { parts: ['week', 'month', 'quarter', 'half-year', 'year'] };
const focusOf = (...subjects: SubjectKind[]): TopicRule => ({
  parts: ['day', 'week', 'month', 'year'],
  subjects,
  isRated: true,
});
const SELLING = focusOf('representative', 'manager');
const DEALER = focusOf('dealer');
const BACK_OFFICE = focusOf('back-office');
const MANAGER = focusOf('manager');

export const TOPIC_RULES: Readonly<Record<ReviewTopic, TopicRule>> = {
  // R-1319
  'marketing-strategy': QUARTER,
  'market-and-customer-development': QUARTER,
  'product-performance': QUARTER,
  'competitor-research': QUARTER,
  'key-dealers': QUARTER,
  'key-markets': QUARTER,
  'business-training': QUARTER,
  // R-1321
  people: YEAR,
  strengths: YEAR,
  weaknesses: YEAR,
  opportunities: YEAR,
  threats: YEAR,
  'work-plan': PLANS,
  'action-plan': PLANS,
  // R-1305
  'action-process': SELLING,
  'reporting-system': SELLING,
  // R-1307
  'downstream-management': DEALER,
  'sales-team-quality': DEALER,
  'financial-management': DEALER,
  coordination: DEALER,
  // R-1311
  'service-to-sales-and-dealers': BACK_OFFICE,
  'information-collection': BACK_OFFICE,
  'contact-with-departments': BACK_OFFICE,
  'complaint-handling': BACK_OFFICE,
  // R-1129, R-1130
  influence: MANAGER,
  'time-for-market-work': MANAGER,
};

type Kind = Pick<Review, 'subjectKind' | 'parts'>;

const hasPart = ({ parts }: Kind, cadences: readonly Cadence[]): boolean =>
  parts.some(({ cadence }) => cadences.includes(cadence));

/** Whether a review talks about the topic. */
export const isTopicOf = (review: Kind, topic: ReviewTopic): boolean => {
  const { parts, subjects } = TOPIC_RULES[topic];
  return hasPart(review, parts) && (!subjects || subjects.includes(review.subjectKind));
};

/** Whether the topic is rated where a review talks about it: in a quarter's part nothing is. */
export const isRated = (topic: ReviewTopic): boolean => TOPIC_RULES[topic].isRated === true;

/** What becomes of a dealer is decided in the dealer's year (R-1309). */
export const decidesDealers = (review: Kind): boolean =>
  review.subjectKind === 'dealer' && hasPart(review, ['year']);

/** Replacing names cost and loss, and nothing else does (R-1310). */
export const namesCosts = ({
  dealerStrategy,
  expectedCost,
  expectedLoss,
}: Pick<Decision, 'dealerStrategy' | 'expectedCost' | 'expectedLoss'>): boolean =>
  dealerStrategy === 'replace'
    ? expectedCost !== undefined && expectedLoss !== undefined
    : expectedCost === undefined && expectedLoss === undefined;

const OUTPUTS = ['work-plan', 'action-plan'] as const;

/** Outputs of a month that have no note yet (R-1316). */
export const missingOutputs = ({ parts, notes }: Pick<Review, 'parts' | 'notes'>): ReviewTopic[] =>
  parts.some(({ cadence }) => cadence === 'month')
    ? OUTPUTS.filter((output) => !notes.some(({ topic }) => topic === output))
    : [];

/**
 * Open findings of the review, found in it or carried into it, that nobody answered: no action, and no cause with a solution
 * (R-1325). An action that was given up is none.
 */
export const unanswered = (
  review: Pick<Review, 'id' | 'carried'>,
  findings: readonly Finding[],
  actions: readonly ReviewAction[],
): Finding[] => {
  const carried = new Set(review.carried.map(({ findingId }) => findingId));
  const acted = new Set(
    actions.filter(({ status }) => status !== 'cancelled').map(({ findingId }) => findingId),
  );
  const isAnswered = ({ id, causes, causeText, solution }: Finding): boolean =>
    acted.has(id) || ((causes.length > 0 || causeText !== undefined) && solution !== undefined);
  return findings.filter(
    (finding) =>
      finding.status === 'open' &&
      (finding.reviewId === review.id || carried.has(finding.id)) &&
      !isAnswered(finding),
  );
};
