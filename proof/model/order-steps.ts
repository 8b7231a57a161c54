/** Steps with products and orders. */
import fc from 'fast-check';
import { type Facts, type Order, type OrderLine, type Product, Refused } from './facts.ts';
import { drawn } from './money.ts';
import { any, nth, stepOf } from './steps.ts';
import { command, same, seeOrder } from './world.ts';

const hasAccounts = ({ accounts }: Facts): boolean => accounts.size > 0;

const lines = fc.array(
  fc.record({
    product: any,
    quantity: fc.constantFrom('1', '2.5', '3', '0.333333', '12'),
    unitPrice: fc.constantFrom('5', '0.335', '95.7', '0.01', '12.000001'),
  }),
  { minLength: 0, maxLength: 3 },
);
type DrawnLine = { product: number; quantity: string; unitPrice: string };
const linesOf = ({ products }: Facts, wanted: readonly DrawnLine[]): OrderLine[] =>
  products.size === 0
    ? []
    : wanted.map(({ product, ...rest }) => ({ sku: nth(products, product).sku, ...rest }));
const requireSold = ({ products }: Facts, wanted: readonly OrderLine[]): void => {
  const sold = (sku: string) =>
    [...products.values()].some((product) => product.sku === sku && product.active);
  if (!wanted.every(({ sku }) => sold(sku))) throw new Refused('order.product_inactive');
};

/** The moves that an order may make, as the manual draws them. */
const movesOf = ({ status, heldFrom }: Order): readonly string[] =>
  ({
    draft: ['confirmed', 'cancelled'],
    confirmed: ['draft', 'shipped', 'on-hold', 'disputed', 'cancelled'],
    shipped: ['closed', 'on-hold', 'disputed'],
    closed: ['shipped'],
    'on-hold': heldFrom === 'shipped' ? ['shipped'] : ['confirmed', 'cancelled'],
    disputed: [heldFrom],
  })[status] ?? [];

const STATUSES = ['draft', 'confirmed', 'shipped', 'closed', 'on-hold', 'disputed', 'cancelled'];

export const ORDER_STEPS = [
  stepOf({
    name: 'product',
    draws: fc.record({ sku: fc.nat(6) }),
    take: async (world, { sku: digits }) => {
      const { products } = world.facts;
      const sku = `S-${digits}`;
      const rules = (): Product => {
        if ([...products.values()].some((product) => product.sku === sku))
          throw new Refused('product.sku_taken');
        return { id: '', sku, active: true, version: 1 };
      };
      await command(
        world,
        { path: '/v1/products', body: { sku, name: 'Thing' } },
        rules,
        ({ id }, product) => {
          product.id = id;
          products.set(id, product);
        },
      );
    },
  }),
  stepOf({
    name: 'product sold or not',
    draws: fc.record({ product: any }),
    when: ({ products }) => products.size > 0,
    take: async (world, { product: which }) => {
      const product = nth(world.facts.products, which);
      const { version } = product;
      const active = !product.active;
      const rules = () => Object.assign(product, { active, version: version + 1 });
      const request = { method: 'PATCH', path: `/v1/products/${product.id}`, body: { active }, version };
      await command(world, request, rules, (shown) =>
        same([shown.active, shown.version], [active, version + 1], product.sku),
      );
    },
  }),
  stepOf({
    name: 'order',
    draws: fc.record({ account: any, lines }),
    when: hasAccounts,
    take: async (world, { account: which, lines: wanted }) => {
      const { facts } = world;
      const account = nth(facts.accounts, which);
      const ordered = linesOf(facts, wanted);
      const rules = (): Order => {
        if (!account.active) throw new Refused('account.inactive');
        requireSold(facts, ordered);
        const number = drawn(facts, 'order', facts.today, () => false);
        const common = { accountId: account.id, orderedOn: facts.today, lines: ordered };
        return { id: '', number, ...common, status: 'draft', heldFrom: 'confirmed', version: 1 };
      };
      const body = { accountId: account.id, orderedOn: facts.today, lines: ordered };
      await command(world, { path: '/v1/orders', body }, rules, async ({ id }, order) => {
        order.id = id;
        facts.orders.set(id, order);
        await seeOrder(world, order);
      });
    },
  }),
  stepOf({
    name: 'order changed',
    draws: fc.record({ order: any, lines }),
    when: ({ orders }) => orders.size > 0,
    take: async (world, { order: which, lines: wanted }) => {
      const { facts } = world;
      const order = nth(facts.orders, which);
      const { version } = order;
      const ordered = linesOf(facts, wanted);
      const rules = () => {
        if (order.status !== 'draft') throw new Refused('order.not_draft');
        requireSold(facts, ordered);
        Object.assign(order, { lines: ordered, version: version + 1 });
      };
      const request = { method: 'PATCH', path: `/v1/orders/${order.id}`, body: { lines: ordered }, version };
      await command(world, request, rules, () => seeOrder(world, order));
    },
  }),
  stepOf({
    name: 'order moved',
    draws: fc.record({ order: any, to: fc.constantFrom(...STATUSES), lawful: any, free: fc.boolean() }),
    when: ({ orders }) => orders.size > 0,
    take: async (world, { order: which, to: anywhere, lawful, free }) => {
      const order = nth(world.facts.orders, which);
      const { version } = order;
      const allowed = movesOf(order);
      const to = free ? anywhere : (allowed[lawful % allowed.length] ?? anywhere);
      const rules = () => {
        if (!allowed.includes(to)) throw new Refused('order.illegal_transition');
        if (order.status === 'draft' && to === 'confirmed' && order.lines.length === 0)
          throw new Refused('order.no_lines');
        if (to === 'on-hold' || to === 'disputed')
          order.heldFrom = order.status === 'shipped' ? 'shipped' : 'confirmed';
        Object.assign(order, { status: to, version: version + 1 });
      };
      const request = { path: `/v1/orders/${order.id}/transitions`, body: { to, reason: 'so' }, version };
      await command(world, request, rules, () => seeOrder(world, order));
    },
  }),
];
