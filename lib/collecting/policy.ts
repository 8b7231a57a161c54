/** Numbers and lists of collecting that are data: results of a contact, points of the worklist, the ladder, debt states. */
import * as z from 'zod';
import { Addressee } from '#lib/alerts/policy.ts';
import { idOf } from '#lib/core/ids.ts';
import type { Language } from '#lib/core/languages.ts';
import { definePolicy } from '#lib/organisation/policies.ts';

const Code = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const Label = z.string().trim().min(1).max(80);
const Labels = z.strictObject({ en: Label, es: Label, 'zh-CN': Label } satisfies Record<Language, z.ZodType>);

export const ResultsPolicy = definePolicy(
  'collecting.results',
  z.strictObject({
    results: z
      .array(z.strictObject({ code: Code, labels: Labels }))
      .min(1)
      .max(60),
  }),
  {
    results: [
      { code: 'promised', labels: { en: 'promised to pay', es: 'prometió pagar', 'zh-CN': '承诺付款' } },
      { code: 'says-paid', labels: { en: 'says it is paid', es: 'dice que ya pagó', 'zh-CN': '称已付款' } },
      { code: 'disputes', labels: { en: 'disputes it', es: 'lo disputa', 'zh-CN': '提出异议' } },
      { code: 'refuses', labels: { en: 'refuses to pay', es: 'se niega a pagar', 'zh-CN': '拒绝付款' } },
      { code: 'not-reached', labels: { en: 'not reached', es: 'no localizado', 'zh-CN': '未联系上' } },
      { code: 'left-word', labels: { en: 'left word', es: 'se dejó recado', 'zh-CN': '已留言' } },
      { code: 'sent', labels: { en: 'sent', es: 'enviado', 'zh-CN': '已发送' } },
      { code: 'other', labels: { en: 'other', es: 'otro', 'zh-CN': '其他' } },
    ],
  },
  'Results of a call, visit, letter, e-mail or meeting, with their names in every language',
);

const Points = z.int().min(-1000).max(1000);
const rising = (bounds: readonly { from: number }[]): boolean =>
  bounds.every(({ from }, at) => at === 0 || from > (bounds[at - 1]?.from ?? from));
const Classes = z
  .array(z.strictObject({ from: z.int().min(0), points: Points }))
  .max(20)
  .refine(rising, { error: 'bounds must rise' });

export const WorklistPolicy = definePolicy(
  'collecting.worklist',
  z.strictObject({
    daysOver: Classes.describe(
      'Points by days over of the oldest open invoice: the last class reached counts',
    ),
    overdueMinor: Classes.describe(
      'Points by what is overdue, in minor units of the organisation’s currency',
    ),
    sinceContactDays: Classes.describe('Points by days since the last contact'),
    neverContacted: Points,
    brokenPromise: Points.describe('For each broken promise with something left'),
    brokenPromisesMost: z.int().min(1).max(50).describe('More broken promises than these add nothing'),
    types: z.partialRecord(z.enum(['customer', 'dealer', 'outlet', 'prospect']), Points),
    disputed: Points.describe('When all that is overdue is disputed'),
    escalationLevel: Points.describe('For each level of the ladder that the account has reached'),
    dunningLevel: Points.describe('For each level that reminders of its overdue invoices have reached'),
    dunningFailed: Points.describe('When the last reminder of any of them brought nothing'),
  }),
  {
    daysOver: [
      { from: 1, points: 10 },
      { from: 31, points: 20 },
      { from: 61, points: 30 },
      { from: 91, points: 40 },
    ],
    overdueMinor: [
      { from: 100_000, points: 5 },
      { from: 1_000_000, points: 15 },
      { from: 10_000_000, points: 30 },
    ],
    sinceContactDays: [
      { from: 7, points: 5 },
      { from: 14, points: 10 },
      { from: 30, points: 20 },
    ],
    neverContacted: 15,
    brokenPromise: 15,
    brokenPromisesMost: 3,
    types: { dealer: 5 },
    disputed: -20,
    escalationLevel: 5,
    dunningLevel: 2,
    dunningFailed: 10,
  },
  'Points by which the worklist of collecting is ordered',
);
export type WorklistPolicy = typeof WorklistPolicy.fallback;

const Rung = z.strictObject({
  to: Addressee.describe('Who takes over'),
  daysOver: z.int().min(1).max(3650).optional(),
  brokenPromises: z.int().min(1).max(50).optional(),
  dunningFailed: z
    .boolean()
    .optional()
    .describe('Reached when the last reminder of an invoice brought nothing'),
});
export const EscalationPolicy = definePolicy(
  'collecting.escalation',
  z.strictObject({
    enabled: z.boolean(),
    localTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe('HH:MM on the unit’s clock'),
    ladder: z.array(Rung).min(1).max(10).describe('Lowest first; a rung is reached by any of its bounds'),
    acknowledgeDays: z.int().min(0).max(60).describe('Days in which the new handler says that they have it'),
  }),
  {
    enabled: true,
    localTime: '07:30',
    ladder: [
      { to: 'owner', daysOver: 1 },
      { to: 'manager', daysOver: 30, brokenPromises: 1 },
      { to: 'director', daysOver: 60, brokenPromises: 2, dunningFailed: true },
      { to: 'finance', daysOver: 90, brokenPromises: 3 },
    ],
    acknowledgeDays: 2,
  },
  'Who takes an account over when dunning fails: by days over, broken promises and reminders that brought nothing',
);
export type EscalationPolicy = typeof EscalationPolicy.fallback;

export const DEBT_STATES = ['on-time', 'overdue', 'doubtful', 'dead'] as const;
export const DebtState = z.enum(DEBT_STATES).meta({
  id: 'DebtState',
  description: '正常, 超账期, 呆账, 死账: on time, over its term, doubtful, dead',
});
export type DebtState = z.infer<typeof DebtState>;

export const DebtPolicy = definePolicy(
  'collecting.debt',
  z
    .strictObject({
      doubtfulDays: z.int().min(1).max(3650).describe('Days over from which an invoice is doubtful'),
      doubtfulBroken: z.int().min(1).max(50).describe('Broken promises that make what is overdue doubtful'),
      deadDays: z.int().min(2).max(36_500).describe('Days over from which it is dead'),
      tell: z.array(DebtState).max(4).describe('Changes into or out of these states are told'),
    })
    .refine(({ doubtfulDays, deadDays }) => doubtfulDays < deadDays, {
      error: 'must be above doubtfulDays',
      path: ['deadDays'],
    }),
  { doubtfulDays: 90, doubtfulBroken: 2, deadDays: 365, tell: ['doubtful', 'dead'] },
  'From when on a debt is doubtful or dead, and which changes are told',
);
export type DebtPolicy = typeof DebtPolicy.fallback;

export const PartnersPolicy = definePolicy(
  'collecting.partners',
  z.strictObject({
    coreTypes: z.array(z.enum(['customer', 'dealer', 'outlet', 'prospect'])).max(4),
    coreAccountIds: z.array(idOf('account')).max(500).describe('Core partners besides all of these types'),
    toleratedDays: z
      .int()
      .min(0)
      .max(365)
      .describe('A month is on time while nothing is overdue by more than these'),
  }),
  { coreTypes: ['dealer'], coreAccountIds: [], toleratedDays: 0 },
  'Which accounts are core partners, and when a month of collection is on time',
);
export type PartnersPolicy = typeof PartnersPolicy.fallback;
