/**
 * Two organisations in one table, each with a full set of records in its north and its south: what a permission test
 * points every route at. Records are made through the API by the people who may.
 */

import { getAccount } from '#lib/accounts/index.ts';
import { releaseWrites } from '#lib/credit/releases.ts';
import { MessageEntity } from '#lib/messages/entity.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import { aCompany, type Company, newTable, once } from './company.ts';

/** Ids by the name of the path parameter, or of the path for parameters that are just `id`. */
export type Ids = Record<string, string>;
export interface World {
  a: Company;
  b: Company;
  targets: { own: Ids; otherUnit: Ids; otherOrganisation: Ids; absent: Ids };
}

const post = async (company: Company, as: string, path: string, body: unknown) => {
  const answer = await company.call(as, 'POST', path, { body, headers: once() });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

const recordsOf = async (company: Company, part: 'north' | 'south', suffix: string): Promise<Ids> => {
  const owner = `usr_${part}rep${suffix}`;
  const call = (as: string, path: string, body: unknown) => post(company, as, path, body);
  const account = await call('admin', '/v1/accounts', {
    number: `${part}-1`,
    name: `Account ${part}`,
    type: 'customer',
    ownerId: owner,
  });
  const accountId: string = account.id;
  const contact = await call('admin', `/v1/accounts/${accountId}/contacts`, { name: 'Ana' });
  const product = await call('admin', '/v1/products', {
    sku: `SKU-${part}`,
    name: 'Widget',
    listPrice: '10',
    unitCost: '4',
    currency: 'EUR',
  });
  const line = { line: 1, sku: `SKU-${part}`, quantity: '2', unitPrice: '10' };
  const order = await call('admin', '/v1/orders', { accountId, lines: [line] });
  const bill = await call('finance', '/v1/invoices', { accountId, amountMinor: 1000 });
  const lost = await call('finance', '/v1/invoices', { accountId, amountMinor: 500 });
  const money = await call('finance', '/v1/receipts', {
    accountId,
    amountMinor: 100,
    allocate: { invoiceId: bill.id },
  });
  const note = await call('finance', '/v1/credit-notes', {
    accountId,
    amountMinor: 50,
    allocate: { invoiceId: bill.id },
  });
  const off = await company.call('finance', 'POST', `/v1/invoices/${lost.id}/write-off`, {
    body: { amountMinor: 10, reason: 'Small' },
    headers: { ...once(), 'if-match': '"v1"' },
  });
  const promise = await call('finance', '/v1/collecting/promises', {
    accountId,
    invoiceIds: [bill.id],
    parts: [{ on: '2026-03-20', amountMinor: 10 }],
  });
  const target = await call('admin', '/v1/collection-targets', {
    measure: 'collected',
    accountId,
    from: '2026-03-01',
    to: '2026-03-31',
    amountMinor: 600,
    currency: 'EUR',
  });
  const below = `/v1/credit/accounts/${accountId}`;
  await call('admin', `${below}/limit`, { mode: 'limit', amountMinor: 9_000_000, reason: 'agreed' });
  const assessment = await call('admin', `${below}/assessments`, {
    rating: 'B',
    importance: 'major',
    evidence: 'Pays',
  });
  const deposit = await call('finance', `${below}/deposits`, { amountMinor: 1_000 });
  const action = await call('finance', '/v1/collecting/actions', {
    accountId,
    kind: 'call',
    result: 'promised',
    invoiceIds: [bill.id],
  });
  const asked = await call('finance', '/v1/collecting/invoice-requests', {
    accountId,
    amountMinor: 900,
    wantedOn: '2026-03-20',
  });
  const statement = await call('finance', '/v1/reconciliations', { accountId });
  const coaching = await call('admin', '/v1/collecting/coaching', {
    representativeId: owner,
    observations: 'Names no day',
  });
  const payment = await call('finance', '/v1/payments', {
    unitId: company.units[part],
    payee: '上海精工',
    purpose: 'Parts',
    amountMinor: 900,
    dueOn: '2026-03-20',
    class: 'supplier',
  });
  const rate = await call('admin', '/v1/rates', {
    from: suffix ? 'GBP' : 'USD',
    to: part === 'north' ? 'EUR' : 'CNY',
    on: '2026-01-01',
    rate: '0.9',
  });
  const brought = await call(part === 'north' ? 'back-office' : 'admin', '/v1/imports', {
    kind: 'accounts',
    csv: 'number,name,type\n1,One,customer\n',
  });
  return {
    accountId,
    contactId: contact.id,
    productId: product.id,
    orderId: order.id,
    invoiceId: bill.id,
    receipts: money.id,
    'credit-notes': note.id,
    'write-offs': off.body.id,
    allocationId: money.entries[0].allocationId,
    creditAllocationId: note.entries[0].allocationId,
    promiseId: promise.id,
    targetId: target.id,
    assessmentId: assessment.id,
    depositId: deposit.id,
    releaseId: await aRelease(company, accountId, suffix),
    actionId: action.id,
    requestId: asked.id,
    coachingId: coaching.id,
    reconciliationId: statement.id,
    paymentId: payment.id,
    rateId: rate.id,
    importId: brought.id,
    unitId: company.units[part],
    userId: owner,
    kind: 'receivables.ageing',
    messageId: await aMessage(company, part, suffix),
  };
};

const aMessage = async (company: Company, part: string, suffix: string): Promise<string> => {
  const id = `msg_${part}${suffix}`;
  const at = '2026-03-02T06:00:00.000Z';
  const message = {
    id,
    kind: 'notice',
    recipientId: `usr_${part}rep${suffix}`,
    period: '2026-03-02',
    language: 'en' as const,
    queuedAt: at,
    unclear: 0,
    delivery: { status: 'sent' as const, at, providerId: 'p1' },
    payload: {},
  };
  const cause = { orgId: company.orgId, at, by: 'system:test', role: 'system', requestId: `req_${id}` };
  const write = put(MessageEntity, message, { at });
  await runCommand(company.table, cause, async () => ({
    action: 'seed',
    writes: [write],
    result: undefined,
  }));
  return id;
};

/** A release is what an approval leads to; here it is written as that would. */
const aRelease = async (company: Company, accountId: string, suffix: string): Promise<string> => {
  const context = await jobContext(company.ports, company.orgId, 'test');
  const cause = { ...context.cause, requestId: company.ports.ids.next('request') };
  const outcome = await runCommand(company.table, cause, async () => {
    const account = await getAccount(context, accountId);
    const input = { maxOverMinor: 500, waives: [], validTo: '2026-12-31', reason: 'season' };
    const granting = {
      requestedBy: `usr_northrep${suffix}`,
      approvedBy: [`usr_northmanager${suffix}`],
    };
    const { saved, writes } = await releaseWrites(context, account, input, granting);
    return { action: 'credit.release', writes, result: saved.next.value.id };
  });
  if (outcome.replayed) throw new Error('nothing to replay');
  return outcome.result;
};

const absentOf = (ids: Ids): Ids =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [
      name,
      name === 'kind' ? 'no.such.kind' : `${id.slice(0, 4)}00absent`,
    ]),
  );

/** In the given table, or in a new one. */
export const aWorld = async (given?: Table): Promise<World> => {
  const table = given ?? (await newTable());
  const a = await aCompany(ROUTES, { table });
  const b = await aCompany(ROUTES, { table, suffix: 'b' });
  const own = await recordsOf(a, 'north', '');
  const otherUnit = await recordsOf(a, 'south', '');
  const otherOrganisation = await recordsOf(b, 'north', 'b');
  return { a, b, targets: { own, otherUnit, otherOrganisation, absent: absentOf(own) } };
};
