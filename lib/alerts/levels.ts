/** Which levels an invoice has reached. What is disputed or promised stays with the account's owner. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { OpenInvoice } from '#lib/receivables/index.ts';
import type { Level } from './policy.ts';

/** A promise holds through the promised day. */
export const isPromised = ({ promisedOn }: OpenInvoice, asOf: BusinessDate): boolean =>
  promisedOn !== undefined && promisedOn >= asOf;

export const isOverdue = ({ daysOver }: OpenInvoice): boolean => daysOver > 0;

/** What an alert is about: the overdue part, or all that is open while nothing is overdue. */
export const alertedMinor = (invoice: OpenInvoice): number =>
  isOverdue(invoice) ? invoice.overdueMinor : invoice.openMinor;

/** Levels reached on the day, lowest first; held items keep only what goes to the owner. */
export const levelsReached = (
  levels: readonly Level[],
  invoice: OpenInvoice,
  asOf: BusinessDate,
): readonly Level[] => {
  const reached = levels.filter(({ days }) => days <= invoice.daysOver);
  if (!invoice.disputed && !isPromised(invoice, asOf)) return reached;
  return reached
    .filter(({ to }) => to.includes('owner'))
    .map(({ days }) => ({ days, to: ['owner' as const] }));
};
