/** What lists, search and reports must show, counted anew from the facts. */
import fc from 'fast-check';
import {
  type Day,
  daysFrom,
  EVER,
  type Facts,
  type Invoice,
  openDuesOn,
  openOn,
  ownerOn,
  plusDays,
  sharesOf,
  unappliedOn,
} from './facts.ts';
import { any, nth, stepOf } from './steps.ts';
import { get, same, type World } from './world.ts';

/** Ids of every page of a list. */
const listed = async (world: World, path: string, query: Record<string, string>): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { data, page }: { data: { id: string }[]; page: { nextCursor: string | null; hasMore: boolean } } =
      await get(world, path, { ...query, ...(cursor && { cursor }) });
    same(page.hasMore, page.nextCursor !== null, 'hasMore');
    ids.push(...data.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = <T extends { id: string }>(
  all: Iterable<T>,
  key: (each: T) => string,
  down = false,
): string[] =>
  [...all]
    .sort((a, b) => (down ? -1 : 1) * (byText(key(a), key(b)) || byText(a.id, b.id)))
    .map(({ id }) => id);

const BOUNDS = [30, 60, 90, 120];
const NAMES = ['1-30', '31-60', '61-90', '91-120', '121+'];
const bucketOf = (days: number): string =>
  NAMES[BOUNDS.findIndex((bound) => days <= bound)] ?? (NAMES.at(-1) as string);

interface Aged {
  notDue: number;
  overdue: number;
  unapplied: number;
  buckets: Record<string, number>;
}
const agedOf = (facts: Facts, accountId: string, on: Day): Aged => {
  const aged: Aged = { notDue: 0, overdue: 0, unapplied: 0, buckets: {} };
  for (const invoice of facts.invoices.values()) {
    if (invoice.accountId !== accountId) continue;
    for (const { dueOn, amountMinor } of openDuesOn(facts, invoice, on)) {
      const days = daysFrom(dueOn, on);
      if (days <= 0) aged.notDue += amountMinor;
      else {
        aged.overdue += amountMinor;
        aged.buckets[bucketOf(days)] = (aged.buckets[bucketOf(days)] ?? 0) + amountMinor;
      }
    }
  }
  for (const credit of facts.credits.values()) {
    if (credit.accountId === accountId) aged.unapplied += unappliedOn(facts, credit, on);
  }
  return aged;
};

const isSilent = ({ notDue, overdue, unapplied }: Aged): boolean => notDue + overdue === 0 && unapplied === 0;

export const seeAgeing = async (world: World, asOf: Day): Promise<void> => {
  const { facts } = world;
  const report = await get(world, '/v1/receivables/ageing', { asOf, groupBy: 'account' });
  // biome-ignore lint/suspicious/noExplicitAny: rows of a report
  const found = report.data.map((row: any) => [
    row.id,
    row.notDueMinor,
    row.overdueMinor,
    row.outstandingMinor,
    row.unappliedMinor,
    row.buckets.map(({ amountMinor }: { amountMinor: number }) => amountMinor),
  ]);
  const wanted = [...facts.accounts.values()].flatMap(({ id }) => {
    const aged = agedOf(facts, id, asOf);
    const { notDue, overdue, unapplied, buckets } = aged;
    const anything = !isSilent(aged) || found.some(([of]: [string]) => of === id);
    if (!anything) return [];
    return [[id, notDue, overdue, notDue + overdue, unapplied, NAMES.map((name) => buckets[name] ?? 0)]];
  });
  const sorted = (rows: unknown[][]) => rows.toSorted((a, b) => byText(String(a[0]), String(b[0])));
  same(sorted(found), sorted(wanted), `ageing as of ${asOf}`);
};

const overdueOf = (facts: Facts, invoice: Invoice, on: Day) => {
  const dues = openDuesOn(facts, invoice, on);
  const [first] = dues;
  if (!first || daysFrom(first.dueOn, on) <= 0) return [];
  const overdue = dues
    .filter(({ dueOn }) => dueOn < on)
    .reduce((total, { amountMinor }) => total + amountMinor, 0);
  const account = facts.accounts.get(invoice.accountId);
  const { disputedSince, promiseMadeOn, promisedOn } = invoice;
  return [
    [
      invoice.id,
      ...[first.dueOn, openOn(facts, invoice, on), overdue, daysFrom(first.dueOn, on)],
      account ? ownerOn(account, on) : null,
      disputedSince !== undefined && disputedSince <= on,
      promiseMadeOn && promiseMadeOn <= on ? promisedOn : null,
    ],
  ];
};

export const seeOverdue = async (world: World, asOf: Day): Promise<void> => {
  const { facts } = world;
  const { data } = await get(world, '/v1/receivables/overdue', { asOf, limit: '100' });
  // biome-ignore lint/suspicious/noExplicitAny: rows of a report
  const found = data.map((row: any) => [
    row.invoiceId,
    ...[
      row.dueOn,
      row.openMinor,
      row.overdueMinor,
      row.daysOver,
      row.ownerId,
      row.disputed,
      row.promisedOn ?? null,
    ],
  ]);
  const wanted = [...facts.invoices.values()].flatMap((invoice) => overdueOf(facts, invoice, asOf));
  const sorted = (rows: unknown[][]) => rows.toSorted((a, b) => byText(String(a[0]), String(b[0])));
  same(sorted(found).slice(0, 100), sorted(wanted).slice(0, 100), `overdue as of ${asOf}`);
};

/** What an account owes at the end of a day, by its documents alone. */
const balanceOn = (facts: Facts, accountId: string, on: Day): number => {
  const mine = <T extends { accountId: string }>(all: Iterable<T>) =>
    [...all].filter((each) => each.accountId === accountId);
  const invoices = mine(facts.invoices.values()).filter(({ issuedOn }) => issuedOn <= on);
  const credits = mine(facts.credits.values()).filter(
    ({ datedOn, reversedOn }) => datedOn <= on && !(reversedOn && reversedOn <= on),
  );
  const total = (all: { amount: number }[]) => all.reduce((sum, { amount }) => sum + amount, 0);
  return total(invoices) - total(credits);
};

export const seeStatement = async (world: World, accountId: string, from: Day, to: Day): Promise<void> => {
  const { facts } = world;
  const { balances } = await get(world, '/v1/receivables/statement', { accountId, from, to });
  const [{ openingMinor, closingMinor, movements }] = balances;
  const moved = movements.reduce(
    (total: number, { amountMinor }: { amountMinor: number }) => total + amountMinor,
    0,
  );
  same(
    [openingMinor, closingMinor, openingMinor + moved],
    [
      balanceOn(facts, accountId, plusDays(from, -1)),
      balanceOn(facts, accountId, to),
      balanceOn(facts, accountId, to),
    ],
    `statement from ${from} to ${to}`,
  );
};

const day = fc.integer({ min: -30, max: 150 });
const limit = fc.constantFrom('1', '2', '7', '100');

export const READING_STEPS = [
  stepOf({
    name: 'invoices listed',
    draws: fc.record({ limit, open: fc.option(fc.boolean()), account: fc.option(any), down: fc.boolean() }),
    take: async (world, { limit: size, open, account: which, down }) => {
      const { facts } = world;
      const account = which === null || facts.accounts.size === 0 ? undefined : nth(facts.accounts, which);
      const query = {
        ...{ limit: size, sort: down ? '-issuedOn' : 'issuedOn' },
        ...(open !== null && { 'filter[open]': String(open) }),
        ...(account && { 'filter[accountId]': account.id }),
      };
      const wanted = [...facts.invoices.values()].filter(
        (invoice) =>
          (!account || invoice.accountId === account.id) &&
          (open === null || openOn(facts, invoice, EVER) > 0 === open),
      );
      same(
        await listed(world, '/v1/invoices', query),
        inOrder(wanted, ({ issuedOn }) => issuedOn, down),
        'invoices',
      );
    },
  }),
  stepOf({
    name: 'receipts listed',
    draws: fc.record({ limit }),
    take: async (world, { limit: size }) => {
      const wanted = [...world.facts.credits.values()].filter(({ kind }) => kind === 'receipt');
      const found = await listed(world, '/v1/receipts', { limit: size });
      same(
        found,
        inOrder(wanted, ({ datedOn }) => datedOn, true),
        'receipts',
      );
    },
  }),
  stepOf({
    name: 'accounts listed',
    draws: fc.record({ limit, down: fc.boolean() }),
    take: async (world, { limit: size, down }) => {
      const found = await listed(world, '/v1/accounts', { limit: size, sort: down ? '-name' : 'name' });
      same(
        found,
        inOrder(world.facts.accounts.values(), ({ name }) => name, down),
        'accounts',
      );
    },
  }),
  stepOf({
    name: 'orders listed',
    draws: fc.record({ limit, status: fc.constantFrom('draft', 'confirmed', 'shipped', 'cancelled') }),
    take: async (world, { limit: size, status }) => {
      const wanted = [...world.facts.orders.values()].filter((order) => order.status === status);
      const found = await listed(world, '/v1/orders', { limit: size, 'filter[status]': status });
      same(
        found,
        inOrder(wanted, ({ orderedOn }) => orderedOn, true),
        `orders ${status}`,
      );
    },
  }),
  stepOf({
    name: 'accounts searched',
    draws: fc.record({ limit, q: fc.constantFrom('al', 'grove', 'STREET', 'c-1', 'C 1', 'e', 'zz') }),
    take: async (world, { limit: size, q }) => {
      const text = q.toLowerCase().replace('-', ' ');
      const wanted = [...world.facts.accounts.values()].filter(({ name, number }) => {
        const words = name.split(' ').map((_, at, all) => all.slice(at).join(' '));
        return [...words, number.toLowerCase().replace('-', ' ')].some((term) => term.startsWith(text));
      });
      const found = await listed(world, '/v1/accounts/search', { limit: size, q });
      same(
        found.toSorted(),
        inOrder(wanted, ({ id }) => id),
        `search for ${q}`,
      );
    },
  }),
  stepOf({
    name: 'ageing',
    draws: fc.record({ day }),
    take: (world, drawn) => seeAgeing(world, plusDays(world.facts.today, -drawn.day)),
  }),
  stepOf({
    name: 'overdue',
    draws: fc.record({ day }),
    take: (world, drawn) => seeOverdue(world, plusDays(world.facts.today, -drawn.day)),
  }),
  stepOf({
    name: 'statement',
    draws: fc.record({ account: any, day, length: fc.nat(90) }),
    when: ({ accounts }) => accounts.size > 0,
    take: (world, { account, day: back, length }) => {
      const from = plusDays(world.facts.today, -back);
      return seeStatement(world, nth(world.facts.accounts, account).id, from, plusDays(from, length));
    },
  }),
];

/** Everything that a run left, held against the facts; reports also as of days that are long gone. */
export const seeAll = async (world: World): Promise<void> => {
  const { facts } = world;
  for (const back of [0, 3, 17, 45, 120]) {
    const asOf = plusDays(facts.today, -back);
    await seeAgeing(world, asOf);
    await seeOverdue(world, asOf);
    for (const { id } of facts.accounts.values()) await seeStatement(world, id, plusDays(asOf, -30), asOf);
  }
  for (const invoice of facts.invoices.values()) {
    const shares = sharesOf(facts, invoice);
    if (shares.some(({ amount }) => amount <= 0)) throw new Error(`${invoice.number} was settled by nothing`);
  }
};
