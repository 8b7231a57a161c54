/**
 * How far one region of the table lags behind another, measured: a mark is written in the one and looked for in the other. The metric of
 * the cloud (ReplicationLatency) says the same some minutes later.
 */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { partition, SYSTEM } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';

const Probe = z.strictObject({ id: z.string(), mark: z.string(), at: Instant });
type Probe = z.infer<typeof Probe>;

const keyOf = (id: string) => ({ pk: partition(SYSTEM, 'replication-probe'), sk: id });

/** pk system#replication-probe, sk region it was written in: the newest mark. */
const ProbeEntity = defineEntity<Probe>({
  name: 'replication-probe',
  schema: Probe,
  audited: false,
  key: (_orgId, { id }) => keyOf(id),
  id: ({ id }) => id,
});

export interface Probing {
  now: () => Instant;
  nextId: () => string;
  /** Waits before the next look. */
  pause: () => Promise<void>;
}

/** Seconds until a write in one region showed in another; undefined when it did not within the limit. */
export const lagBetween = async (
  from: Table,
  to: Table,
  limitSeconds: number,
  { now, nextId, pause }: Probing,
): Promise<number | undefined> => {
  const id = from.homeRegion;
  const mark = nextId();
  const at = now();
  const cause = { orgId: SYSTEM, at, by: 'system:operator', role: 'system', requestId: mark };
  await runCommand(from, cause, async () => {
    const before = await read(from, ProbeEntity, keyOf(id));
    const writes = [put(ProbeEntity, { id, mark, at }, { at, from: before })];
    return { action: 'replication.probe', writes, result: undefined };
  });
  const start = to.pace.elapsed();
  const gone = () => (to.pace.elapsed() - start) / 1000;
  while ((await read(to, ProbeEntity, keyOf(id)))?.value.mark !== mark) {
    if (gone() > limitSeconds) return undefined;
    await pause();
  }
  return gone();
};
