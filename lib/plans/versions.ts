/** Which version of a plan is meant and what state it is in. Pure. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Plan, PlanStatus, Version } from './schema.ts';

/** The newest version that was not discarded; the first one where all were. */
export const newestOf = ({ versions }: Pick<Plan, 'versions'>): Version => {
  const newest = versions.findLast(({ status }) => status !== 'discarded') ?? versions[0];
  if (!newest) throw new RangeError('a plan has a version');
  return newest;
};

/** The version that was executed on the day, or undefined: before the approval and after the end there is none. */
export const effectiveOn = ({ versions }: Pick<Plan, 'versions'>, on: BusinessDate): Version | undefined =>
  versions.findLast(
    ({ effectiveOn: since, until }) =>
      since !== undefined && since <= on && (until === undefined || on < until),
  );

/**
 * The version that each part of the period is held against on a day: a part that is over by that of its last day, the others by that of the
 * day. None while no version was ever executed.
 */
export const executedOver = (plan: Pick<Plan, 'versions' | 'parts'>, asOf: BusinessDate): Version[] => {
  const executed = plan.versions.filter((version) => version.effectiveOn !== undefined);
  // A plan that was approved when its period had begun holds from the beginning, and one that was ended as it ended.
  const on = (day: BusinessDate): Version | undefined =>
    effectiveOn(plan, day) ?? executed.findLast(({ effectiveOn: since = '' }) => since <= day) ?? executed[0];
  const present = on(asOf);
  if (!present) return [];
  return plan.parts.map((part) => (part.to < asOf ? (on(part.to) ?? present) : present));
};

/** While nobody was ever asked about it, a plan may be removed. Once submitted it stays, whatever becomes of it. */
export const isRemovable = ({ versions }: Pick<Plan, 'versions'>): boolean =>
  versions.every(({ approvalId }) => approvalId === undefined);

/** Effective while a version is, else the status of the newest. */
export const statusOf = (versions: readonly Version[]): PlanStatus =>
  versions.some(({ status }) => status === 'effective')
    ? 'effective'
    : newestOf({ versions: [...versions] }).status;

/** The plan with one version changed, and its own status after it. */
export const withVersion = (plan: Plan, next: Version): Plan => {
  const versions = plan.versions.map((version) => (version.number === next.number ? next : version));
  return { ...plan, versions, status: statusOf(versions) };
};
