/** The moment of a change to a request: the unit's day, its working time and the deadline that its policy gives. */
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { approvalKindOf } from './kinds.ts';
import type { Moment } from './progress.ts';
import type { Approval } from './schema.ts';
import { deadlineOf } from './working-time.ts';

/** Zone of a unit; the organisation's for one that is not there. */
export const zoneOf = ({ directory }: Context, unitId: string): string =>
  directory.unit(unitId)?.timeZone ?? directory.organisation.value.timeZone;

/** Now, as the request's unit and policy see it. */
export const momentOf = async (
  context: Context,
  { kind, unitId }: Pick<Approval, 'kind' | 'unitId'>,
): Promise<Moment> => {
  const zone = zoneOf(context, unitId);
  const on = context.today(zone);
  const { deadline, workingHours } = await policyAt(context, approvalKindOf(kind).policy, on);
  const calendar = context.directory.unit(unitId)?.calendar ?? DEFAULT_CALENDAR;
  return {
    at: context.at,
    on,
    clock: deadlineOf({ zone, calendar, hours: workingHours }, context.at, deadline),
  };
};
