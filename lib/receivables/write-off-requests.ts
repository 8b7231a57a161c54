/** Asking that an invoice is given up. Loaded with the first request: most commands of receivables need nobody's approval. */
import '#lib/accounts/approvals.ts';
import './approvals.ts';

import { subjectOf } from '#lib/accounts/index.ts';
import { type Approval, requestApproval } from '#lib/approvals/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { daysOver, openMinor } from './balance.ts';
import { settleWith, writtenOff } from './closing.ts';
import type { WriteOffRequest } from './schema.ts';
import { getInvoice, requireAccount } from './store.ts';
import { WRITE_OFF, type WriteOffDocument } from './write-off-schema.ts';

/**
 * Asks for a write-off of what is open, or of a part; it is booked when the last approver has agreed, at once where the policy
 * asks nobody. @throws {NothingOpen} @throws {WriteOffTooLarge} @throws {RateMissing} @throws {NoApprover}
 */
export const requestWriteOff = async (
  context: Context,
  id: string,
  { amountMinor: wished, reason }: WriteOffRequest,
): Promise<Plan<Stored<Approval>>> => {
  const stored = await getInvoice(context, id);
  const invoice = stored.value;
  const { value: account } = await requireAccount(context, invoice.accountId, 'write', 'collections');
  const amountMinor = writtenOff(invoice, wished);
  const today = context.today();
  const dueOn = invoice.dues[0]?.dueOn ?? invoice.issuedOn;
  const document: WriteOffDocument = {
    invoiceId: id,
    number: invoice.number,
    customer: `${account.number} ${account.name}`,
    amountMinor,
    currency: invoice.currency,
    openMinor: openMinor(invoice),
    dueOn,
    daysOver: Math.max(0, daysOver(dueOn, today)),
    ...(invoice.dispute && { dispute: invoice.dispute.reason }),
  };
  const { ownerId, unitId } = subjectOf(account);
  const { request, writes } = await requestApproval(context, {
    kind: WRITE_OFF,
    subject: { accountId: account.id, documentId: id, ownerId: ownerId ?? null, unitId: unitId ?? '' },
    document,
    documentVersion: stored.version,
    reason,
  });
  const credit = {
    kind: WRITE_OFF,
    amountMinor,
    on: today,
    notes: reason,
    approvalId: request.value.id,
  } as const;
  const atOnce =
    request.value.status === 'approved' ? (await settleWith(context, stored, credit)).booked.writes : [];
  return { action: 'invoice.request-write-off', writes: [...writes, ...atOnce], result: request };
};
