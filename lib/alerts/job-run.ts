/** What the alerts job does in one unit, and the figures that it leaves. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { JobSummary } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { SOURCES } from './books.ts';
import { alertOverdue } from './run.ts';
import { figuresOf } from './summary.ts';

/** The run of a unit on the day. */
export const runAlerts = async (
  context: Context,
  slot: { unitId: string; asOf: BusinessDate },
  sources = SOURCES,
): Promise<JobSummary> => figuresOf(await alertOverdue(context, slot, sources));
