/** Numbers of payments that are data: which classes of payment there are, how urgent each is, and who approves one. */
import * as z from 'zod';
import { ApprovalPolicy, line, USUAL } from '#lib/approvals/policy.ts';
import { definePolicy } from '#lib/organisation/policies.ts';

export const ClassName = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ id: 'PaymentClass', description: 'A class of the policy payments', example: 'supplier' });

const Classes = z
  .array(
    z.strictObject({
      name: ClassName,
      rank: z.int().min(1).max(99).describe('1 is the most urgent'),
      reasonRequired: z.boolean().describe('A request must say why'),
    }),
  )
  .min(1)
  .max(30)
  .refine((classes) => new Set(classes.map(({ name }) => name)).size === classes.length, {
    error: 'must name each class once',
  });

export const PaymentPolicy = definePolicy(
  'payments',
  z.strictObject({ classes: Classes }),
  {
    classes: [
      { name: 'payroll', rank: 1, reasonRequired: false },
      { name: 'tax', rank: 2, reasonRequired: false },
      { name: 'critical-supplier', rank: 3, reasonRequired: true },
      { name: 'supplier', rank: 4, reasonRequired: false },
      { name: 'other', rank: 5, reasonRequired: true },
    ],
  },
  'Classes of payments and their rank in the payment queue',
);
export type PaymentPolicy = typeof PaymentPolicy.fallback;

/** An approval of a payment neither runs out nor is used up: the payment itself says whether it was made. */
export const paymentApprovals = definePolicy<ApprovalPolicy>(
  'approvals.payment',
  ApprovalPolicy,
  {
    ...USUAL,
    validDays: null,
    uses: null,
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
  'Who approves that money is paid out, by amount',
);
