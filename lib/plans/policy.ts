/** Numbers of plans that are data: what makes a plan doubtful, how a season is read, who approves. */
import * as z from 'zod';
import { ApprovalPolicy, line, USUAL } from '#lib/approvals/policy.ts';
import { definePolicy } from '#lib/organisation/policies.ts';

const Percent = z.int().min(0).max(10_000);

export const PlanPolicy = definePolicy(
  'plans',
  z.strictObject({
    season: z.strictObject({
      fullMonths: z.int().min(1).max(120).describe('Months of own history that need no group'),
      lunarNewYearDays: z.int().min(0).max(30).describe('Days from the feast on that nobody buys'),
    }),
    plausibility: z.strictObject({
      mostOfHistory: Percent.describe('Percent of the same period of last year; more is flagged'),
      leastOfHistory: Percent.max(800).describe('Percent of the same period of last year; less is flagged'),
      mostOfCapacity: Percent.describe('Percent of what can be sold; more is flagged'),
      stretch: Percent.describe('Percent of the plan that may be assigned beyond or short of it'),
    }),
  }),
  {
    season: { fullMonths: 24, lunarNewYearDays: 7 },
    plausibility: { mostOfHistory: 150, leastOfHistory: 80, mostOfCapacity: 100, stretch: 10 },
  },
  'How the season of a plan is read and when a plan is doubtful',
);

export const BalancePolicy = definePolicy(
  'balance',
  z.strictObject({
    mostPoints: Percent.describe('Percentage points that the curves of sales may be apart (R-126)'),
  }),
  { mostPoints: 10 },
  'How far apart targets, budget, expenses and scope of sales may develop',
);

/** The general manager approves; an approval neither runs out nor is used up: the plan itself says how long it holds. */
export const planApprovals = definePolicy<ApprovalPolicy>(
  'approvals.sales-plan',
  ApprovalPolicy,
  {
    ...USUAL,
    validDays: null,
    uses: null,
    rules: [
      {
        name: 'plan',
        measure: 'plans',
        unit: 'count',
        thresholds: [{ fromCount: 1, steps: [line('executive')] }],
      },
    ],
  },
  'Who approves a sales plan; rules may also look at its amount and at how many flags it has',
);
