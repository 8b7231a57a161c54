/** Steps with accounts, people, products, orders and units, and days that pass. */
import fc from 'fast-check';
import {
  type Account,
  type Contact,
  type Facts,
  type Order,
  type OrderLine,
  type Product,
  plusDays,
  Refused,
  type Unit,
  type User,
} from './facts.ts';
import { drawn } from './money.ts';
import { ago, any, nth, stepOf } from './steps.ts';
import { command, get, same, seeAccount, seeOrder, send, type World } from './world.ts';

const NAMES = ['alder', 'birch', 'cedar grove', 'dogwood', 'elm street', 'fir'];
const OWNERS = ['usr_northrep', 'usr_southrep', null];
const hasAccounts = ({ accounts }: Facts): boolean => accounts.size > 0;
const nextDay = async (world: World, days: number): Promise<void> => {
  world.facts.today = plusDays(world.facts.today, days);
  world.company.clock.set(`${world.facts.today}T09:00:00.000Z`);
};

const accountNumberTaken = ({ accounts }: Facts, number: string, but?: Account): boolean =>
  [...accounts.values()].some(
    (account) => account !== but && account.number.toLowerCase() === number.toLowerCase(),
  );

const contactsLosePrimary = ({ contacts }: Account, but: Contact): void => {
  for (const contact of contacts.values()) {
    if (contact === but || !contact.primary) continue;
    contact.primary = false;
    contact.version += 1;
  }
};

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

export const TRADE_STEPS = [
  stepOf({
    name: 'account',
    draws: fc.record({
      number: fc.nat(12),
      name: fc.constantFrom(...NAMES),
      terms: fc.constantFrom(0, 14, 30),
      owner: fc.nat(2),
    }),
    take: async (world, { number: digits, name, terms, owner }) => {
      const { facts } = world;
      const number = `C-${digits}`;
      const ownerId = OWNERS[owner] ?? null;
      const body = { number, name, type: 'customer', paymentTermsDays: terms, currency: 'EUR', ownerId };
      const rules = (): Account => {
        if (accountNumberTaken(facts, number)) throw new Refused('account.number_taken');
        const owners = [{ from: facts.today, ownerId }];
        return {
          id: '',
          number,
          name,
          termsDays: terms,
          active: true,
          owners,
          contacts: new Map(),
          version: 1,
        };
      };
      await command(world, { path: '/v1/accounts', body }, rules, async ({ id }, account) => {
        account.id = id;
        facts.accounts.set(id, account);
        await seeAccount(world, account);
      });
    },
  }),
  stepOf({
    name: 'account changed',
    draws: fc.record({
      account: any,
      number: fc.option(fc.nat(12)),
      name: fc.option(fc.constantFrom(...NAMES)),
      active: fc.boolean(),
    }),
    when: hasAccounts,
    take: async (world, { account: which, number: digits, name, active }) => {
      const account = nth(world.facts.accounts, which);
      const { version } = account;
      const number = digits === null ? account.number : `c-${digits}`;
      const rules = () => {
        if (accountNumberTaken(world.facts, number, account)) throw new Refused('account.number_taken');
        Object.assign(account, { number, name: name ?? account.name, active, version: version + 1 });
      };
      const body = { number, ...(name && { name }), active };
      const request = { method: 'PATCH', path: `/v1/accounts/${account.id}`, body, version };
      await command(world, request, rules, () => seeAccount(world, account));
    },
  }),
  stepOf({
    name: 'hand-over',
    draws: fc.record({ account: any, owner: fc.nat(2), days: fc.oneof(ago, fc.constant(-1)) }),
    when: hasAccounts,
    take: async (world, { account: which, owner, days }) => {
      const { facts } = world;
      const account = nth(facts.accounts, which);
      const { version } = account;
      const from = plusDays(facts.today, -days);
      const ownerId = OWNERS[owner] ?? null;
      const rules = () => {
        if (from > facts.today) throw new Refused('account.hand_over_in_future');
        account.owners = [...account.owners.filter((held) => held.from < from), { from, ownerId }];
        account.version += 1;
      };
      const request = { path: `/v1/accounts/${account.id}/hand-over`, body: { ownerId, from }, version };
      await command(world, request, rules, () => seeAccount(world, account));
    },
  }),
  stepOf({
    name: 'contact',
    draws: fc.record({ account: any, name: fc.constantFrom('Ana', '李小龙', 'Zoë'), primary: fc.boolean() }),
    when: hasAccounts,
    take: async (world, { account: which, name, primary }) => {
      const account = nth(world.facts.accounts, which);
      const contact: Contact = { id: '', name, primary, version: 1 };
      const rules = () => primary && contactsLosePrimary(account, contact);
      await command(
        world,
        { path: `/v1/accounts/${account.id}/contacts`, body: { name, primary } },
        rules,
        async ({ id }) => {
          contact.id = id;
          account.contacts.set(id, contact);
          await seeAccount(world, account);
        },
      );
    },
  }),
  stepOf({
    name: 'contact changed or gone',
    draws: fc.record({ account: any, contact: any, primary: fc.option(fc.boolean()) }),
    when: hasAccounts,
    take: async (world, { account: which, contact: who, primary }) => {
      const account = nth(world.facts.accounts, which);
      if (account.contacts.size === 0) return;
      const contact = nth(account.contacts, who);
      const { version } = contact;
      const path = `/v1/accounts/${account.id}/contacts/${contact.id}`;
      if (primary === null) {
        const gone = () => account.contacts.delete(contact.id);
        return command(world, { method: 'DELETE', path, version }, gone, () => seeAccount(world, account));
      }
      const rules = () => {
        Object.assign(contact, { primary, version: version + 1 });
        if (primary) contactsLosePrimary(account, contact);
      };
      await command(world, { method: 'PATCH', path, body: { primary }, version }, rules, () =>
        seeAccount(world, account),
      );
    },
  }),
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
  stepOf({
    name: 'unit',
    draws: fc.record({ code: fc.nat(6), parent: any }),
    take: async (world, { code: digits, parent: which }) => {
      const { units } = world.facts;
      const parent = nth(units, which);
      const code = `u-${digits}`;
      const rules = (): Unit => {
        if (!parent.active) throw new Refused('unit.not_active');
        if ([...units.values()].some((unit) => unit.code === code)) throw new Refused('unit.code_taken');
        return { id: '', code, parentId: parent.id, active: true, version: 1 };
      };
      await command(
        world,
        { path: '/v1/units', body: { code, name: code, parentId: parent.id } },
        rules,
        ({ id }, unit) => {
          unit.id = id;
          units.set(id, unit);
        },
      );
    },
  }),
  stepOf({
    name: 'unit closed',
    draws: fc.record({ unit: any }),
    take: async (world, { unit: which }) => {
      const { units, users } = world.facts;
      const unit = nth(units, which);
      const { version } = unit;
      const rules = () => {
        if (unit.parentId === null) throw new Refused('unit.root_fixed');
        const inIt = [...units.values(), ...users.values()].some(
          (each) => each.active && ('email' in each ? each.unitId : each.parentId) === unit.id,
        );
        if (inIt) throw new Refused('unit.in_use');
        Object.assign(unit, { active: false, version: version + 1 });
      };
      const request = { method: 'PATCH', path: `/v1/units/${unit.id}`, body: { active: false }, version };
      await command(world, request, rules, (shown) =>
        same([shown.active, shown.version], [false, unit.version], unit.code),
      );
    },
  }),
  stepOf({
    name: 'user',
    draws: fc.record({ name: fc.nat(8), unit: any, manager: fc.option(any) }),
    take: async (world, { name: digits, unit: which, manager: who }) => {
      const { users, units } = world.facts;
      const unit = nth(units, which);
      const manager = who === null ? undefined : nth(users, who);
      const email = `p${digits}@example.com`;
      const rules = (): User => {
        if (!unit.active) throw new Refused('unit.not_active');
        if (manager && !manager.active) throw new Refused('user.manager_not_active');
        if ([...users.values()].some((user) => user.email === email)) throw new Refused('user.email_taken');
        return { id: '', email, unitId: unit.id, managerId: manager?.id ?? null, active: true, version: 1 };
      };
      const body = {
        email,
        name: 'P',
        role: 'representative',
        unitId: unit.id,
        managerId: manager?.id ?? null,
      };
      await command(world, { path: '/v1/users', body }, rules, ({ id }, user) => {
        user.id = id;
        users.set(id, user);
      });
    },
  }),
  stepOf({
    name: 'user gone or back',
    draws: fc.record({ user: any }),
    when: ({ users }) => [...users.values()].some(({ email }) => email.startsWith('p')),
    take: async (world, { user: which }) => {
      const { users, units } = world.facts;
      const user = nth(new Map([...users].filter(([, { email }]) => email.startsWith('p'))), which);
      const { version } = user;
      const active = !user.active;
      const rules = () => {
        if (active && !units.get(user.unitId)?.active) throw new Refused('unit.not_active');
        Object.assign(user, { active, version: version + 1 });
      };
      const request = { method: 'PATCH', path: `/v1/users/${user.id}`, body: { active }, version };
      await command(world, request, rules, (shown) =>
        same([shown.active, shown.version], [active, user.version], user.email),
      );
    },
  }),
  stepOf({
    name: 'days pass',
    draws: fc.record({ days: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 40 })) }),
    take: (world, { days }) => nextDay(world, days),
  }),
  stepOf({
    name: 'the same again',
    draws: fc.constant({}),
    take: async (world) => {
      const { last } = world;
      if (!last) return;
      const reply = await send(world, last.request, last.key);
      same([reply.status, reply.body], [last.reply.status, last.reply.body], 'the same under the same key');
      same(reply.headers['idempotency-replayed'], 'true', 'a repeat says that it is one');
    },
  }),
  stepOf({
    name: 'an old version',
    draws: fc.record({ account: any }),
    when: hasAccounts,
    take: async (world, { account: which }) => {
      const account = nth(world.facts.accounts, which);
      const body = { name: 'never' };
      for (const version of [account.version - 1, account.version + 1].filter((old) => old > 0)) {
        const reply = await send(world, {
          method: 'PATCH',
          path: `/v1/accounts/${account.id}`,
          body,
          version,
        });
        same(reply.status, 412, 'a version that is not the present one');
      }
      await seeAccount(world, account);
    },
  }),
  stepOf({
    name: 'trail',
    draws: fc.record({ account: any }),
    when: hasAccounts,
    take: async (world, { account: which }) => {
      const account = nth(world.facts.accounts, which);
      const { data } = await get(world, '/v1/audit', { subject: account.id, limit: '100' });
      const versions = data.map(({ version }: { version: number }) => version);
      same(
        versions,
        Array.from({ length: account.version }, (_, at) => account.version - at),
        `trail of ${account.number}`,
      );
    },
  }),
];
