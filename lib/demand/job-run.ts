/** One run of the order advice: a draft for the unit's week unless there is one; a unit that sold nothing gets none. */
import { type BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import { commitStep, type JobSummary } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { proposedLines } from './history.ts';
import { DemandPolicy } from './policy.ts';
import { periodOf } from './rules.ts';
import { drafted, findDemand } from './service.ts';

/** Run twice, or late, it leaves the same: one advice for the week of the day. */
export const runOrderAdvice = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { adviceWeekday } = await policyAt(context, DemandPolicy, asOf);
  const period = periodOf('advice', asOf) ?? asOf;
  if (weekdayOf(asOf) < adviceWeekday) return { period, advice: 'too-early' };
  const place = { kind: 'advice', unitId, period } as const;
  if (await findDemand(context, place)) return { period, advice: 'present' };
  const { lines } = await proposedLines(context, place);
  if (lines.length === 0) return { period, advice: 'nothing-sold' };
  const made = await commitStep(context, async () => {
    // Another worker may have been faster.
    if (await findDemand(context, place)) return { action: 'demand.create', writes: [], result: undefined };
    return drafted(context, place);
  });
  return made ? { period, advice: 'written', lines: made.value.lines.length } : { period, advice: 'present' };
};
