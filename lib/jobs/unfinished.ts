/**
 * Runs that were due and are not done: how late they are, as the dispatcher reports it with every tick, and how they are handed out again.
 * What stands still on purpose is not late.
 */
import type { Instant } from '#lib/core/dates.ts';
import type { Context, Ports } from '#lib/organisation/context.ts';
import { listOrganisations } from '#lib/organisation/store.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { readMany } from '#lib/table/read.ts';
import { put, type Write } from '#lib/table/write.ts';
import { isPaused, pausesOf } from './pauses.ts';
import { isServedHere } from './served.ts';
import { SET_DOWN, type Slot, SlotEntity, slotKey, UNFINISHED } from './slot.ts';
import type { Work } from './work.ts';

/** Slots that one command sets down at most; it has its own record to write beside them. */
const AT_ONCE = 50;
/** Late runs that a report names; the oldest ones. */
const NAMED = 20;
const MINUTE_MS = 60_000;

/** Slots of one state, the oldest first; the index may lag a moment behind. */
const slotsIn = async (
  { table, orgId }: Pick<Context, 'table' | 'orgId'>,
  pendingKind: string,
  to?: Instant,
): Promise<Slot[]> => {
  const query = { index: 'pending', partition: { orgId, pendingKind }, range: { to } } as const;
  return (await allOfIndex(table, query)).map((row) => fromItem(SlotEntity, row).value);
};

/** The writes that set down what the named jobs began, or were to begin, and did not finish: the next tick hands it out again, the oldest first. */
export const setDownUnfinished = async (
  context: Context,
  isOf: (job: string) => boolean,
): Promise<Write[]> => {
  const open = (await slotsIn(context, UNFINISHED)).filter(({ job }) => isOf(job)).slice(0, AT_ONCE);
  const keys = open.map((slot) => slotKey(context.orgId, slot));
  const isIdle = ({ value: { status, leaseUntil } }: Stored<Slot>) =>
    status === 'due' || status === 'released' || (status === 'claimed' && leaseUntil <= context.at);
  return (await readMany(context.table, SlotEntity, keys))
    .filter(isIdle)
    .map((from) => put(SlotEntity, { ...from.value, status: 'paused' as const }, { at: context.at, from }));
};

/** Work for the slots that were set down and whose jobs go on by now, the oldest first. */
export const workToResume = async (context: Pick<Context, 'table' | 'orgId'>): Promise<Work[]> => {
  const waiting = await slotsIn(context, SET_DOWN);
  if (waiting.length === 0) return [];
  const pauses = await pausesOf(context);
  const { orgId } = context;
  return waiting
    .filter(({ job }) => !isPaused(pauses, job))
    .map(({ job, subject, period }) => ({ kind: 'slot', orgId, job, subject, period }));
};

/** A run that was due and is not done. */
export interface Late {
  readonly orgId: string;
  readonly job: string;
  readonly unitId: string;
  readonly period: string;
  readonly dueAt: Instant;
  readonly status: Slot['status'];
  readonly lateMinutes: number;
}

/** What an organisation is behind with, the oldest first; what stands still on purpose is left out. */
export const lateRuns = async (context: Pick<Context, 'table' | 'orgId'>, now: Instant): Promise<Late[]> => {
  const open = await slotsIn(context, UNFINISHED, now);
  if (open.length === 0) return [];
  const pauses = await pausesOf(context);
  return open
    .filter(({ job }) => !isPaused(pauses, job))
    .map(({ job, subject, period, status, dueAt = now }) => ({
      ...{ orgId: context.orgId, job, unitId: subject, period, dueAt, status },
      lateMinutes: Math.floor((Date.parse(now) - Date.parse(dueAt)) / MINUTE_MS),
    }));
};

export interface Heartbeat {
  readonly organisations: number;
  /** By how much the oldest run is late that is due and not done; 0 when nothing is. The metric behind the alarm `work-late`. */
  readonly lateMinutes: number;
  /** Ids only: the oldest ones of all organisations. */
  readonly late: readonly Late[];
}

/** The sign of life of the work: how late it is over all organisations that are at home here. Said with every tick; silence is an alarm too. */
export const heartbeatOf = async (
  ports: Pick<Ports, 'table' | 'clock' | 'directories' | 'regions'>,
  now: Instant = ports.clock.now(),
): Promise<Heartbeat> => {
  const { table } = ports;
  const late: Late[] = [];
  let organisations = 0;
  for (const orgId of await listOrganisations(table)) {
    // Of the others this region knows only what has arrived.
    if (!(await isServedHere(ports, orgId))) continue;
    organisations += 1;
    late.push(...(await lateRuns({ table, orgId }, now)));
  }
  late.sort((a, b) => b.lateMinutes - a.lateMinutes);
  return { organisations, lateMinutes: late[0]?.lateMinutes ?? 0, late: late.slice(0, NAMED) };
};
