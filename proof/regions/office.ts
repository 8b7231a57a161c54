/** The work of two regions that nobody waits for: ticks, queues that keep what is not done, and what they may not do twice. */
import { addMilliseconds } from '#lib/core/dates.ts';
import { type Job, sweep, tick, type Work } from '#lib/jobs/index.ts';
import { runSlot, type Slot } from '#lib/jobs/slot.ts';
import { handleWork, type WorkHandlers } from '#lib/jobs/worker.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { JOBS } from '#lib/schedule.ts';
import { HANDLERS } from '../../dev/work.ts';
import type { Region } from '../../test/support/regions.ts';
import type { Item } from '../memory-table.ts';
import type { Random } from '../random.ts';

export interface Office {
  /** Both regions look at what is due and what was lost; one that does not answer looks at nothing. */
  beat(): Promise<void>;
  /** Takes from the queues: a part, or until they are empty. What fails lies there again. */
  work(share: number): Promise<void>;
  /** To hear what each side writes. */
  onWrite(region: string, item: Item): void;
  mailer: { send(mail: OutgoingMail): Promise<{ providerId: string }> };
  readonly complaints: string[];
  readonly counts: { slots: number; mails: number };
}

const HANDLING: WorkHandlers = {
  ...HANDLERS,
  slot: async (ports, work) => {
    const job = JOBS.find(({ name }: Job) => name === work.job);
    if (!job) throw new Error(`no job ${work.job}`);
    await runSlot(ports, work, job);
  },
};

/** Rounds after which a queue that is never empty is a complaint. */
const MOST_ROUNDS = 30;
const LEASE_OVER_MS = 7 * 60_000;

const isSlot = ({ entity, data }: Item): boolean => entity === 'slot' && (data as Slot).status === 'finished';

export const openOffice = (
  random: Random,
  clock: { now(): string; set(instant: string): void },
  regions: () => readonly Region[],
): Office => {
  const finished = new Map<string, string>();
  const mails = new Map<string, number>();
  const complaints: string[] = [];
  const counts = { slots: 0, mails: 0 };
  const attempt = async (region: Region, work: Work) => {
    try {
      await handleWork(region.ports, HANDLING, work);
    } catch {
      region.sent.push(work);
    }
  };
  return {
    complaints,
    counts,
    mailer: {
      send: async ({ headers }) => {
        const id = headers['X-Cadencia-Message'] ?? '';
        mails.set(id, (mails.get(id) ?? 0) + 1);
        counts.mails += 1;
        if ((mails.get(id) ?? 0) > 1) complaints.push(`the mail ${id} went twice`);
        return { providerId: `p-${id}` };
      },
    },
    onWrite: (region, item) => {
      if (!isSlot(item)) return;
      const key = `${item['pk']} ${item['sk']}`;
      const before = finished.get(key);
      if (before) complaints.push(`the slot ${key} was done in ${before} and in ${region}`);
      finished.set(key, region);
      counts.slots += 1;
    },
    beat: async () => {
      for (const { ports } of regions()) {
        await tick(ports, JOBS);
        await sweep(ports);
      }
    },
    work: async (share) => {
      for (let round = 0; regions().some(({ sent }) => sent.length > 0); round += 1) {
        if (round === MOST_ROUNDS) {
          complaints.push('work comes back again and again');
          return;
        }
        for (const region of regions()) {
          const taken = random
            .shuffled(region.sent.splice(0))
            .map((work) => ({ work, now: random.chance(share) }));
          region.sent.push(...taken.filter(({ now }) => !now).map(({ work }) => work));
          for (const { work, now } of taken) if (now) await attempt(region, work);
        }
        if (share < 1) return;
        clock.set(addMilliseconds(clock.now(), LEASE_OVER_MS));
      }
    },
  };
};
