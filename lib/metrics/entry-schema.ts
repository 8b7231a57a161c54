/** Entries: what people did that no document tells of (visits, calls, expenses, travel days), one day and person at a time. */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { plainDecimal } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { Currency, PositiveAmountMinor } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { ENTERED_COUNTS, ENTERED_MONEY } from '#lib/measures/index.ts';

export const EnteredMeasure = z.enum([...ENTERED_MONEY, ...ENTERED_COUNTS]).meta({ id: 'EnteredMeasure' });

const Count = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, { error: 'decimal text such as 2.5, six digits after the point at most' })
  .refine((text) => /[1-9]/.test(text), { error: 'must be above zero' })
  .overwrite(plainDecimal);

const Note = z.string().trim().min(1).max(500);
const Reason = z.string().trim().min(1).max(300);

export const Entry = z.strictObject({
  id: idOf('measureEntry'),
  measure: EnteredMeasure,
  on: BusinessDate,
  ownerId: idOf('user').describe('Who did it'),
  unitId: idOf('unit').describe('Their unit on the day'),
  accountId: idOf('account').optional(),
  count: Count.optional().describe('Of everything but money'),
  amountMinor: PositiveAmountMinor.optional().describe('Of money'),
  currency: Currency.optional().describe('Of money'),
  note: Note.optional(),
  withdrawn: z.strictObject({ at: Instant, by: z.string(), reason: Reason }).optional(),
});
export type Entry = z.infer<typeof Entry>;
export const EntryView = Entry.extend(recordFields).meta({ id: 'MeasureEntry' });

const isMoneyEntry = (measure: Entry['measure']): boolean =>
  (ENTERED_MONEY as readonly string[]).includes(measure);

export const NewEntry = z
  .strictObject({
    measure: EnteredMeasure,
    on: BusinessDate.optional().describe('Today when absent; not in the future'),
    ownerId: idOf('user').optional().describe('You, when absent'),
    accountId: Entry.shape.accountId,
    count: Entry.shape.count,
    amountMinor: Entry.shape.amountMinor,
    currency: Currency.optional().describe('The unit’s when absent'),
    note: Entry.shape.note,
  })
  .refine(({ measure, amountMinor }) => isMoneyEntry(measure) === (amountMinor !== undefined), {
    error: 'give amountMinor for money, and count for all else',
    path: ['amountMinor'],
  })
  .refine(({ measure, count }) => isMoneyEntry(measure) !== (count !== undefined), {
    error: 'give amountMinor for money, and count for all else',
    path: ['count'],
  })
  .meta({ id: 'NewMeasureEntry' });
export type NewEntry = z.infer<typeof NewEntry>;

/** Merge patch: what was entered wrongly. Measure and person stay; withdraw the entry and enter another one. */
export const EntryPatch = patchOf(Entry.pick({ on: true, note: true })).meta({ id: 'MeasureEntryPatch' });
export type EntryPatch = z.infer<typeof EntryPatch>;

export const EntryWithdrawal = z.strictObject({ reason: Reason }).meta({ id: 'MeasureEntryWithdrawal' });
