/** What every account's exposure of a day is made of: invoices, unapplied money and orders, as they stood at its end. */
import type { BusinessDate } from '#lib/core/dates.ts';
import {
  emptyLedger,
  type Ledger,
  type Reservation,
  reservationsOn,
  reservedAt,
  withReceivable,
  withReserved,
} from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type OpenOn, openMinorAt, openOn, unappliedMinorAt } from '#lib/receivables/index.ts';

/** Documents that count on a day. */
export interface Documents extends OpenOn {
  reservations: Reservation[];
}

/** Documents of every account; the cost follows what was open and reserved that day, not the history. */
export const documentsOn = async (context: Context, asOf: BusinessDate): Promise<Documents> => {
  const [open, reservations] = await Promise.all([openOn(context, asOf), reservationsOn(context, asOf)]);
  return { ...open, reservations };
};

/**
 * The totals of the day by account, in the shape of the running totals, so that both are added up by one rule. What is
 * disputed counts where the dispute still stands and had begun by then: one that ended since is kept in the trail only.
 */
export const sumsOf = (
  { invoices, credits, reservations }: Documents,
  asOf: BusinessDate,
): Map<string, Ledger> => {
  const sums = new Map<string, Ledger>();
  const at = (accountId: string) => sums.get(accountId) ?? emptyLedger(accountId);
  for (const invoice of invoices) {
    const { accountId, currency, dispute } = invoice;
    const openMinor = openMinorAt(invoice, asOf);
    const disputedMinor = dispute && dispute.since <= asOf ? openMinor : 0;
    sums.set(accountId, withReceivable(at(accountId), currency, { openMinor, disputedMinor }));
  }
  for (const credit of credits) {
    const { accountId, currency } = credit;
    const unappliedMinor = unappliedMinorAt(credit, asOf);
    sums.set(accountId, withReceivable(at(accountId), currency, { unappliedMinor }));
  }
  for (const reservation of reservations) {
    const { accountId, rateCurrency } = reservation;
    const { stage, convertedMinor } = reservedAt(reservation, asOf);
    if (stage === 'none') continue;
    sums.set(accountId, withReserved(at(accountId), rateCurrency, { [`${stage}Minor`]: convertedMinor }));
  }
  return sums;
};
