/**
 * The target council of a unit for a month or a quarter: what was missed of its plans and what is still open about its
 * people, as both stood when it was opened; what was said; and the counter-measures that somebody answers for.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf, PartId } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';

const Words = z.string().trim().min(1).max(2_000);

export const CouncilCadence = z.enum(['month', 'quarter']);
export type CouncilCadence = z.infer<typeof CouncilCadence>;

const Gap = z.strictObject({
  planId: idOf('plan'),
  measure: z.string(),
  currency: Currency.nullable(),
  node: z.string(),
  name: z.string().nullable(),
  from: BusinessDate,
  to: BusinessDate,
  target: z.int(),
  reached: z.int(),
  deviation: z.int(),
  isExplained: z.boolean().describe('Somebody named the cause and a correction'),
});
export type Gap = z.infer<typeof Gap>;

const OpenFinding = z.strictObject({
  findingId: idOf('finding'),
  reviewId: idOf('review'),
  subjectKind: z.string(),
  subjectId: z.string(),
  title: z.string(),
  openedOn: BusinessDate,
  stake: z.strictObject({ amountMinor: z.int(), currency: Currency }).nullable(),
});
export type OpenFinding = z.infer<typeof OpenFinding>;

export const MEASURE_STATUSES = ['open', 'done', 'cancelled'] as const;
const Status = z.enum(MEASURE_STATUSES);

export const CounterMeasure = z.strictObject({
  id: PartId,
  text: Words,
  quantity: z.string().trim().max(100).optional().describe('How much of it'),
  ownerId: idOf('user').describe('Who does it'),
  dueOn: BusinessDate,
  status: Status,
  done: z
    .strictObject({ by: idOf('user'), at: Instant, on: BusinessDate, text: Words.optional() })
    .optional(),
  cancelled: z.strictObject({ by: idOf('user'), at: Instant, reason: Words }).optional(),
});
export type CounterMeasure = z.infer<typeof CounterMeasure>;

const FollowUp = z.strictObject({
  councilId: idOf('council').describe('Where it was decided'),
  measureId: PartId,
  text: z.string(),
  ownerId: idOf('user'),
  dueOn: BusinessDate,
  status: Status,
  isLate: z.boolean(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const Council = z.strictObject({
  id: idOf('council'),
  unitId: idOf('unit'),
  cadence: CouncilCadence,
  from: BusinessDate,
  to: BusinessDate,
  status: z.enum(['open', 'closed']),
  openedOn: BusinessDate,
  openedBy: idOf('user'),
  followUp: z
    .array(FollowUp)
    .max(100)
    .describe('Counter-measures of the council before, and open ones of earlier councils, as they stood'),
  gaps: z.array(Gap).max(100).describe('Money first, then what is counted; largest first'),
  moreGaps: z.int().describe('Gaps that are not shown'),
  findings: z.array(OpenFinding).max(100).describe('Most money at stake first'),
  moreFindings: z.int(),
  attendees: z.array(idOf('user')).max(100),
  minutes: z.string().trim().min(1).max(20_000).optional(),
  measures: z.array(CounterMeasure).max(50),
  closed: z.strictObject({ by: idOf('user'), at: Instant }).optional(),
});
export type Council = z.infer<typeof Council>;

export const CouncilView = Council.extend(recordFields).meta({ id: 'Council' });
export const CouncilSummary = Council.omit({ followUp: true, gaps: true, findings: true, minutes: true })
  .extend(recordFields)
  .meta({ id: 'CouncilSummary' });

export const NewCouncil = z
  .strictObject({
    unitId: idOf('unit').optional().describe('Yours when absent'),
    cadence: CouncilCadence,
    on: BusinessDate.optional().describe(
      'A day of the month or quarter; the last one that is over when absent',
    ),
  })
  .meta({ id: 'NewCouncil' });
export type NewCouncil = z.infer<typeof NewCouncil>;

export const CouncilPatch = patchOf(Council.pick({ attendees: true, minutes: true })).meta({
  id: 'CouncilPatch',
});
export type CouncilPatch = z.infer<typeof CouncilPatch>;

const Said = CounterMeasure.pick({ text: true, quantity: true, ownerId: true, dueOn: true });
export const NewCounterMeasure = Said.meta({ id: 'NewCounterMeasure' });
export type NewCounterMeasure = z.infer<typeof NewCounterMeasure>;
export const CounterMeasurePatch = patchOf(Said).meta({ id: 'CounterMeasurePatch' });
export type CounterMeasurePatch = z.infer<typeof CounterMeasurePatch>;

export const CounterMeasureDone = z
  .strictObject({ text: Words.optional().describe('What was done') })
  .meta({ id: 'CounterMeasureDone' });
export const CouncilReason = z.strictObject({ reason: Words }).meta({ id: 'CouncilReason' });
