/** Dunning schemes as data: levels with their dates, channels and words, fees, interest, and when nobody is reminded. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { Money } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { Name } from '#lib/organisation/schema.ts';
import { unknownVariables } from './template.ts';

export const CHANNELS = ['e-mail', 'letter', 'call', 'visit'] as const;
export const Channel = z.enum(CHANNELS).meta({ id: 'DunningChannel' });
export type Channel = z.infer<typeof Channel>;

const DateRule = z
  .strictObject({
    from: z
      .enum(['due-date', 'end-of-month', 'previous-reminder'])
      .describe('end-of-month: the last day of the month of due date + days'),
    days: z.int().min(0).max(3650),
  })
  .meta({ id: 'DunningDateRule' });
export type DateRule = z.infer<typeof DateRule>;

const template = (max: number, pattern: RegExp) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(pattern, { error: 'must not contain control characters' })
    .refine((text) => unknownVariables(text).length === 0, {
      error: 'names a variable that does not exist',
    });
const ONE_LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u;
const LINES = /^([^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|\n)+$/u;

export const Words = z
  .strictObject({
    subject: template(150, ONE_LINE),
    opening: template(3000, LINES),
    closing: template(3000, LINES),
  })
  .describe(
    'Variables: {account} {accountNumber} {contact} {organisation} {date} {total} {invoices} {level}',
  );
export type Words = z.infer<typeof Words>;

const Level = z.strictObject({
  rule: DateRule,
  channel: Channel,
  texts: z.strictObject(
    Object.fromEntries(LANGUAGES.map((language) => [language, Words])) as Record<
      (typeof LANGUAGES)[number],
      typeof Words
    >,
  ),
  fee: z
    .array(Money)
    .max(20)
    .describe('Once a notice, in the currency of what is dunned; none where missing'),
});
export type Level = z.infer<typeof Level>;

export const Interest = z.strictObject({
  mode: z
    .enum(['none', 'info', 'accrue', 'waive'])
    .describe(
      'accrue: claimed from day to day; waive: claimed, and dropped when the principal is paid; info: shown only',
    ),
  ratePercent: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,6})?$/)
    .describe('A year, of 365 days'),
});
export type Interest = z.infer<typeof Interest>;

export const SchemeBody = z
  .strictObject({
    levels: z
      .array(Level)
      .min(1)
      .max(9)
      .refine(([first]) => first?.rule.from !== 'previous-reminder', {
        error: 'the first level has no reminder before it',
      }),
    interest: Interest,
    graceDays: z.int().min(0).max(365).describe('Days over due on which nothing is reminded'),
    minimumGapDays: z.int().min(0).max(365).describe('Days between two reminders of one customer'),
    minimum: z.array(Money).max(20).describe('Less than this in a currency is not reminded'),
    failAfterDays: z.int().min(0).max(3650).describe('Days after the last level until dunning has failed'),
    blackoutWeekdays: z
      .array(z.int().min(1).max(7))
      .max(6)
      .describe('ISO days, besides days off of the unit’s calendar'),
    blackoutDays: z.array(BusinessDate).max(400),
  })
  .meta({ id: 'DunningSchemeBody' });
export type SchemeBody = z.infer<typeof SchemeBody>;

export const Scheme = z.strictObject({
  id: idOf('dunningScheme'),
  name: Name,
  versions: z
    .array(z.strictObject({ validFrom: BusinessDate, body: SchemeBody }))
    .min(1)
    .max(20)
    .describe('Oldest first; the last one that has begun counts'),
});
export type Scheme = z.infer<typeof Scheme>;
export const SchemeView = Scheme.extend(recordFields).meta({ id: 'DunningScheme' });

export const NewScheme = z
  .strictObject({ name: Name, validFrom: BusinessDate, body: SchemeBody })
  .meta({ id: 'NewDunningScheme' });
export type NewScheme = z.infer<typeof NewScheme>;

/** Whose scheme it is from now on. An invoice's counts before its account's, that before the unit's, that before the organisation's. */
export const Assignment = z.strictObject({
  id: idOf('dunningAssignment'),
  targetId: z.union([idOf('unit'), idOf('account'), idOf('invoice')]),
  accountId: idOf('account').optional().describe('Account of the target; absent for a unit'),
  schemeId: idOf('dunningScheme'),
});
export type Assignment = z.infer<typeof Assignment>;
export const AssignmentView = Assignment.extend(recordFields).meta({ id: 'DunningAssignment' });
export const NewAssignment = Assignment.pick({ targetId: true, schemeId: true }).meta({
  id: 'NewDunningAssignment',
});
export type NewAssignment = z.infer<typeof NewAssignment>;
