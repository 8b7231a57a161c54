import { describe, expect, it } from 'vitest';
import { formsSummary, formTemplateLabel, recordOf } from '#lib/forms/index.ts';
import { contextOf } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units, clock } = company;
await post('/v1/products', { sku: 'A', name: '产品', currency: 'EUR', tier: 'mid' }, {}, 'admin');
const mine = await anAccount('usr_northrep');
const other = await anAccount('usr_southrep');
const records = '/v1/forms/records';
const make = (body: object, as = 'north-rep') => post(records, body, {}, as);
const act = async (id: string, what: string, body?: object, as = 'north-rep', method = 'POST') => {
  const path = `${records}/${id}`;
  const headers = { ...once(), ...match(await get(path, {}, as)) };
  return company.call(as, method, `${path}${what}`, { body, headers });
};
const daily = { done: '拜访三家客户', tomorrow: '跟进报价', visits: '3' };
/** Files a daily report of today. */
const file = async (as = 'north-rep', answers: object = daily) => {
  const { body } = await make({ templateKey: 'daily-sales-report', answers }, as);
  return act(body.id, '/submit', undefined, as);
};
const sell = async (euros: string) => {
  const lines = [{ sku: 'A', quantity: '1', unitPrice: euros }];
  const placed = await post(
    '/v1/orders',
    { accountId: mine, orderedOn: '2026-03-02', lines },
    {},
    'director',
  );
  await post(
    `/v1/orders/${placed.body.id}/transitions`,
    { to: 'confirmed', on: '2026-03-02' },
    match(placed),
    'director',
  );
};

describe('a record of a form', { timeout: 120_000 }, () => {
  it('is one for each person and period, holds what the system knows, and is submitted whole', async () => {
    await sell('250');
    const { status, body, headers } = await make({
      templateKey: 'daily-sales-report',
      answers: { visits: '3' },
    });
    expect(status).toBe(201);
    expect(headers['location']).toBe(`${records}/${body.id}`);
    expect(body).toMatchObject({
      ...{
        authorId: 'usr_northrep',
        unitId: units.north,
        status: 'draft',
        on: '2026-03-02',
        templateNumber: 1,
      },
      period: { from: '2026-03-02', to: '2026-03-02' },
      dueAt: '2026-03-02T17:30:00.000Z',
      figures: {
        asOf: '2026-03-02',
        values: {
          booked: [{ of: null, currency: 'EUR', value: '250.00' }],
          orders: [{ of: null, currency: null, value: '1' }],
          collected: [],
        },
      },
    });
    expect((await make({ templateKey: 'daily-sales-report' })).body).toMatchObject({
      status: 409,
      code: 'form.exists',
    });
    const missing = await act(body.id, '/submit');
    expect(missing.body).toMatchObject({ status: 422, code: 'form.incomplete' });
    expect(missing.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/answers/done',
      '/answers/tomorrow',
    ]);
    const wrong = async (answers: object) => (await act(body.id, '', { answers }, 'north-rep', 'PATCH')).body;
    expect((await wrong({ visits: '-1' })).errors[0].pointer).toBe('/answers/visits');
    expect((await wrong({ booked: '1' })).errors[0].pointer).toBe('/answers/booked');
    await sell('100');
    await act(body.id, '', { answers: { ...daily, visits: null } }, 'north-rep', 'PATCH');
    const { body: filed } = await act(body.id, '/submit');
    expect(filed).toMatchObject({
      ...{ status: 'submitted', answers: { done: '拜访三家客户', tomorrow: '跟进报价' } },
      figures: { values: { booked: [{ value: '350.00' }] } },
      steps: [{ what: 'submitted', at: '2026-03-02T09:00:00.000Z', isLate: false }],
    });
    expect((await act(body.id, '', { answers: {} }, 'north-rep', 'PATCH')).body.code).toBe('form.status');
    expect((await act(body.id, '/recall')).body).toMatchObject({
      status: 'draft',
      steps: [{}, { what: 'recalled' }],
    });
    expect((await act(body.id, '', undefined, 'north-rep', 'DELETE')).body.code).toBe('form.submitted');
    expect((await act(body.id, '/submit')).body.steps).toHaveLength(3);
  });

  it('is read and scored by who leads the author, and by nobody else', async () => {
    const { body } = await make({ templateKey: 'field-visit', answers: { place: 'Feria' } });
    expect(body.period).toBeUndefined();
    const path = `${records}/${body.id}`;
    expect((await get(path, {}, 'north-manager')).status).toBe(200);
    for (const as of ['south-manager', 'north-rep2', 'finance'])
      expect((await get(path, {}, as)).status).toBe(404);
    const answers = { person: 'usr_northrep', on: '2026-03-02', findings: 'x', guidance: 'y', account: mine };
    const hidden = await act(body.id, '', { answers: { account: other } }, 'north-rep', 'PATCH');
    expect(hidden.status).toBe(404);
    await act(body.id, '', { answers }, 'north-rep', 'PATCH');
    expect((await act(body.id, '/review', { score: 4 }, 'north-manager')).body.code).toBe('form.status');
    await act(body.id, '/submit');
    expect((await act(body.id, '/review', { score: 4 }, 'north-rep')).status).toBe(403);
    const scored = await act(body.id, '/review', { score: 4, comment: '很好' }, 'north-manager');
    expect(scored.body).toMatchObject({
      status: 'reviewed',
      reviews: [{ score: 4, comment: '很好', by: 'usr_northmanager' }],
    });
    expect((await act(body.id, '/recall')).body.code).toBe('form.status');
    expect((await act(body.id, '/review/withdraw', undefined, 'director')).body.status).toBe('submitted');
    const page = await company.call('north-rep', 'GET', `${path}/page`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(page.body).toContain('巡回管理记录');
    expect(page.body).toContain('Account 1');
    const own = await make({ templateKey: 'swot' }, 'north-manager');
    for (const key of ['strengths', 'weaknesses', 'opportunities', 'threats', 'strategy'])
      await act(own.body.id, '', { answers: { [key]: 'x' } }, 'north-manager', 'PATCH');
    await act(own.body.id, '/submit', undefined, 'north-manager');
    expect((await act(own.body.id, '/review', { score: 5 }, 'north-manager')).body.code).toBe(
      'form.own_review',
    );
    expect((await act(own.body.id, '', undefined, 'north-manager', 'DELETE')).body.code).toBe(
      'form.submitted',
    );
  });

  it('is shared with its unit where the form is', async () => {
    const answers = { subject: '晨会', heldOn: '2026-03-02', notes: '完成情况' };
    const { body } = await make({ templateKey: 'meeting-minutes', answers });
    expect((await get(`${records}/${body.id}`, {}, 'north-rep2')).status).toBe(404);
    await act(body.id, '/submit');
    expect((await get(`${records}/${body.id}`, {}, 'north-rep2')).status).toBe(200);
    expect((await get(`${records}/${body.id}`, {}, 'south-rep')).status).toBe(404);
    const keys = async (as: string, query: Record<string, string> = {}) =>
      (await get(records, query, as)).body.data
        .map(({ templateKey }: { templateKey: string }) => templateKey)
        .sort();
    expect(await keys('north-rep2')).toEqual(['meeting-minutes']);
    expect(await keys('north-rep', { 'filter[status]': 'submitted' })).toEqual([
      'daily-sales-report',
      'field-visit',
      'meeting-minutes',
    ]);
    expect(await keys('north-manager', { 'filter[templateKey]': 'field-visit' })).toEqual(['field-visit']);
    expect(await keys('south-rep')).toEqual([]);
  });

  it('is told with the month where its week holds the end of one', async () => {
    const review = { templateKey: 'weekly-self-review' };
    expect((await make({ ...review, on: '2026-03-01' })).body.code).toBe('form.merged');
    expect((await make({ ...review, on: '2026-02-20' })).body.period).toEqual({
      from: '2026-02-16',
      to: '2026-02-22',
    });
    expect((await make({ ...review, on: '2026-02-28' })).body.code).toBe('form.merged');
    expect((await make({ ...review, on: '2026-03-23' })).body.code).toBe('form.day');
    const plan = await make({ templateKey: 'monthly-action-plan', on: '2026-04-15' });
    expect(plan.body).toMatchObject({
      period: { from: '2026-04-01', to: '2026-04-30' },
      figures: { values: { plan: [] } },
    });
    expect((await make({ templateKey: 'monthly-action-plan', on: '2026-05-01' })).body.code).toBe('form.day');
    expect((await make({ templateKey: 'case-notes', on: '2026-03-03' })).body.code).toBe('form.day');
    expect((await make({ ...review, on: '2024-03-20' })).body.code).toBe('form.day');
  });
});

describe('duties and completion', { timeout: 120_000 }, () => {
  it('tell what is due, late and missing, and come to exact ratios', async () => {
    clock.set('2026-03-03T18:00:00.000Z');
    await file();
    clock.set('2026-03-05T09:00:00.000Z');
    const query = { from: '2026-03-02', to: '2026-03-05', 'filter[templateKey]': 'daily-sales-report' };
    const states = async (more: Record<string, string>, as = 'north-rep') =>
      (await get('/v1/forms/duties', { ...query, ...more }, as)).body.data.map(
        ({ to, state }: { to: string; state: string }) => `${to} ${state}`,
      );
    expect(await states({})).toEqual([
      '2026-03-02 submitted',
      '2026-03-03 late',
      '2026-03-04 missing',
      '2026-03-05 due',
    ]);
    expect(await states({ asOf: '2026-03-03' })).toEqual([
      '2026-03-02 submitted',
      '2026-03-03 late',
      '2026-03-04 due',
      '2026-03-05 due',
    ]);
    expect(await states({ userId: 'usr_northrep', 'filter[state]': 'missing' }, 'north-manager')).toEqual([
      '2026-03-04 missing',
    ]);
    expect((await states({ unitId: units.north }, 'north-manager')).length).toBe(8);
    expect((await get('/v1/forms/duties', { unitId: units.south }, 'north-manager')).status).toBe(404);
    expect((await get('/v1/forms/duties', { userId: 'usr_northrep2' }, 'north-rep')).status).toBe(404);
    expect(
      (await get('/v1/forms/duties', { from: '2025-01-01', to: '2026-03-05' }, 'north-rep')).body.code,
    ).toBe('form.span');

    const filed = (await get(records, { 'filter[isLate]': 'true' }, 'north-manager')).body.data;
    expect(filed).toHaveLength(1);
    await act(filed[0].id, '/review', { score: 3 }, 'north-manager');
    const { body } = await get(
      '/v1/forms/completion',
      { from: '2026-03-02', to: '2026-03-05', unitId: units.north, groupBy: 'person' },
      'north-manager',
    );
    expect(body.rows[0]).toMatchObject({
      ...{ key: 'usr_northrep', due: 3, submitted: 2, late: 1, missing: 1 },
      completion: { value: '66.67', numerator: 2, denominator: 3 },
      punctuality: { value: '33.33', numerator: 1, denominator: 3 },
      quality: { mean: '3.00', sum: 3, count: 1 },
    });
    expect(body.total).toMatchObject({ due: 6, submitted: 2 });

    const { ports, orgId } = company;
    const context = await contextOf(ports, { orgId, userId: 'usr_northmanager', requestId: 'req_1' });
    const summary = await formsSummary(context, {
      userId: 'usr_northrep',
      from: '2026-03-02',
      to: '2026-03-05',
      asOf: '2026-03-05',
    });
    expect(summary).toMatchObject({ due: 3, submitted: 2, late: 1, missing: 1, qualityMean: 3 });
    expect(summary.duties[1]).toMatchObject({
      templateKey: 'daily-sales-report',
      to: '2026-03-03',
      late: true,
      missing: false,
      quality: 3,
    });
    expect((await recordOf(context, filed[0].id)).answers).toEqual(daily);
    const south = { userId: 'usr_southrep', from: '2026-03-02', to: '2026-03-05', asOf: '2026-03-05' };
    await expect(formsSummary(context, south)).rejects.toThrow('request.not_found');
    expect(formTemplateLabel('swot', 'zh-CN')).toBe('SWOT 分析');
  });
});

describe('templates', { timeout: 120_000 }, () => {
  const path = '/v1/forms/templates/daily-sales-report';
  const words = { en: 'Report', es: 'Informe', 'zh-CN': '报告' };
  const field = { key: 'note', type: 'text', label: words, required: true };
  const content = { label: words, shared: false, sections: [{ key: 'all', label: words, fields: [field] }] };
  const publish = (body: object, as = 'admin') =>
    post('/v1/forms/templates', { key: 'daily-sales-report', ...body }, {}, as);

  it('hold from their day on, and records stay with theirs', async () => {
    expect((await publish({ content, reason: 'x' }, 'north-manager')).status).toBe(403);
    expect((await publish({ content, reason: 'x', validFrom: '2026-03-04' })).body.code).toBe(
      'form.template_day',
    );
    const twice = { ...content, sections: [{ ...content.sections[0], fields: [field, field] }] };
    expect((await publish({ content: twice, reason: 'x' })).body.errors[0].pointer).toBe('/content/sections');
    const crossed = {
      ...content,
      sections: [{ ...content.sections[0], fields: [{ ...field, least: 9, most: 3 }] }],
    };
    expect((await publish({ content: crossed, reason: 'x' })).body.errors[0].pointer).toBe(
      '/content/sections',
    );
    const figure = {
      key: 'sum',
      type: 'figure',
      label: words,
      source: { from: 'metrics', measure: 'visits', by: 'product', span: 'period', whose: 'author' },
    };
    const unknown = { ...content, sections: [{ ...content.sections[0], fields: [figure] }] };
    expect((await publish({ content: unknown, reason: 'x' })).status).toBe(400);
    const { body: made } = await publish({ content, reason: 'Kürzer', validFrom: '2026-03-06' });
    expect(made).toMatchObject({ number: 101, isShipped: false, validFrom: '2026-03-06' });
    expect((await get(path, {}, 'north-rep')).body.number).toBe(1);
    expect((await get(path, { asOf: '2026-03-06' }, 'north-rep')).body.number).toBe(101);
    expect(
      (await get(`${path}/versions`, {}, 'north-rep')).body.data.map(
        ({ number }: { number: number }) => number,
      ),
    ).toEqual([1, 101]);
    const draft = await make({ templateKey: 'daily-sales-report' });
    clock.set('2026-03-06T09:00:00.000Z');
    expect(
      (await act(draft.body.id, '', { answers: { done: 'x' } }, 'north-rep', 'PATCH')).body.answers,
    ).toEqual({ done: 'x' });
    const after = await make({ templateKey: 'daily-sales-report', answers: { note: 'y' } });
    expect(after.body).toMatchObject({
      templateNumber: 101,
      answers: { note: 'y' },
      figures: { values: {} },
    });
    const next = await publish({ content, reason: 'x', validFrom: '2026-03-20' });
    const one = `${path}/versions/102`;
    expect((await post(`${one}/withdraw`, undefined, match(next), 'admin')).body.withdrawn).toEqual({
      on: '2026-03-06',
      by: 'usr_admin',
    });
    expect(
      (await post(`${path}/versions/101/withdraw`, undefined, { 'if-match': '"v1"' }, 'admin')).body.code,
    ).toBe('form.template_begun');
    expect((await get(path, { asOf: '2026-03-21' }, 'north-rep')).body.number).toBe(101);
    expect((await get('/v1/forms/templates', { limit: '100' }, 'north-rep')).body.data).toHaveLength(20);
    expect((await get('/v1/forms/templates/none', {}, 'north-rep')).status).toBe(404);
  });
});
