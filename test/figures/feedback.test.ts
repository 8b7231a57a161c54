import { afterAll, beforeAll, expect, it } from 'vitest';
import { receivablesFeedbackJob } from '#lib/figures/feedback-job.ts';
import { receivablesFeedback } from '#lib/figures/feedback-message.ts';
import { isNthWorkingDay } from '#lib/figures/feedback-run.ts';
import { runSlot } from '#lib/jobs/index.ts';
import { deliver } from '#lib/messages/index.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { TODAY } from '../support/company.ts';
import { localClient, startMailCatcher } from '../support/services.ts';

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());

it('knows the n-th working day of a month', () => {
  const calendar = { ...DEFAULT_CALENDAR, holidays: ['2026-03-02'] };
  expect(isNthWorkingDay(DEFAULT_CALENDAR, TODAY, 1)).toBe(true);
  expect(isNthWorkingDay(calendar, TODAY, 1)).toBe(false);
  expect(isNthWorkingDay(calendar, '2026-03-03', 1)).toBe(true);
  expect(isNthWorkingDay(DEFAULT_CALENDAR, '2026-03-01', 1)).toBe(false);
});

it('tells each person once a month about their own accounts, and only about those', {
  timeout: 240_000,
}, async () => {
  const { company, anAccount, invoice, receipt } = await someBooks(ROUTES);
  const { orgId, ports, sent } = company;
  ports.mailer = sesMailer(localClient(catcher.endpoint), 'figures@example.com');
  const [mine, other] = [
    await anAccount('usr_northrep', { name: '上海贸易' }),
    await anAccount('usr_southrep', { name: 'Southern' }),
  ];
  await invoice(mine, 900_00, '2026-01-05', { number: 'FB-1' });
  await receipt(mine, 300_00, '2026-02-10');
  await invoice(other, 700_00, '2026-02-05', { number: 'FB-2' });
  const slot = (period: string) => ({
    kind: 'slot' as const,
    orgId,
    job: receivablesFeedbackJob.name,
    subject: 'unt_north',
    period,
  });
  expect(await runSlot(ports, slot(TODAY), receivablesFeedbackJob)).toEqual({
    due: true,
    month: '2026-02',
    recipients: 2,
    messages: 2,
  });
  const again = await runSlot(ports, { ...slot(TODAY), subject: 'unt_company' }, receivablesFeedbackJob);
  expect(again).toMatchObject({ due: true, messages: 0 });
  const idle = await runSlot(ports, slot('2026-03-03'), receivablesFeedbackJob);
  expect(idle).toEqual({ due: false, recipients: 0, messages: 0 });

  const work = sent.flatMap((one) => (one.kind === 'message' ? [one] : []));
  const statuses = [];
  for (const one of work) statuses.push(await deliver(ports, [receivablesFeedback], one));
  expect(statuses.sort()).toEqual(['sent', 'suppressed']);
  const mails = await catcher.mails();
  expect(mails).toHaveLength(1);
  const [mail] = mails;
  expect(mail?.destination.to).toEqual(['north-rep@example.com']);
  expect(mail?.subject).toBe('Your receivables of 2026-02');
  for (const part of [mail?.body.html, mail?.body.text]) {
    expect(part).toContain('上海贸易');
    expect(part).toContain('FB-1');
    expect(part).toContain('€600.00');
    expect(part).not.toContain('Southern');
    expect(part).not.toContain('FB-2');
  }
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
    'accounts-2026-02.csv',
    'overdue-2026-02.csv',
  ]);
});
