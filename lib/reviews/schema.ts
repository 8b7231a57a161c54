/**
 * A review: one subject over the days of one period, held on figures that are frozen when it is assembled (R-1301, R-1302). A review
 * that ends a month, quarter, half-year or year holds the shorter ones that end with it as its parts (R-1315, R-1317, R-1320).
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, Money } from '#lib/core/money.ts';
import { Cadence, SubjectKind } from './cadences.ts';
import { Snapshot } from './snapshot-schema.ts';

export { CADENCES, Cadence, SUBJECT_KINDS, SubjectKind } from './cadences.ts';

/** Id of a user, an account, a unit or the organisation, as the kind says. */
export const SubjectId = z
  .string()
  .regex(/^(usr|acc|unt|org)_[0-9a-z]{1,40}$/, { error: 'the id of who or what is reviewed' });

export const Span = z.strictObject({ from: BusinessDate, to: BusinessDate });
export type Span = z.infer<typeof Span>;

const Part = Span.extend({ cadence: Cadence });
export type Part = z.infer<typeof Part>;

const Words = z.string().trim().min(1).max(5_000);
/** Who said it, and when. */
const said = { by: idOf('user'), at: Instant };

export const REVIEW_TOPICS = [
  // The seven of the quarter (R-1319).
  'marketing-strategy',
  'market-and-customer-development',
  'product-performance',
  'competitor-research',
  'key-dealers',
  'key-markets',
  'business-training',
  // The year's: people and strategy (R-1321).
  'people',
  'strengths',
  'weaknesses',
  'opportunities',
  'threats',
  // What a month puts out (R-1316), and what R-1305, R-1307, R-1311 look at in words.
  'work-plan',
  'action-plan',
  'action-process',
  'reporting-system',
  'downstream-management',
  'sales-team-quality',
  'financial-management',
  'coordination',
  'service-to-sales-and-dealers',
  'information-collection',
  'contact-with-departments',
  'complaint-handling',
  'influence',
  'time-for-market-work',
] as const;
export const ReviewTopic = z.enum(REVIEW_TOPICS).meta({ id: 'ReviewTopic' });
export type ReviewTopic = z.infer<typeof ReviewTopic>;

/** What the meeting said about one topic; a rating (M-48, 4 = excellent … 1 = poor) where people are looked at. */
const Note = z.strictObject({
  topic: ReviewTopic,
  text: Words,
  rating: z.int().min(1).max(4).optional(),
  ...said,
});
export type Note = z.infer<typeof Note>;

export const DEALER_STRATEGIES = ['keep', 'replace', 'support', 'leave'] as const;
const Decision = z.strictObject({
  id: z.string(),
  text: Words,
  /** Of a dealer's yearly review (R-1309). */
  dealerStrategy: z.enum(DEALER_STRATEGIES).optional(),
  expectedCost: Money.optional().describe('Of replacing a dealer (R-1310)'),
  expectedLoss: Money.optional().describe('Likely fall in results when a dealer is replaced (R-1310)'),
  ...said,
});
export type Decision = z.infer<typeof Decision>;

const Comment = z.strictObject({ id: z.string(), text: Words, ...said });
export type Comment = z.infer<typeof Comment>;

/** A finding that was open before, first on the agenda (R-1323), with what its actions brought. */
const Carried = z.strictObject({
  findingId: idOf('finding'),
  title: z.string(),
  openedOn: BusinessDate,
  fromCadence: Cadence,
  times: z.int().min(1).describe('In how many reviews it stood open, this one included'),
  stake: z.strictObject({ amountMinor: z.int(), currency: Currency }).nullable(),
  actions: z.array(
    z.strictObject({
      actionId: idOf('reviewAction'),
      text: z.string(),
      ownerId: idOf('user'),
      dueOn: BusinessDate,
      status: z.enum(['open', 'done', 'cancelled']),
      isLate: z.boolean(),
      effect: z
        .strictObject({
          figure: z.string(),
          baseline: z.string().nullable().describe('As the figure was in the review that decided the action'),
          value: z.string().nullable().describe('As it is in this one'),
          change: z.string().nullable(),
          isMet: z.boolean().nullable().describe('Whether it went as expected; null where it cannot be told'),
        })
        .nullable(),
    }),
  ),
});
export type Carried = z.infer<typeof Carried>;

/** A finding about somebody below that stood open in so many of their reviews that it is told higher up (R-1323). */
const FromBelow = z.strictObject({
  findingId: idOf('finding'),
  subjectKind: SubjectKind,
  subjectId: SubjectId,
  subjectName: z.string(),
  title: z.string().describe('Its title, or its code'),
  openedOn: BusinessDate,
  times: z.int().min(1).describe('In how many reviews of the subject it stood open'),
  stake: z.strictObject({ amountMinor: z.int(), currency: Currency }).nullable(),
});
export type FromBelow = z.infer<typeof FromBelow>;

export const REVIEW_STATUSES = ['open', 'closed'] as const;

export const Review = z.strictObject({
  id: idOf('review'),
  subjectKind: SubjectKind,
  subjectId: SubjectId,
  subjectName: z.string().describe('As it was when the review was assembled'),
  cadence: Cadence.describe('The longest of its parts'),
  ...Span.shape,
  parts: z
    .array(Part)
    .min(1)
    .max(6)
    .describe('Longest first: what this review stands for in each chain of periods'),
  unitId: idOf('unit').describe('Of the subject on the last day'),
  ownerId: idOf('user').optional().describe('Who is reviewed, or answers for what is'),
  chairId: idOf('user').optional(),
  status: z.enum(REVIEW_STATUSES),
  assembledAt: Instant,
  snapshot: Snapshot,
  carried: z.array(Carried).max(100),
  fromBelow: z.array(FromBelow).max(30).optional().describe('Of the review of a unit or the organisation'),
  notes: z.array(Note).max(40).describe('One a topic'),
  decisions: z.array(Decision).max(50),
  comments: z.array(Comment).max(100),
  acknowledged: z
    .strictObject({ agrees: z.boolean(), text: Words.optional(), ...said })
    .optional()
    .describe('Sign-off of the reviewed (R-1326)'),
  closed: z.strictObject(said).optional(),
  reopened: z
    .strictObject({ reason: Words, ...said })
    .optional()
    .describe('The last time that it was opened again'),
});
export type Review = z.infer<typeof Review>;
