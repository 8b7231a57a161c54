/** What an approved write-off does. Loaded with the first one, so that who only asks for approvals starts without the books. */
import type { Approval } from '#lib/approvals/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Write } from '#lib/table/write.ts';
import { openMinor } from './balance.ts';
import { settleWith } from './closing.ts';
import { findInvoice } from './store.ts';
import { WRITE_OFF, WriteOffDocument } from './write-off-schema.ts';

/** The writes of the write-off. What was paid while people were asked is not written off: of what was approved, only what is open. */
export const approvedWriteOff = async (
  context: Context,
  { id, document, reason }: Approval,
): Promise<Write[]> => {
  const { invoiceId, amountMinor: approved } = WriteOffDocument.parse(document);
  const stored = await findInvoice(context, invoiceId);
  const amountMinor = stored ? Math.min(approved, openMinor(stored.value)) : 0;
  if (!stored || amountMinor === 0) return [];
  const credit = {
    kind: WRITE_OFF,
    amountMinor,
    on: context.today(),
    notes: reason,
    approvalId: id,
  } as const;
  return (await settleWith(context, stored, credit)).booked.writes;
};
