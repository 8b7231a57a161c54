/** The state from which every schedule starts: an organisation with something of every kind to compete for. */
import { ROUTES } from '#lib/routes.ts';
import { aCompany, type Company, once } from '../../test/support/company.ts';
import { connectMemory, type Item, MemoryTable } from '../memory-table.ts';
import { countingIds } from './seats.ts';

/** A record as the competitors saw it last. */
export interface Seen {
  readonly id: string;
  readonly etag: string;
}

const PATHS = {
  acme: '/v1/accounts',
  bolt: '/v1/accounts',
  first: '/v1/invoices',
  second: '/v1/invoices',
  cancelled: '/v1/invoices',
  receipt: '/v1/receipts',
  loose: '/v1/receipts',
  cancelling: '/v1/credit-notes',
  draft: '/v1/orders',
  confirmed: '/v1/orders',
  widget: '/v1/products',
  north: '/v1/units',
  south: '/v1/units',
  west: '/v1/units',
  rep: '/v1/users',
  manager: '/v1/users',
  newcomer: '/v1/users',
  admin: '/v1/users',
  deputy: '/v1/users',
} as const;

export type Records = Readonly<Record<keyof typeof PATHS | 'ana' | 'ben' | 'organisation', Seen>> & {
  /** The part of `receipt` that settles `second`. */
  readonly allocationId: string;
};

export interface Scene {
  readonly orgId: string;
  readonly items: readonly Item[];
  readonly records: Records;
}

const made = async (company: Company, as: string, path: string, body: unknown, headers = {}) => {
  const reply = await company.call(as, 'POST', path, { body, headers: { ...once(), ...headers } });
  if (reply.status >= 300) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
  return reply;
};

type Ids = Record<keyof typeof PATHS | 'ana' | 'ben', string> & { allocationId: string };

const booksOf = async (company: Company, accountId: string) => {
  const book = async (path: string, body: object) =>
    (await made(company, 'finance', path, { accountId, ...body })).body;
  const first = await book('/v1/invoices', { number: 'F-1', issuedOn: '2026-01-10', amountMinor: 1_000 });
  const second = await book('/v1/invoices', { number: 'F-2', issuedOn: '2026-01-20', amountMinor: 500 });
  const wrong = await book('/v1/invoices', { number: 'F-3', issuedOn: '2026-02-01', amountMinor: 300 });
  const cancelled = await made(
    company,
    'finance',
    `/v1/invoices/${wrong.id}/cancel`,
    { reason: 'wrong customer' },
    { 'if-match': '"v1"' },
  );
  const receipt = await book('/v1/receipts', {
    number: 'B-1',
    receivedOn: '2026-02-10',
    amountMinor: 300,
    allocate: { invoiceId: second.id },
  });
  const loose = await book('/v1/receipts', {
    number: 'B-2',
    receivedOn: '2026-02-20',
    amountMinor: 250,
    allocate: 'none',
  });
  return {
    first: first.id,
    second: second.id,
    cancelled: wrong.id,
    receipt: receipt.id,
    allocationId: receipt.entries[0].allocationId,
    loose: loose.id,
    cancelling: cancelled.body.entries[0].creditId,
  };
};

const idsOf = async (company: Company): Promise<Ids> => {
  const make = async (path: string, body: object): Promise<string> =>
    (await made(company, 'admin', path, body)).body.id;
  const account = (number: string) =>
    make('/v1/accounts', {
      number,
      name: `Account ${number}`,
      type: 'customer',
      taxId: `T-${number}`,
      ownerId: 'usr_northrep',
    });
  const acme = await account('C-1');
  const bolt = await account('C-2');
  const ana = await make(`/v1/accounts/${acme}/contacts`, { name: 'Ana', primary: true });
  const ben = await make(`/v1/accounts/${acme}/contacts`, { name: 'Ben' });
  const widget = await make('/v1/products', { sku: 'W-1', name: 'Widget' });
  const lines = [{ sku: 'W-1', quantity: '2', unitPrice: '5' }];
  const draft = await make('/v1/orders', { accountId: acme, lines });
  const confirmed = await make('/v1/orders', { accountId: acme, lines });
  await made(
    company,
    'admin',
    `/v1/orders/${confirmed}/transitions`,
    { to: 'confirmed' },
    { 'if-match': '"v1"' },
  );
  const west = await make('/v1/units', { code: 'west', name: 'West', parentId: company.units.north });
  const person = (name: string, role: string, unitId: string) =>
    make('/v1/users', { email: `${name}@example.com`, name, role, unitId });
  const newcomer = await person('newcomer', 'manager', company.units.south);
  const deputy = await person('deputy', 'administrator', company.units.company);
  return {
    ...{ acme, bolt, ana, ben, widget, draft, confirmed, west, newcomer, deputy },
    ...{ north: company.units.north, south: company.units.south },
    ...{ rep: 'usr_northrep', manager: 'usr_northmanager', admin: 'usr_admin' },
    ...(await booksOf(company, acme)),
  };
};

/** The scene, made through the API. */
export const makeScene = async (): Promise<Scene> => {
  const memory = new MemoryTable();
  const company = await aCompany(ROUTES, {
    table: connectMemory(memory),
    ids: countingIds('t'),
    orgId: `org_${'0'.repeat(32)}`,
  });
  const ids = await idsOf(company);
  const seen = async (path: string, id: string): Promise<Seen> => {
    const { status, headers } = await company.call('admin', 'GET', path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    return { id, etag: headers['etag'] ?? '' };
  };
  const paths = Object.entries({
    ...PATHS,
    ana: `/v1/accounts/${ids.acme}/contacts`,
    ben: `/v1/accounts/${ids.acme}/contacts`,
  }) as [keyof typeof PATHS, string][];
  const records = await Promise.all(
    paths.map(async ([name, path]) => [name, await seen(`${path}/${ids[name]}`, ids[name])] as const),
  );
  const organisation = await seen('/v1/organisation', company.orgId);
  return {
    orgId: company.orgId,
    items: memory.items,
    records: {
      ...Object.fromEntries(records),
      organisation,
      allocationId: ids.allocationId,
    } as unknown as Records,
  };
};
