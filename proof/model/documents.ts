/** What steps with money share: new documents, the shares between them, and what the product says of each. */
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
} from './facts.ts';
import { drawn, earliest, settling, sharedOut } from './money.ts';
import { nth } from './steps.ts';
import { COLLECTION, command, get, seeCredit, seeInvoice, type World } from './world.ts';

export type NewShare = Omit<Share, 'id'>;
export interface Entry {
  allocationId: string;
  invoiceId?: string;
  creditId?: string;
  undoes?: string;
}

export const hasAccounts = ({ accounts }: Facts): boolean => accounts.size > 0;
export const hasInvoices = ({ invoices }: Facts): boolean => invoices.size > 0;
export const hasCredits = ({ credits }: Facts): boolean => credits.size > 0;

/** New shares take the ids that the product gave them; then everything that was touched is looked at. */
export const adopt = async (
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
export const touch = (documents: readonly (Invoice | Credit)[]): void => {
  for (const document of new Set(documents)) document.version += 1;
};

export const duesOf = (amount: number, issuedOn: string, days: readonly number[]): Due[] => {
  const part = Math.floor(amount / days.length);
  return days
    .map((offset, at) => ({
      dueOn: plusDays(issuedOn, offset),
      amountMinor: at === 0 ? amount - part * (days.length - 1) : part,
    }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
};
export const dueDays = fc.uniqueArray(fc.nat(90), { minLength: 1, maxLength: 3 });

export const numberTaken = ({ invoices }: Facts) => {
  const numbers = new Set([...invoices.values()].map(({ number }) => number.toLowerCase()));
  return (number: string) => numbers.has(number.toLowerCase());
};

export const newInvoice = async (
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

export const newCredit = async (
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
export const settleWith = (facts: Facts, invoice: Invoice, kind: CreditKind, amount: number, on: string) => {
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

export const adoptMade = async (
  world: World,
  creditId: string,
  { credit, share }: { credit: Credit; share: NewShare },
) => {
  credit.id = creditId;
  world.facts.credits.set(creditId, credit);
  const { entries } = await get(world, `/v1/${COLLECTION[credit.kind]}/${creditId}`);
  await adopt(world, [share], entries);
};

export const standingOf = ({ shares }: Facts): Share[] =>
  shares.filter(({ until, credit }) => !until && credit.kind !== 'write-off');
