/**
 * A paper on a target that two sides sign: the letter of responsibility of one unit or person, or the confirmation of how a target was
 * broken down. What was signed never changes: it is kept with the version of the plan that it was made from.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Language } from '#lib/core/languages.ts';
import { Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { PlanMeasure } from '#lib/measures/index.ts';
import { NodeKey, NodeKind, PlanAmount } from '#lib/plans/index.ts';

export const LetterKind = z
  .enum(['responsibility', 'breakdown'])
  .meta({ id: 'LetterKind', description: 'The target of one node, or how it is shared by those below it' });
export type LetterKind = z.infer<typeof LetterKind>;

export const LETTER_STATUSES = ['issued', 'signed', 'declined', 'withdrawn'] as const;
export const LetterStatus = z.enum(LETTER_STATUSES).meta({ id: 'LetterStatus' });
export type LetterStatus = z.infer<typeof LetterStatus>;

export const SIDES = ['issuer', 'receiver'] as const;
export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

const Clause = z.string().trim().min(1).max(5_000);
const Reason = z.string().trim().min(1).max(500);
export const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'the digest that the letter shows: 64 hexadecimal digits' })
  .describe('SHA-256 of everything that is signed');

export const clauses = {
  responsibilities: Clause.describe('What the receiver answers for'),
  rights: Clause.describe('What the receiver may do for it'),
  rewards: Clause.describe('Rewards and penalties'),
};
const Span = z.strictObject({ from: BusinessDate, to: BusinessDate });

const Line = z.strictObject({
  kind: NodeKind,
  scopeId: z.string(),
  name: z.string().describe('As it was when the letter was issued'),
  amount: PlanAmount,
  amounts: z.array(PlanAmount).max(12).describe('One a column'),
});
export type LetterLine = z.infer<typeof Line>;

const Signature = z.strictObject({
  userId: idOf('user'),
  name: z.string(),
  role: z.string(),
  at: Instant,
  on: BusinessDate,
  digest: Digest,
});
export type Signature = z.infer<typeof Signature>;

/** Everything that is signed. */
export const LetterContent = z.strictObject({
  kind: LetterKind,
  language: Language.describe('Of its fixed texts'),
  planId: idOf('plan'),
  planName: z.string(),
  planVersion: z.int().min(1),
  node: z.string(),
  unitId: idOf('unit').describe('Unit of the node, or of the person whose node it is'),
  issuerUnitId: idOf('unit').describe('Unit that hands the target down and signs for the company'),
  issuerUnitName: z.string(),
  partyName: z.string().describe('Unit or person that the target is for'),
  receiverId: idOf('user').describe('Who answers for it and signs'),
  receiverName: z.string(),
  measure: PlanMeasure,
  currency: Currency.optional().describe('Of money measures'),
  unitOfMeasure: z.string().optional(),
  from: BusinessDate,
  to: BusinessDate,
  amount: PlanAmount,
  columns: z.array(Span).max(12),
  lines: z.array(Line).min(1).max(300),
  policyText: z.string().optional().describe('Business policy of the period (R-117)'),
  ...clauses,
  issuedOn: BusinessDate,
  issuedBy: idOf('user'),
});
export type LetterContent = z.infer<typeof LetterContent>;

export const Letter = LetterContent.extend({
  id: idOf('letter'),
  status: LetterStatus,
  digest: Digest,
  issuer: Signature.optional(),
  receiver: Signature.optional(),
  declined: z.strictObject({ by: idOf('user'), on: BusinessDate, reason: Reason }).optional(),
  withdrawn: z.strictObject({ by: idOf('user'), on: BusinessDate, reason: Reason }).optional(),
});
export type Letter = z.infer<typeof Letter>;

export const LetterView = Letter.extend({
  isCurrent: z.boolean().describe('Its version of the plan is the one in force'),
  ...recordFields,
}).meta({ id: 'Letter' });

export const LetterSummary = Letter.omit({
  columns: true,
  lines: true,
  policyText: true,
  responsibilities: true,
  rights: true,
  rewards: true,
})
  .extend(recordFields)
  .meta({ id: 'LetterSummary' });

const wording = {
  language: Language.optional().describe('Of its fixed texts; yours when absent'),
  responsibilities: clauses.responsibilities.optional().describe('That of the policy letters when absent'),
  rights: clauses.rights.optional().describe('That of the policy letters when absent'),
  rewards: clauses.rewards.optional().describe('That of the policy letters when absent'),
};

export const NewLetter = z
  .strictObject({
    planId: idOf('plan'),
    kind: LetterKind,
    node: NodeKey.optional(),
    receiverId: idOf('user')
      .optional()
      .describe('Who answers for a unit; the one manager, director or executive of the unit when absent'),
    ...wording,
  })
  .meta({ id: 'NewLetter' });
export type NewLetter = z.infer<typeof NewLetter>;

export const LettersBelow = z
  .strictObject({ planId: idOf('plan'), node: NodeKey.optional(), ...wording })
  .meta({ id: 'LettersBelow' });
export type LettersBelow = z.infer<typeof LettersBelow>;

export const IssuedLetters = z
  .strictObject({
    issued: z.array(LetterSummary),
    remaining: z.int().describe('How many are still to be issued: send it again'),
    unclear: z
      .array(z.strictObject({ node: z.string(), name: z.string() }))
      .describe('Units without one head: issue theirs with a receiverId'),
  })
  .meta({ id: 'IssuedLetters' });

export const LetterPatch = z.strictObject(clauses).partial().meta({ id: 'LetterPatch' });
export type LetterPatch = z.infer<typeof LetterPatch>;

export const NewSignature = z
  .strictObject({ digest: Digest.describe('Of the letter as you read it') })
  .meta({ id: 'NewSignature' });
export const LetterReason = z.strictObject({ reason: Reason }).meta({ id: 'LetterReason' });
