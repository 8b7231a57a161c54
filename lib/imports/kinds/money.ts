/** What invoices and receipts of an import have in common: exact amounts, and that booked documents are not rewritten. */
import { type Currency, exponentOf, moneyFrom } from '#lib/core/money.ts';
import { AmountTooFine, DocumentDiffers } from '../row-errors.ts';

/** Minor units of a text that the currency can hold exactly. @throws {AmountTooFine} */
export const amountMinorOf = (amount: string, currency: Currency): number => {
  if ((amount.split('.')[1]?.length ?? 0) > exponentOf(currency)) throw AmountTooFine({ currency });
  return moneyFrom(amount, currency).amountMinor;
};

/** Passes when what is booked is what the row says. @throws {DocumentDiffers} naming the first column that differs */
export const requireSame = (
  number: string,
  pairs: Record<string, readonly [booked: unknown, said: unknown]>,
): void => {
  for (const [column, [booked, said]] of Object.entries(pairs)) {
    if (said !== undefined && booked !== said)
      throw DocumentDiffers({ number, column }, { extra: { column } });
  }
};
