/** A problem of the process that a review found, its causes, and the actions that somebody answers for (R-1323 – R-1329, R-1337, F-10). */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { Cadence, SubjectId, SubjectKind } from './schema.ts';

const Words = z.string().trim().min(1).max(2_000);

/** Thresholds of the policy `reviews` that make a finding by themselves. */
export const FINDING_CODES = [
  'target-missed',
  'sales-fell',
  'collection-low',
  'overdue-grew',
  'discount-high',
  'reports-missing',
  'reports-late',
  'accounts-lost',
  'actions-late',
  'manual',
] as const;
export const FindingCode = z.enum(FINDING_CODES).meta({ id: 'FindingCode' });
export type FindingCode = z.infer<typeof FindingCode>;

/** Why it came to that (R-1337, and what the catalogue's reviews ask about). */
export const CAUSES = [
  'market-coverage',
  'visit-diligence',
  'communication',
  'price',
  'product',
  'stock-or-delivery',
  'competitor',
  'customer-trouble',
  'credit-or-collection',
  'plan-unrealistic',
  'training',
  'staff',
  'season',
  'policy',
  'other',
] as const;
export const Cause = z.enum(CAUSES).meta({ id: 'FindingCause' });
export type Cause = z.infer<typeof Cause>;

export const Finding = z.strictObject({
  id: idOf('finding'),
  reviewId: idOf('review').describe('Where it was found'),
  subjectKind: SubjectKind,
  subjectId: SubjectId,
  unitId: idOf('unit'),
  ownerId: idOf('user').optional(),
  code: FindingCode,
  figure: z.string().nullable().describe('Key of the figure that shows it'),
  title: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('In the words of who added it; computed ones are named by their code'),
  facts: z.record(z.string(), z.string()).describe('What its text is made of: value, threshold, target'),
  stake: z.strictObject({ amountMinor: z.int(), currency: Currency }).nullable().describe('Money at stake'),
  cadence: Cadence.describe('Of the review that it was found in'),
  openedOn: BusinessDate,
  causes: z.array(Cause).max(15),
  causeText: Words.optional(),
  solution: Words.optional(),
  assignedTo: z.array(idOf('user')).max(20).describe('Who studies it and defines the solution (R-1325)'),
  status: z.enum(['open', 'closed']),
  seenIn: z.array(idOf('review')).max(100).describe('Reviews that it stood open in, oldest first'),
  /** The finding of the same code of the review before that had been closed: the problem came again. */
  repeats: idOf('finding').optional(),
  closed: z.strictObject({ by: idOf('user'), at: Instant, on: BusinessDate, reason: Words }).optional(),
});
export type Finding = z.infer<typeof Finding>;

export const ReviewAction = z.strictObject({
  id: idOf('reviewAction'),
  findingId: idOf('finding'),
  reviewId: idOf('review').describe('Where it was decided'),
  subjectKind: SubjectKind,
  subjectId: SubjectId,
  unitId: idOf('unit'),
  ownerId: idOf('user').describe('Who does it'),
  text: Words,
  quantity: z.string().trim().max(100).optional().describe('How much of it (R-1329)'),
  dueOn: BusinessDate,
  expected: z
    .strictObject({
      figure: z.string(),
      direction: z.enum(['up', 'down']),
      by: z
        .string()
        .regex(/^\d{1,15}(\.\d{1,6})?$/, { error: 'a decimal number' })
        .optional()
        .describe('At least by so much, in units of the figure'),
      baseline: z.string().nullable().describe('The figure in the review that decided it'),
      cadence: Cadence.describe('Of the days that the baseline is of; it is measured over such days'),
    })
    .optional(),
  status: z.enum(['open', 'done', 'cancelled']),
  done: z
    .strictObject({ by: idOf('user'), at: Instant, on: BusinessDate, text: Words.optional() })
    .optional(),
  cancelled: z.strictObject({ by: idOf('user'), at: Instant, reason: Words }).optional(),
  /** What it brought, as the latest review measured it. */
  effect: z
    .strictObject({
      reviewId: idOf('review'),
      value: z.string().nullable(),
      change: z.string().nullable(),
      isMet: z.boolean().nullable(),
    })
    .optional(),
});
export type ReviewAction = z.infer<typeof ReviewAction>;
