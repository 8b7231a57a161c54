/** A company that sells on credit: an account of the north, one product, and short calls for what moves its exposure. */
import { getAccount } from '#lib/accounts/index.ts';
import { releaseWrites } from '#lib/credit/releases.ts';
import type { NewRelease } from '#lib/credit/schema.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import { runCommand } from '#lib/table/command.ts';
import { aCompany, type Company, once, type Reply } from '../support/company.ts';

export interface Shop {
  company: Company;
  accountId: string;
  account(fields: Record<string, unknown>): Promise<string>;
  limit(body: Record<string, unknown>, accountId?: string): Promise<Reply>;
  /** A draft over the amount in minor units. */
  draft(amountMinor: number, fields?: Record<string, unknown>): Promise<Reply['body']>;
  move(order: { id: string }, to: string, headers?: Record<string, string>): Promise<Reply>;
  /** A confirmed order. */
  order(amountMinor: number, fields?: Record<string, unknown>): Promise<Reply>;
  post(path: string, body: object, as?: string): Promise<Reply>;
  credit(accountId?: string): Promise<Reply['body']>;
  policy(body: Record<string, unknown>): Promise<void>;
  release(input: Partial<NewRelease>, accountId?: string): Promise<{ id: string; version: number }>;
}

export const NO_BOUNDS = {
  withoutProfile: 'unlimited',
  maxOverdueDays: null,
  maxBrokenPromises: null,
  maxDisputedPercent: null,
  horizonDays: null,
  countChildren: false,
  importsAsk: false,
  releaseDeviationPercent: 10,
  depositFactorPercent: 100,
  watchPercent: 90,
};

const decimal = (amountMinor: number): string => (amountMinor / 100).toFixed(2);

const releasing = async (company: Company, accountId: string, input: Partial<NewRelease>) => {
  const context = await jobContext(company.ports, company.orgId, 'test');
  const cause = { ...context.cause, requestId: company.ports.ids.next('request') };
  const outcome = await runCommand(company.table, cause, async () => {
    const account = await getAccount(context, accountId);
    const release = { maxOverMinor: 0, waives: [], validTo: '2026-12-31', reason: 'season', ...input };
    const granting = { requestedBy: 'usr_northrep', approvedBy: ['usr_northmanager'] };
    const { saved, writes } = await releaseWrites(context, account, release, granting);
    return { action: 'credit.release', writes, result: saved.next };
  });
  if (outcome.replayed) throw new Error('nothing to replay');
  return { id: outcome.result.value.id, version: outcome.result.version };
};

export const aShop = async (): Promise<Shop> => {
  const company = await aCompany(ROUTES);
  const { call } = company;
  const post = (path: string, body: object, as = 'finance') =>
    call(as, 'POST', path, { body, headers: once() });
  const account = async (fields: Record<string, unknown>): Promise<string> => {
    const body = { type: 'customer', ownerId: 'usr_northrep', currency: 'EUR', ...fields };
    return (await post('/v1/accounts', body, 'admin')).body.id;
  };
  await post('/v1/products', { sku: 'BOLT', name: 'Perno' }, 'admin');
  const accountId = await account({ number: 'C-1', name: '远东贸易' });
  const draft: Shop['draft'] = async (amountMinor, fields = {}) => {
    const lines = [{ sku: 'BOLT', quantity: '1', unitPrice: decimal(amountMinor) }];
    const answer = await call('north-rep', 'POST', '/v1/orders', { body: { accountId, lines, ...fields } });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const move: Shop['move'] = async ({ id }, to, headers = {}) => {
    const { body } = await call('admin', 'GET', `/v1/orders/${id}`);
    const sent = { ...once(), 'if-match': `"v${body.version}"`, ...headers };
    let answer: Reply;
    // A client that hears "busy" asks again with the same key.
    do
      answer = await call('north-rep', 'POST', `/v1/orders/${id}/transitions`, {
        body: { to, reason: 'as agreed' },
        headers: sent,
      });
    while (answer.status === 503);
    return answer;
  };
  return {
    company,
    accountId,
    account,
    draft,
    move,
    post,
    limit: (body, id = accountId) =>
      post(`/v1/credit/accounts/${id}/limit`, { reason: 'agreed', from: '2026-01-01', ...body }, 'admin'),
    order: async (amountMinor, fields) => move(await draft(amountMinor, fields), 'confirmed'),
    credit: async (id = accountId) => (await call('finance', 'GET', `/v1/credit/accounts/${id}`)).body,
    policy: async (body) => {
      const { headers } = await call('admin', 'GET', '/v1/policies/credit');
      const answer = await call('admin', 'PUT', '/v1/policies/credit', {
        body: { validFrom: '2026-01-01', body: { ...NO_BOUNDS, ...body } },
        headers: { 'if-match': headers['etag'] ?? '' },
      });
      if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    },
    release: (input, id = accountId) => releasing(company, id, input),
  };
};
