/**
 * Targets of what is to be collected or shipped by an account, a person or a unit in a period. A target
 * keeps every amount that it ever had with the reason, so a past day is measured by the amount that held on it.
 */
import * as z from 'zod';
import { BusinessDate, daysBetween, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, PositiveAmountMinor } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';

/** A year and a day: what a day's targets are found by must not reach back without end. */
export const MAX_PERIOD_DAYS = 366;
export const MAX_VERSIONS = 100;

export const MEASURES = ['collected', 'shipped'] as const;
export const Measure = z.enum(MEASURES).meta({ id: 'TargetMeasure' });
export type Measure = z.infer<typeof Measure>;

export const SUBJECTS = ['account', 'owner', 'unit'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

const Reason = z.string().trim().min(1).max(500);

const Version = z
  .strictObject({
    on: BusinessDate.describe('First day on which the amount holds; the first one also holds before'),
    amountMinor: PositiveAmountMinor.nullable().describe('null: there is no target from that day on'),
    reason: Reason.optional(),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'TargetVersion' });
export type Version = z.infer<typeof Version>;

const about = {
  measure: Measure,
  accountId: idOf('account').optional().describe('Exactly one of accountId, ownerId and unitId'),
  ownerId: idOf('user').optional().describe('What the accounts that this person has on the day bring'),
  unitId: idOf('unit').optional().describe('With all units below it'),
  from: BusinessDate,
  to: BusinessDate,
  currency: Currency,
};

export const Target = z.strictObject({
  id: idOf('target'),
  ...about,
  versions: z.array(Version).min(1).max(MAX_VERSIONS).describe('Oldest first'),
});
export type Target = z.infer<typeof Target>;

export const TargetView = Target.extend({
  amountMinor: z.int().nullable().describe('In force today; null when it was withdrawn'),
  ...recordFields,
}).meta({ id: 'CollectionTarget' });

export const NewTarget = z
  .strictObject({ ...about, amountMinor: PositiveAmountMinor, reason: Reason.optional() })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < MAX_PERIOD_DAYS, {
    error: 'to must be from the first day to a year after it',
    path: ['to'],
  })
  .refine(
    ({ accountId, ownerId, unitId }) =>
      [accountId, ownerId, unitId].filter((id) => id !== undefined).length === 1,
    { error: 'give exactly one of accountId, ownerId, unitId', path: ['accountId'] },
  )
  .meta({ id: 'NewTarget' });
export type NewTarget = z.infer<typeof NewTarget>;

export const TargetChange = z
  .strictObject({
    amountMinor: PositiveAmountMinor.nullable().describe('null withdraws the target from today on'),
    reason: Reason,
  })
  .meta({ id: 'TargetChange' });
export type TargetChange = z.infer<typeof TargetChange>;
export const TargetUndo = z.strictObject({ reason: Reason }).meta({ id: 'TargetUndo' });

/** The amount in force on the day, or null. */
export const amountAt = ({ versions }: Target, on: BusinessDate): number | null =>
  (versions.findLast((version) => version.on <= on) ?? versions[0])?.amountMinor ?? null;

type About = Pick<Target, 'accountId' | 'ownerId' | 'unitId'>;

/** Kind and id of whoever the target is for. */
export const subjectOfTarget = ({ accountId, ownerId, unitId }: About): { kind: SubjectKind; id: string } => {
  if (accountId) return { kind: 'account', id: accountId };
  return ownerId ? { kind: 'owner', id: ownerId } : { kind: 'unit', id: unitId ?? '' };
};

/** What no two targets have in common. */
export const uniqueOf = (target: About & Pick<Target, 'measure' | 'from' | 'to'>): string =>
  [target.measure, subjectOfTarget(target).id, target.from, target.to].join(' ');
