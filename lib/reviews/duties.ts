/** Which reports a person owed over the days of a review, and how they were handed in (R-1306, R-1330). */
import type { Context } from '#lib/organisation/context.ts';
import type { Span } from './schema.ts';
import type { Snapshot } from './snapshot-schema.ts';

export type Duties = Pick<Snapshot, 'duties' | 'reports'>;

/** Nobody owes a report while there are none. */
export const dutiesIn = async (_context: Context, _userId: string, _days: Span): Promise<Duties> => ({
  duties: [],
  reports: { due: 0, submitted: 0, late: 0, missing: 0, quality: null },
});
