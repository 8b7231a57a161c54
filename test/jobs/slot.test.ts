import { beforeAll, describe, expect, it } from 'vitest';
import { addMilliseconds } from '#lib/core/dates.ts';
import { claimSlot, type Job, LEASE_MS, runSlot, SlotEntity, SlotHeld, slotKey } from '#lib/jobs/index.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { read } from '#lib/table/read.ts';
import { aCompany, type Company, NOW } from '../support/company.ts';

let company: Company;
let period = 0;
beforeAll(async () => {
  company = await aCompany([]);
});

/** A slot of its own and a job that counts its runs. */
const aSlot = (run: (times: number) => Promise<void> = async () => undefined) => {
  period += 1;
  const work = {
    kind: 'slot' as const,
    orgId: company.orgId,
    job: 'count',
    subject: 'unt_north',
    period: `2026-01-${String(period).padStart(2, '0')}`,
  };
  let times = 0;
  const job: Job = {
    name: 'count',
    mode: 'each',
    localTime: async () => '07:00',
    run: async () => {
      times += 1;
      await run(times);
      return { times };
    },
  };
  return { work, job, times: () => times };
};
const stored = async (work: ReturnType<typeof aSlot>['work']) =>
  (await read(company.table, SlotEntity, slotKey(company.orgId, work)))?.value;

describe('runSlot', () => {
  it('runs once and answers a repeat with the kept summary', async () => {
    const { work, job, times } = aSlot();

    expect(await runSlot(company.ports, work, job)).toEqual({ times: 1 });
    expect(await runSlot(company.ports, work, job)).toEqual({ times: 1 });
    expect(times()).toBe(1);
    expect(await stored(work)).toMatchObject({ status: 'finished', attempts: 1, summary: { times: 1 } });
  });

  it('lets one of ten workers run; the others hear that it is held or finished', async () => {
    const { work, job, times } = aSlot(() => new Promise((resolve) => setTimeout(resolve, 50)));
    const ends = await Promise.allSettled(
      Array.from({ length: 10 }, () => runSlot(company.ports, work, job)),
    );

    expect(times()).toBe(1);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(SlotHeld);
  });

  it('frees the slot at once when the run fails', async () => {
    const { work, job } = aSlot(async (times) => {
      if (times === 1) throw new Error('broken');
    });

    await expect(runSlot(company.ports, work, job)).rejects.toThrow('broken');
    expect(await stored(work)).toMatchObject({ status: 'released' });
    expect(await runSlot(company.ports, work, job)).toEqual({ times: 2 });
  });

  it('takes a dead worker’s slot over after its lease, and the dead one cannot finish it any more', async () => {
    const { work, job, times } = aSlot();
    const dead = await jobContext(company.ports, company.orgId, 'count');
    await claimSlot(dead, work);

    await expect(runSlot(company.ports, work, job)).rejects.toBeInstanceOf(SlotHeld);
    company.clock.set(addMilliseconds(NOW, LEASE_MS + 1));
    expect(await runSlot(company.ports, work, job)).toEqual({ times: 1 });
    company.clock.set(NOW);
    expect(times()).toBe(1);
    expect(await stored(work)).toMatchObject({ status: 'finished', attempts: 2 });
  });
});
