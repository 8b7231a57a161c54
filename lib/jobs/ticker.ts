/**
 * The ticker: finds what is due in every unit of every organisation and hands it to the queue. A pointer moves only
 * after its whole fan-out was accepted, so an outage anywhere means late runs and never missed ones. Of a job that stands still
 * no pointer moves.
 */
import * as z from 'zod';
import { addDays, addMilliseconds, BusinessDate, businessDateAt, Instant, laterOf } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import { logger } from '#lib/core/logger.ts';
import { type Context, jobContext, type Ports } from '#lib/organisation/context.ts';
import { RegistrationEntity } from '#lib/organisation/entity.ts';
import type { Unit } from '#lib/organisation/schema.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { partition, SYSTEM } from '#lib/table/keys.ts';
import { allOfIndex, queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { type Put, put } from '#lib/table/write.ts';
import { dueSlots } from './due.ts';
import { commitStep, type Job } from './job.ts';
import { isPaused, pausesOf } from './pauses.ts';
import { isServedHere } from './served.ts';
import { dueSlot, type Slot, SlotEntity, slotKey } from './slot.ts';
import { workToResume } from './unfinished.ts';
import type { Work } from './work.ts';

/** What a command announced itself is left alone for this long before the sweep sends it again. */
const SWEEP_AFTER_MS = 60_000;

const Pointer = z.strictObject({
  job: z.string(),
  subject: z.string(),
  period: BusinessDate,
  home: Instant.optional().describe('Since when the organisation had the home that handed over to its queue'),
});
type Pointer = z.infer<typeof Pointer>;

/** Last period that was fully fanned out, of one job and unit: pk org#pointers, sk job#unit. */
export const PointerEntity = defineEntity<Pointer>({
  name: 'job-pointer',
  schema: Pointer,
  audited: false,
  key: (orgId, { job, subject }) => ({ pk: partition(orgId, 'pointers'), sk: `${job}#${subject}` }),
  id: ({ job, subject }) => `${job} ${subject}`,
});

/** Ids of every organisation of this installation. */
export const organisationIds = async ({ table }: Ports): Promise<string[]> => {
  const pk = partition(SYSTEM, 'organisation');
  return (await queryCollection(table, RegistrationEntity, { pk })).map(({ value }) => value.id);
};

/** The slots that nobody has a record of yet: a worker may have been faster than the tick that handed its slot out. */
const unrecorded = async ({ table, orgId, at }: Context, slots: readonly Slot[]): Promise<Put<Slot>[]> => {
  const keys = slots.map((slot) => slotKey(orgId, slot));
  const known = new Set((await readMany(table, SlotEntity, keys)).map(({ value }) => value.period));
  return slots.filter(({ period }) => !known.has(period)).map((slot) => put(SlotEntity, slot, { at }));
};

/** Moves the pointer where it still is what the fan-out started from, with a record of what is due; a faster ticker's move stands. */
const movePointer = (
  context: Context,
  from: Stored<Pointer> | undefined,
  next: Pointer,
  slots: readonly Slot[],
): Promise<void> =>
  commitStep(context, async () => {
    const key = PointerEntity.key(context.orgId, next);
    const stored = await read(context.table, PointerEntity, key);
    const same = stored?.value.period === from?.value.period;
    const due = same && slots.length > 0 ? await unrecorded(context, slots) : [];
    const writes = same ? [put(PointerEntity, next, { at: context.at, from: stored }), ...due] : [];
    return { action: 'job.move-pointer', writes, result: undefined };
  });

/**
 * How far back a home looks that an organisation moved to: what its pointers count as handed over may lie in the queue of the home before,
 * which keeps it for four days. Slots that were finished there do nothing.
 */
const LOOK_BACK_DAYS = 5;

/** Where the pointer stands for this home: one that another home moved last stands days earlier, but not before its first day. */
const standing = (
  from: Stored<Pointer> | undefined,
  unit: Unit,
  since: Instant | undefined,
): BusinessDate | undefined => {
  if (!from || from.value.home === since) return from?.value.period;
  const first = addDays(businessDateAt(from.createdAt, unit.timeZone), -1);
  const back = laterOf(addDays(from.value.period, -LOOK_BACK_DAYS), first);
  return back < from.value.period ? back : from.value.period;
};

const tickUnit = async (
  context: Context,
  job: Job,
  unit: Unit,
  from: Stored<Pointer> | undefined,
  now: Instant,
): Promise<number> => {
  const { timeZone: zone, id: subject } = unit;
  const localTime = await job.localTime(context, businessDateAt(now, zone));
  const home = context.directory.organisation.value.home?.since;
  const pointer = standing(from, unit, home);
  const due = dueSlots({ pointer, zone, localTime, mode: job.mode, now });
  if (due.pointer === pointer) return 0;
  const slots = due.periods.map((period) =>
    dueSlot({ job: job.name, subject, period }, instantOf(period, localTime, zone)),
  );
  const work = slots.map(({ period }): Work => {
    return { kind: 'slot', orgId: context.orgId, job: job.name, subject, period };
  });
  if (work.length > 0) await context.queue.send(work);
  const next = { job: job.name, subject, period: due.pointer, ...(home && { home }) };
  await movePointer(context, from, next, slots);
  return work.length;
};

const tickOrganisation = async (ports: Ports, jobs: readonly Job[], orgId: string, now: Instant) => {
  const context = await jobContext(ports, orgId, 'ticker');
  const pk = partition(orgId, 'pointers');
  const stored = await queryCollection(ports.table, PointerEntity, { pk });
  const pointers = new Map(
    stored.map((pointer) => [`${pointer.value.job}#${pointer.value.subject}`, pointer]),
  );
  const pauses = await pausesOf(context);
  const going = jobs.filter(({ name }) => !isPaused(pauses, name));
  let sent = 0;
  for (const { value: unit } of context.directory.units.values()) {
    if (!unit.active) continue;
    for (const job of going) {
      sent += await tickUnit(context, job, unit, pointers.get(`${job.name}#${unit.id}`), now);
    }
  }
  return sent;
};

/** Runs a step for every organisation that is at home here; one that fails does not stop the others but fails the whole at the end. */
const forEachOrganisation = async (
  ports: Ports,
  what: string,
  step: (orgId: string) => Promise<number>,
): Promise<{ organisations: number; sent: number }> => {
  const ids = await organisationIds(ports);
  let organisations = 0;
  const failures: unknown[] = [];
  let sent = 0;
  for (const orgId of ids) {
    try {
      if (!(await isServedHere(ports, orgId))) continue;
      organisations += 1;
      sent += await step(orgId);
    } catch (error) {
      logger.error(`${what} failed for one organisation`, { orgId, error: error as Error });
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${what} failed for ${failures.length} of ${ids.length}`);
  return { organisations, sent };
};

/** Hands every due slot to the queue, then moves the pointers. Running it twice or at once sends at worst twice. */
export const tick = (ports: Ports, jobs: readonly Job[], now: Instant = ports.clock.now()) =>
  forEachOrganisation(ports, 'tick', (orgId) => tickOrganisation(ports, jobs, orgId, now));

const pendingWork = (orgId: string, kind: 'message' | 'import', id: string): Work =>
  kind === 'message' ? { kind, orgId, messageId: id } : { kind, orgId, importId: id };

/** Sends messages and imports to the queue again that should have been picked up more than a minute ago, and slots that were set down and go on. */
export const sweep = (ports: Ports, now: Instant = ports.clock.now()) =>
  forEachOrganisation(ports, 'sweep', async (orgId) => {
    const range = { to: addMilliseconds(now, -SWEEP_AFTER_MS) };
    const found = await Promise.all(
      (['message', 'import'] as const).map(async (kind) => {
        const rows = await allOfIndex(ports.table, {
          index: 'pending',
          partition: { orgId, pendingKind: kind },
          range,
        });
        return rows.map((row) => pendingWork(orgId, kind, String(row['id'])));
      }),
    );
    const work = [...(await workToResume({ table: ports.table, orgId })), ...found.flat()];
    if (work.length > 0) await ports.queue.send(work);
    return work.length;
  });
