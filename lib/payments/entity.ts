/**
 * | access pattern                            | where                                                              |
 * | one payment                               | pk org#payment#id                                                  |
 * | payments of all / of a unit, by due day   | byOrganisation, byUnit                                             |
 * | the queue: what is to be paid, by due day | pending (sparse): pendingKind payment, pendingAt = due day         |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { PaymentRequest, type PaymentState } from './schema.ts';

export const PAYMENT_PENDING = 'payment';

/** The states in which money is to be paid: approved and not yet gone. */
export const isPayable = (state: PaymentState): boolean => state === 'approved' || state === 'scheduled';

export const paymentKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'payment', id),
  sk: 'payment',
});

export const PaymentEntity = defineEntity<PaymentRequest>({
  name: 'payment',
  schema: PaymentRequest,
  audited: true,
  key: (orgId, { id }) => paymentKey(orgId, id),
  id: ({ id }) => id,
  index: ({ unitId, dueOn, state }) => ({
    listKey: dueOn,
    unitId,
    ...(isPayable(state) && { pendingKind: PAYMENT_PENDING, pendingAt: dueOn }),
  }),
});
