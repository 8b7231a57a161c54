/** Organisations, units, users: who there is, where they stand in the tree, and since when. */
import * as z from 'zod';
import { BusinessDate, Instant, isTimeZone } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Language } from '#lib/core/languages.ts';
import { Currency } from '#lib/core/money.ts';

export const ROLES = [
  'representative',
  'manager',
  'director',
  'finance',
  'back-office',
  'service',
  'executive',
  'administrator',
] as const;
export const Role = z
  .enum(ROLES)
  .meta({ id: 'Role', description: 'What a user may do; scope comes from unit and management line' });
export type Role = z.infer<typeof Role>;

/** Text that people type into a name: trimmed, no control characters, any script. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'must not contain control characters' });

/** A short code that people choose: letters of any script, digits, space and . _ / - */
export const Code = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._/-]*$/u, { error: 'letters, digits, space and . _ / - only' });

export const Email = z.email().max(254).toLowerCase();

export const TimeZone = z
  .string()
  .refine(isTimeZone, { error: 'not an IANA time zone such as Europe/Madrid' })
  .meta({ id: 'TimeZone', description: 'IANA time zone', example: 'Europe/Madrid' });

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
export const Locale = z
  .string()
  .max(35)
  .refine(isLocale, { error: 'not a BCP 47 locale such as es-MX' })
  .meta({ id: 'Locale', description: 'BCP 47 locale for numbers and dates', example: 'es-MX' });

export const Calendar = z
  .strictObject({
    workingDays: z.array(z.int().min(1).max(7)).min(1).max(7).describe('ISO days of the week, 1 = Monday'),
    holidays: z.array(BusinessDate).max(400),
    weekStart: z.int().min(1).max(7).describe('ISO day on which a week starts'),
    fiscalYearStart: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
      .describe('MM-DD of the first day of the fiscal year'),
  })
  .meta({ id: 'Calendar' });
export type Calendar = z.infer<typeof Calendar>;

export const DEFAULT_CALENDAR: Calendar = {
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  weekStart: 1,
  fiscalYearStart: '01-01',
};

const Region = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** Where the organisation is at home, in an installation of several regions. */
export const Home = z.strictObject({
  region: Region,
  since: Instant.describe(
    'Of the last change; a ticker that sees another one looks at what was due before again',
  ),
  movingTo: Region.optional().describe('Until it is there, no region takes commands'),
});
export type Home = z.infer<typeof Home>;

export const Organisation = z
  .strictObject({
    id: idOf('organisation'),
    name: Name,
    baseCurrency: Currency,
    language: Language,
    timeZone: TimeZone,
    cursorSecret: z.string(),
    home: Home.optional(),
  })
  .meta({ id: 'StoredOrganisation' });
export type Organisation = z.infer<typeof Organisation>;

/** Entries of one history; an item stays far below DynamoDB's 400 KB. */
export const MAX_HISTORY = 200;

/** From this day on the unit hangs under this parent. */
const Parentage = z.strictObject({ from: BusinessDate, parentId: idOf('unit').nullable() });

export const Unit = z
  .strictObject({
    id: idOf('unit'),
    code: Code,
    name: Name,
    timeZone: TimeZone,
    currency: Currency,
    locale: Locale,
    calendar: Calendar,
    active: z.boolean(),
    parents: z
      .array(Parentage)
      .min(1)
      .max(MAX_HISTORY)
      .describe('History, oldest first; the last entry that has begun counts'),
  })
  .meta({ id: 'StoredUnit' });
export type Unit = z.infer<typeof Unit>;

/** From this day on the user has this role, unit and manager. */
const Posting = z.strictObject({
  from: BusinessDate,
  role: Role,
  unitId: idOf('unit'),
  managerId: idOf('user').nullable(),
});

export const User = z
  .strictObject({
    id: idOf('user'),
    email: Email,
    name: Name,
    phone: z.string().trim().max(40).optional(),
    language: Language,
    locale: Locale.optional(),
    active: z.boolean(),
    hiredOn: BusinessDate.optional(),
    leftOn: BusinessDate.optional().describe('Day on which they were deactivated; kept by the system'),
    postings: z
      .array(Posting)
      .min(1)
      .max(MAX_HISTORY)
      .describe('History, oldest first; the last entry that has begun counts'),
  })
  .meta({ id: 'StoredUser' });
export type User = z.infer<typeof User>;
export type Posting = z.infer<typeof Posting>;
