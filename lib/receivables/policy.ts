/** Numbers of receivables that are data: the buckets of the ageing, the patience with promises. */
import * as z from 'zod';
import { ApprovalPolicy, line, USUAL } from '#lib/approvals/policy.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { definePolicy } from '#lib/organisation/policies.ts';

const Bounds = z
  .array(z.int().min(1).max(3650))
  .min(1)
  .max(12)
  .refine((bounds) => bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? 0)), {
    error: 'must rise strictly',
  });

/** Upper bounds in days of every bucket but the last, which is open-ended. */
export const AgeingPolicy = definePolicy(
  'receivables.ageing',
  z.strictObject({ bounds: Bounds }),
  { bounds: [30, 60, 90, 120] },
  'Buckets of the ageing of receivables',
);

/** How long a promise is waited for, and for how long a kept one is watched: a cheque may bounce. */
export const PromisePolicy = definePolicy(
  'receivables.promises',
  z.strictObject({
    graceDays: z
      .int()
      .min(0)
      .max(90)
      .describe('Days after the promised one until which money still keeps it'),
    watchDays: z
      .int()
      .min(0)
      .max(365)
      .describe(
        'Days after the last of them for which a promise with nothing left to pay stays open to the job',
      ),
  }),
  { graceDays: 3, watchDays: 30 },
  'Days of grace of a promise to pay, and how long a kept one is watched; a promise keeps the grace of its day',
);

/** How much may be written off without asking anybody. */
export const WriteOffPolicy = definePolicy(
  'receivables.write-offs',
  z.strictObject({
    directUpToMinor: AmountMinor.min(0)
      .nullable()
      .describe('For one write-off; 0: it is always asked for; null: never'),
    currency: Currency.nullable().describe('null for the organisation’s'),
  }),
  { directUpToMinor: 1_000_000, currency: null },
  'Up to which amount finance writes off by itself; more is asked for and approved',
);

export const writeOffApprovals = definePolicy<ApprovalPolicy>(
  'approvals.write-off',
  ApprovalPolicy,
  {
    ...USUAL,
    rules: [
      {
        name: 'amount',
        measure: 'amount',
        unit: 'amount',
        thresholds: [
          { fromMinor: 0, steps: [line('manager')] },
          { fromMinor: 1_000_000, steps: [line('manager'), line('director')] },
        ],
      },
    ],
  },
  'Who approves that an invoice is given up, by amount',
);
