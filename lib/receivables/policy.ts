/** Numbers of receivables that are data: the buckets of the ageing. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

const Bounds = z
  .array(z.int().min(1).max(3650))
  .min(1)
  .max(12)
  .refine((bounds) => bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? 0)), {
    error: 'must rise strictly',
  });

/** Upper bounds in days of every bucket but the last, which is open-ended. */
export const AgeingPolicy = definePolicy(
  'receivables.ageing',
  z.strictObject({ bounds: Bounds }),
  { bounds: [30, 60, 90, 120] },
  'Buckets of the ageing of receivables',
);
