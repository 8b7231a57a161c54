/** What a worker does with each piece of work, and every kind of message that it can write. */
import '#lib/approval-kinds.ts';
import { overdueDigest } from '#lib/alerts/index.ts';
import { approvalNotice } from '#lib/approvals/index.ts';
import { collectingNotice } from '#lib/collecting/index.ts';
import { dunningMessages } from '#lib/dunning/index.ts';
import { receivablesFeedback } from '#lib/figures/index.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import type { WorkHandlers } from '#lib/jobs/worker.ts';
import { deliver } from '#lib/messages/deliver.ts';
import type { MessageKind } from '#lib/messages/kind.ts';
import { JOBS } from '#lib/schedule.ts';

const MESSAGE_KINDS: readonly MessageKind[] = [
  overdueDigest,
  collectingNotice,
  approvalNotice,
  receivablesFeedback,
  ...dunningMessages,
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
