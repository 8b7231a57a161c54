/** Steps with money: invoices, receipts, credit notes, write-offs, and what counts towards what. */
import fc from 'fast-check';
import {
  type Credit,
  type CreditKind,
  type Due,
  EVER,
  type Facts,
  type Invoice,
  openOn,
  plusDays,
  Refused,
  type Share,
  totalOf,
  unappliedOn,
} from './facts.ts';
import { byHand, drawn, earliest, end, reverse, settling, sharedOut } from './money.ts';
import { ago, any, cents, nth, stepOf } from './steps.ts';
import { COLLECTION, command, get, seeCredit, seeInvoice, type World } from './world.ts';

type NewShare = Omit<Share, 'id'>;
interface Entry {
  allocationId: string;
  invoiceId?: string;
  creditId?: string;
  undoes?: string;
}

const hasAccounts = ({ accounts }: Facts): boolean => accounts.size > 0;
const hasInvoices = ({ invoices }: Facts): boolean => invoices.size > 0;
const hasCredits = ({ credits }: Facts): boolean => credits.size > 0;

/** New shares take the ids that the product gave them; then everything that was touched is looked at. */
const adopt = async (
  world: World,
  shares: readonly NewShare[],
  entries: Entry[],
  more: (Invoice | Credit)[] = [],
) => {
  const known = new Set(world.facts.shares.map(({ id }) => id));
  const fresh = entries.filter(({ allocationId, undoes }) => !undoes && !known.has(allocationId));
  if (fresh.length !== shares.length)
    throw new Error(`${fresh.length} allocations, should be ${shares.length}`);
  for (const share of shares) {
    const entry = fresh.find(
      ({ invoiceId, creditId }) => invoiceId === share.invoice.id || creditId === share.credit.id,
    );
    if (!entry) throw new Error(`nothing of ${share.credit.number} was allocated to ${share.invoice.number}`);
    world.facts.shares.push({ ...share, id: entry.allocationId });
  }
  const touched = new Set([...more, ...shares.flatMap(({ invoice, credit }) => [invoice, credit])]);
  for (const document of touched) {
    if ('kind' in document) await seeCredit(world, document);
    else await seeInvoice(world, document);
  }
};

/** Versions of documents that existed before rise by one, however often a command touches them. */
const touch = (documents: readonly (Invoice | Credit)[]): void => {
  for (const document of new Set(documents)) document.version += 1;
};

const duesOf = (amount: number, issuedOn: string, days: readonly number[]): Due[] => {
  const part = Math.floor(amount / days.length);
  return days
    .map((offset, at) => ({
      dueOn: plusDays(issuedOn, offset),
      amountMinor: at === 0 ? amount - part * (days.length - 1) : part,
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
};
const dueDays = fc.uniqueArray(fc.nat(90), { minLength: 1, maxLength: 3 });

const numberTaken = ({ invoices }: Facts) => {
  const numbers = new Set([...invoices.values()].map(({ number }) => number.toLowerCase()));
  return (number: string) => numbers.has(number.toLowerCase());
};

const newInvoice = async (
  world: World,
  wish: {
    accountId: string;
    amount: number;
    issuedOn: string;
    dues?: Due[];
    number?: string | undefined;
    orderId?: string;
  },
) => {
  const { facts } = world;
  const { accountId, amount, issuedOn, dues, number, orderId } = wish;
  const terms = facts.accounts.get(accountId)?.termsDays ?? 0;
  const body = {
    ...{ accountId, issuedOn },
    ...(orderId ? { orderId } : { amountMinor: amount }),
    ...(dues && { dues }),
    ...(number && { number }),
  };
  await command(
    world,
    { as: 'finance', path: '/v1/invoices', body },
    () => {
      if (amount === 0) throw new Refused('invoice.amount_missing');
      if (number && numberTaken(facts)(number)) throw new Refused('invoice.number_taken');
      const invoice: Invoice = {
        id: '',
        number: number ?? drawn(facts, 'invoice', issuedOn, numberTaken(facts)),
        ...{ accountId, amount, issuedOn },
        dues: [
          { setOn: issuedOn, dues: dues ?? [{ dueOn: plusDays(issuedOn, terms), amountMinor: amount }] },
        ],
        version: 1,
      };
      const shares = settling(facts, invoice);
      touch(shares.map(({ credit }) => credit));
      return { invoice, shares };
    },
    async (shown, { invoice, shares }) => {
      invoice.id = shown.id;
      facts.invoices.set(invoice.id, invoice);
      await adopt(world, shares, shown.entries, [invoice]);
    },
  );
};

const newCredit = async (
  world: World,
  kind: 'receipt' | 'credit-note',
  wish: { account: number; amount: number; days: number; how: number; number?: number | undefined },
) => {
  const { facts } = world;
  const account = nth(facts.accounts, wish.account);
  const datedOn = plusDays(facts.today, -wish.days);
  const mine = new Map([...facts.invoices].filter(([, invoice]) => invoice.accountId === account.id));
  const target = wish.how > 1 && mine.size > 0 ? nth(mine, wish.how) : undefined;
  const allocate = target ? { invoiceId: target.id } : wish.how === 1 ? 'none' : 'automatic';
  const number = wish.number === undefined ? undefined : `B-${wish.number}`;
  const isTaken = (candidate: string) =>
    [...facts.credits.values()].some(
      (credit) =>
        credit.kind === kind &&
        credit.accountId === account.id &&
        !credit.reversedOn &&
        credit.number === candidate,
    );
  const day = kind === 'receipt' ? { receivedOn: datedOn } : { issuedOn: datedOn };
  await command(
    world,
    {
      as: 'finance',
      path: `/v1/${COLLECTION[kind]}`,
      body: { accountId: account.id, amountMinor: wish.amount, ...day, allocate, ...(number && { number }) },
    },
    () => {
      if (number && isTaken(number)) throw new Refused('credit.number_taken');
      const drawnNumber = number ?? drawn(facts, kind, datedOn, isTaken);
      const credit: Credit = {
        ...{
          id: '',
          kind,
          number: drawnNumber,
          accountId: account.id,
          amount: wish.amount,
          datedOn,
          version: 1,
        },
      };
      const amount = target ? Math.min(wish.amount, openOn(facts, target, EVER)) : 0;
      const one = target && amount > 0 ? [{ credit, invoice: target, amount }] : [];
      const shares =
        allocate === 'automatic'
          ? sharedOut(facts, credit)
          : one.map((share) => ({ ...share, from: earliest(facts, share) }));
      touch(shares.map(({ invoice }) => invoice));
      return { credit, shares };
    },
    async (shown, { credit, shares }) => {
      credit.id = shown.id;
      facts.credits.set(credit.id, credit);
      await adopt(world, shares, shown.entries, [credit]);
    },
  );
};

/** A credit that the product makes to settle one invoice: a write-off, or the note that cancels. */
const settleWith = (facts: Facts, invoice: Invoice, kind: CreditKind, amount: number, on: string) => {
  const isTaken = (number: string) =>
    [...facts.credits.values()].some(
      (credit) =>
        credit.kind === kind &&
        credit.accountId === invoice.accountId &&
        credit.number === number &&
        !credit.reversedOn,
    );
  const number = drawn(facts, kind, on, isTaken);
  const credit: Credit = {
    id: '',
    kind,
    number,
    accountId: invoice.accountId,
    amount,
    datedOn: on,
    version: 1,
  };
  const share = { credit, invoice, amount, from: earliest(facts, { credit, invoice, amount }) };
  touch([invoice]);
  return { credit, share };
};

const adoptMade = async (
  world: World,
  creditId: string,
  { credit, share }: { credit: Credit; share: NewShare },
) => {
  credit.id = creditId;
  world.facts.credits.set(creditId, credit);
  const { entries } = await get(world, `/v1/${COLLECTION[credit.kind]}/${creditId}`);
  await adopt(world, [share], entries);
};

const standingOf = ({ shares }: Facts): Share[] =>
  shares.filter(({ until, credit }) => !until && credit.kind !== 'write-off');

export const MONEY_STEPS = [
  stepOf({
    name: 'invoice',
    draws: fc.record({
      account: any,
      amount: cents,
      days: ago,
      dues: fc.option(dueDays),
      number: fc.option(fc.nat(5)),
    }),
    when: hasAccounts,
    take: (world, { account, amount, days, dues, number }) => {
      const issuedOn = plusDays(world.facts.today, -days);
      return newInvoice(world, {
        ...{ accountId: nth(world.facts.accounts, account).id, amount, issuedOn },
        ...(dues && amount >= dues.length && { dues: duesOf(amount, issuedOn, dues) }),
        number: number === null ? undefined : `F-${number}`,
      });
    },
  }),
  stepOf({
    name: 'invoice of an order',
    draws: fc.record({ order: any }),
    when: ({ orders }) => orders.size > 0,
    take: (world, drawnOrder) => {
      const order = nth(world.facts.orders, drawnOrder.order);
      const { accountId, id: orderId } = order;
      return newInvoice(world, { accountId, amount: totalOf(order), issuedOn: world.facts.today, orderId });
    },
  }),
  stepOf({
    name: 'receipt',
    draws: fc.record({
      account: any,
      amount: cents,
      days: ago,
      how: fc.nat(5),
      number: fc.option(fc.nat(4), { nil: undefined }),
    }),
    when: hasAccounts,
    take: (world, wish) => newCredit(world, 'receipt', wish),
  }),
  stepOf({
    name: 'credit note',
    draws: fc.record({ account: any, amount: cents, days: ago, how: fc.nat(5) }),
    when: hasAccounts,
    take: (world, wish) => newCredit(world, 'credit-note', wish),
  }),
  stepOf({
    name: 'allocate',
    draws: fc.record({ credit: any, invoice: any, amount: cents, all: fc.boolean(), days: fc.option(ago) }),
    when: (facts) => hasCredits(facts) && hasInvoices(facts),
    take: async (world, { credit: which, invoice: where, amount: wanted, all, days }) => {
      const { facts } = world;
      const credit = nth(facts.credits, which);
      if (credit.kind === 'write-off') return;
      const invoice = nth(facts.invoices, where);
      const free = Math.min(openOn(facts, invoice, EVER), unappliedOn(facts, credit, EVER));
      const amount = all && free > 0 ? free : wanted;
      const on = days === null ? undefined : plusDays(facts.today, -days);
      const { version } = credit;
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/allocations`;
      const body = { allocations: [{ invoiceId: invoice.id, amountMinor: amount }], ...(on && { on }) };
      const rules = () => {
        const share = byHand(facts, { credit, invoice, amount, on });
        touch([credit, invoice]);
        return share;
      };
      await command(world, { as: 'finance', path, body, version }, rules, (shown, share) =>
        adopt(world, [share], shown.entries),
      );
    },
  }),
  stepOf({
    name: 'allocate what is left',
    draws: fc.record({ credit: any }),
    when: hasCredits,
    take: async (world, { credit: which }) => {
      const { facts } = world;
      const credit = nth(facts.credits, which);
      if (credit.kind === 'write-off') return;
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/allocations`;
      const { version } = credit;
      const rules = () => {
        const shares = sharedOut(facts, credit);
        touch([credit, ...shares.map(({ invoice }) => invoice)]);
        return shares;
      };
      await command(
        world,
        { as: 'finance', path, body: { automatic: true }, version },
        rules,
        (shown, shares) => adopt(world, shares, shown.entries, [credit]),
      );
    },
  }),
  stepOf({
    name: 'undo',
    draws: fc.record({ share: any, days: fc.option(ago) }),
    when: (facts) => standingOf(facts).length > 0,
    take: async (world, { share: which, days }) => {
      const { facts } = world;
      const standing = standingOf(facts);
      const share = standing[which % standing.length] as Share;
      const { credit, invoice } = share;
      const on = plusDays(facts.today, -(days ?? 0));
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/allocations/${share.id}/undo`;
      const { version } = credit;
      const rules = () => {
        if (on < share.from) throw new Refused('credit.reversal_too_early');
        end(share, on);
        touch([credit, invoice]);
      };
      const body = { reason: 'wrong', ...(days !== null && { on }) };
      await command(world, { as: 'finance', path, body, version }, rules, () =>
        adopt(world, [], [], [credit, invoice]),
      );
    },
  }),
  stepOf({
    name: 'reverse',
    draws: fc.record({ credit: any, days: fc.option(ago) }),
    when: hasCredits,
    take: async (world, { credit: which, days }) => {
      const { facts } = world;
      const credit = nth(facts.credits, which);
      const on = plusDays(facts.today, -(days ?? 0));
      const { version } = credit;
      const path = `/v1/${COLLECTION[credit.kind]}/${credit.id}/reverse`;
      const rules = () => {
        const invoices = reverse(facts, credit, on).map(({ invoice }) => invoice);
        touch([credit, ...invoices]);
        return invoices;
      };
      const body = { reason: 'wrong', ...(days !== null && { on }) };
      await command(world, { as: 'finance', path, body, version }, rules, (_, invoices) =>
        adopt(world, [], [], [credit, ...invoices]),
      );
    },
  }),
  stepOf({
    name: 'write off',
    draws: fc.record({ invoice: any, amount: fc.option(cents), days: ago }),
    when: hasInvoices,
    take: async (world, { invoice: which, amount: part, days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      const on = plusDays(facts.today, -days);
      const { version } = invoice;
      const body = { reason: 'lost', on, ...(part && { amountMinor: part }) };
      const rules = () => {
        const open = openOn(facts, invoice, EVER);
        if (open === 0) throw new Refused('invoice.nothing_open');
        if (part && part > open) throw new Refused('invoice.write_off_too_large');
        return settleWith(facts, invoice, 'write-off', part ?? open, on);
      };
      const path = `/v1/invoices/${invoice.id}/write-off`;
      await command(world, { as: 'finance', path, body, version }, rules, (shown, made) =>
        adoptMade(world, shown.id, made),
      );
    },
  }),
  stepOf({
    name: 'cancel',
    draws: fc.record({ invoice: any, days: fc.option(ago) }),
    when: hasInvoices,
    take: async (world, { invoice: which, days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      const on = plusDays(facts.today, -(days ?? 0));
      const { version } = invoice;
      const rules = () => {
        if (openOn(facts, invoice, EVER) !== invoice.amount) throw new Refused('invoice.has_allocations');
        if (on < invoice.issuedOn) throw new Refused('credit.reversal_too_early');
        const made = settleWith(facts, invoice, 'credit-note', invoice.amount, on);
        invoice.cancelledOn = on;
        return made;
      };
      const path = `/v1/invoices/${invoice.id}/cancel`;
      const body = { reason: 'wrong', ...(days !== null && { on }) };
      await command(world, { as: 'finance', path, body, version }, rules, (shown, made) =>
        adoptMade(world, shown.entries.at(-1).creditId, made),
      );
    },
  }),
  stepOf({
    name: 'other due dates',
    draws: fc.record({ invoice: any, dues: dueDays }),
    when: hasInvoices,
    take: async (world, { invoice: which, dues: days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      if (invoice.amount < days.length) return;
      const { version } = invoice;
      const dues = duesOf(invoice.amount, invoice.issuedOn, days);
      const rules = () => {
        const setOn = facts.today <= invoice.issuedOn ? invoice.issuedOn : facts.today;
        invoice.dues = [...invoice.dues.filter((held) => held.setOn < setOn), { setOn, dues }];
        touch([invoice]);
      };
      const request = {
        as: 'finance',
        method: 'PATCH',
        path: `/v1/invoices/${invoice.id}`,
        body: { dues },
        version,
      };
      await command(world, request, rules, () => seeInvoice(world, invoice));
    },
  }),
  stepOf({
    name: 'dispute',
    draws: fc.record({ invoice: any, disputed: fc.boolean() }),
    when: hasInvoices,
    take: async (world, { invoice: which, disputed }) => {
      const invoice = nth(world.facts.invoices, which);
      const { version } = invoice;
      const rules = () => {
        invoice.disputedSince = disputed ? world.facts.today : undefined;
        touch([invoice]);
      };
      const body = { disputed, reason: 'damaged' };
      const request = { as: 'finance', path: `/v1/invoices/${invoice.id}/dispute`, body, version };
      await command(world, request, rules, () => seeInvoice(world, invoice));
    },
  }),
  stepOf({
    name: 'promise',
    draws: fc.record({ invoice: any, days: fc.option(fc.integer({ min: -2, max: 30 })) }),
    when: hasInvoices,
    take: async (world, { invoice: which, days }) => {
      const { facts } = world;
      const invoice = nth(facts.invoices, which);
      const { version } = invoice;
      const promisedOn = days === null ? null : plusDays(facts.today, days);
      const rules = () => {
        if (promisedOn && promisedOn < facts.today) throw new Refused('invoice.promise_in_past');
        if (promisedOn && openOn(facts, invoice, EVER) === 0) throw new Refused('invoice.nothing_open');
        invoice.promisedOn = promisedOn ?? undefined;
        invoice.promiseMadeOn = promisedOn ? facts.today : undefined;
        touch([invoice]);
      };
      const request = {
        as: 'finance',
        path: `/v1/invoices/${invoice.id}/promise`,
        body: { promisedOn },
        version,
      };
      await command(world, request, rules, () => seeInvoice(world, invoice));
    },
  }),
];
