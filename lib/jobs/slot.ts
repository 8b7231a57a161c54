/**
 * Slots: one run of one job for one subject and period. A slot is claimed by a conditional write under a lease and
 * finished by another; a dead worker's lease runs out and the next one takes over. A finished slot never runs again. A slot
 * of a job that stands still is set down, and handed out again when the job goes on.
 *
 * | access pattern    | where                                              |
 * | one slot          | pk org#slot#job#subject, sk period                 |
 * | what is not done  | pending: slot, by the instant at which it was due  |
 * | what was set down | pending: paused-slot, likewise                     |
 */
import * as z from 'zod';
import { addMilliseconds, BusinessDate, Instant } from '#lib/core/dates.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { commitStep, type Job, type JobSummary } from './job.ts';
import { isPaused, pausesOf } from './pauses.ts';
import type { WorkerPorts } from './ports.ts';
import type { Work } from './work.ts';

/** Longer than a worker may run, so a lease only ends on a dead one. */
export const LEASE_MS = 6 * 60_000;
/** Summaries outlive every redelivery window by far. */
const KEEP_MS = 400 * 86_400_000;

const Slot = z.strictObject({
  job: z.string(),
  subject: z.string(),
  period: BusinessDate,
  status: z.enum(['due', 'claimed', 'released', 'paused', 'finished']),
  /** Absent from slots of earlier releases. */
  dueAt: Instant.optional().describe('When the run was due on the clock of its unit'),
  owner: z.string().describe('Request id of the worker that holds or held it; empty before the first'),
  leaseUntil: Instant,
  attempts: z.int(),
  summary: z.record(z.string(), z.json()).optional(),
});
export type Slot = z.infer<typeof Slot>;

/** Partitions of the index `pending`. */
export const UNFINISHED = 'slot';
export const SET_DOWN = 'paused-slot';

export const slotKey = (
  orgId: string,
  { job, subject, period }: Pick<Slot, 'job' | 'subject' | 'period'>,
) => ({
  pk: partition(orgId, 'slot', job, subject),
  sk: period,
});

export const SlotEntity = defineEntity<Slot>({
  name: 'slot',
  schema: Slot,
  audited: false,
  key: slotKey,
  id: ({ job, subject, period }) => `${job} ${subject} ${period}`,
  index: ({ status, dueAt }) =>
    status === 'finished' || !dueAt
      ? {}
      : { pendingKind: status === 'paused' ? SET_DOWN : UNFINISHED, pendingAt: dueAt },
  expiresAt: ({ leaseUntil }) => addMilliseconds(leaseUntil, KEEP_MS),
});

type SlotWork = Extract<Work, { kind: 'slot' }>;

/** Another worker holds the slot; the queue brings the work again after its lease. */
export class SlotHeld extends Error {
  override name = 'SlotHeld';
}

/** A slot that nobody has begun: written by who hands it out, so that one can tell what was due and never done. */
export const dueSlot = (
  { job, subject, period }: Pick<Slot, 'job' | 'subject' | 'period'>,
  dueAt: Instant,
): Slot => ({ job, subject, period, status: 'due', dueAt, owner: '', leaseUntil: dueAt, attempts: 0 });

const isHeld = (slot: Slot | undefined, { at }: Context): boolean =>
  slot?.status === 'claimed' && slot.leaseUntil > at;

/** The slot, held by this worker; or as it was finished before. @throws {SlotHeld} */
export const claimSlot = (context: Context, work: SlotWork): Promise<Slot> =>
  commitStep(context, async () => {
    const from = await read(context.table, SlotEntity, slotKey(context.orgId, work));
    const slot = from?.value;
    const mine = slot?.status === 'claimed' && slot.owner === context.requestId;
    if (slot && (slot.status === 'finished' || mine))
      return { action: 'slot.claim', writes: [], result: slot };
    if (isHeld(slot, context)) throw new SlotHeld(slot?.owner);
    const { job, subject, period } = work;
    const claimed: Slot = {
      job,
      subject,
      period,
      status: 'claimed',
      dueAt: slot?.dueAt ?? context.at,
      owner: context.requestId,
      leaseUntil: addMilliseconds(context.at, LEASE_MS),
      attempts: (slot?.attempts ?? 0) + 1,
    };
    const writes = [put(SlotEntity, claimed, { at: context.at, from })];
    return { action: 'slot.claim', writes, result: claimed };
  });

/** Ends this worker's hold. A worker that lost its lease meanwhile changes nothing. */
const leaveSlot = (context: Context, work: SlotWork, end: Pick<Slot, 'status' | 'summary'>): Promise<void> =>
  commitStep(context, async () => {
    const from = await read(context.table, SlotEntity, slotKey(context.orgId, work));
    const held = from?.value.status === 'claimed' && from.value.owner === context.requestId;
    const writes = held ? [put(SlotEntity, { ...from.value, ...end }, { at: context.at, from })] : [];
    return { action: `slot.${end.status}`, writes, result: undefined };
  });

/** Puts a slot of a job that stands still aside, unless it was done before. @throws {SlotHeld} while a run is under way */
const setDown = (context: Context, work: SlotWork): Promise<void> =>
  commitStep(context, async () => {
    const from = await read(context.table, SlotEntity, slotKey(context.orgId, work));
    if (isHeld(from?.value, context)) throw new SlotHeld(from?.value.owner);
    const slot = from?.value ?? dueSlot(work, context.at);
    const isDone = slot.status === 'finished' || slot.status === 'paused';
    const next: Slot = { ...slot, status: 'paused', dueAt: slot.dueAt ?? context.at };
    const writes = isDone ? [] : [put(SlotEntity, next, { at: context.at, from })];
    return { action: 'slot.set-down', writes, result: undefined };
  });

const plain = (summary: JobSummary): Slot['summary'] => JSON.parse(JSON.stringify(summary));

/**
 * Runs a slot once: claims it, runs the job, keeps its summary. A slot that is finished answers with its summary and
 * does nothing. When the run fails the slot is free again at once. While the job stands still nothing runs, and the slot is set down.
 * @throws {SlotHeld} while another worker's lease stands
 */
export const runSlot = async (ports: WorkerPorts, work: SlotWork, job: Job): Promise<JobSummary> => {
  const context = await jobContext(ports, work.orgId, job.name);
  if (isPaused(await pausesOf(context), job.name)) {
    await setDown(context, work);
    return {};
  }
  const slot = await claimSlot(context, work);
  if (slot.status === 'finished') return slot.summary ?? {};
  try {
    const summary = await job.run(context, { unitId: work.subject, asOf: work.period });
    await leaveSlot(context, work, { status: 'finished', summary: plain(summary) });
    return summary;
  } catch (error) {
    await leaveSlot(context, work, { status: 'released' }).catch(() => undefined);
    throw error;
  }
};
