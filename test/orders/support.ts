/** A company with accounts in the north and south, a small catalogue, and calls on its orders. */
import { randomUUID } from 'node:crypto';
import { accountRoutes } from '#lib/accounts/index.ts';
import { productRoutes } from '#lib/catalogue/index.ts';
import { orderRoutes } from '#lib/orders/index.ts';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import { type Plan, runCommand } from '#lib/table/command.ts';
import { aCompany, type Company, type Reply } from '../support/company.ts';

export interface Trade {
  company: Company;
  /** Ids of an account of north-rep and one of south-rep. */
  north: string;
  south: string;
  place(fields?: Record<string, unknown>, as?: string): Promise<Reply>;
  move(order: { id: string; version: number }, body: object, as?: string): Promise<Reply>;
  list(as: string, query?: Record<string, string>): Promise<Reply>;
  /** The context of an import and a runner of its plans, each as a command of its own. */
  importing(): Promise<{ context: Context; run<R>(plan: () => Promise<Plan<R>>): Promise<R> }>;
}

export const LINE = { sku: 'BOLT', quantity: '3', unitPrice: '0.335' };

const importingOf = (company: Company) => async () => {
  const context = await jobContext(company.ports, company.orgId, 'imports');
  const run = async <R>(plan: () => Promise<Plan<R>>): Promise<R> => {
    const cause = { ...context.cause, requestId: `req_${randomUUID().replaceAll('-', '')}` };
    const outcome = await runCommand(company.table, cause, plan);
    if (outcome.replayed) throw new Error('nothing to replay');
    return outcome.result;
  };
  return { context, run };
};

/** A fresh company that can trade. */
export const aTrade = async (): Promise<Trade> => {
  const company = await aCompany([...accountRoutes, ...productRoutes, ...orderRoutes]);
  const account = async (as: string, number: string) =>
    (await company.call(as, 'POST', '/v1/accounts', { body: { type: 'customer', number, name: number } }))
      .body.id;
  const [north, south] = [await account('north-rep', 'N-1'), await account('south-rep', 'S-1')];
  for (const product of [
    { sku: 'BOLT', name: 'Tornillo de ocho milímetros' },
    { sku: '办公-1', name: 'Fiskars 剪刀, 蓝色' },
    { sku: 'OLD', name: 'No longer sold', active: false },
  ]) {
    await company.call('admin', 'POST', '/v1/products', { body: product });
  }
  return {
    company,
    north,
    south,
    place: (fields = {}, as = 'north-rep') =>
      company.call(as, 'POST', '/v1/orders', { body: { accountId: north, lines: [LINE], ...fields } }),
    move: ({ id, version }, body, as = 'north-rep') =>
      company.call(as, 'POST', `/v1/orders/${id}/transitions`, {
        headers: { 'if-match': `"v${version}"` },
        body,
      }),
    list: (as, query) => company.call(as, 'GET', '/v1/orders', query ? { query } : {}),
    importing: importingOf(company),
  };
};
