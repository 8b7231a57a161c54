/** A request for a decision: what it is about, who is asked in which order, what each of them was shown and answered. */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Json } from '#lib/core/json.ts';
import { AmountMinor, Currency, Money } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { Name } from '#lib/organisation/schema.ts';

export const APPROVAL_STATUSES = [
  'pending',
  'approved',
  'refused',
  'sent-back',
  'withdrawn',
  'revoked',
  'expired',
  'used',
] as const;
export const ApprovalStatus = z.enum(APPROVAL_STATUSES).meta({
  id: 'ApprovalStatus',
  description: 'sent-back = the requester may edit it; used = nothing of it is left',
});
export type ApprovalStatus = z.infer<typeof ApprovalStatus>;

/** How a request ends, as the domain of its document hears it. */
export type Outcome = Exclude<ApprovalStatus, 'pending' | 'used'>;

export const KindName = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .meta({ id: 'ApprovalKind', description: 'What is asked for', example: 'special-price' });

/** Text of a person: a reason, a remark. */
export const Reason = z.string().trim().min(1).max(1000);

/** Figures of a document that rules look at; in each of them more is worse. */
export const Figure = z
  .discriminatedUnion('unit', [
    z.strictObject({
      measure: z.string(),
      unit: z.literal('percent'),
      percent: z.string().describe('Six digits after the point, cut off and not rounded up'),
    }),
    z.strictObject({
      measure: z.string(),
      unit: z.literal('amount'),
      amountMinor: AmountMinor,
      currency: Currency.describe('Currency of the policy'),
      of: Money.describe('The amount as the document says it'),
      rate: z.string().describe('Rate of the day, 1 in one and the same currency'),
    }),
    z.strictObject({ measure: z.string(), unit: z.literal('count'), count: z.int() }),
  ])
  .meta({ id: 'ApprovalFigure' });
export type Figure = z.infer<typeof Figure>;

/** A rule that the document triggers, with the figure and the threshold that it reaches. */
export const Triggered = z
  .strictObject({
    rule: z.string(),
    figure: Figure,
    from: z.string().describe('The highest threshold that the figure reaches, inclusive'),
  })
  .meta({ id: 'TriggeredRule' });
export type Triggered = z.infer<typeof Triggered>;

const Seat = z.strictObject({
  memberId: idOf('user').describe('Who is to decide; somebody may stand in'),
  approvedBy: idOf('user').optional().describe('Who approved in this place'),
});
export type Seat = z.infer<typeof Seat>;

export const STEP_STATES = ['waiting', 'asked', 'approved', 'carried', 'standing'] as const;
export const Step = z
  .strictObject({
    rules: z.array(z.string()).min(1).describe('Rules that this step answers for'),
    post: z.string().describe('Whom the policy names here'),
    needs: z.enum(['all', 'any']).describe('How many of the members must approve'),
    seats: z.array(Seat).min(1).max(20),
    state: z
      .enum(STEP_STATES)
      .describe('carried = approved by whoever approved the step before; standing = approved before an edit'),
  })
  .meta({ id: 'ApprovalStep' });
export type Step = z.infer<typeof Step>;

/** Somebody whom the policy names and who is not asked, and why. */
export const Skipped = z
  .strictObject({
    post: z.string(),
    userId: idOf('user').nullable(),
    why: z
      .enum(['vacant', 'inactive', 'is-requester', 'below-requester', 'asked-just-before'])
      .describe('Except for asked-just-before the next one up is asked instead'),
  })
  .meta({ id: 'SkippedApprover' });
export type Skipped = z.infer<typeof Skipped>;

export const ANSWERS = ['approve', 'refuse', 'send-back'] as const;
const Given = z.strictObject({
  outcome: z.enum(ANSWERS),
  by: idOf('user').describe('Who answered: the person asked or their delegate'),
  at: Instant,
  on: BusinessDate,
  reason: Reason.optional(),
  documentHash: z.string().describe('What was shown; the version of that hash is kept'),
  documentVersion: z.int(),
});

/** One person asked once, with the clock that runs for them. */
export const Asking = z
  .strictObject({
    number: z.int().describe('Unique within the request'),
    round: z.int().describe('1, and one more after every edit'),
    step: z.int().describe('Place of the step in the chain of its round, from 0'),
    memberId: idOf('user').describe('Whose place it is'),
    userId: idOf('user').describe('Who is asked'),
    why: z.enum(['member', 'escalated', 'delegated']),
    rules: z.array(Triggered).describe('What it was asked for, with its figures'),
    askedAt: Instant,
    sameDayOn: BusinessDate.describe('Working day on which an answer is given the same day'),
    dueAt: Instant,
    state: z.enum(['pending', 'answered', 'passed']).describe('passed = no longer needed'),
    answer: Given.optional(),
    remindedAt: Instant.optional(),
    breachedAt: Instant.optional().describe('When the missed deadline was put down'),
  })
  .meta({ id: 'ApprovalAsking' });
export type Asking = z.infer<typeof Asking>;

export const Subject = z.strictObject({
  accountId: idOf('account').optional(),
  documentId: z.string().max(80).optional().describe('Record that the document is of, where it has one'),
  ownerId: idOf('user').nullable(),
  unitId: idOf('unit').describe('Unit whose calendar, line and policy count'),
});
export type Subject = z.infer<typeof Subject>;

const Allowance = z.strictObject({
  until: BusinessDate.nullable().describe('Last day on which it may be used'),
  usesLeft: z.int().min(0).nullable(),
  amountLeft: Money.nullable(),
  usedBy: z.array(z.string()).max(100).describe('References of what it was used for'),
});

export const Approval = z.strictObject({
  id: idOf('approval'),
  kind: KindName,
  status: ApprovalStatus,
  requesterId: idOf('user'),
  requestedAt: Instant,
  requestedOn: BusinessDate,
  ...Subject.shape,
  title: z.string().max(300).describe('What it is about, in the words of its document'),
  reason: Reason,
  document: z.record(z.string(), Json).describe('Everything that an approver is shown'),
  documentVersion: z.int(),
  documentHash: z.string().describe('SHA-256 over the document; a decision names it'),
  round: z.int(),
  policy: z
    .strictObject({ kind: z.string(), validFrom: BusinessDate.nullable() })
    .describe('Version of the policy that chose the chain; null for the shipped numbers'),
  figures: z.array(Figure),
  triggered: z.array(Triggered),
  steps: z.array(Step).max(30),
  skipped: z.array(Skipped).max(100),
  granted: z.array(Triggered).describe('Rules that were approved, with the worst figure approved'),
  askings: z.array(Asking).max(200),
  endedAt: Instant.optional(),
  endedBy: z.string().optional(),
  endReason: Reason.optional(),
  allowance: Allowance.optional().describe('What is left of an approval'),
});
export type Approval = z.infer<typeof Approval>;
export const ApprovalView = Approval.extend(recordFields).meta({ id: 'Approval' });

/** One version of the document, as it was shown. */
export const ApprovalVersion = z
  .strictObject({
    approvalId: idOf('approval'),
    round: z.int(),
    documentVersion: z.int(),
    documentHash: z.string(),
    document: z.record(z.string(), Json),
    reason: Reason,
    figures: z.array(Figure),
    at: Instant,
    byId: idOf('user'),
  })
  .meta({ id: 'ApprovalVersion' });
export type ApprovalVersion = z.infer<typeof ApprovalVersion>;

/** One person's pending or past question, in their inbox and in the figures of their unit. */
export const InboxItem = z.strictObject({
  approvalId: idOf('approval'),
  kind: KindName,
  requesterId: idOf('user'),
  accountId: idOf('account').optional(),
  unitId: idOf('unit').describe('Unit of the person asked, on the day'),
  asking: Asking,
});
export type InboxItem = z.infer<typeof InboxItem>;

export const Delegation = z.strictObject({
  id: idOf('delegation'),
  fromId: idOf('user').describe('Whose decisions may be taken'),
  toId: idOf('user').describe('Who may take them'),
  from: BusinessDate,
  until: BusinessDate,
  kinds: z.array(KindName).max(20).optional().describe('Only these kinds of request; all when absent'),
  note: Name.optional(),
});
export type Delegation = z.infer<typeof Delegation>;
export const DelegationView = Delegation.extend(recordFields).meta({ id: 'Delegation' });
