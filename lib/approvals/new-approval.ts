/** Bodies of requests over the API: one shape for each kind whose document is the request itself. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { Discount, Expense, PlanDocument, Quote, SpecialPrice, StandardContract } from './documents.ts';
import { Reason } from './schema.ts';

/** Documents by kind, as the API takes them. */
export const DOCUMENTS = {
  'special-price': SpecialPrice,
  discount: Discount,
  quote: Quote,
  'standard-contract': StandardContract,
  expense: Expense,
  plan: PlanDocument,
} as const;

const forAccount = { accountId: idOf('account'), reason: Reason };

export const NewApproval = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('special-price'), ...forAccount, document: SpecialPrice }),
    z.strictObject({ kind: z.literal('discount'), ...forAccount, document: Discount }),
    z.strictObject({ kind: z.literal('quote'), ...forAccount, document: Quote }),
    z.strictObject({ kind: z.literal('standard-contract'), ...forAccount, document: StandardContract }),
    z.strictObject({ kind: z.literal('expense'), reason: Reason, document: Expense }),
    z.strictObject({ kind: z.literal('plan'), reason: Reason, document: PlanDocument }),
  ])
  .meta({ id: 'NewApproval' });
export type NewApproval = z.infer<typeof NewApproval>;
