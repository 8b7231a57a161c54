/** What a person filed and owes over some days, for those who review them. */
import type { BusinessDate, Instant } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { owedBy, requirePerson } from './due-list.ts';
import { meanOf, tallyOf } from './rules.ts';

export interface FormsSummary {
  duties: {
    templateKey: string;
    from: BusinessDate;
    to: BusinessDate;
    dueAt: Instant;
    recordId?: string;
    submittedAt?: Instant;
    late: boolean;
    missing: boolean;
    quality?: number;
  }[];
  /** Duties whose due instant has passed; the other counts are among them. */
  due: number;
  submitted: number;
  late: number;
  missing: number;
  /** Two digits; null where nothing was scored. */
  qualityMean: number | null;
}

/**
 * Duties of the periods whose last day is one of the days, as they stood at the end of a day, or now while it lasts. What is due
 * later is listed and not counted. @throws {NotFound} for somebody whose records the caller may not see
 */
export const formsSummary = async (
  context: Context,
  { userId, ...days }: { userId: string; from: BusinessDate; to: BusinessDate; asOf: BusinessDate },
): Promise<FormsSummary> => {
  const owed = await owedBy(context, [requirePerson(context, userId)], days);
  const { due, submitted, late, missing, qualitySum, qualityCount } = tallyOf(owed);
  const mean = meanOf(qualitySum, qualityCount);
  return {
    duties: owed.map(({ duty, state, recordId, submittedAt, quality }) => ({
      ...{ templateKey: duty.templateKey, ...duty.period, dueAt: duty.dueAt },
      ...(recordId && { recordId }),
      ...(submittedAt && { submittedAt }),
      ...{ late: state === 'late', missing: state === 'missing' },
      ...(quality && { quality }),
    })),
    ...{ due, submitted, late, missing },
    qualityMean: mean === null ? null : Number(mean),
  };
};
