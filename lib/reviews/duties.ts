/** Which reports a person owed over the days of a review, and how they were handed in by the end of its last day (R-1306, R-1330). */
import { formsSummary } from '#lib/forms/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Span } from './schema.ts';
import type { Snapshot } from './snapshot-schema.ts';

export type Duties = Pick<Snapshot, 'duties' | 'reports'>;

/** What is due later than the last day is listed where its period ended, and counted in the next review's reminders only. */
export const dutiesIn = async (context: Context, userId: string, days: Span): Promise<Duties> => {
  const { duties, due, submitted, late, missing, qualityMean } = await formsSummary(context, {
    ...{ userId, ...days, asOf: days.to },
  });
  return {
    duties: duties.map(
      ({ templateKey, from, to, dueAt, submittedAt, late: isLate, missing: isMissing, quality }) => ({
        ...{ templateKey, from, to, dueAt, isLate, isMissing },
        submittedAt: submittedAt ?? null,
        quality: quality ?? null,
      }),
    ),
    reports: {
      ...{ due, submitted, late, missing },
      quality: qualityMean === null ? null : qualityMean.toFixed(2),
    },
  };
};
