/** Numbers of credit that are data: what holds for an account without a limit, and what speaks against more credit. */
import * as z from 'zod';
import { ApprovalPolicy, line, USUAL } from '#lib/approvals/policy.ts';
import { definePolicy } from '#lib/organisation/policies.ts';

const Days = z.int().min(0).max(3650).nullable();

export const CreditPolicy = definePolicy(
  'credit',
  z.strictObject({
    withoutProfile: z
      .enum(['unlimited', 'cash-only'])
      .describe('Credit of an account for which nobody set any: all of it, or none'),
    maxOverdueDays: Days.describe(
      'Refuse while something is overdue for longer than this; null: never for that',
    ),
    maxBrokenPromises: z.int().min(0).max(100).nullable().describe('Refuse beyond this many broken promises'),
    maxDisputedPercent: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .describe('Refuse while a larger share of what is open is disputed'),
    horizonDays: Days.describe(
      'Orders wanted later than this reserve when the horizon reaches them; null: at once',
    ),
    countChildren: z.boolean().describe('The exposure of a parent account counts its children'),
    importsAsk: z.boolean().describe('Imported orders and invoices are refused like others; false: recorded'),
    releaseDeviationPercent: z.int().min(0).max(100).describe('How far an order may outgrow its release'),
    depositFactorPercent: z.int().min(0).max(1000).describe('Pick-up allowance for each hundred of deposit'),
    watchPercent: z.int().min(1).max(100).describe('Use of the limit from which an account is watched'),
  }),
  {
    withoutProfile: 'unlimited',
    maxOverdueDays: 60,
    maxBrokenPromises: 2,
    maxDisputedPercent: 50,
    horizonDays: null,
    countChildren: false,
    importsAsk: false,
    releaseDeviationPercent: 10,
    depositFactorPercent: 100,
    watchPercent: 90,
  },
  'Credit: what is checked before exposure may rise',
);

export type CreditPolicy = z.infer<typeof CreditPolicy.schema>;

/** Grades of the assessment of an account, best first. */
export const RatingPolicy = definePolicy(
  'credit.ratings',
  z.strictObject({
    ratings: z.array(z.string().min(1).max(20)).min(1).max(20),
    importance: z.array(z.string().min(1).max(20)).min(1).max(20),
  }),
  { ratings: ['A', 'B', 'C', 'D', 'E'], importance: ['key', 'major', 'regular', 'occasional'] },
  'Credit ratings and classes of importance of accounts, best first',
);

const amountRule = (directorFromMinor: number): ApprovalPolicy['rules'][number] => ({
  name: 'amount',
  measure: 'amount',
  unit: 'amount',
  thresholds: [
    { fromMinor: 0, steps: [line('manager')] },
    { fromMinor: directorFromMinor, steps: [line('manager'), line('director')] },
  ],
});

export const limitPolicy = definePolicy<ApprovalPolicy>(
  'approvals.credit-limit',
  ApprovalPolicy,
  {
    ...USUAL,
    rules: [
      amountRule(10_000_000),
      {
        name: 'unlimited',
        measure: 'unlimited',
        unit: 'count',
        thresholds: [{ fromCount: 1, steps: [line('manager'), line('director')] }],
      },
    ],
  },
  'Who approves a credit limit, by its amount',
);
export const releasePolicy = definePolicy<ApprovalPolicy>(
  'approvals.credit-release',
  ApprovalPolicy,
  { ...USUAL, rules: [amountRule(5_000_000)] },
  'Who approves going beyond a credit limit, by how far',
);
