/**
 * A plan: what is to be reached in a period, by whom, why it can be. The
 * plan keeps every version that it ever had; only an approved one is executed, from the day of its approval on.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { PlanMeasure } from '#lib/measures/index.ts';
import { Name } from '#lib/organisation/schema.ts';
import { GRAINS } from './periods.ts';
import { FLAGS } from './plausibility.ts';

export const MAX_VERSIONS = 50;
export const MAX_PARTS = 100;
const MAX_MILESTONES = 60;
const MAX_TERRITORIES = 150;
const MAX_RESOURCES = 60;

/** Bound of a target in either direction; sums are checked when they are made. */
export const PlanAmount = z
  .int()
  .min(-1_000_000_000_000_000)
  .max(1_000_000_000_000_000)
  .describe('Minor units of the currency, or millionths of the unit of measure');

export const SECTIONS = [
  'region',
  'activities',
  'key-accounts',
  'prospects',
  'collection',
  'problems',
] as const;
export const Section = z
  .enum(SECTIONS)
  .meta({ id: 'PlanSection', description: 'Part of the sales plan (R-109)' });

export const STATUSES = ['draft', 'submitted', 'effective', 'superseded', 'discarded', 'ended'] as const;
export const PlanStatus = z.enum(STATUSES).meta({ id: 'PlanStatus' });
export type PlanStatus = z.infer<typeof PlanStatus>;

export const Reason = z.string().trim().min(1).max(500);
export const Note = z.string().trim().min(1).max(5_000);

export const Basis = z
  .strictObject({
    note: Note.optional().describe('Why it can be reached; needed before it is submitted (R-106)'),
    lastYear: PlanAmount.optional().describe('Reached in the same period of last year'),
    capacity: PlanAmount.optional().describe('What the people of the plan can sell, whatever is produced'),
    productLine: z.string().trim().min(1).max(200).optional(),
  })
  .meta({ id: 'PlanBasis' });

const Milestone = z
  .strictObject({
    on: BusinessDate,
    deliverable: z.string().trim().min(1).max(500),
    ownerId: idOf('user').optional(),
    unitId: idOf('unit').optional().describe('Department that delivers'),
  })
  .meta({ id: 'PlanMilestone' });

const Territory = z
  .strictObject({
    name: Name,
    focus: z.boolean().describe('Worked first (R-122)'),
    opens: z
      .array(z.strictObject({ type: z.string().trim().min(1).max(80), count: z.int().min(0).max(100_000) }))
      .max(10)
      .optional()
      .describe('Stores and partners to be opened there, by type'),
    officeBy: BusinessDate.optional().describe('Day by which it has an office or branch'),
  })
  .meta({ id: 'PlanTerritory' });

const Resource = z
  .strictObject({
    what: z.string().trim().min(1).max(200).describe('People, budget, goods'),
    amount: z.string().trim().min(1).max(80).optional(),
    for: z.string().trim().min(1).max(200).describe('Target or work that it is for'),
    priority: z.int().min(1).max(99).describe('1 comes first'),
  })
  .meta({ id: 'PlanResource' });

/** What a version says besides its cells. */
export const content = {
  basis: Basis,
  policyText: Note.optional().describe('The business policy of the period that guides the plan (R-117)'),
  milestones: z.array(Milestone).max(MAX_MILESTONES).describe('Dated deliverables (R-120)'),
  territories: z
    .array(Territory)
    .max(MAX_TERRITORIES)
    .describe('In the order in which they are opened (R-121, R-122)'),
  resources: z.array(Resource).max(MAX_RESOURCES).describe('People and budget by priority (R-123)'),
};

/** Fields of a version besides its cells. */
export const WORDS = ['basis', 'policyText', 'milestones', 'territories', 'resources'] as const;

const Version = z
  .strictObject({
    number: z.int().min(1),
    status: PlanStatus,
    reason: Reason.optional().describe('Why it was made, from the second on'),
    madeAt: Instant,
    madeBy: z.string(),
    approvalId: idOf('approval').optional(),
    effectiveOn: BusinessDate.optional().describe('Day of the approval; it holds from then on'),
    until: BusinessDate.optional().describe('First day on which it holds no more'),
    endReason: Reason.optional(),
  })
  .meta({ id: 'PlanVersion' });
export type Version = z.infer<typeof Version>;

export const Span = z.strictObject({ from: BusinessDate, to: BusinessDate });

export const Plan = z.strictObject({
  id: idOf('plan'),
  name: Name,
  measure: PlanMeasure,
  currency: Currency.optional().describe('Of money measures'),
  unitOfMeasure: z.string().trim().min(1).max(40).optional().describe('Of all others: 台, m³, cars'),
  unitId: idOf('unit').describe('Unit that the plan is for, or of the person that it is for'),
  ownerId: idOf('user').optional().describe('Person whose own plan it is (R-124)'),
  parentPlanId: idOf('plan').optional().describe('Plan that it is derived from (R-101)'),
  section: Section,
  from: BusinessDate,
  to: BusinessDate,
  grain: z.enum(GRAINS).nullable().describe('Cut of the period; null where `cuts` draws it'),
  cuts: z
    .array(BusinessDate)
    .max(MAX_PARTS - 1)
    .optional()
    .describe('Days on which a part begins'),
  parts: z.array(Span).min(1).max(MAX_PARTS).describe('What the period is cut into; only these hold amounts'),
  status: PlanStatus.describe('Effective while a version is, else that of the newest version'),
  versions: z.array(Version).min(1).max(MAX_VERSIONS).describe('Oldest first'),
  unitIds: z.array(idOf('unit')).describe('Units that have cells in any version'),
  userIds: z.array(idOf('user')).describe('People who have cells in any version'),
});
export type Plan = z.infer<typeof Plan>;

/** What a version says, and which items hold its cells. */
export const PlanVersionContent = z.strictObject({
  planId: idOf('plan'),
  number: z.int().min(1),
  ...content,
  rootAmount: PlanAmount.describe('What the whole plan comes to'),
  stretch: z.int().describe('Σ leaves − the whole plan: assigned beyond it, or short of it when negative'),
  sheets: z
    .array(z.strictObject({ ordinal: z.int().min(0), version: z.int().min(1) }))
    .describe('Items that hold the cells; one that an earlier version wrote is shared with it'),
  change: z.int().min(0).describe('How often cells were changed'),
});
export type PlanVersionContent = z.infer<typeof PlanVersionContent>;

export const NODE_KINDS = ['unit', 'user', 'account', 'product', 'tier'] as const;
export const NodeKind = z.enum(NODE_KINDS);

/** One node with the amounts that it gets from above. */
export const PlanRow = z.strictObject({
  key: z.string(),
  parent: z.string().nullable(),
  kind: NodeKind,
  scopeId: z.string(),
  weight: z.string(),
  values: z.array(PlanAmount).min(1).max(MAX_PARTS),
  locked: z.array(z.int().min(0)),
});
export type PlanRow = z.infer<typeof PlanRow>;

/** The children of one node, or the root alone: what is split together lies together. */
export const PlanSheet = z.strictObject({
  planId: idOf('plan'),
  version: z.int().min(1).describe('Version that wrote it'),
  ordinal: z.int().min(0).describe('0 holds the root'),
  rows: z.array(PlanRow),
  before: z.array(PlanRow).nullable().describe('Rows before the last change; null where it was made by it'),
  change: z.int().min(0).describe('Change that wrote it'),
});
export type PlanSheet = z.infer<typeof PlanSheet>;

const Flag = z
  .object({ code: z.enum(FLAGS), planned: z.int(), against: z.int(), bound: z.int() })
  .meta({ id: 'PlanFlag', description: 'What is doubtful, with its figures; it refuses nothing' });

export const PlanView = Plan.omit({ unitIds: true, userIds: true })
  .extend({
    shownVersion: z.int().describe('Number of the version whose content follows'),
    ...content,
    amount: z.int().nullable().describe('The whole plan; null for who sees a part of it'),
    stretch: z
      .int()
      .nullable()
      .describe('Assigned beyond the plan (short of it when negative); null as above'),
    flags: z.array(Flag).nullable(),
    ...recordFields,
  })
  .meta({ id: 'Plan' });
export const PlanSummary = Plan.omit({ unitIds: true, userIds: true, parts: true, cuts: true })
  .extend(recordFields)
  .meta({ id: 'PlanSummary' });

/** What approvers are shown. */
export const PlanDocument = z.strictObject({
  name: z.string(),
  scope: z.string().describe('Name of the unit or person'),
  measure: PlanMeasure,
  currency: Currency.optional(),
  unitOfMeasure: z.string().optional(),
  from: BusinessDate,
  to: BusinessDate,
  version: z.int(),
  amount: PlanAmount,
  stretch: z.int(),
  section: Section,
  ...content,
  flags: z.array(Flag),
});
export type PlanDocument = z.infer<typeof PlanDocument>;
