/** The two sides of a run: what should be true, and the product; and how one is held against the other. */
import { deepStrictEqual } from 'node:assert';
import { type Company, once, type Reply } from '../../test/support/company.ts';
import {
  type Account,
  type Credit,
  EVER,
  type Facts,
  type Invoice,
  type Order,
  openDuesOn,
  openOn,
  ownerOn,
  Refused,
  sharesOf,
  statusOf,
  totalOf,
  unappliedOn,
} from './facts.ts';

export interface Request {
  as?: string;
  method?: string;
  path: string;
  body?: object | undefined;
  /** Version that the caller saw. */
  version?: number;
}

export interface World {
  readonly facts: Facts;
  readonly company: Company;
  readonly counts: Record<string, number>;
  /** The last command that was done, and its answer: it may be repeated. */
  last?: { request: Request; key: Record<string, string>; reply: Reply } | undefined;
}

const count = ({ counts }: World, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export const send = async (
  world: World,
  request: Request,
  key: Record<string, string> = once(),
): Promise<Reply> => {
  const { as = 'admin', method = 'POST', path, body, version } = request;
  count(world, 'requests');
  const headers = { ...key, ...(version !== undefined && { 'if-match': `"v${version}"` }) };
  const reply = await world.company.call(as, method, path, { ...(body && { body }), headers });
  if (reply.status < 300) world.last = { request, key, reply };
  return reply;
};

/** Reads what must be there. */
export const get = async (world: World, path: string, query?: Record<string, string>, as = 'admin') => {
  count(world, 'requests');
  const reply = await world.company.call(as, 'GET', path, query ? { query } : {});
  deepStrictEqual(reply.status, 200, `GET ${path}: ${JSON.stringify(reply.body)}`);
  return reply.body;
};

export const same = (found: unknown, wanted: unknown, what: string): void => {
  try {
    deepStrictEqual(JSON.parse(JSON.stringify(found ?? null)), JSON.parse(JSON.stringify(wanted ?? null)));
  } catch {
    throw new Error(`${what}: is ${JSON.stringify(found)}, should be ${JSON.stringify(wanted)}`);
  }
};

/**
 * One command on both sides. The rules say what should happen and change the facts; the product must answer so.
 * `done` gets the answer when both let it pass.
 */
export const command = async <T>(
  world: World,
  request: Request,
  rules: () => T,
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
  done: (body: any, effect: T) => void | Promise<void> = () => {},
): Promise<void> => {
  let effect: { value: T } | undefined;
  let code: string | undefined;
  try {
    effect = { value: rules() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    code = error.code;
  }
  const reply = await send(world, request);
  count(world, 'commands');
  same(
    reply.status < 300 ? undefined : (reply.body?.code ?? reply.status),
    code,
    `${request.method ?? 'POST'} ${request.path}`,
  );
  if (effect) await done(reply.body, effect.value);
  else count(world, 'refusals');
};

const entriesOf = (facts: Facts, document: Invoice | Credit): string[] =>
  sharesOf(facts, document)
    .flatMap(({ id, amount, from, until }) => [
      `${id} ${amount} from ${from}`,
      ...(until ? [`${id} ends ${until} ${-amount}`] : []),
    ])
    .sort();
interface Entry {
  allocationId: string;
  amountMinor: number;
  on: string;
  undoes?: string;
}
const shownEntries = (entries: Entry[]): string[] =>
  entries
    .map(({ allocationId, amountMinor, on, undoes }) =>
      undoes ? `${undoes} ends ${on} ${amountMinor}` : `${allocationId} ${amountMinor} from ${on}`,
    )
    .sort();

export const COLLECTION = {
  receipt: 'receipts',
  'credit-note': 'credit-notes',
  'write-off': 'write-offs',
} as const;

export const seeInvoice = async (world: World, invoice: Invoice): Promise<void> => {
  const { facts } = world;
  const shown = await get(world, `/v1/invoices/${invoice.id}`);
  const { number, accountId, amountMinor, issuedOn, dues, status, nextDueOn, version } = shown;
  same(
    {
      ...{ number, accountId, amountMinor, issuedOn, dues, status, nextDueOn, version },
      open: shown.openMinor,
      cancelledOn: shown.cancelledOn,
      disputedSince: shown.dispute?.since,
      promisedOn: shown.promise?.promisedOn,
      entries: shownEntries(shown.entries),
    },
    {
      ...{ number: invoice.number, accountId: invoice.accountId, amountMinor: invoice.amount },
      ...{ issuedOn: invoice.issuedOn, dues: invoice.dues.at(-1)?.dues, status: statusOf(facts, invoice) },
      nextDueOn: openDuesOn(facts, invoice, EVER)[0]?.dueOn ?? null,
      version: invoice.version,
      open: openOn(facts, invoice, EVER),
      cancelledOn: invoice.cancelledOn,
      disputedSince: invoice.disputedSince,
      promisedOn: invoice.promisedOn,
      entries: entriesOf(facts, invoice),
    },
    `invoice ${invoice.number}`,
  );
};

export const seeCredit = async (world: World, credit: Credit): Promise<void> => {
  const { facts } = world;
  const shown = await get(world, `/v1/${COLLECTION[credit.kind]}/${credit.id}`);
  const { number, accountId, amountMinor, datedOn, version, unappliedMinor } = shown;
  same(
    {
      ...{ number, accountId, amountMinor, datedOn, version, unappliedMinor },
      reversedOn: shown.reversal?.on,
      entries: shownEntries(shown.entries),
    },
    {
      ...{ number: credit.number, accountId: credit.accountId, amountMinor: credit.amount },
      ...{ datedOn: credit.datedOn, version: credit.version },
      unappliedMinor: unappliedOn(facts, credit, EVER),
      reversedOn: credit.reversedOn,
      entries: entriesOf(facts, credit),
    },
    `${credit.kind} ${credit.number}`,
  );
};

export const seeAccount = async (world: World, account: Account): Promise<void> => {
  const shown = await get(world, `/v1/accounts/${account.id}`);
  const { number, name, paymentTermsDays: termsDays, active, ownerId, version } = shown;
  const { data } = await get(world, `/v1/accounts/${account.id}/contacts`);
  same(
    {
      ...{ number, name, termsDays, active, ownerId, version },
      contacts: data.map(({ id, name: of, primary, version: at }: never) => [id, of, primary, at]),
    },
    {
      ...{ number: account.number, name: account.name, termsDays: account.termsDays, active: account.active },
      ...{ ownerId: ownerOn(account, world.facts.today), version: account.version },
      contacts: [...account.contacts.values()].map(({ id, name: of, primary, version: at }) => [
        id,
        of,
        primary,
        at,
      ]),
    },
    `account ${account.number}`,
  );
};

export const seeOrder = async (world: World, order: Order): Promise<void> => {
  const { number, status, totalMinor, version, lines } = await get(world, `/v1/orders/${order.id}`);
  same(
    { number, status, totalMinor, version, skus: lines.map(({ sku }: { sku: string }) => sku) },
    {
      ...{ number: order.number, status: order.status, totalMinor: totalOf(order), version: order.version },
      skus: order.lines.map(({ sku }) => sku),
    },
    `order ${order.number}`,
  );
};
