/** How an account stands to its credit limit. On its own, so that a worker that knows the mails about it does not start with all of credit. */
import * as z from 'zod';

export const EXPOSURE_STATES = ['normal', 'watched', 'over'] as const;
export const ExposureState = z.enum(EXPOSURE_STATES).meta({
  id: 'ExposureState',
  description: 'over: above limit and allowance; watched: from the policy’s part of it on',
});
export type ExposureState = z.infer<typeof ExposureState>;
