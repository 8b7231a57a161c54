/** Amounts of an import within the bounds of money, exact where they are booked; booked documents are not rewritten. */
import { scaled } from '#lib/core/decimal.ts';
import { type Currency, decimalOf, exponentOf, MAX_AMOUNT_MINOR, money } from '#lib/core/money.ts';
import { AmountTooFine, AmountTooLarge, DocumentDiffers } from '../row-errors.ts';

/** Minor units of a decimal text, half away from zero beyond the currency's digits. @throws {AmountTooLarge} */
export const roundedMinorOf = (amount: string, currency: Currency, column: string): number => {
  const minor = scaled(amount, exponentOf(currency));
  if (minor > MAX_AMOUNT_MINOR) {
    const limit = `${decimalOf(money(MAX_AMOUNT_MINOR, currency))} ${currency}`;
    throw AmountTooLarge({ column, limit }, { extra: { column, value: amount } });
  }
  return Number(minor);
};

/** Minor units of an `amount` that the currency can hold exactly. @throws {AmountTooFine} @throws {AmountTooLarge} */
export const amountMinorOf = (amount: string, currency: Currency): number => {
  const column = 'amount';
  if ((amount.split('.')[1]?.length ?? 0) > exponentOf(currency))
    throw AmountTooFine({ currency }, { extra: { column, value: amount } });
  return roundedMinorOf(amount, currency, column);
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
