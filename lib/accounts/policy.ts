/** Numbers of accounts that are data: the terms of a new account. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const AccountTermsPolicy = definePolicy(
  'accounts.terms',
  z.strictObject({ paymentTermsDays: z.int().min(0).max(3650) }),
  { paymentTermsDays: 30 },
  'Payment terms of a new account that is given none',
);
