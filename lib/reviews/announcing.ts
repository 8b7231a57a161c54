/** What goes out with a review: the writes of its mails, for the transaction that makes it. */
import type { Context } from '#lib/organisation/context.ts';
import type { Write } from '#lib/table/write.ts';
import type { Review, Span } from './schema.ts';

/** Mails about one new review; at most two. */
export const announcing = (_context: Context, _review: Review): Write[] => [];

/** Mails about all reviews of a unit's run, to those who hold them. */
export const announcingRun = async (
  _context: Context,
  _run: Span & { unitId: string; cadence: Review['cadence'] },
): Promise<Write[]> => [];
