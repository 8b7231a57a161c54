/** Credit of an account as stored and as the API takes and shows it: limits, assessments, releases, deposits. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { AmountMinor, Currency, Money, PositiveAmountMinor } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';

export const Reason = z.string().trim().min(1).max(500);
const Note = z.string().trim().max(5000);

export const CreditMode = z.enum(['limit', 'cash-only', 'unlimited']).meta({
  id: 'CreditMode',
  description: 'limit: up to the amount, and zero is zero; cash-only: only against money that is here',
});
export type CreditMode = z.infer<typeof CreditMode>;

const terms = {
  mode: CreditMode,
  amountMinor: AmountMinor.min(0).describe(
    'The limit in the currency of the profile; 0 unless the mode is limit',
  ),
  from: BusinessDate,
  to: BusinessDate.optional().describe('Last day; from the next on the limit is zero'),
  reason: Reason,
};

/** Mode and limit of an account from a day on, with who asked for it and who approved it. */
export const Limit = z
  .strictObject({
    ...terms,
    requestedBy: z.string().describe('Id of the user, or system:<job>'),
    approvedBy: z.array(z.string()).max(40),
    approvalId: z.string().optional(),
  })
  .meta({ id: 'CreditLimit' });
export type Limit = z.infer<typeof Limit>;

/** Limits of the past that a profile remembers. */
export const MAX_LIMITS = 200;

export const Profile = z.strictObject({
  id: idOf('creditProfile'),
  accountId: idOf('account'),
  currency: Currency.describe('Currency of the limit and of the exposure'),
  limits: z.array(Limit).max(MAX_LIMITS).describe('Earliest first; the newest that has begun holds'),
  countsChildren: z
    .boolean()
    .optional()
    .describe('Whether exposure counts the accounts below; the policy decides when absent'),
  block: z.strictObject({ since: BusinessDate, reason: Reason, by: z.string() }).optional(),
  notes: Note.optional(),
});
export type Profile = z.infer<typeof Profile>;

export const ProfileView = Profile.extend(recordFields).meta({ id: 'CreditProfile' });

export const ProfilePatch = patchOf(Profile.pick({ countsChildren: true, notes: true })).meta({
  id: 'CreditProfilePatch',
});
export type ProfilePatch = z.infer<typeof ProfilePatch>;

export const NewLimit = z
  .strictObject({
    ...terms,
    amountMinor: terms.amountMinor.optional(),
    from: BusinessDate.optional().describe('Today when absent'),
    currency: Currency.optional().describe('The profile’s, else the account’s, when absent'),
  })
  .refine(({ mode, amountMinor }) => (mode === 'limit') === (amountMinor !== undefined), {
    error: 'give amountMinor exactly when the mode is limit',
    path: ['amountMinor'],
  })
  .refine(({ from, to }) => !from || !to || to >= from, { error: 'must not be before from', path: ['to'] })
  .meta({ id: 'NewCreditLimit' });
export type NewLimit = z.infer<typeof NewLimit>;

export const Block = z.strictObject({ reason: Reason }).meta({ id: 'CreditBlock' });

const assessment = {
  on: BusinessDate,
  rating: z.string().trim().min(1).max(20).describe('A grade of the policy credit.ratings'),
  importance: z.string().trim().min(1).max(20).describe('A class of the policy credit.ratings'),
  evidence: Note.min(1).describe('What the judgement rests on'),
  purchasingAbility: Note.optional(),
  paymentAbility: Note.optional(),
  workingCapital: z
    .strictObject({ ...Money.shape, asOf: BusinessDate })
    .optional()
    .describe('A dealer’s working capital and its day'),
};

/** What a salesperson found out about an account's credit. */
export const Assessment = z.strictObject({
  id: idOf('assessment'),
  accountId: idOf('account'),
  ...assessment,
  assessorId: z.string().describe('Who judged: id of the user, or system:<job>'),
});
export type Assessment = z.infer<typeof Assessment>;
export const AssessmentView = Assessment.extend(recordFields).meta({ id: 'CreditAssessment' });
export const NewAssessment = z
  .strictObject({ ...assessment, on: BusinessDate.optional().describe('Today when absent') })
  .meta({ id: 'NewCreditAssessment' });
export type NewAssessment = z.infer<typeof NewAssessment>;
export const AssessmentPatch = patchOf(z.strictObject(assessment).omit({ on: true })).meta({
  id: 'CreditAssessmentPatch',
});
export type AssessmentPatch = z.infer<typeof AssessmentPatch>;

/** Checks that a release may set aside. A block is lifted, never released. */
export const WAIVABLE = ['overdue', 'promises', 'disputes'] as const;

const release = {
  orderId: idOf('order').optional().describe('Only for this order; for any when absent'),
  maxOverMinor: AmountMinor.min(0).describe('How far beyond the limit, in the currency of the profile'),
  waives: z.array(z.enum(WAIVABLE)).max(WAIVABLE.length).describe('Checks that do not count'),
  validTo: BusinessDate,
  reason: Reason,
};

/** Permission to go beyond a limit, granted by somebody who did not ask for it, and used once. */
export const Release = z.strictObject({
  id: idOf('creditRelease'),
  accountId: idOf('account'),
  currency: Currency,
  ...release,
  deviationPercent: z.int().min(0).max(100),
  validFrom: BusinessDate,
  requestedBy: z.string(),
  approvedBy: z.array(z.string()).max(40),
  approvalId: z.string().optional(),
  usedMinor: AmountMinor,
  uses: z
    .array(z.strictObject({ orderId: idOf('order').optional(), amountMinor: AmountMinor, on: BusinessDate }))
    .max(200)
    .describe('What was used and, below zero, given back'),
  revoked: z.strictObject({ on: BusinessDate, reason: Reason, by: z.string() }).optional(),
});
export type Release = z.infer<typeof Release>;
export const ReleaseView = Release.extend(recordFields).meta({ id: 'CreditRelease' });
export const NewRelease = z.strictObject(release).meta({ id: 'NewCreditRelease' });
export type NewRelease = z.infer<typeof NewRelease>;

const deposit = {
  currency: Currency,
  amountMinor: PositiveAmountMinor,
  lodgedOn: BusinessDate,
  reference: z.string().trim().max(200).optional(),
  notes: Note.optional(),
};

/** A quality-guarantee deposit of a partner and the pick-up allowance that it gives. */
export const Deposit = z.strictObject({
  id: idOf('deposit'),
  accountId: idOf('account'),
  ...deposit,
  factorPercent: z.int().min(0).max(1000).describe('Allowance for each hundred of deposit'),
  returned: z.strictObject({ on: BusinessDate, reason: Reason }).optional(),
});
export type Deposit = z.infer<typeof Deposit>;
export const DepositView = Deposit.extend({
  allowanceMinor: AmountMinor.describe('In the currency of the deposit; 0 once it is returned'),
  ...recordFields,
}).meta({ id: 'Deposit' });
export const NewDeposit = z
  .strictObject({
    ...deposit,
    currency: Currency.optional().describe('The account’s when absent'),
    lodgedOn: BusinessDate.optional().describe('Today when absent'),
  })
  .meta({ id: 'NewDeposit' });
export type NewDeposit = z.infer<typeof NewDeposit>;
export const DepositPatch = patchOf(z.strictObject(deposit).pick({ reference: true, notes: true })).meta({
  id: 'DepositPatch',
});
export type DepositPatch = z.infer<typeof DepositPatch>;
export const ReturnDeposit = z
  .strictObject({ on: BusinessDate.optional().describe('Today when absent'), reason: Reason })
  .meta({ id: 'ReturnDeposit' });
