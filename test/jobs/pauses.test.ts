import { beforeEach, describe, expect, it } from 'vitest';
import { auditRoutes } from '#lib/audit/index.ts';
import { type Job, runSlot, SlotEntity, slotKey, sweep, tick, type Work } from '#lib/jobs/index.ts';
import { commitStep } from '#lib/jobs/job.ts';
import { JOB_NAMES } from '#lib/jobs/names.ts';
import { jobRoutes } from '#lib/jobs/routes.ts';
import { pauseJob, resumeJob } from '#lib/jobs/switch.ts';
import { heartbeatOf } from '#lib/jobs/unfinished.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { JOBS } from '#lib/schedule.ts';
import { read } from '#lib/table/read.ts';
import { aCompany, type Company, once } from '../support/company.ts';
import { expectCorrupt } from '../support/soundness.ts';

type SlotWork = Extract<Work, { kind: 'slot' }>;

let company: Company;
let ran: string[];
let fails = false;
beforeEach(async () => {
  company = await aCompany([...jobRoutes, ...auditRoutes]);
  // Ticks are told an instant, and the clock of what they write stands still.
  expectCorrupt(company.table, /had not begun anywhere/);
  ran = [];
  fails = false;
});

const job = (mode: Job['mode'] = 'each'): Job => ({
  name: 'reviews',
  mode,
  localTime: async () => '07:00',
  run: async (_context, { unitId, asOf }) => {
    if (fails) throw new Error('it fails');
    ran.push(`${unitId} ${asOf}`);
    return {};
  },
});
/** What the queue holds is worked on, in its order. */
const work = async (one = job()) => {
  for (const slot of company.sent.splice(0))
    if (slot.kind === 'slot') await runSlot(company.ports, slot, one).catch(() => undefined);
};
const at = (instant: string) => {
  company.clock.set(instant);
  return instant;
};
const beat = async (instant: string, one = job()) => {
  await tick(company.ports, [one], at(instant));
  await sweep(company.ports, instant);
  await work(one);
};
const ofNorth = () => ran.filter((line) => line.startsWith('unt_north')).map((line) => line.slice(10));
const pause = (name = 'reviews', as = 'admin') =>
  company.call(as, 'POST', `/v1/jobs/${name}/pause`, {
    body: { reason: 'Figures are wrong' },
    headers: once(),
  });
const resume = (name = 'reviews') =>
  company.call('admin', 'POST', `/v1/jobs/${name}/resume`, { headers: once() });
const stateOf = async (period: string) => {
  const slot: SlotWork = { kind: 'slot', orgId: company.orgId, job: 'reviews', subject: 'unt_north', period };
  return (await read(company.table, SlotEntity, slotKey(company.orgId, slot)))?.value.status;
};

describe('a paused job', () => {
  it('does nothing while it stands still, and each missed run once afterwards, the oldest first', async () => {
    await beat('2026-03-02T06:30:00.000Z');
    expect((await pause()).status).toBe(200);

    for (const day of ['03', '04', '05']) await beat(`2026-03-${day}T06:30:00.000Z`);
    expect(ofNorth()).toEqual(['2026-03-02']);
    await resume();
    for (const minute of ['35', '40', '45']) await beat(`2026-03-05T06:${minute}:00.000Z`);

    expect(ofNorth()).toEqual(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']);
  });

  it('sets down what was handed out before the stop, and takes it up again', async () => {
    await tick(company.ports, [job()], at('2026-03-02T06:30:00.000Z'));
    await pause('all');
    await work();
    await sweep(company.ports, '2026-03-02T06:35:00.000Z');

    expect([ran, company.sent]).toEqual([[], []]);
    expect(await stateOf('2026-03-02')).toBe('paused');
    await resume('all');
    await beat('2026-03-02T06:40:00.000Z');

    expect(ofNorth()).toEqual(['2026-03-02']);
    expect(await stateOf('2026-03-02')).toBe('finished');
  });

  it('tells the present state alone where it collapses', async () => {
    await pause();
    for (const day of ['02', '03', '04']) await beat(`2026-03-${day}T06:30:00.000Z`, job('collapse'));
    await resume();
    await beat('2026-03-04T06:35:00.000Z', job('collapse'));

    expect(ofNorth()).toEqual(['2026-03-04']);
  });

  it('is handed out again when it goes on, where it had failed and its work was given up', async () => {
    fails = true;
    await beat('2026-03-02T06:30:00.000Z');
    expect(await stateOf('2026-03-02')).toBe('released');
    await pause();
    fails = false;
    await resume();
    await beat('2026-03-02T09:00:00.000Z');

    expect(ofNorth()).toEqual(['2026-03-02']);
  });

  it('stays stopped by the operator, whatever an administrator does', async () => {
    const asOperator = async (change: typeof pauseJob | typeof resumeJob) => {
      const context = await jobContext(company.ports, company.orgId, 'operator');
      const asked = { job: 'reviews', level: 'operator', reason: 'Defect' } as const;
      return commitStep(context, () => change(context, asked));
    };
    await asOperator(pauseJob);
    const answer = await resume();
    expect(answer.body.pauses).toMatchObject([{ job: 'reviews', level: 'operator', by: 'system:operator' }]);
    await beat('2026-03-02T06:30:00.000Z');
    expect(ran).toEqual([]);

    await asOperator(resumeJob);
    await beat('2026-03-02T06:35:00.000Z');
    expect(ofNorth()).toEqual(['2026-03-02']);
  });

  it('is seen by everybody, stopped by administrators alone, and leaves a trail', async () => {
    expect((await pause('reviews', 'director')).status).toBe(403);
    expect((await pause('no-such-job')).status).toBe(400);
    await pause();
    await pause();
    const { body } = await company.call('north-rep', 'GET', '/v1/jobs');

    expect(body.jobs.filter(({ paused }: { paused: boolean }) => paused)).toEqual([
      { name: 'reviews', paused: true },
    ]);
    expect(body.pauses).toMatchObject([{ by: 'usr_admin', reason: 'Figures are wrong' }]);
    const trail = await company.call('admin', 'GET', '/v1/audit', { query: { subject: 'jps_organisation' } });
    expect(trail.body.data.map(({ action }: { action: string }) => action)).toEqual(['job.pause']);
  });
});

describe('the heartbeat', () => {
  it('says how late the oldest run is, whose and of which day; nothing is late that is done or stands still', async () => {
    fails = true;
    await beat('2026-03-02T06:30:00.000Z');
    const late = await heartbeatOf(company.ports, '2026-03-02T08:30:00.000Z');

    // Due at seven in Madrid, six in UTC.
    expect(late).toMatchObject({ organisations: 1, lateMinutes: 150 });
    expect(late.late.map(({ unitId }) => unitId).sort()).toEqual(['unt_company', 'unt_north', 'unt_south']);
    expect(late.late[0]).toMatchObject({ job: 'reviews', period: '2026-03-02', status: 'released' });
    await pause();
    expect((await heartbeatOf(company.ports, '2026-03-02T08:30:00.000Z')).lateMinutes).toBe(0);
    fails = false;
    await resume();
    await beat('2026-03-02T08:35:00.000Z');
    expect(await heartbeatOf(company.ports, '2026-03-02T09:00:00.000Z')).toEqual({
      ...{ organisations: 1, lateMinutes: 0, late: [] },
    });
  });

  it('counts a run as late that no worker ever began', async () => {
    await tick(company.ports, [job()], at('2026-03-02T06:30:00.000Z'));
    company.sent.length = 0;

    expect(await heartbeatOf(company.ports, '2026-03-02T07:00:00.000Z')).toMatchObject({
      ...{ lateMinutes: 60, late: [{ status: 'due' }, { status: 'due' }, { status: 'due' }] },
    });
  });
});

it('names every job of the schedule', () => {
  expect([...JOB_NAMES].sort()).toEqual(JOBS.map(({ name }) => name).sort());
});
