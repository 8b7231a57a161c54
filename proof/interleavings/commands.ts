/** What competes: one way of every command of the backbone, most of them at the same few records. */
import type { Company, Reply } from '../../test/support/company.ts';
import type { Records, Seen } from './scene.ts';

export interface Command {
  readonly name: string;
  /** Sends it once under the key. */
  send(call: Company['call'], at: Records, key: string): Promise<Reply>;
}

interface Way {
  as?: string | ((at: Records) => string);
  method?: string;
  path: (at: Records) => string;
  body?: object | ((at: Records) => object);
  match?: (at: Records) => Seen;
}

const command = (name: string, { as = 'admin', method = 'POST', path, body, match }: Way): Command => ({
  name,
  send: (call, at, key) =>
    call(typeof as === 'function' ? as(at) : as, method, path(at), {
      ...(body && { body: typeof body === 'function' ? body(at) : body }),
      headers: { 'idempotency-key': key, ...(match && { 'if-match': match(at).etag }) },
    }),
});

const to = (path: string) => () => path;
const onAcme =
  (body: object) =>
  ({ acme }: Records) => ({ accountId: acme.id, ...body });
const why = { reason: 'because' };

const invoiceOf = (which: (at: Records) => Seen, verb: string, body: object): Way => ({
  as: 'finance',
  path: (at) => `/v1/invoices/${which(at).id}${verb}`,
  match: which,
  body,
});
const first = ({ first: invoice }: Records): Seen => invoice;
const creditOf = (
  kind: string,
  which: (at: Records) => Seen,
  verb: (at: Records) => string,
  body: Way['body'],
): Way => ({
  as: 'finance',
  path: (at) => `/v1/${kind}/${which(at).id}${verb(at)}`,
  match: which,
  ...(body && { body }),
});
const book = (path: string, body: object): Way => ({ as: 'finance', path: to(path), body: onAcme(body) });
const receiptOf = (verb: (at: Records) => string, body: Way['body']) =>
  creditOf('receipts', ({ receipt }) => receipt, verb, body);
const looseOf = (body: Way['body']) => creditOf('receipts', ({ loose }) => loose, to('/allocations'), body);
const patch = (path: string, which: (at: Records) => Seen, body: Way['body']): Way => ({
  method: 'PATCH',
  path: (at) => `${path}/${which(at).id}`,
  match: which,
  ...(body && { body }),
});
const after = (path: string, which: (at: Records) => Seen, verb: string, body: Way['body']): Way => ({
  path: (at) => `${path}/${which(at).id}${verb}`,
  match: which,
  ...(body && { body }),
});
const contact = (which: (at: Records) => Seen, body?: object): Way => ({
  method: body ? 'PATCH' : 'DELETE',
  path: (at) => `/v1/accounts/${at.acme.id}/contacts/${which(at).id}`,
  match: which,
  ...(body && { body }),
});
const person = (body: (at: Records) => object): Way => ({
  path: to('/v1/users'),
  body: (at) => ({ name: 'Kim', role: 'representative', email: 'kim@example.com', ...body(at) }),
});

/** Commands about money of one account. */
export const MONEY: readonly Command[] = [
  command('receipt shared out', book('/v1/receipts', { amountMinor: 900 })),
  command('receipt for one invoice', {
    as: 'finance',
    path: to('/v1/receipts'),
    body: (at) => ({ accountId: at.acme.id, amountMinor: 1_000, allocate: { invoiceId: at.first.id } }),
  }),
  command('receipt with a number', book('/v1/receipts', { number: 'B-9', amountMinor: 100 })),
  command('receipt with that number', book('/v1/receipts', { number: 'b-9', amountMinor: 200 })),
  command('credit note', book('/v1/credit-notes', { amountMinor: 400 })),
  command('invoice', book('/v1/invoices', { amountMinor: 600 })),
  command('invoice with a number', book('/v1/invoices', { number: 'F-9', amountMinor: 150 })),
  command(
    'invoice with that number',
    book('/v1/invoices', { number: 'f-9', amountMinor: 160, issuedOn: '2026-01-01' }),
  ),
  command('invoice of the order', {
    as: 'finance',
    path: to('/v1/invoices'),
    body: (at) => ({ accountId: at.acme.id, orderId: at.confirmed.id }),
  }),
  command(
    'allocate by hand',
    looseOf((at) => ({ allocations: [{ invoiceId: at.first.id, amountMinor: 200 }] })),
  ),
  command(
    'allocate to the other',
    looseOf((at) => ({ allocations: [{ invoiceId: at.second.id, amountMinor: 150 }] })),
  ),
  command('allocate what is left', looseOf({ automatic: true })),
  command(
    'undo an allocation',
    receiptOf((at) => `/allocations/${at.allocationId}/undo`, why),
  ),
  command('reverse the receipt', receiptOf(to('/reverse'), why)),
  command(
    'reverse the cancellation',
    creditOf('credit-notes', ({ cancelling }) => cancelling, to('/reverse'), why),
  ),
  command('write off', invoiceOf(first, '/write-off', why)),
  command(
    'write off a part',
    invoiceOf(({ second }) => second, '/write-off', { ...why, amountMinor: 50 }),
  ),
  command('cancel', invoiceOf(first, '/cancel', why)),
  command('dispute', invoiceOf(first, '/dispute', { disputed: true, ...why })),
  command('promise', invoiceOf(first, '/promise', { promisedOn: '2026-03-20' })),
  command('other due dates', {
    ...invoiceOf(first, '', { dues: [{ dueOn: '2026-04-01', amountMinor: 1_000 }] }),
    method: 'PATCH',
  }),
];

const acme = ({ acme: account }: Records): Seen => account;
const bolt = ({ bolt: account }: Records): Seen => account;

/** Commands about accounts, people at them, orders and products. */
export const TRADE: readonly Command[] = [
  command('account', {
    path: to('/v1/accounts'),
    body: { number: 'C-9', name: 'Nine', type: 'dealer', taxId: 'T-9' },
  }),
  command('account with that tax id', {
    path: to('/v1/accounts'),
    body: { number: 'C-8', name: 'Eight', type: 'dealer', taxId: 't-9' },
  }),
  command('account renumbered', patch('/v1/accounts', acme, { number: 'C-2', name: 'Acme Two' })),
  command('other account renumbered', patch('/v1/accounts', bolt, { number: 'C-1', taxId: null })),
  command('account moved aside', patch('/v1/accounts', acme, { number: 'C-9', taxId: 'T-9' })),
  command('other account moved aside', patch('/v1/accounts', bolt, { number: 'c-9', taxId: null })),
  command('account deactivated', patch('/v1/accounts', acme, { active: false, paymentTermsDays: 60 })),
  command(
    'account below the other',
    patch('/v1/accounts', acme, (at: Records) => ({ parentId: at.bolt.id })),
  ),
  command(
    'other account below it',
    patch('/v1/accounts', bolt, (at: Records) => ({ parentId: at.acme.id })),
  ),
  command('hand-over', after('/v1/accounts', acme, '/hand-over', { ownerId: 'usr_southrep' })),
  command('hand-over of all', {
    path: to('/v1/accounts/hand-over'),
    body: { fromOwnerId: 'usr_northrep', ownerId: 'usr_northmanager', from: '2026-03-01' },
  }),
  command('contact', {
    path: (at) => `/v1/accounts/${at.acme.id}/contacts`,
    body: { name: 'Cleo', primary: true },
  }),
  command('another contact', {
    path: (at) => `/v1/accounts/${at.acme.id}/contacts`,
    body: { name: 'Dan', primary: true },
  }),
  command('first contact', {
    path: (at) => `/v1/accounts/${at.bolt.id}/contacts`,
    body: { name: 'Eva', primary: true },
  }),
  command('other first contact', {
    path: (at) => `/v1/accounts/${at.bolt.id}/contacts`,
    body: { name: 'Finn', primary: true },
  }),
  command(
    'Ben first',
    contact(({ ben }) => ben, { primary: true }),
  ),
  command(
    'Ana no more first',
    contact(({ ana }) => ana, { primary: false, phone: '1' }),
  ),
  command(
    'Ana gone',
    contact(({ ana }) => ana),
  ),
  command('order', {
    path: to('/v1/orders'),
    body: onAcme({ lines: [{ sku: 'W-1', quantity: '1', unitPrice: '3' }] }),
  }),
  command('order with the next number', {
    path: to('/v1/orders'),
    body: onAcme({ number: 'SO-2026-000003' }),
  }),
  command(
    'order changed',
    patch('/v1/orders', ({ draft }) => draft, { lines: [{ sku: 'W-1', quantity: '7', unitPrice: '5' }] }),
  ),
  command(
    'order confirmed',
    after('/v1/orders', ({ draft }) => draft, '/transitions', { to: 'confirmed' }),
  ),
  command(
    'order cancelled',
    after('/v1/orders', ({ draft }) => draft, '/transitions', { to: 'cancelled', ...why }),
  ),
  command(
    'order shipped',
    after('/v1/orders', ({ confirmed }) => confirmed, '/transitions', { to: 'shipped' }),
  ),
  command(
    'product renamed',
    patch('/v1/products', ({ widget }) => widget, { sku: 'W-2', active: false }),
  ),
  command('product', { path: to('/v1/products'), body: { sku: 'W-2', name: 'Gadget' } }),
];

const west = ({ west: unit }: Records): Seen => unit;
const under = (which: (at: Records) => Seen, parent: (at: Records) => Seen): Way =>
  after('/v1/units', which, '/re-parent', (at: Records) => ({ parentId: parent(at).id, from: '2026-03-02' }));
const postedTo = (which: (at: Records) => Seen, body: (at: Records) => object): Way =>
  after('/v1/users', which, '/postings', (at: Records) => ({ from: '2026-03-02', ...body(at) }));
const manager = ({ manager: user }: Records): Seen => user;
const newcomer = ({ newcomer: user }: Records): Seen => user;
const policy = (validFrom: string, bounds: number[]): Way => ({
  method: 'PUT',
  path: to('/v1/policies/receivables.ageing'),
  body: { validFrom, body: { bounds } },
  match: () => ({ id: '', etag: '"v1"' }),
});

/** Commands about the organisation itself. */
export const ORGANISATION: readonly Command[] = [
  command('unit closed', patch('/v1/units', west, { active: false })),
  command('unit recoded', patch('/v1/units', west, { code: 'ost' })),
  command('unit below', {
    path: to('/v1/units'),
    body: (at) => ({ code: 'ost', name: 'Ost', parentId: at.west.id }),
  }),
  command(
    'south below west',
    under(({ south }) => south, west),
  ),
  command(
    'west below south',
    under(west, ({ south }) => south),
  ),
  command(
    'north below south',
    under(
      ({ north }) => north,
      ({ south }) => south,
    ),
  ),
  command(
    'user in the unit',
    person((at) => ({ unitId: at.west.id })),
  ),
  command(
    'user with that address',
    person((at) => ({ unitId: at.north.id, email: 'KIM@example.com', managerId: at.newcomer.id })),
  ),
  command('newcomer takes the address', patch('/v1/users', newcomer, { email: 'kim@example.com' })),
  command('newcomer deactivated', patch('/v1/users', newcomer, { active: false })),
  command(
    'newcomer into the unit',
    postedTo(newcomer, (at) => ({ unitId: at.west.id })),
  ),
  command(
    'manager below newcomer',
    postedTo(manager, (at) => ({ managerId: at.newcomer.id })),
  ),
  command(
    'newcomer below manager',
    postedTo(newcomer, (at) => ({ managerId: at.manager.id })),
  ),
  command(
    'rep below newcomer',
    postedTo(
      ({ rep }) => rep,
      (at) => ({ managerId: at.newcomer.id }),
    ),
  ),
  command('administrator deactivated', {
    ...patch('/v1/users', ({ deputy }) => deputy, { active: false }),
    as: 'admin',
  }),
  command(
    'administrator made director',
    postedTo(
      ({ deputy }) => deputy,
      () => ({ role: 'director' }),
    ),
  ),
  command('other administrator deactivated', {
    ...patch('/v1/users', ({ admin }) => admin, { active: false }),
    as: ({ deputy }) => deputy.id.slice('usr_'.length),
  }),
  command(
    'hand-over to newcomer',
    after('/v1/accounts', acme, '/hand-over', (at: Records) => ({ ownerId: at.newcomer.id })),
  ),
  command('policy', policy('2026-01-01', [10, 20])),
  command('other policy', policy('2026-02-01', [15, 30])),
  command('rate', { path: to('/v1/rates'), body: { from: 'USD', to: 'EUR', on: '2026-03-02', rate: '0.9' } }),
  command('other rate', {
    path: to('/v1/rates'),
    body: { from: 'USD', to: 'EUR', on: '2026-03-02', rate: '0.8' },
  }),
  command('organisation', {
    method: 'PATCH',
    path: to('/v1/organisation'),
    match: ({ organisation }) => organisation,
    body: { name: 'Acme SA' },
  }),
];
