/** The rules of money: what may count towards what from which day, and how it is shared out. */
import {
  type Credit,
  type CreditKind,
  type Day,
  EVER,
  type Facts,
  type Invoice,
  later,
  openDuesOn,
  openOn,
  Refused,
  type Share,
  sharesOf,
  unappliedOn,
} from './facts.ts';

/** Days from `from` on which what is open or unapplied may change. */
const daysSince = (facts: Facts, pair: { credit: Credit; invoice: Invoice }, from: Day): Day[] => {
  const days = [...sharesOf(facts, pair.credit), ...sharesOf(facts, pair.invoice)].flatMap((share) => [
    share.from,
    ...(share.until ? [share.until] : []),
  ]);
  return [from, ...new Set(days.filter((day) => day > from).sort())];
};

/** True when the amount is free on both sides on every day from `from` on. */
const isFree = (facts: Facts, { credit, invoice, amount }: Omit<Share, 'id' | 'from'>, from: Day): boolean =>
  daysSince(facts, { credit, invoice }, from).every(
    (day) => unappliedOn(facts, credit, day) >= amount && openOn(facts, invoice, day) >= amount,
  );

/** The first day from which the amount can count for good. */
export const earliest = (facts: Facts, wish: Omit<Share, 'id' | 'from'>): Day => {
  const base = later(wish.credit.datedOn, wish.invoice.issuedOn);
  const day = daysSince(facts, wish, base).find((from) => isFree(facts, wish, from));
  if (!day) throw new Refused('allocation.too_early');
  return day;
};

/** The share that a person asks for by hand. */
export const byHand = (
  facts: Facts,
  { credit, invoice, amount, on }: { credit: Credit; invoice: Invoice; amount: number; on?: Day | undefined },
): Omit<Share, 'id'> => {
  if (credit.accountId !== invoice.accountId) throw new Refused('allocation.accounts_differ');
  if (amount > Math.min(openOn(facts, invoice, EVER), unappliedOn(facts, credit, EVER))) {
    throw new Refused('allocation.too_large');
  }
  const wish = { credit, invoice, amount };
  if (!on) return { ...wish, from: earliest(facts, wish) };
  if (on < later(credit.datedOn, invoice.issuedOn) || !isFree(facts, wish, on)) {
    throw new Refused('allocation.too_early');
  }
  return { ...wish, from: on };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was issued by the day of the money comes first, by due date and number; then the rest, by issue and number. */
export const sharedOut = (facts: Facts, credit: Credit): Omit<Share, 'id'>[] => {
  const mine = [...facts.invoices.values()].filter(({ accountId }) => accountId === credit.accountId);
  const parts = [
    ...mine
      .filter(({ issuedOn }) => issuedOn <= credit.datedOn)
      .flatMap((invoice) => openDuesOn(facts, invoice, EVER).map((due) => ({ invoice, ...due })))
      .sort((a, b) => byText(a.dueOn, b.dueOn) || byText(a.invoice.number, b.invoice.number)),
    ...mine
      .filter(({ issuedOn }) => issuedOn > credit.datedOn)
      .sort((a, b) => byText(a.issuedOn, b.issuedOn) || byText(a.number, b.number))
      .map((invoice) => ({ invoice, amountMinor: openOn(facts, invoice, EVER) })),
  ];
  let left = unappliedOn(facts, credit, EVER);
  const amounts = new Map<Invoice, number>();
  for (const { invoice, amountMinor } of parts) {
    const amount = Math.min(left, amountMinor);
    left -= amount;
    if (amount > 0) amounts.set(invoice, (amounts.get(invoice) ?? 0) + amount);
  }
  return [...amounts].map(([invoice, amount]) => ({
    invoice,
    credit,
    amount,
    from: earliest(facts, { invoice, credit, amount }),
  }));
};

/** Unapplied money of the account meets a new invoice, oldest first. */
export const settling = (facts: Facts, invoice: Invoice): Omit<Share, 'id'>[] => {
  const found: Omit<Share, 'id'>[] = [];
  let left = invoice.amount;
  const credits = [...facts.credits.values()]
    .filter((credit) => credit.accountId === invoice.accountId && unappliedOn(facts, credit, EVER) > 0)
    .sort((a, b) => byText(a.datedOn + a.number, b.datedOn + b.number));
  for (const credit of credits) {
    const amount = Math.min(left, unappliedOn(facts, credit, EVER));
    if (amount === 0) break;
    left -= amount;
    found.push({ invoice, credit, amount, from: earliest(facts, { invoice, credit, amount }) });
  }
  return found;
};

/** The share ends on a day; what was cancelled by it stands again. */
export const end = (share: Share, on: Day): void => {
  share.until = later(on, share.from);
  share.invoice.cancelledOn = undefined;
};

/** All that a credit settles comes back and it holds nothing from the day on. */
export const reverse = (facts: Facts, credit: Credit, on: Day): Share[] => {
  if (credit.reversedOn) throw new Refused('credit.already_reversed');
  if (on < credit.datedOn) throw new Refused('credit.reversal_too_early');
  const standing = sharesOf(facts, credit).filter(({ until }) => !until);
  // Money that was in use on a later day cannot have been gone by then.
  const used = sharesOf(facts, credit).some(
    (share) => share.until && share.until > on && share.until > share.from,
  );
  if (used) throw new Refused('allocation.too_early');
  for (const share of standing) end(share, on);
  credit.reversedOn = on;
  return standing;
};

const SERIES: Record<CreditKind | 'invoice' | 'order', string> = {
  receipt: 'RC',
  'credit-note': 'CN',
  'write-off': 'WO',
  invoice: 'INV',
  order: 'SO',
};

/** The next number of the series that nobody holds. */
export const drawn = (
  facts: Facts,
  kind: keyof typeof SERIES,
  day: Day,
  isTaken: (number: string) => boolean,
): string => {
  const name = `${SERIES[kind]}-${day.slice(0, 4)}`;
  let last = facts.series.get(name) ?? 0;
  do last += 1;
  while (isTaken(`${name}-${String(last).padStart(6, '0')}`));
  facts.series.set(name, last);
  return `${name}-${String(last).padStart(6, '0')}`;
};
