/** How long a customer may answer through the link of a statement. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const ReconciliationPolicy = definePolicy(
  'reconciliation',
  z.strictObject({
    linkDays: z.int().min(1).max(365).describe('Days after the sending on which its link still works'),
  }),
  { linkDays: 30 },
  'How long the link of a reconciliation statement works; sending again makes a new one',
);
