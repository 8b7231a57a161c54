/**
 * What should be true, as plain maps: written from the rules on paper and without the product's code. Money that counts
 * towards an invoice is a span of days here, where the product keeps dated entries; everything else follows from it.
 */
export type Day = string;

export interface Due {
  dueOn: Day;
  amountMinor: number;
}

export interface Invoice {
  id: string;
  number: string;
  accountId: string;
  amount: number;
  issuedOn: Day;
  /** Due dates with the day on which they were set, oldest first. */
  dues: { setOn: Day; dues: Due[] }[];
  disputedSince?: Day | undefined;
  promisedOn?: Day | undefined;
  promiseMadeOn?: Day | undefined;
  cancelledOn?: Day | undefined;
  version: number;
}

export type CreditKind = 'receipt' | 'credit-note' | 'write-off';
export interface Credit {
  id: string;
  kind: CreditKind;
  number: string;
  accountId: string;
  amount: number;
  datedOn: Day;
  reversedOn?: Day | undefined;
  version: number;
}

/** Money of a credit counts towards an invoice from a day on, until another. */
export interface Share {
  id: string;
  invoice: Invoice;
  credit: Credit;
  amount: number;
  from: Day;
  until?: Day | undefined;
}

export interface Contact {
  id: string;
  name: string;
  primary: boolean;
  version: number;
}
export interface Account {
  id: string;
  number: string;
  name: string;
  termsDays: number;
  active: boolean;
  owners: { from: Day; ownerId: string | null }[];
  contacts: Map<string, Contact>;
  version: number;
}
export interface OrderLine {
  sku: string;
  quantity: string;
  unitPrice: string;
}
export interface Order {
  id: string;
  number: string;
  accountId: string;
  status: string;
  heldFrom: 'confirmed' | 'shipped';
  lines: OrderLine[];
  orderedOn: Day;
  version: number;
}
export interface Product {
  id: string;
  sku: string;
  active: boolean;
  version: number;
}
export interface Unit {
  id: string;
  code: string;
  parentId: string | null;
  active: boolean;
  version: number;
}
export interface User {
  id: string;
  email: string;
  unitId: string;
  managerId: string | null;
  active: boolean;
  version: number;
}

export interface Facts {
  today: Day;
  accounts: Map<string, Account>;
  invoices: Map<string, Invoice>;
  credits: Map<string, Credit>;
  shares: Share[];
  orders: Map<string, Order>;
  products: Map<string, Product>;
  units: Map<string, Unit>;
  users: Map<string, User>;
  /** Last number drawn by series and year. */
  series: Map<string, number>;
}

const DAY_MS = 86_400_000;
export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
export const daysFrom = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
export const later = (a: Day, b: Day): Day => (a < b ? b : a);

/** The end of time: with everything that is booked, whatever its day. */
export const EVER: Day = '9999-12-31';

const counts = ({ from, until }: Share, on: Day): boolean => from <= on && !(until && until <= on);
const sumOn = (shares: readonly Share[], on: Day): number =>
  shares.filter((share) => counts(share, on)).reduce((total, { amount }) => total + amount, 0);

export const sharesOf = ({ shares }: Facts, document: Invoice | Credit): Share[] =>
  shares.filter(({ invoice, credit }) => invoice === document || credit === document);

export const openOn = (facts: Facts, invoice: Invoice, on: Day): number =>
  on < invoice.issuedOn ? 0 : invoice.amount - sumOn(sharesOf(facts, invoice), on);

export const unappliedOn = (facts: Facts, credit: Credit, on: Day): number => {
  const stands = credit.datedOn <= on && !(credit.reversedOn && credit.reversedOn <= on);
  return (stands ? credit.amount : 0) - sumOn(sharesOf(facts, credit), on);
};

/** Due dates of the day with what each has open: money covers the earliest first. */
export const openDuesOn = (facts: Facts, invoice: Invoice, on: Day): Due[] => {
  if (on < invoice.issuedOn) return [];
  const held = invoice.dues.findLast(({ setOn }) => setOn <= on) ?? invoice.dues[0];
  let covered = sumOn(sharesOf(facts, invoice), on);
  const open: Due[] = [];
  for (const { dueOn, amountMinor } of held?.dues ?? []) {
    const part = Math.min(covered, amountMinor);
    covered -= part;
    if (part < amountMinor) open.push({ dueOn, amountMinor: amountMinor - part });
  }
  return open;
};

export const statusOf = (facts: Facts, invoice: Invoice): string => {
  const open = openOn(facts, invoice, EVER);
  if (invoice.cancelledOn) return 'cancelled';
  if (open === 0) return 'settled';
  return open < invoice.amount ? 'partly-settled' : 'open';
};

export const ownerOn = ({ owners }: Account, on: Day): string | null =>
  (owners.findLast(({ from }) => from <= on) ?? owners[0])?.ownerId ?? null;

/** Quantity × unit price in cents, half a cent away from zero. */
const lineMinor = ({ quantity, unitPrice }: OrderLine): number => {
  const millionths = (text: string): bigint => {
    const [whole = '0', part = ''] = text.split('.');
    return BigInt(whole + part.padEnd(6, '0'));
  };
  const cents = millionths(quantity) * millionths(unitPrice) * 100n;
  return Number((cents + 500_000_000_000n) / 1_000_000_000_000n);
};
export const totalOf = ({ lines }: Order): number =>
  lines.reduce((total, line) => total + lineMinor(line), 0);

/** The refusal that the rules want, by its code. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
