import { beforeEach, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/routes.ts';
import { collectingRoutes } from '#lib/collecting/index.ts';
import { runCollecting } from '#lib/collecting/job-run.ts';
import { addDays, addMilliseconds } from '#lib/core/dates.ts';
import { DEFAULT_SCHEME } from '#lib/dunning/default-scheme.ts';
import { dunningStateOf } from '#lib/dunning/index.ts';
import { dunningJob } from '#lib/dunning/job.ts';
import { dunningMessages } from '#lib/dunning/message.ts';
import { dunningRoutes } from '#lib/dunning/routes.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import { deliver, type OutgoingMail } from '#lib/messages/index.ts';
import { messageRoutes } from '#lib/messages/routes.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { receivableRoutes } from '#lib/receivables/index.ts';
import { aCompany, type Company, NOW, once, TODAY } from '../support/company.ts';

let company: Company;
let mails: OutgoingMail[];
beforeEach(async () => {
  company = await aCompany([
    ...accountRoutes,
    ...dunningRoutes,
    ...collectingRoutes,
    ...messageRoutes,
    ...organisationRoutes,
    ...receivableRoutes,
  ]);
  mails = [];
  company.ports.mailer = {
    send: async (mail) => {
      mails.push(mail);
      return { providerId: `ses-${mails.length}` };
    },
  };
});

// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
type Body = any;
const send = async (as: string, method: string, path: string, body?: unknown, version?: number) => {
  const headers = { ...once(), ...(version && { 'if-match': `"v${version}"` }) };
  return company.call(as, method, path, { body, headers });
};
const make = async (path: string, body: unknown, version?: number): Promise<Body> => {
  const answer = await send('admin', 'POST', path, body, version);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const get = async (as: string, path: string, query: Record<string, string> = {}): Promise<Body> =>
  (await company.call(as, 'GET', path, { query })).body;

const customer = async (number: string, contact: object = {}, account: object = {}): Promise<string> => {
  const { id } = await make('/v1/accounts', {
    ...{ number, name: `Customer ${number}`, type: 'customer', ownerId: 'usr_northrep' },
    ...account,
  });
  const person = { name: 'Ana García', email: `${number}@customer.example`, primary: true, ...contact };
  await make(`/v1/accounts/${id}/contacts`, person);
  return id;
};
const invoice = async (accountId: string, number: string, amountMinor: number): Promise<string> => {
  const dues = [{ dueOn: '2026-02-10', amountMinor }];
  return (await make('/v1/invoices', { accountId, number, amountMinor, issuedOn: '2026-01-11', dues })).id;
};
const pay = (accountId: string, invoiceId: string, amountMinor: number) =>
  make('/v1/receipts', { accountId, amountMinor, allocate: { invoiceId } });
const known = (statedUntil: string) => send('finance', 'PUT', '/v1/dunning/receipts', { statedUntil });
const run = async (asOf?: string): Promise<Body> => make('/v1/dunning/runs', asOf ? { asOf } : {});
const dry = async (asOf: string): Promise<Body> => make('/v1/dunning/runs', { asOf, dryRun: true });
const post = async () => {
  for (const work of company.sent.splice(0))
    if (work.kind === 'message') await deliver(company.ports, dunningMessages, work);
};
/** The clock moves and finance states that nothing was received. */
const later = async (days: number): Promise<string> => {
  const day = addDays(TODAY, days);
  company.clock.set(addMilliseconds(NOW, days * 86_400_000));
  await known(day);
  return day;
};

describe('a run of dunning', () => {
  it('sends two invoices in one mail, and goes on with the one that stays open', async () => {
    const accountId = await customer('c1');
    const [first, second] = [await invoice(accountId, 'A-1', 10_000), await invoice(accountId, 'A-2', 5_000)];
    await known(TODAY);
    const result = await run();
    expect(result).toMatchObject({ customers: 1, remaining: 0, included: [{ level: 1, accountId }] });
    await post();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'c1@customer.example',
      subject: 'Payment reminder: A-1 and 1 more',
    });
    expect(mails[0]?.text).toContain('€150.00');

    await pay(accountId, first, 10_000);
    await later(14);
    await run();
    await post();
    expect(mails[1]).toMatchObject({ subject: 'Second reminder: A-2' });
    expect(mails[1]?.text).not.toContain('A-1');
    expect(await get('finance', `/v1/dunning/invoices/${first}`)).toMatchObject({ status: 'none', level: 0 });
    expect(await get('finance', `/v1/dunning/invoices/${second}`)).toMatchObject({
      status: 'reminded',
      level: 2,
      reminders: [{ level: 1 }, { level: 2 }],
    });
  });

  it('tells a customer once a day, however often it runs, and also when two run at once', async () => {
    await invoice(await customer('c1'), 'A-1', 10_000);
    await known(TODAY);
    await Promise.all([run(), run()]);
    await run();
    await post();
    expect(mails).toHaveLength(1);
    const { data } = await get('finance', '/v1/dunning/notices');
    expect(data).toHaveLength(1);
  });

  it('lists who is in and who is out, and writes nothing when it is dry', async () => {
    const [one, two] = [await customer('c1'), await customer('c2')];
    await invoice(one, 'A-1', 10_000);
    const disputed = await invoice(one, 'A-2', 5_000);
    await make(`/v1/invoices/${disputed}/dispute`, { disputed: true, reason: 'damaged' }, 1);
    await invoice(two, 'B-1', 700);
    await make(`/v1/dunning/accounts/${two}/holds`, { kind: 'insolvency', reason: 'court' });
    await known(TODAY);
    const result = await dry(TODAY);
    expect(result.included).toMatchObject([
      {
        accountId: one,
        noticeId: null,
        lines: [{ number: 'A-1' }],
        inClarification: [{ number: 'A-2', amountMinor: 5_000 }],
        totals: [{ totalMinor: 10_000 }],
      },
    ]);
    expect(result.excludedByReason).toEqual({ disputed: 1, held: 1 });
    expect(result.excluded).toContainEqual(
      expect.objectContaining({ number: 'B-1', reason: 'held', hold: 'insolvency' }),
    );
    expect((await get('finance', '/v1/dunning/notices')).data).toEqual([]);
    expect(company.sent).toEqual([]);
  });

  it('writes Chinese to a Chinese customer of an organisation that speaks otherwise', async () => {
    const accountId = await customer('c1', { name: '王芳', language: 'zh-CN' });
    await invoice(accountId, 'A-1', 10_000);
    await known(TODAY);
    const { included } = await run();
    await post();
    expect(mails[0]?.subject).toBe('付款提醒：A-1');
    expect(mails[0]?.text).toContain('王芳，您好');
    const letter = await get('north-rep', `/v1/dunning/notices/${included[0].noticeId}/letter`);
    expect(letter).toContain('<html lang="zh-CN">');
    expect(letter).toContain('王芳，您好');
  });

  it('asks no more for what was paid or disputed before the mail went out', async () => {
    const accountId = await customer('c1');
    const paid = await invoice(accountId, 'A-1', 10_000);
    await invoice(accountId, 'A-2', 5_000);
    const other = await invoice(await customer('c2'), 'B-1', 700);
    await known(TODAY);
    await run();
    await pay(accountId, paid, 10_000);
    await make(`/v1/invoices/${other}/dispute`, { disputed: true, reason: 'damaged' }, 1);
    await post();
    expect(mails.map(({ subject }) => subject)).toEqual(['Payment reminder: A-2']);
    expect(mails[0]?.text).toContain('€50.00');
  });

  it('is refused while receipts are not known, and by whom may not run it', async () => {
    await invoice(await customer('c1'), 'A-1', 10_000);
    expect(await send('finance', 'POST', '/v1/dunning/runs', {})).toMatchObject({
      status: 409,
      body: { code: 'dunning.receipts_stale' },
    });
    await known(addDays(TODAY, -4));
    expect((await send('finance', 'POST', '/v1/dunning/runs', {})).status).toBe(409);
    await known(addDays(TODAY, -3));
    expect((await send('finance', 'POST', '/v1/dunning/runs', {})).status).toBe(200);
    expect((await known(addDays(TODAY, 1))).status).toBe(422);
    const answer = await send('finance', 'POST', '/v1/dunning/runs', { asOf: addDays(TODAY, 1) });
    expect(answer.status).toBe(422);
    expect((await send('north-manager', 'POST', '/v1/dunning/runs', {})).status).toBe(403);
    expect((await send('finance', 'POST', '/v1/dunning/runs', { asOf: 'soon' })).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/asOf' }],
    });
  });
});

describe('notices', () => {
  it('step back when they are cancelled, and the mail that waits does not go', async () => {
    const accountId = await customer('c1');
    const invoiceId = await invoice(accountId, 'A-1', 10_000);
    await known(TODAY);
    const { included } = await run();
    const path = `/v1/dunning/notices/${included[0].noticeId}`;
    expect((await send('service', 'POST', `${path}/cancel`, { reason: 'x' }, 1)).status).toBe(403);
    const cancelled = await send('north-rep', 'POST', `${path}/cancel`, { reason: 'paid in cash' }, 1);
    expect(cancelled.body).toMatchObject({ cancelled: { on: TODAY, reason: 'paid in cash' }, version: 2 });
    await post();
    expect(mails).toEqual([]);
    expect((await send('north-rep', 'POST', `${path}/cancel`, { reason: 'x' }, 2)).status).toBe(422);
    expect(await get('finance', `/v1/dunning/invoices/${invoiceId}`)).toMatchObject({ level: 0 });
    expect((await run()).excludedByReason).toEqual({ 'account-told-today': 1 });
    await later(1);
    expect((await run()).included).toMatchObject([{ level: 1 }]);
  });

  it('become a letter and a task where there is no address, and the task is ticked off', async () => {
    const accountId = await customer(
      'c1',
      { email: undefined },
      { name: 'Bar <b>"Ñ"</b>', address: 'Calle 1\nMadrid' },
    );
    await invoice(accountId, 'A-1', 10_000);
    await known(TODAY);
    const { included } = await run();
    expect(company.sent).toEqual([]);
    const path = `/v1/dunning/notices/${included[0].noticeId}`;
    expect(await get('north-rep', path)).toMatchObject({ channel: 'letter', task: { state: 'to-do' } });
    const letter = await get('north-rep', `${path}/letter`);
    expect(letter).toContain('Bar &lt;b&gt;&quot;Ñ&quot;&lt;/b&gt;<br>Ana García<br>Calle 1<br>Madrid');
    expect((await get('north-rep', '/v1/dunning/notices', { 'filter[task]': 'to-do' })).data).toHaveLength(1);
    const done = await send('north-rep', 'POST', `${path}/done`, { note: 'posted' }, 1);
    expect(done.body).toMatchObject({ task: { state: 'done', doneOn: TODAY, note: 'posted' } });
    expect((await send('north-rep', 'POST', `${path}/done`, {}, 2)).status).toBe(422);
    expect((await get('north-rep', '/v1/dunning/notices', { 'filter[task]': 'to-do' })).data).toEqual([]);
    expect((await get('south-rep', '/v1/dunning/notices')).data).toEqual([]);
    expect((await company.call('south-rep', 'GET', `${path}/letter`)).status).toBe(404);
  });
});

describe('schemes', () => {
  const body = {
    ...DEFAULT_SCHEME,
    levels: DEFAULT_SCHEME.levels.slice(0, 1).map((level) => ({ ...level, channel: 'call' as const })),
    failAfterDays: 5,
    interest: { mode: 'accrue' as const, ratePercent: '36.5' },
  };

  it('hold for an invoice before its account, its unit and the organisation', async () => {
    const accountId = await customer('c1');
    const [own, other] = [await invoice(accountId, 'A-1', 10_000), await invoice(accountId, 'A-2', 5_000)];
    const scheme = await make('/v1/dunning/schemes', { name: 'Calls', validFrom: '2026-01-01', body });
    const quiet = await make('/v1/dunning/schemes', {
      name: 'Quiet',
      validFrom: '2026-01-01',
      body: { ...body, graceDays: 300 },
    });
    await make('/v1/dunning/assignments', { targetId: company.units.company, schemeId: quiet.id });
    await known(TODAY);
    const from = async (id: string) => (await get('finance', `/v1/dunning/invoices/${id}/explain`)).scheme;
    expect(await from(own)).toMatchObject({ from: 'unit', schemeId: quiet.id });
    await make('/v1/dunning/assignments', { targetId: accountId, schemeId: quiet.id });
    expect(await from(own)).toMatchObject({ from: 'account' });
    const given = await make('/v1/dunning/assignments', { targetId: own, schemeId: scheme.id });
    expect(await from(own)).toMatchObject({ from: 'invoice', schemeId: scheme.id, validFrom: '2026-01-01' });
    expect(await get('finance', `/v1/dunning/invoices/${other}/explain`)).toMatchObject({
      included: false,
      reason: 'in-grace',
      rule: { graceDays: 300, nextLevelOn: '2026-02-17' },
      inputs: { openMinor: 5_000, level: 0, receiptsKnownUntil: TODAY },
    });
    expect((await run()).included).toMatchObject([{ channel: 'call', lines: [{ number: 'A-1' }] }]);
    const removed = await send('finance', 'DELETE', `/v1/dunning/assignments/${given.id}`, undefined, 1);
    expect(removed.status).toBe(204);
    expect(await from(own)).toMatchObject({ from: 'account' });
  });

  it('claim each day’s interest once, and hand over to the manager when they fail', async () => {
    const accountId = await customer('c1');
    const invoiceId = await invoice(accountId, 'A-1', 100_000);
    const scheme = await make('/v1/dunning/schemes', { name: 'Calls', validFrom: '2026-01-01', body });
    await make('/v1/dunning/assignments', { targetId: accountId, schemeId: scheme.id });
    await known(TODAY);
    // 36.5 % of 1,000.00 is 1.00 a day, and 2 March is the twentieth day over.
    expect((await run()).included).toMatchObject([
      { totals: [{ interestMinor: 2_000, totalMinor: 102_000 }] },
    ]);
    const day = await later(7);
    expect(await get('finance', `/v1/dunning/invoices/${invoiceId}/explain`)).toMatchObject({
      reason: 'failed',
      inputs: { interestMinor: 700, claimedThrough: TODAY },
    });
    expect((await run()).failed).toEqual([{ accountId, invoiceIds: [invoiceId] }]);
    await run();
    await post();
    expect(mails).toMatchObject([
      { to: 'north-manager@example.com', subject: 'Dunning of Customer c1 has failed: please take over' },
    ]);
    const context = await jobContext(company.ports, company.orgId, 'test');
    expect((await dunningStateOf(context, [invoiceId])).get(invoiceId)).toMatchObject({ status: 'failed' });
    // Whoever works the account sees it, and the case goes to the director on the same day.
    const worklist = await get('finance', '/v1/collecting/worklist', { for: 'team' });
    expect(worklist.data[0]).toMatchObject({ accountId, dunningLevel: 1, dunningFailed: true });
    expect(worklist.data[0].parts).toContainEqual({ rule: 'dunning', points: 12 });
    await runCollecting(context, { asOf: day });
    expect(await get('finance', `/v1/collecting/cases/${accountId}`)).toMatchObject({
      level: 3,
      handlerId: 'usr_director',
    });
    await pay(accountId, invoiceId, 100_000);
    expect(await get('finance', `/v1/dunning/invoices/${invoiceId}`)).toMatchObject({
      status: 'none',
      claimedInterestMinor: 2_000,
      failedOn: day,
    });
  });

  it('refuse a template that names no variable, and change only from the version seen', async () => {
    const texts = { ...DEFAULT_SCHEME.levels[0]!.texts };
    const bad = { ...texts, es: { ...texts.es, subject: 'Hola {nadie}' } };
    const levels = [{ ...DEFAULT_SCHEME.levels[0]!, texts: bad }];
    const input = { name: 'Mala', validFrom: '2026-01-01', body: { ...DEFAULT_SCHEME, levels } };
    expect((await send('admin', 'POST', '/v1/dunning/schemes', input)).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ pointer: '/body/levels/0/texts/es/subject' }],
    });
    const good = { ...input, name: '好方案', body: DEFAULT_SCHEME };
    const { id } = await make('/v1/dunning/schemes', good);
    const next = { ...good, validFrom: '2026-05-01' };
    expect((await send('admin', 'PUT', `/v1/dunning/schemes/${id}`, next, 1)).body.versions).toHaveLength(2);
    expect((await send('admin', 'PUT', `/v1/dunning/schemes/${id}`, next, 1)).status).toBe(412);
    expect((await send('finance', 'PUT', `/v1/dunning/schemes/${id}`, next, 2)).status).toBe(403);
  });
});

describe('holds', () => {
  it('are set and lifted by those who collect, and end by themselves', async () => {
    const accountId = await customer('c1');
    await invoice(accountId, 'A-1', 10_000);
    const foreign = await invoice(await customer('c2'), 'B-1', 10_000);
    const path = `/v1/dunning/accounts/${accountId}/holds`;
    const input = { kind: 'manual', reason: 'the owner talks to them', until: addDays(TODAY, 3) };
    expect((await send('service', 'POST', path, input)).status).toBe(403);
    expect((await send('north-rep', 'POST', path, { ...input, invoiceId: foreign })).status).toBe(422);
    expect((await send('north-rep', 'POST', path, { ...input, until: '2026-03-01' })).status).toBe(422);
    const { body: hold } = await send('north-rep', 'POST', path, input);
    const excluded = async (asOf: string) => (await dry(asOf)).excludedByReason;
    await known(TODAY);
    expect(await excluded(TODAY)).toMatchObject({ held: 1 });
    expect(await excluded(addDays(TODAY, 3))).toMatchObject({ held: 1 });
    const lifted = await send('north-rep', 'POST', `${path}/${hold.id}/lift`, undefined, 1);
    expect(lifted.body).toMatchObject({ liftedOn: TODAY });
    expect((await send('north-rep', 'POST', `${path}/${hold.id}/lift`, undefined, 2)).status).toBe(422);
    expect(await excluded(TODAY)).toEqual({});
    expect((await get('north-manager', path)).data).toMatchObject([{ id: hold.id, version: 2 }]);
    expect((await company.call('south-rep', 'GET', path)).status).toBe(404);
  });
});

describe('the job', () => {
  const enable = () =>
    send(
      'admin',
      'PUT',
      '/v1/policies/dunning',
      {
        validFrom: '2026-01-01',
        body: { enabled: true, localTime: '08:00', receiptsMaxAgeDays: 3 },
      },
      1,
    );
  const slot = (unit: string, period = TODAY) =>
    runSlot(
      company.ports,
      { kind: 'slot', orgId: company.orgId, job: 'dunning', subject: unit, period },
      dunningJob,
    );
  const rerun = async (unit: string) =>
    dunningJob.run(await jobContext(company.ports, company.orgId, 'dunning'), { unitId: unit, asOf: TODAY });

  it('does nothing until it is wanted', async () => {
    await invoice(await customer('c1'), 'A-1', 10_000);
    await known(TODAY);
    expect(await slot(company.units.north)).toEqual({ enabled: false });
    expect(company.sent).toEqual([]);
  });

  it('reminds the customers of its unit, and delivered twice sends one letter', async () => {
    await invoice(await customer('c1'), 'A-1', 10_000);
    await invoice(await customer('c2', {}, { ownerId: 'usr_southrep' }), 'B-1', 10_000);
    await enable();
    await known(TODAY);
    expect(await slot(company.units.north)).toMatchObject({ customers: 1, notices: 1 });
    expect(await slot(company.units.north)).toMatchObject({ notices: 1 });
    expect(await rerun(company.units.north)).toMatchObject({ customers: 1, notices: 0 });
    await post();
    expect(mails.map(({ to }) => to)).toEqual(['c1@customer.example']);
  });

  it('goes on where it was killed: whoever was told is not told again', async () => {
    for (const number of ['c1', 'c2', 'c3']) await invoice(await customer(number), `I-${number}`, 10_000);
    await enable();
    await known(TODAY);
    const { doc } = company.table;
    let commits = 0;
    const dying = {
      ...company.ports,
      table: {
        ...company.table,
        doc: new Proxy(doc, {
          get: (target, name) =>
            name !== 'send'
              ? Reflect.get(target, name)
              : async (command: { constructor: { name: string } }) => {
                  if (command.constructor.name === 'TransactWriteCommand') commits += 1;
                  if (commits === 2) throw new Error('killed');
                  return target.send(command as never);
                },
        }),
      },
    };
    const context = await jobContext(dying as never, company.orgId, 'dunning');
    await expect(dunningJob.run(context, { unitId: company.units.north, asOf: TODAY })).rejects.toThrow(
      'killed',
    );
    expect(await rerun(company.units.north)).toMatchObject({ notices: 2 });
    await post();
    expect(mails.map(({ to }) => to).sort()).toEqual(['c1', 'c2', 'c3'].map((c) => `${c}@customer.example`));
  });

  it('stops at stale receipts and tells finance once', async () => {
    await invoice(await customer('c1'), 'A-1', 10_000);
    await enable();
    expect(await slot(company.units.north)).toMatchObject({ refused: 'dunning.receipts_stale', told: 1 });
    expect(await slot(company.units.south)).toMatchObject({ refused: 'dunning.receipts_stale', told: 0 });
    const { data } = await get('finance', '/v1/messages');
    await deliver(company.ports, dunningMessages, {
      kind: 'message',
      orgId: company.orgId,
      messageId: data[0].id,
    });
    expect(mails).toMatchObject([
      { to: 'finance@example.com', subject: expect.stringContaining('No reminders on') },
    ]);
  });
});
