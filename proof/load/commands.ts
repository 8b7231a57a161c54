/**
 * The workload: random commands against a company, valid for the records as they were read a moment before. Several
 * clients may share what they know, and then meet on the same few accounts.
 */
import type { Company, Reply } from '../../test/support/company.ts';
import type { Random } from '../random.ts';
import { type Client, type Command, isDone, type Sent } from './client.ts';
import { COLLECTIONS, type Collection, KINDS, type Kind, type Row, type Scope } from './kinds.ts';

/** Ids and SKUs that the clients of one company have heard of. */
export interface Known {
  readonly ids: Readonly<Record<Collection, string[]>>;
  /** Documents by the account that they belong to. */
  readonly ofAccount: Map<string, string[]>;
  readonly skus: string[];
  /** Numbers drawn so far, for texts that must be unique. */
  drawn: number;
}

export const nothingKnown = (): Known => ({
  ids: {
    accounts: [],
    products: [],
    orders: [],
    invoices: [],
    receipts: [],
    'credit-notes': [],
    'write-offs': [],
  },
  ofAccount: new Map(),
  skus: [],
  drawn: 0,
});

const collections = Object.keys(COLLECTIONS) as Collection[];
export const collectionOf = (id: string): Collection | undefined =>
  collections.find((collection) => id.startsWith(COLLECTIONS[collection].prefix));

/** Keeps what a successful answer shows. */
export const learn = (known: Known, { body }: Reply): void => {
  const collection = collectionOf(String(body?.id ?? ''));
  if (!collection || known.ids[collection].includes(body.id)) return;
  known.ids[collection].push(body.id);
  if (body.sku) known.skus.push(body.sku);
  if (body.accountId) {
    known.ofAccount.set(body.accountId, [...(known.ofAccount.get(body.accountId) ?? []), body.id]);
  }
};

export interface LoadOptions {
  readonly company: Pick<Company, 'units'>;
  readonly client: Client;
  readonly random: Random;
  readonly known: Known;
  /** Kinds to draw from; all when absent. */
  readonly kinds?: readonly Kind[];
  /** Accounts to make before anything else; few accounts are what competition needs. */
  readonly accounts?: number;
}

const drawKind = (random: Random, kinds: readonly Kind[]): Kind =>
  random.pick(kinds.flatMap((kind) => Array<Kind>(kind.weight).fill(kind)));

const pathOf = (collection: Collection, id: string): string => `/v1/${collection}/${id}`;

/** Commands to go on with when a drawn kind finds no record in a state for it. */
const DRAWS = 12;

const scopeOf = ({ company, client, random, known }: LoadOptions): Scope => ({
  random,
  suffix: company.units.north.slice('unt_north'.length),
  unique: () => {
    known.drawn += 1;
    return `L-${known.drawn}`;
  },
  sku: () => random.pick(known.skus),
  another: async (collection, accountId) => {
    const ids = (known.ofAccount.get(accountId) ?? []).filter((id) => collectionOf(id) === collection);
    if (ids.length === 0) return undefined;
    const answer = await client.get(COLLECTIONS[collection].as, pathOf(collection, random.pick(ids)));
    return isDone(answer) ? answer.body : undefined;
  },
});

/** A record of the collection as it is now; undefined when none is known or the service stays busy. */
const aRecord = async (
  { client, random, known }: LoadOptions,
  collection: Collection,
): Promise<Row | undefined> => {
  const ids = known.ids[collection];
  if (ids.length === 0) return undefined;
  const answer = await client.get(COLLECTIONS[collection].as, pathOf(collection, random.pick(ids)));
  return isDone(answer) ? answer.body : undefined;
};

/** A command of the kind for some known record, or undefined when no record is in a state for it. */
export const commandOf = async (options: LoadOptions, kind: Kind): Promise<Command | undefined> => {
  const record = kind.on && (await aRecord(options, kind.on));
  if (kind.on && !record) return undefined;
  const draft = await kind.make(record, scopeOf(options));
  return (
    draft && {
      kind: kind.name,
      as: kind.as,
      method: draft.method ?? 'POST',
      path: draft.path,
      ...(draft.body !== undefined && { body: draft.body }),
      ...(kind.changes && { version: record.version }),
    }
  );
};

const create = (name: string): Kind => {
  const kind = KINDS.find((one) => one.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
};

/** The next command: the first account and product first, then whatever is drawn. */
export const nextCommand = async (options: LoadOptions): Promise<Command> => {
  const { random, known, kinds = KINDS, accounts = 2 } = options;
  const draw = (): Kind => {
    if (known.ids.accounts.length < accounts) return create('account.create');
    if (known.skus.length === 0) return create('product.create');
    return drawKind(random, kinds);
  };
  for (let tried = 0; tried < DRAWS; tried += 1) {
    const command = await commandOf(options, draw());
    if (command) return command;
  }
  return (await commandOf(options, create('account.create'))) as Command;
};

/** Draws and sends commands one after the other, and learns from the answers. */
export const runLoad = async (options: LoadOptions, count: number): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  for (let made = 0; made < count; made += 1) {
    const one = await options.client.send(await nextCommand(options));
    if (isDone(one.answer)) learn(options.known, one.answer);
    sent.push(one);
  }
  return sent;
};
