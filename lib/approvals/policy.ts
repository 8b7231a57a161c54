/**
 * Who approves what, as data: one policy for each kind of request. A rule looks at one figure of the document; of its
 * thresholds the highest that the figure reaches, inclusive, says who is asked, in sequence; steps of several rules follow
 * each other in the order of the rules.
 */
import * as z from 'zod';
import { DECIMAL, scaled } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { definePolicy } from '#lib/organisation/policies.ts';
import { Role } from '#lib/organisation/schema.ts';

export const PERCENT_DIGITS = 6;

const Percent = z
  .string()
  .refine((text) => DECIMAL.test(text) && !text.startsWith('-'), { error: 'decimal text such as 10.00' });

/** Roles that lead, lowest first. */
export const LINE = ['manager', 'director', 'executive'] as const;

const Post = z.discriminatedUnion('who', [
  z
    .strictObject({ who: z.literal('line'), role: z.enum(LINE) })
    .describe('The nearest of this role or a higher one above the requester in the management line'),
  z
    .strictObject({ who: z.literal('unit'), role: Role })
    .describe('Whoever has the role in the unit, else in the nearest unit above, else in the organisation'),
  z.strictObject({ who: z.literal('head') }).describe('The head of the unit, else of the nearest unit above'),
  z.strictObject({ who: z.literal('user'), userId: idOf('user') }),
]);
export type Post = z.infer<typeof Post>;

const PolicyStep = z.strictObject({
  ask: z.array(Post).min(1).max(5).describe('Asked at the same time'),
  needs: z.enum(['all', 'any']),
});
export type PolicyStep = z.infer<typeof PolicyStep>;

const steps = z.array(PolicyStep).max(8).describe('One after the other; none = nobody needs to be asked');
const rule = { name: z.string().min(1).max(40), measure: z.string().min(1).max(40) };
const rising = (levels: readonly (bigint | number)[]): boolean =>
  levels.every((level, at) => at === 0 || level > (levels[at - 1] ?? level));
const RISE = { error: 'thresholds must rise' };

const Rule = z.discriminatedUnion('unit', [
  z.strictObject({
    ...rule,
    unit: z.literal('percent'),
    thresholds: z
      .array(z.strictObject({ fromPercent: Percent, steps }))
      .min(1)
      .max(20)
      .refine((all) => rising(all.map(({ fromPercent }) => scaled(fromPercent, PERCENT_DIGITS))), RISE),
  }),
  z.strictObject({
    ...rule,
    unit: z.literal('amount'),
    thresholds: z
      .array(z.strictObject({ fromMinor: AmountMinor, steps }))
      .min(1)
      .max(20)
      .refine((all) => rising(all.map(({ fromMinor }) => fromMinor)), RISE),
  }),
  z.strictObject({
    ...rule,
    unit: z.literal('count'),
    thresholds: z
      .array(z.strictObject({ fromCount: z.int(), steps }))
      .min(1)
      .max(20)
      .refine((all) => rising(all.map(({ fromCount }) => fromCount)), RISE),
  }),
]);
export type Rule = z.infer<typeof Rule>;

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When an answer is late. What comes after the working day or outside working days counts as come with the next one. */
const Deadline = z.discriminatedUnion('unit', [
  z
    .strictObject({ unit: z.literal('workingDays'), workingDays: z.int().min(0).max(60) })
    .describe('0 = the same working day, until midnight'),
  z.strictObject({ unit: z.literal('workingHours'), workingHours: z.int().min(1).max(400) }),
]);
export type Deadline = z.infer<typeof Deadline>;

export const ApprovalPolicy = z.strictObject({
  currency: Currency.nullable().describe('Currency of amounts; null for the organisation’s'),
  rules: z
    .array(Rule)
    .max(10)
    .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, {
      error: 'two rules have the same name',
    }),
  deadline: Deadline,
  workingHours: z
    .strictObject({ from: LocalTime, to: LocalTime })
    .refine(({ from, to }) => from < to, { error: 'must end after it begins' }),
  escalates: z.boolean().describe('A missed deadline asks the next one up as well'),
  validDays: z
    .int()
    .min(0)
    .max(3650)
    .nullable()
    .describe('Days that an approval may be used; null without end'),
  uses: z.int().min(1).max(1000).nullable().describe('How often it may be used; null without limit'),
});
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>;

export const line = (role: (typeof LINE)[number]): PolicyStep => ({
  ask: [{ who: 'line', role }],
  needs: 'all',
});
export const office = (role: z.infer<typeof Role>): PolicyStep => ({
  ask: [{ who: 'unit', role }],
  needs: 'any',
});
export const HEAD: PolicyStep = { ask: [{ who: 'head' }], needs: 'all' };

/** What every kind starts from: an answer the same working day, escalation, thirty days, one use. */
export const USUAL = {
  currency: null,
  deadline: { unit: 'workingDays', workingDays: 0 },
  workingHours: { from: '09:00', to: '18:00' },
  escalates: true,
  validDays: 30,
  uses: 1,
} as const satisfies Omit<ApprovalPolicy, 'rules'>;

const byDiscount: Rule = {
  name: 'discount',
  measure: 'discount',
  unit: 'percent',
  thresholds: [
    { fromPercent: '10.00', steps: [line('manager')] },
    { fromPercent: '20.00', steps: [line('director')] },
  ],
};

export const specialPricePolicy = definePolicy<ApprovalPolicy>(
  'approvals.special-price',
  ApprovalPolicy,
  { ...USUAL, rules: [byDiscount] },
  'Who approves a special price: by discount from the list price, payment terms counted in',
);

export const discountPolicy = definePolicy<ApprovalPolicy>(
  'approvals.discount',
  ApprovalPolicy,
  { ...USUAL, rules: [byDiscount] },
  'Who approves a discount over several lines',
);

/** Inside the authority range the assistant of the sales region approves directly (R-1601). */
const authority: Rule[] = [
  {
    name: 'price-policy',
    measure: 'discount',
    unit: 'percent',
    thresholds: [
      { fromPercent: '0', steps: [office('back-office')] },
      { fromPercent: '10.00', steps: [line('manager')] },
      { fromPercent: '20.00', steps: [line('director')] },
    ],
  },
  {
    name: 'authority',
    measure: 'amount',
    unit: 'amount',
    thresholds: [
      { fromMinor: 10_000_000, steps: [line('manager')] },
      { fromMinor: 50_000_000, steps: [line('director')] },
    ],
  },
];

export const contractPolicy = definePolicy<ApprovalPolicy>(
  'approvals.standard-contract',
  ApprovalPolicy,
  { ...USUAL, rules: authority },
  'Who approves a standard contract: the assistant inside price policy and authority, else the line',
);

export const quotePolicy = definePolicy<ApprovalPolicy>(
  'approvals.quote',
  ApprovalPolicy,
  { ...USUAL, rules: authority },
  'Who approves a quote: the assistant inside price policy and authority, else the line',
);

export const expensePolicy = definePolicy<ApprovalPolicy>(
  'approvals.expense',
  ApprovalPolicy,
  {
    ...USUAL,
    rules: [
      {
        name: 'expense',
        measure: 'amount',
        unit: 'amount',
        thresholds: [
          { fromMinor: 0, steps: [HEAD, office('finance')] },
          { fromMinor: 500_000, steps: [HEAD, line('director'), office('finance')] },
        ],
      },
    ],
  },
  'Who approves an expense: the head of the department first, finance then checks it',
);

export const planPolicy = definePolicy<ApprovalPolicy>(
  'approvals.plan',
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
        thresholds: [{ fromCount: 1, steps: [line('manager'), line('director')] }],
      },
    ],
  },
  'Who approves a plan',
);

export const pricingPolicy = definePolicy(
  'approvals.pricing',
  z.strictObject({
    standardTermDays: z.int().min(0).max(365).describe('Days of payment that cost nothing'),
    annualCostPercent: Percent.describe('What money costs in a year: a longer term counts as a discount'),
  }),
  { standardTermDays: 30, annualCostPercent: '6.00' },
  'What a term of payment costs when a discount is worked out',
);

export const deadlinesPolicy = definePolicy(
  'approvals.deadlines',
  z.strictObject({
    remindAt: LocalTime.describe('Whoever still has to answer by the end of the day is reminded'),
    checkAt: LocalTime.describe('Missed deadlines are put down and escalated'),
  }),
  { remindAt: '15:00', checkAt: '00:15' },
  'When approvers are reminded and missed deadlines are put down, on the unit’s clock',
);
