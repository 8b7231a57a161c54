import { afterAll, beforeAll, expect, it } from 'vitest';
import { formRemindersJob, missingFormsJob } from '#lib/forms/jobs.ts';
import { formMessages } from '#lib/forms/reminder-messages.ts';
import { runSlot } from '#lib/jobs/index.ts';
import type { Job } from '#lib/jobs/job.ts';
import { deliver } from '#lib/messages/index.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';
import { localClient, startMailCatcher } from '../support/services.ts';

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());

it('a representative in Shanghai forgets a report: the reminder names it, the manager’s digest names it, each once', {
  timeout: 240_000,
}, async () => {
  const { company, get, post, match } = await someBooks(ROUTES);
  const { orgId, ports, sent, units, clock, call } = company;
  ports.mailer = sesMailer(localClient(catcher.endpoint), 'forms@example.com');
  const patch = async (path: string, body: object) =>
    call('admin', 'PATCH', path, { body, headers: { ...once(), ...match(await get(path, {}, 'admin')) } });
  await patch(`/v1/units/${units.north}`, { timeZone: 'Asia/Shanghai' });
  await patch('/v1/users/usr_northmanager', { language: 'zh-CN', name: '王经理' });
  await patch('/v1/users/usr_northrep', { name: '李雷' });
  const set = (kind: string, body: object) =>
    call('admin', 'PUT', `/v1/policies/${kind}`, {
      body: { validFrom: '2026-01-01', body },
      headers: { ...once(), 'if-match': '"v1"' },
    });
  const due = { of: 'end', workingDay: 0, at: '18:30' };
  const rule = {
    templateKey: 'daily-sales-report',
    cadence: 'day',
    roles: ['representative'],
    unitIds: [units.north],
    due,
  };
  expect((await set('forms', { rules: [rule] })).status).toBe(200);
  const times = { remindAt: '16:30', remindDaysBefore: 0, digestAt: '08:30', digestDays: 2 };
  expect((await set('forms.reminders', { enabled: true, ...times })).status).toBe(200);

  const run = (job: Job, period: string) =>
    runSlot(ports, { kind: 'slot', orgId, job: job.name, subject: units.north, period }, job);
  const mails = async () => {
    const work = sent.splice(0).flatMap((one) => (one.kind === 'message' ? [one] : []));
    const statuses: unknown[] = [];
    for (const one of work) statuses.push(await deliver(ports, formMessages, one));
    return statuses.sort();
  };

  // 16:30 in Shanghai: one has filed, the other is reminded, and files before the mail of a second run would go out.
  clock.set('2026-03-03T08:30:00.000Z');
  const answers = { done: '拜访客户', tomorrow: '跟进' };
  const file = async (as: string) => {
    const { body } = await post('/v1/forms/records', { templateKey: 'daily-sales-report', answers }, {}, as);
    expect(body.dueAt).toBe('2026-03-03T10:30:00.000Z');
    const filed = await post(`/v1/forms/records/${body.id}/submit`, undefined, match({ body } as never), as);
    expect(filed.body.status).toBe('submitted');
    return filed;
  };
  const filed = await file('north-rep2');
  expect(await run(formRemindersJob, '2026-03-03')).toEqual({ enabled: true, messages: 1 });
  expect(await mails()).toEqual(['sent']);
  const scored = await post(
    `/v1/forms/records/${filed.body.id}/review`,
    { score: 5 },
    match(filed),
    'north-manager',
  );
  expect(scored.body.status).toBe('reviewed');

  clock.set('2026-03-04T00:30:00.000Z');
  // Of the last two days the Monday is missing from both, the Tuesday from one.
  expect(await run(missingFormsJob, '2026-03-04')).toEqual({ enabled: true, missing: 3, messages: 1 });
  expect(await mails()).toEqual(['sent']);
  const { runs } = await import('#lib/forms/job-run.ts').then(async ({ tellMissing }) => {
    const { jobContext } = await import('#lib/organisation/context.ts');
    const context = await jobContext(ports, orgId, 'missing-forms');
    return {
      runs: await tellMissing(context, {
        kind: missingFormsJob.name,
        unitId: units.north,
        asOf: '2026-03-04',
      }),
    };
  });
  expect(runs).toMatchObject({ messages: 0 });
  expect(await run(missingFormsJob, '2026-03-07')).toMatchObject({ missing: 0, messages: 0 });
  const [reminder, digest, ...more] = await catcher.mails();
  expect(more).toEqual([]);
  expect(reminder?.destination.to).toEqual(['north-rep@example.com']);
  expect(reminder?.subject).toBe('One report is due');
  expect(reminder?.body.text).toContain('Daily sales report');
  expect(digest?.destination.to).toEqual(['north-manager@example.com']);
  expect(digest?.subject).toBe('有 3 份报告缺交');
  expect(digest?.body.html).toContain('李雷');
  expect(digest?.body.html).toContain('每日销售报告');
});

it('says nothing before the organisation works with forms', { timeout: 60_000 }, async () => {
  const { company } = await someBooks(ROUTES);
  const { orgId, ports, units } = company;
  const slot = { kind: 'slot' as const, orgId, subject: units.north, period: '2026-03-02' };
  expect(await runSlot(ports, { ...slot, job: formRemindersJob.name }, formRemindersJob)).toEqual({
    enabled: false,
    messages: 0,
  });
  expect(await runSlot(ports, { ...slot, job: missingFormsJob.name }, missingFormsJob)).toEqual({
    enabled: false,
    missing: 0,
    messages: 0,
  });
});
