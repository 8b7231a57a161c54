export { type CatchUp, dueSlots } from './due.ts';
export { commitStep, type Job, type JobSummary } from './job.ts';
export type { WorkerPorts } from './ports.ts';
export { sqsQueue } from './queue.ts';
export { claimSlot, LEASE_MS, runSlot, SlotEntity, SlotHeld, slotKey } from './slot.ts';
export { organisationIds, sweep, tick } from './ticker.ts';
export { type Queue, Work } from './work.ts';
export { type WorkHandlers, workHandler } from './worker.ts';
