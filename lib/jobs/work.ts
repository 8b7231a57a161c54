/** What the queue carries: ids and dates only, never content. Every kind of work may arrive twice, late or not at all. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';

export const Work = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import'), orgId: idOf('organisation'), importId: idOf('import') }),
  z.strictObject({ kind: z.literal('message'), orgId: idOf('organisation'), messageId: idOf('message') }),
  z.strictObject({
    kind: z.literal('slot'),
    orgId: idOf('organisation'),
    job: z.string(),
    /** What the slot is about, e.g. a unit id. */
    subject: z.string(),
    /** Business date of the subject that the run is for. */
    period: BusinessDate,
  }),
]);
export type Work = z.infer<typeof Work>;

/** Hands work to the workers. A lost hand-over is repeated by the ticker's sweep, so callers need not retry. */
export interface Queue {
  send(work: readonly Work[]): Promise<void>;
}
