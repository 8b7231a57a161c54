/**
 * Numbers of reviews that are data: who is reviewed how often, who holds the review, from which figure on it finds something by itself,
 * and when a finding that stays open is told higher up. No number here leads to a penalty (R-1327).
 */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';
import { Cadence, SubjectKind } from './cadences.ts';

const Percent = z.number().min(0).max(1_000);
const Count = z.int().min(1).max(1_000);
const orNever = <T extends z.ZodType>(schema: T) => schema.nullable();

export const CHAIRS = ['lead', 'director', 'executive'] as const;
export type Chair = (typeof CHAIRS)[number];

export const Thresholds = z.strictObject({
  targetBelow: orNever(Percent).describe('target-missed: completion below so many percent'),
  fallAbove: orNever(Percent).describe('sales-fell: booked fell by more than so many percent on last year'),
  collectionBelow: orNever(Percent).describe('collection-low: collection rate below so many percent'),
  overdueGrewBy: orNever(Percent).describe(
    'overdue-grew: share of what is open grew by more than so many percentage points on the period before',
  ),
  discountAbove: orNever(Percent).describe('discount-high: discount rate above so many percent'),
  reportsMissing: orNever(Count).describe('reports-missing: so many or more'),
  reportsLate: orNever(Count).describe('reports-late: so many or more'),
  accountsLost: orNever(Count).describe('accounts-lost: so many or more'),
  actionsLate: orNever(Count).describe('actions-late: so many or more'),
});
export type Thresholds = z.infer<typeof Thresholds>;

export const ReviewsPolicy = z.strictObject({
  enabled: z.boolean(),
  localTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .describe('HH:MM on the unit’s clock of the morning after the last day'),
  cadences: z
    .record(SubjectKind, z.array(Cadence).max(6))
    .describe('How often each kind of subject is reviewed; never where the list is empty'),
  chairs: z
    .record(Cadence, z.enum(CHAIRS))
    .describe('lead: who leads the subject; else the nearest above of the role'),
  findings: z
    .array(Cadence)
    .max(6)
    .describe('Cadences whose reviews find something by the thresholds; short ones would repeat the month'),
  thresholds: Thresholds,
  upAfter: z
    .int()
    .min(1)
    .max(50)
    .describe('Open in so many reviews a finding is shown in the unit’s as well'),
  newcomerMonths: z
    .int()
    .min(0)
    .max(24)
    .describe('So long after being hired nobody is measured by targets and growth (R-1107)'),
  dealers: z
    .int()
    .min(0)
    .max(50)
    .describe('Dealers of a unit that are reviewed: of more those who ordered most in the period'),
});
export type ReviewsPolicy = z.infer<typeof ReviewsPolicy>;

export const reviewsPolicy = definePolicy<ReviewsPolicy>(
  'reviews',
  ReviewsPolicy,
  {
    enabled: true,
    localTime: '07:00',
    cadences: {
      representative: ['week', 'month', 'quarter', 'half-year', 'year'],
      manager: ['month', 'quarter', 'year'],
      dealer: ['month', 'quarter', 'year'],
      'back-office': ['day', 'month', 'quarter', 'year'],
      unit: ['month', 'quarter', 'half-year', 'year'],
      organisation: ['month', 'quarter', 'half-year', 'year'],
    },
    chairs: {
      day: 'lead',
      week: 'lead',
      month: 'lead',
      quarter: 'director',
      'half-year': 'director',
      year: 'executive',
    },
    findings: ['month', 'quarter', 'half-year', 'year'],
    thresholds: {
      targetBelow: 90,
      fallAbove: 10,
      collectionBelow: 80,
      overdueGrewBy: 5,
      discountAbove: 20,
      reportsMissing: 1,
      reportsLate: 3,
      accountsLost: 1,
      actionsLate: 1,
    },
    upAfter: 3,
    newcomerMonths: 2,
    dealers: 20,
  },
  'Who is reviewed how often, who holds the review, and what it finds by itself',
);
