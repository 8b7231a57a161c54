/**
 * What is open on a day, from dated entries. Pure functions of a document and a date: the same question about a past
 * day has the same answer next year, whatever is booked with later dates.
 */
import { type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { sum } from '#lib/core/money.ts';
import type { Credit, Due, Invoice } from './schema.ts';

interface Dated {
  on: BusinessDate;
  amountMinor: number;
}

const LAST_DAY = '9999-12-31';

/** Sum of the entries that count on the day. */
const applied = (entries: readonly Dated[], asOf: BusinessDate): number =>
  sum(entries.filter(({ on }) => on <= asOf).map(({ amountMinor }) => amountMinor));

/** Open minor units of an invoice at the end of the day; 0 before its issue, never negative. */
export const openMinorAt = (invoice: Invoice, asOf: BusinessDate): number =>
  asOf < invoice.issuedOn ? 0 : invoice.amountMinor - applied(invoice.entries, asOf);

/** Open minor units with everything booked so far, whatever its date. */
export const openMinor = (invoice: Invoice): number => openMinorAt(invoice, LAST_DAY);

/** The due dates that held on the day. */
const duesOn = ({ dues, dueChanges = [] }: Invoice, asOf: BusinessDate): readonly Due[] =>
  dueChanges.find(({ until }) => asOf < until)?.dues ?? dues;

/** Due dates of the day with what each had open: money covers the earliest due first. */
export const openDuesAt = (invoice: Invoice, asOf: BusinessDate): Due[] => {
  let covered = invoice.amountMinor - openMinorAt(invoice, asOf);
  if (asOf < invoice.issuedOn) return [];
  return duesOn(invoice, asOf).flatMap(({ dueOn, amountMinor }) => {
    const open = amountMinor - Math.min(covered, amountMinor);
    covered -= amountMinor - open;
    return open > 0 ? [{ dueOn, amountMinor: open }] : [];
  });
};

export const openDues = (invoice: Invoice): Due[] => openDuesAt(invoice, LAST_DAY);

/** Unapplied minor units of a credit at the end of the day; 0 before its day and from its reversal on. */
export const unappliedMinorAt = (credit: Credit, asOf: BusinessDate): number => {
  const stands = credit.datedOn <= asOf && !(credit.reversal && credit.reversal.on <= asOf);
  return (stands ? credit.amountMinor : 0) - applied(credit.entries, asOf);
};

export const unappliedMinor = (credit: Credit): number => unappliedMinorAt(credit, LAST_DAY);

/** Days over due at the end of the day; 0 on the due date itself, negative before. (M-25) */
export const daysOver = (dueOn: BusinessDate, asOf: BusinessDate): number => daysBetween(dueOn, asOf);
