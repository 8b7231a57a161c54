import { describe, expect, it } from 'vitest';
import { forecastReminderJob } from '#lib/forecasts/job.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { WORK } from '#lib/work.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match } = await someBooks(ROUTES);
const { units, clock } = company;

/** Delivers what was announced: to whom, and about what. */
const deliver = async (): Promise<OutgoingMail[]> => {
  const mails: OutgoingMail[] = [];
  const mailer = {
    send: async (mail: OutgoingMail) => {
      mails.push(mail);
      return { providerId: `m${mails.length}` };
    },
  };
  // Nobody announces what a request queues: the sweep finds it.
  const { data } = (await get('/v1/messages', { limit: '100' }, 'admin')).body;
  for (const { id: messageId } of data)
    await handleWork({ ...company.ports, mailer }, WORK, {
      ...{ kind: 'message', orgId: company.orgId, messageId },
    });
  return mails;
};
const told = async () => (await deliver()).map(({ to, subject }) => [to, subject]);

describe('what waits', { timeout: 240_000 }, () => {
  it('for a signature is told to the receiver, and to the issuer once the receiver has signed', async () => {
    const basis = { note: '去年基础上新增两家经销商' };
    const wish = { name: 'Plan 2026', measure: 'booked', section: 'region', amount: 1_200_00, basis };
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const { id: planId } = (await post('/v1/plans', { ...wish, ...period }, {}, 'boss')).body;
    const act = async (what: string, body: object, as: string) =>
      post(`/v1/plans/${planId}/${what}`, body, match(await get(`/v1/plans/${planId}`, {}, 'admin')), as);
    await act('split', { how: 'equal', over: [{ unitId: units.north }, { unitId: units.south }] }, 'boss');
    const submitted = await act('submit', { reason: 'Plan' }, 'director');
    const path = `/v1/approvals/${submitted.body.versions.at(-1).approvalId}`;
    const { documentHash } = (await get(path, {}, 'boss')).body;
    // A plan that waits for approval is told by the approvals themselves.
    expect((await told()).map(([to]) => to)).toContain('boss@example.com');
    await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'boss');
    await deliver();
    const issue = (unit: string) =>
      post('/v1/letters', { kind: 'responsibility', planId, node: unit }, {}, 'boss');
    const { body: letter } = await issue(units.north);
    const [mail, ...others] = await deliver();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'north-manager@example.com',
      subject: 'A letter on Plan 2026 waits for your signature',
    });
    expect(mail?.text).toContain('€600.00');
    expect(mail?.html).toContain(`/#/letters/${letter.id}`);
    const sign = (as: string) => {
      const signing = { body: { digest: letter.digest }, headers: once() };
      return company.call(as, 'PUT', `/v1/letters/${letter.id}/signature`, signing);
    };
    await sign('north-manager');
    expect(await told()).toEqual([['boss@example.com', 'A letter on Plan 2026 waits for your signature']]);
    await sign('boss');
    expect(await told()).toEqual([]);
    // Taken back before the mail went out: nobody is asked.
    const { body: second } = await issue(units.south);
    await post(
      `/v1/letters/${second.id}/withdraw`,
      { reason: 'Error' },
      match({ body: second } as never),
      'boss',
    );
    expect(await told()).toEqual([]);
  });

  it('for an approval is told to who leads the unit, again when it is submitted again', async () => {
    const { body } = await post(
      '/v1/demand',
      { kind: 'plan', period: '2026-04', unitId: units.north },
      {},
      'back-office',
    );
    const step = async (what: string, as: string, more: object | undefined = undefined) =>
      post(`/v1/demand/${body.id}/${what}`, more, match(await get(`/v1/demand/${body.id}`, {}, 'boss')), as);
    await step('submit', 'back-office');
    const first = await told();
    expect(first).toEqual([['north-manager@example.com', 'Demand plan for 2026-04 waits for your approval']]);
    await step('send-back', 'north-manager', { reason: '太多' });
    await step('submit', 'back-office');
    await step('approve', 'north-manager');
    expect(await told()).toEqual([]);
  });

  it('to be forecast is told once before the due day and once after it, to who has submitted nothing', async () => {
    const remind = async (asOf: string) => {
      clock.set(`${asOf}T09:00:00.000Z`);
      const context = await jobContext(company.ports, company.orgId, 'forecast-reminders');
      return forecastReminderJob.run(context, { unitId: units.north, asOf });
    };
    expect(await remind('2026-04-02')).toEqual({ month: '2026-04', told: 0 });
    expect(await remind('2026-04-03')).toEqual({ month: '2026-04', told: 2 });
    expect(await remind('2026-04-04')).toEqual({ month: '2026-04', told: 0 });
    const lines = ['05', '06', '07'].map((month) => ({ month: `2026-${month}`, amountMinor: 1 }));
    const made = await post('/v1/forecasts', { lines }, {}, 'north-rep');
    await post(`/v1/forecasts/${made.body.id}/submit`, {}, match(made), 'north-rep');
    expect(await told()).toEqual([
      ['north-rep2@example.com', 'Your forecast of 2026-04 is due on 5 Apr 2026'],
    ]);
    expect(await remind('2026-04-06')).toEqual({ month: '2026-04', told: 1 });
    expect(await told()).toEqual([['north-rep2@example.com', 'Your forecast of 2026-04 is late']]);
    expect(await remind('2026-04-30')).toEqual({ month: '2026-04', told: 0 });
  });

  it('leaves a sound table', async () => {
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });
});
