/** Reads of payments. Everybody with any right to payments sees all of them: the queue is fair because it is open. */
import { NotFound } from '#lib/core/errors.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { PAYMENT_PENDING, PaymentEntity, paymentKey } from './entity.ts';
import type { PaymentRequest } from './schema.ts';

export const subjectOf = ({ requestedBy, unitId }: PaymentRequest): Subject => ({
  ownerId: requestedBy,
  unitId,
});

/** A payment whoever may see it; strongly consistent. */
export const findPayment = (context: Context, id: string): Promise<Stored<PaymentRequest> | undefined> =>
  read(context.table, PaymentEntity, paymentKey(context.orgId, id));

/** A payment that the caller may read. @throws {NotFound} */
export const getPayment = async (context: Context, id: string): Promise<Stored<PaymentRequest>> => {
  const stored = await findPayment(context, id);
  if (!stored) throw NotFound();
  context.access.require('payments', 'read', subjectOf(stored.value));
  return stored;
};

/** Every approved payment that was not made yet, in a currency. */
export const payable = async (context: Context, currency: string): Promise<PaymentRequest[]> => {
  const partition = { orgId: context.orgId, pendingKind: PAYMENT_PENDING };
  const rows = await allOfIndex(context.table, { index: 'pending', partition });
  return rows
    .map((row) => fromItem(PaymentEntity, row).value)
    .filter((payment) => payment.currency === currency);
};
