/**
 * Two organisations in one table. The first holds the records of four owners (the representative's own, a colleague's,
 * the south's, and some that the representative owned until they were handed over) and some that were removed.
 */
import { removeAccount } from '#lib/accounts/index.ts';
import { removeProduct } from '#lib/catalogue/index.ts';
import { removeImportedOrder } from '#lib/orders/index.ts';
import { type Context, contextOf } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { type Plan, runCommand } from '#lib/table/command.ts';
import { aCompany, type Company, newTable, once } from '../../test/support/company.ts';
import {
  approvalOf,
  demandOf,
  dunningOf,
  forecastOf,
  formOf,
  importOf,
  letterOf,
  make,
  marketOf,
  messagesOf,
  moneyOf,
  type Part,
  paymentOf,
  planOf,
  reviewOf,
} from './documents.ts';
import { COST, markedTexts, markOf } from './marks.ts';
import type { Target } from './oracle.ts';
import type { Ids } from './requests.ts';

export interface World {
  readonly table: Table;
  readonly a: Company;
  readonly b: Company;
  /** Somebody of the first organisation who was dismissed. */
  readonly leaverId: string;
  readonly targets: Readonly<Record<Target, Ids>>;
}

const recordsOf = async (company: Company, part: Part): Promise<Ids> => {
  const { owner, ownerId, pair } = part;
  const mark = markOf(owner, 'rec');
  const texts = (name: string) => markedTexts(name, mark);
  const account = await make(company, 'admin', '/v1/accounts', {
    ...texts('createAccount'),
    type: 'customer',
    ownerId,
  });
  const accountId: string = account.id;
  const contact = await make(company, 'admin', `/v1/accounts/${accountId}/contacts`, texts('addContact'));
  const foreign = owner === 'kepa';
  const sku = foreign ? mark : `SKU-${owner}`;
  const product = await make(company, 'admin', '/v1/products', {
    ...(foreign ? texts('createProduct') : { name: 'Widget' }),
    sku,
    listPrice: '10',
    unitCost: COST,
    currency: 'EUR',
  });
  const order = await make(company, 'admin', '/v1/orders', {
    ...texts('createOrder'),
    accountId,
    lines: [{ sku, description: mark, quantity: '2', unitPrice: '10' }],
  });
  const rate = await make(company, 'admin', '/v1/rates', {
    from: pair[0],
    to: pair[1],
    on: '2026-01-01',
    rate: '0.9',
  });
  return {
    accountId,
    ownerId,
    contactId: contact.id,
    productId: product.id,
    orderId: order.id,
    ...(await moneyOf(company, accountId, part)),
    ...(await approvalOf(company, accountId, part)),
    ...(await dunningOf(company, accountId, part)),
    rateId: rate.id,
    paymentId: await paymentOf(company, part),
    ...(await planOf(company, part)),
    ...(await letterOf(company, part)),
    ...(await forecastOf(company, part)),
    ...(await demandOf(company, part)),
    ...(await reviewOf(company, part)),
    ...(await formOf(company, part)),
    ...(await marketOf(company, part, { accountId, productId: product.id })),
    importId: await importOf(company, part),
    messageId: await messagesOf(company, part, { accountId, recipientId: contact.id }),
    unitId: part.unitId,
    userId: ownerId,
  };
};

/** Runs a command that no route offers, as the administrator. */
const command = async <T>(company: Company, plan: (context: Context) => Promise<Plan<T>>): Promise<void> => {
  const caller = { orgId: company.orgId, userId: 'usr_admin', requestId: company.ports.ids.next('request') };
  const context = await contextOf(company.ports, caller);
  await runCommand(company.table, context.cause, () => plan(context));
};

const remove = async (company: Company, path: string): Promise<void> => {
  const answer = await company.call('admin', 'DELETE', path, { headers: { ...once(), 'if-match': '"v1"' } });
  if (answer.status !== 204) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
};

/** Records that existed and were removed; the removed contact hangs on an account that stands. */
const removedOf = async (company: Company, standing: Ids): Promise<Ids> => {
  const account = await make(company, 'admin', '/v1/accounts', {
    number: 'gone',
    name: 'Gone',
    type: 'customer',
    ownerId: standing['ownerId'],
  });
  const contact = await make(company, 'admin', `/v1/accounts/${standing['accountId']}/contacts`, {
    name: 'Gone',
  });
  const product = await make(company, 'admin', '/v1/products', {
    sku: 'gone',
    name: 'Gone',
    currency: 'EUR',
  });
  const order = await make(company, 'admin', '/v1/orders', { accountId: standing['accountId'] });
  const rate = await make(company, 'admin', '/v1/rates', {
    from: 'CHF',
    to: 'EUR',
    on: '2026-01-01',
    rate: '1',
  });
  await remove(company, `/v1/accounts/${standing['accountId']}/contacts/${contact.id}`);
  await remove(company, `/v1/rates/${rate.id}`);
  await command(company, (context) => removeAccount(context, account.id, 1));
  await command(company, (context) => removeProduct(context, product.id, 1));
  await command(company, (context) => removeImportedOrder(context, order.id, 1));
  return {
    accountId: account.id,
    contactId: contact.id,
    productId: product.id,
    orderId: order.id,
    rateId: rate.id,
    ownerId: standing['ownerId'] ?? '',
  };
};

const leaverOf = async (company: Company): Promise<string> => {
  const user = await make(company, 'admin', '/v1/users', {
    email: 'leaver@example.com',
    name: 'Leaver',
    role: 'administrator',
    unitId: company.units.company,
  });
  const answer = await company.call('admin', 'PATCH', `/v1/users/${user.id}`, {
    body: { active: false },
    headers: { 'if-match': '"v1"' },
  });
  if (answer.status !== 200) throw new Error(`the leaver stayed: ${JSON.stringify(answer.body)}`);
  return user.id;
};

/** Ids of the right form that name nothing. */
const absentOf = (ids: Ids): Ids =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, name === 'ownerId' ? id : `${id.slice(0, 4)}0absent`]),
  );

/** The world of one turn, in a table of its own. */
export const aWorld = async (): Promise<World> => {
  const table = await newTable();
  const [a, b] = [await aCompany(ROUTES, { table }), await aCompany(ROUTES, { table, suffix: 'b' })];
  const { north, south } = a.units;
  const own = await recordsOf(a, {
    owner: 'rona',
    ownerId: 'usr_northrep',
    unitId: north,
    importer: 'back-office',
    pair: ['USD', 'EUR'],
  });
  const colleague = await recordsOf(a, {
    owner: 'belo',
    ownerId: 'usr_northrep2',
    unitId: north,
    importer: 'finance',
    pair: ['GBP', 'EUR'],
  });
  const otherUnit = await recordsOf(a, {
    owner: 'tavi',
    ownerId: 'usr_southrep',
    unitId: south,
    importer: 'admin',
    pair: ['USD', 'CNY'],
  });
  const past = await recordsOf(a, {
    owner: 'muro',
    ownerId: 'usr_northrep',
    unitId: north,
    importer: 'admin',
    pair: ['JPY', 'EUR'],
  });
  const ownerId = 'usr_southrep';
  await make(a, 'admin', '/v1/accounts/hand-over', {
    accountIds: [past['accountId']],
    ownerId,
    from: '2026-02-01',
  });
  const otherOrganisation = await recordsOf(b, {
    owner: 'kepa',
    ownerId: 'usr_northrepb',
    unitId: b.units.north,
    importer: 'admin',
    pair: ['GBP', 'USD'],
  });
  return {
    table,
    a,
    b,
    leaverId: await leaverOf(a),
    targets: {
      own,
      colleague,
      otherUnit,
      handedOver: { ...past, ownerId, userId: ownerId, unitId: south },
      otherOrganisation,
      removed: await removedOf(a, own),
      absent: absentOf(own),
    },
  };
};
