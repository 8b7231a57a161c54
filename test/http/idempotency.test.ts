import { beforeEach, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { aCompany, type Company, once } from '../support/company.ts';

let company: Company;
beforeEach(async () => {
  company = await aCompany(accountRoutes);
});

const create = (headers: Record<string, string>, fields: Record<string, unknown> = {}, as = 'north-rep') =>
  company.call(as, 'POST', '/v1/accounts', {
    headers,
    body: { number: 'I-1', name: 'Once', type: 'customer', ...fields },
  });
const accounts = async () => (await company.call('finance', 'GET', '/v1/accounts')).body.data;

describe('an idempotency key', () => {
  it('gives the same answer to a repeat whose first answer was lost, with its status, ETag and Location', async () => {
    const headers = once();
    const first = await create(headers);
    const again = await create(headers);

    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({
      etag: first.headers['etag'],
      location: `/v1/accounts/${first.body.id}`,
    });
    expect(await accounts()).toHaveLength(1);
  });

  it('has one effect when many use it at once', async () => {
    const headers = once();
    const answers = await Promise.all(Array.from({ length: 12 }, () => create(headers)));

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(answers.filter((answer) => !answer.headers['idempotency-replayed'])).toHaveLength(1);
    expect(await accounts()).toHaveLength(1);
  });

  it('is refused for another request', async () => {
    const headers = once();
    await create(headers);
    expect((await create(headers, { name: 'Twice' })).body).toMatchObject({
      status: 422,
      code: 'request.idempotency_key_reused',
    });
  });

  it('does not care for the order of fields', async () => {
    const headers = once();
    const { body } = await create(headers);
    const again = await company.call('north-rep', 'POST', '/v1/accounts', {
      headers,
      body: { type: 'customer', name: 'Once', number: 'I-1' },
    });
    expect(again.body).toEqual(body);
  });

  it('of another person or route is another key', async () => {
    const headers = once();
    await create(headers);
    expect((await create(headers, { number: 'I-2' }, 'south-rep')).status).toBe(201);
    expect(await accounts()).toHaveLength(2);
  });

  it('keeps no refusal: the repeat is decided afresh', async () => {
    const headers = once();
    await create({});
    expect((await create(headers)).body.code).toBe('account.number_taken');
    expect((await create(once(), { number: 'I-3' })).status).toBe(201);
  });

  it.each(['', ' ', ',', ', ', 'x'.repeat(256), 'näh'])('%j is malformed', async (key) => {
    expect((await create({ 'idempotency-key': key })).body).toMatchObject({
      status: 400,
      code: 'request.idempotency_key_required',
    });
  });
});
