/**
 * What a worker does with each piece of work, and every kind of message that it can write. Kinds are taken from their
 * own files: a worker starts without what renders them.
 */
import { overdueDigest } from '#lib/alerts/message.ts';
import { approvalNotice } from '#lib/approvals/message.ts';
import { collectingNotice } from '#lib/collecting/notices.ts';
import { dunningMessages } from '#lib/dunning/message.ts';
import { creditNotice } from '#lib/exposures/notices.ts';
import { receivablesFeedback } from '#lib/figures/feedback-message.ts';
import { formMessages } from '#lib/forms/reminder-messages.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import type { WorkHandlers } from '#lib/jobs/worker.ts';
import { deliver } from '#lib/messages/deliver.ts';
import type { MessageKind } from '#lib/messages/kind.ts';
import { reconciliationMessages } from '#lib/reconciliations/message.ts';
import { reviewMessages } from '#lib/review-reports/message.ts';
import { JOBS } from '#lib/schedule.ts';
import { agedStockAnnouncement } from '#lib/stock/message.ts';
import { waitingNotice } from '#lib/waiting/message.ts';

/** A mail about a request shows its document as the kind of request says. */
const knowingKinds = (message: MessageKind): MessageKind => ({
  ...message,
  compose: async (context, about) => {
    await import('#lib/approval-kinds.ts');
    return message.compose(context, about);
  },
});

export const MESSAGE_KINDS: readonly MessageKind[] = [
  overdueDigest,
  collectingNotice,
  knowingKinds(approvalNotice),
  receivablesFeedback,
  agedStockAnnouncement,
  creditNotice,
  ...formMessages,
  waitingNotice,
  ...dunningMessages,
  ...reconciliationMessages,
  ...reviewMessages,
];

/** What the worker does. Imports have a queue and a function of their own, so that a large file delays no alert. */
export const WORK: WorkHandlers = {
  slot: (ports, work) => {
    const job = JOBS.find(({ name }) => name === work.job);
    if (!job) throw new Error(`there is no job ${work.job}`);
    return runSlot(ports, work, job);
  },
  message: (ports, work) => deliver(ports, MESSAGE_KINDS, work),
};
