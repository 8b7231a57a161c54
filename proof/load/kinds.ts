/** The kinds of command that the workload draws from, each valid for the record that it was made for. */
import type { Random } from '../random.ts';

/** A record as a GET showed it. */
// biome-ignore lint/suspicious/noExplicitAny: records of every kind
export type Row = any;

export const COLLECTIONS = {
  accounts: { prefix: 'acc_', as: 'admin' },
  products: { prefix: 'prd_', as: 'admin' },
  orders: { prefix: 'ord_', as: 'admin' },
  invoices: { prefix: 'inv_', as: 'finance' },
  receipts: { prefix: 'rcp_', as: 'finance' },
  'credit-notes': { prefix: 'crn_', as: 'finance' },
  'write-offs': { prefix: 'wof_', as: 'finance' },
} as const;
export type Collection = keyof typeof COLLECTIONS;

/** What a kind may look at to make a command. */
export interface Scope {
  readonly random: Random;
  /** Ends the ids of this company's users. */
  readonly suffix: string;
  /** A text that no other command uses. */
  unique(): string;
  /** SKU of a product that may be ordered. */
  sku(): string;
  /** A record of the collection that belongs to the account, freshly read. */
  another(collection: Collection, accountId: string): Promise<Row | undefined>;
}

/** Path and body of a command; the version comes from the record. */
export interface Draft {
  readonly path: string;
  readonly body?: unknown;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
}

export interface Kind {
  readonly name: string;
  readonly as: string;
  /** How often it is drawn. */
  readonly weight: number;
  /** The kind of record that it needs; none for what starts from nothing. */
  readonly on?: Collection;
  /** True when the command names the record's version. */
  readonly changes: boolean;
  /** Undefined when the record is not in a state for it. */
  make(record: Row, scope: Scope): Draft | undefined | Promise<Draft | undefined>;
}

const create = (name: string, as: string, weight: number, rest: Pick<Kind, 'on' | 'make'>): Kind => ({
  name,
  as,
  weight,
  changes: false,
  ...rest,
});
const change = (name: string, as: string, weight: number, on: Collection, make: Kind['make']): Kind => ({
  name,
  as,
  weight,
  on,
  changes: true,
  make,
});

const OWNERS = ['usr_northrep', 'usr_northrep2', 'usr_southrep'];
const REASON = 'Drawn by the workload';
const dayOf = (random: Random): string =>
  `2026-0${1 + random.below(2)}-${String(1 + random.below(28)).padStart(2, '0')}`;
const amountOf = (random: Random): number => 1 + random.below(50_000);
const owner = ({ random, suffix }: Scope): string => random.pick(OWNERS) + suffix;
const linesOf = ({ random, sku }: Scope): object[] =>
  Array.from({ length: 1 + random.below(3) }, () => ({
    sku: sku(),
    quantity: String(1 + random.below(9)),
    unitPrice: `${random.below(100)}.${10 + random.below(90)}`,
  }));

const NEXT: Readonly<Record<string, readonly string[]>> = {
  draft: ['confirmed', 'cancelled'],
  confirmed: ['draft', 'shipped', 'shipped', 'on-hold', 'cancelled'],
  shipped: ['closed', 'disputed'],
  closed: ['shipped'],
};

const accounts: readonly Kind[] = [
  create('account.create', 'admin', 4, {
    make: (_, scope) => {
      const number = scope.unique();
      const taxId = scope.random.chance(0.3) ? { taxId: `T-${number}` } : {};
      const body = { number, name: `Account ${number}`, type: 'customer', ownerId: owner(scope), ...taxId };
      return { path: '/v1/accounts', body };
    },
  }),
  change('account.change', 'admin', 3, 'accounts', ({ id }, { random, unique }) => ({
    method: 'PATCH',
    path: `/v1/accounts/${id}`,
    body: random.pick([{ notes: unique() }, { city: null }, { taxId: unique() }, { number: unique() }]),
  })),
  change('account.hand-over', 'admin', 1, 'accounts', ({ id }, scope) => ({
    path: `/v1/accounts/${id}/hand-over`,
    body: { ownerId: owner(scope) },
  })),
  create('contact.add', 'admin', 2, {
    on: 'accounts',
    make: ({ id }, { unique }) => ({ path: `/v1/accounts/${id}/contacts`, body: { name: unique() } }),
  }),
  create('product.create', 'back-office', 1, {
    make: (_, { unique }) => ({
      path: '/v1/products',
      body: { sku: unique(), name: 'Drawn', listPrice: '9.5' },
    }),
  }),
  change('product.change', 'back-office', 1, 'products', ({ id }, { random }) => ({
    method: 'PATCH',
    path: `/v1/products/${id}`,
    body: { listPrice: String(1 + random.below(500)) },
  })),
];

const orders: readonly Kind[] = [
  create('order.create', 'back-office', 4, {
    on: 'accounts',
    make: ({ id }, scope) => ({ path: '/v1/orders', body: { accountId: id, lines: linesOf(scope) } }),
  }),
  change('order.change', 'back-office', 2, 'orders', ({ id, status }, scope) =>
    status === 'draft'
      ? { method: 'PATCH', path: `/v1/orders/${id}`, body: { lines: linesOf(scope) } }
      : undefined,
  ),
  change('order.move', 'back-office', 5, 'orders', ({ id, status, heldFrom }, { random }) => {
    const choices = heldFrom && NEXT[status] === undefined ? [heldFrom] : (NEXT[status] ?? []);
    if (choices.length === 0) return undefined;
    const body = { to: random.pick(choices), reason: REASON };
    return { path: `/v1/orders/${id}/transitions`, body };
  }),
];

const invoices: readonly Kind[] = [
  create('invoice.issue', 'finance', 8, {
    on: 'accounts',
    make: ({ id }, { random }) => ({
      path: '/v1/invoices',
      body: { accountId: id, amountMinor: amountOf(random), issuedOn: dayOf(random) },
    }),
  }),
  create('invoice.of-order', 'finance', 2, {
    on: 'orders',
    make: ({ id, accountId, totalMinor }) =>
      totalMinor > 0 ? { path: '/v1/invoices', body: { accountId, orderId: id } } : undefined,
  }),
  change('invoice.change', 'finance', 2, 'invoices', ({ id }, { unique }) => ({
    method: 'PATCH',
    path: `/v1/invoices/${id}`,
    body: { notes: unique() },
  })),
  change('invoice.dispute', 'finance', 2, 'invoices', ({ id, dispute }) => ({
    path: `/v1/invoices/${id}/dispute`,
    body: dispute ? { disputed: false } : { disputed: true, reason: REASON },
  })),
  change('invoice.promise', 'finance', 2, 'invoices', ({ id, openMinor }) =>
    openMinor > 0 ? { path: `/v1/invoices/${id}/promise`, body: { promisedOn: '2026-03-20' } } : undefined,
  ),
  change('invoice.cancel', 'finance', 2, 'invoices', ({ id, entries, cancelledOn }) =>
    entries.length === 0 && !cancelledOn
      ? { path: `/v1/invoices/${id}/cancel`, body: { reason: REASON } }
      : undefined,
  ),
  change('invoice.write-off', 'finance', 2, 'invoices', ({ id, openMinor }, { random }) =>
    openMinor > 0
      ? {
          path: `/v1/invoices/${id}/write-off`,
          body: { reason: REASON, ...(random.chance(0.5) && { amountMinor: 1 + random.below(openMinor) }) },
        }
      : undefined,
  ),
];

/** Entries that stand: neither undone nor themselves an undo. */
const standing = (entries: Row[]): Row[] => {
  const undone = new Set(entries.map(({ undoes }) => undoes));
  return entries.filter(({ undoes, allocationId }) => !undoes && !undone.has(allocationId));
};

const creditsOf = (path: 'receipts' | 'credit-notes', noun: string, day: string): readonly Kind[] => [
  create(`${noun}.record`, 'finance', 8, {
    on: 'accounts',
    make: async ({ id }, { random, another }) => {
      const invoice = random.chance(0.3) ? await another('invoices', id) : undefined;
      const allocate = invoice ? { invoiceId: invoice.id } : random.pick(['automatic', 'automatic', 'none']);
      const body = { accountId: id, amountMinor: amountOf(random), [day]: dayOf(random), allocate };
      return { path: `/v1/${path}`, body };
    },
  }),
  change(`${noun}.allocate`, 'finance', 4, path, async (credit, { random, another }) => {
    const target = `/v1/${path}/${credit.id}/allocations`;
    if (random.chance(0.4)) return { path: target, body: { automatic: true } };
    const invoice = await another('invoices', credit.accountId);
    const most = Math.min(invoice?.openMinor ?? 0, credit.unappliedMinor);
    if (most <= 0 || credit.reversal) return undefined;
    const allocations = [{ invoiceId: invoice?.id, amountMinor: 1 + random.below(most) }];
    return { path: target, body: { allocations, on: '2026-03-02' } };
  }),
  change(`${noun}.undo`, 'finance', 3, path, ({ id, entries }, { random }) => {
    const left = standing(entries);
    if (left.length === 0) return undefined;
    return {
      path: `/v1/${path}/${id}/allocations/${random.pick(left).allocationId}/undo`,
      body: { reason: REASON },
    };
  }),
  change(`${noun}.reverse`, 'finance', 1, path, ({ id, reversal }) =>
    reversal ? undefined : { path: `/v1/${path}/${id}/reverse`, body: { reason: REASON } },
  ),
];

export const KINDS: readonly Kind[] = [
  ...accounts,
  ...orders,
  ...invoices,
  ...creditsOf('receipts', 'receipt', 'receivedOn'),
  ...creditsOf('credit-notes', 'credit-note', 'issuedOn'),
  change('write-off.reverse', 'finance', 1, 'write-offs', ({ id, reversal }) =>
    reversal ? undefined : { path: `/v1/write-offs/${id}/reverse`, body: { reason: REASON } },
  ),
];
