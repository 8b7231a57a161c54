/** What dunning leaves behind: the state of each invoice, holds, notices; and what a run takes and tells. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Language } from '#lib/core/languages.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { Channel, Interest, Words } from './scheme-schema.ts';

const Reason = z.string().trim().min(1).max(500);
const Minor = AmountMinor.min(0);
/** Reminders that one invoice remembers. */
export const MAX_REMINDERS = 100;
/** Invoices that one notice names; each is an action of its transaction. */
export const MAX_LINES = 80;

const Reminder = z.strictObject({
  noticeId: idOf('dunningNotice'),
  on: BusinessDate,
  level: z.int().min(1),
  amountMinor: Minor.describe('Overdue and asked for that day'),
  interestMinor: Minor,
  interestMode: Interest.shape.mode,
  interestThrough: BusinessDate.optional().describe('Last day whose interest is claimed'),
  cancelledOn: BusinessDate.optional(),
});
export type Reminder = z.infer<typeof Reminder>;

/** The dunning of one invoice: its reminders with their days, the newest hundred. Level and status are computed from it. */
export const DunningState = z.strictObject({
  invoiceId: idOf('invoice'),
  accountId: idOf('account'),
  currency: Currency,
  reminders: z.array(Reminder).max(MAX_REMINDERS),
  failedOn: BusinessDate.optional().describe('Day on which the last level had brought nothing'),
});
export type DunningState = z.infer<typeof DunningState>;

export const DunningStatus = z.enum(['none', 'reminded', 'failed']).meta({ id: 'DunningStatus' });

export const DunningStateView = DunningState.extend({
  status: DunningStatus,
  level: z.int().min(0),
  claimedInterestMinor: Minor.describe('Claimed and not waived'),
}).meta({ id: 'DunningState' });

export const HOLD_KINDS = ['manual', 'promise', 'insolvency'] as const;
export const Hold = z.strictObject({
  id: idOf('dunningHold'),
  accountId: idOf('account'),
  invoiceId: idOf('invoice').optional().describe('Only this invoice; the whole account when absent'),
  kind: z.enum(HOLD_KINDS),
  reason: Reason,
  from: BusinessDate,
  until: BusinessDate.optional().describe('Last day; until it is lifted when absent'),
  liftedOn: BusinessDate.optional(),
});
export type Hold = z.infer<typeof Hold>;
export const HoldView = Hold.extend(recordFields).meta({ id: 'DunningHold' });
export const NewHold = Hold.pick({ invoiceId: true, kind: true, reason: true, until: true }).meta({
  id: 'NewDunningHold',
});
export type NewHold = z.infer<typeof NewHold>;

const NoticeLine = z.strictObject({
  invoiceId: idOf('invoice'),
  number: z.string(),
  issuedOn: BusinessDate,
  dueOn: BusinessDate,
  daysOver: z.int(),
  currency: Currency,
  amountMinor: Minor.describe('Overdue; what is disputed stands apart'),
  level: z.int().min(1),
  steps: z
    .boolean()
    .describe('Reached its level with this notice; otherwise it was reminded before and is still open'),
  interestMinor: Minor,
});
export type NoticeLine = z.infer<typeof NoticeLine>;
const Clarified = NoticeLine.omit({ level: true, steps: true, interestMinor: true });

const Total = z.strictObject({
  currency: Currency,
  openMinor: Minor,
  interestMinor: Minor.describe('Claimed with this notice'),
  feeMinor: Minor,
  totalMinor: Minor,
});

export const SchemeSource = z.strictObject({
  schemeId: idOf('dunningScheme').nullable().describe('null: the policy dunning.scheme'),
  from: z.enum(['organisation', 'unit', 'account', 'invoice']),
  validFrom: BusinessDate.nullable().describe('Version; null for the shipped one'),
});
export type SchemeSource = z.infer<typeof SchemeSource>;

export const Notice = z.strictObject({
  id: idOf('dunningNotice'),
  accountId: idOf('account'),
  unitId: idOf('unit'),
  asOf: BusinessDate,
  level: z.int().min(1).describe('Highest of its lines'),
  channel: Channel,
  language: Language,
  scheme: SchemeSource,
  interestMode: Interest.shape.mode,
  words: Words.describe('Of the level, in the notice’s language, as they stood when it was made'),
  contactId: idOf('contact').optional(),
  messageId: idOf('message').optional(),
  lines: z.array(NoticeLine).min(1).max(MAX_LINES),
  inClarification: z.array(Clarified).max(MAX_LINES),
  totals: z.array(Total).min(1),
  task: z
    .strictObject({
      state: z.enum(['to-do', 'done']),
      doneOn: BusinessDate.optional(),
      note: Reason.optional(),
    })
    .optional()
    .describe('What the account’s owner has to do where no mail goes'),
  cancelled: z.strictObject({ on: BusinessDate, reason: Reason }).optional(),
});
export type Notice = z.infer<typeof Notice>;
export const NoticeView = Notice.extend(recordFields).meta({ id: 'DunningNotice' });

export const TaskDone = z.strictObject({ note: Reason.optional() }).meta({ id: 'DunningTaskDone' });
export const NoticeCancel = z.strictObject({ reason: Reason }).meta({ id: 'DunningNoticeCancel' });

/** Why an invoice is not reminded. */
export const EXCLUSIONS = [
  'not-due',
  'in-grace',
  'blackout',
  'disputed',
  'promised',
  'held',
  'failed',
  'level-not-reached',
  'minimum-gap',
  'below-minimum',
  'account-told-today',
  'too-many',
] as const;
export const Exclusion = z.strictObject({
  invoiceId: idOf('invoice'),
  number: z.string(),
  accountId: idOf('account'),
  reason: z.enum(EXCLUSIONS),
  until: BusinessDate.optional().describe('Last day of the reason, where it has one'),
  next: BusinessDate.optional().describe('Day on which the next level is reached'),
  hold: z.enum(HOLD_KINDS).optional(),
});
export type Exclusion = z.infer<typeof Exclusion>;

export const RunRequest = z
  .strictObject({
    asOf: BusinessDate.optional().describe('Today when absent; not in the future'),
    unitId: idOf('unit').optional().describe('Only accounts of this unit and those below it'),
    dryRun: z
      .boolean()
      .default(false)
      .describe('Only tells who would be reminded and who not; writes nothing'),
  })
  .meta({ id: 'DunningRun' });
export type RunRequest = z.infer<typeof RunRequest>;

const Planned = Notice.pick({
  accountId: true,
  level: true,
  channel: true,
  lines: true,
  inClarification: true,
  totals: true,
});
export const RunResult = z
  .strictObject({
    asOf: BusinessDate,
    unitId: idOf('unit').nullable(),
    dryRun: z.boolean(),
    receiptsKnownUntil: BusinessDate,
    customers: z.int().describe('With something open'),
    included: z.array(Planned.extend({ noticeId: idOf('dunningNotice').nullable() })),
    failed: z.array(z.strictObject({ accountId: idOf('account'), invoiceIds: z.array(idOf('invoice')) })),
    excluded: z.array(Exclusion),
    excludedByReason: z.record(z.string(), z.int()).describe('All of them, also where the list is cut'),
    isCut: z.boolean().describe('The lists hold the first 300; ask unit by unit for the rest'),
    remaining: z.int().describe('Customers still to be told; call again until it is 0'),
  })
  .meta({ id: 'DunningRunResult' });
export type RunResult = z.infer<typeof RunResult>;

/** Finance's word that no receipts came until a day. */
export const ReceiptsStatement = z.strictObject({
  statedUntil: BusinessDate,
  note: Reason.optional(),
});
export type ReceiptsStatement = z.infer<typeof ReceiptsStatement>;
export const ReceiptsView = z
  .strictObject({
    knownUntil: BusinessDate.nullable().describe('Day up to which all receipts are taken to be booked'),
    newestReceiptOn: BusinessDate.nullable(),
    statedUntil: BusinessDate.nullable(),
    note: z.string().optional(),
  })
  .meta({ id: 'DunningReceipts' });

/** Kinds of mail: the letter to a customer; to a manager, that it could not be written; to finance, that stale receipts stopped a run. */
export const DUNNING_NOTICE = 'dunning-notice';
export const DUNNING_FAILED = 'dunning-failed';
export const DUNNING_STALE = 'dunning-stale';
