/** Amounts of a plan as people read them: money in its currency, all else in the plan's unit of measure. */
import { unscaled } from '#lib/core/decimal.ts';
import { decimalOf } from '#lib/core/money.ts';
import type { Formats } from '#lib/messages/index.ts';
import { isMoney } from './measures.ts';
import type { Plan } from './schema.ts';

export interface AmountTexts {
  /** Decimal text in whole units. */
  plain(amount: number): string;
  /** The number alone, where the unit stands elsewhere. */
  figure(amount: number): string;
  /** With currency or unit. */
  shown(amount: number): string;
}

/** Counts show six digits after the point at most, money those of its currency. */
export const amountTexts = (
  { measure, currency, unitOfMeasure }: Pick<Plan, 'measure' | 'currency' | 'unitOfMeasure'>,
  { locale, money }: Formats,
): AmountTexts => {
  const isAmount = isMoney(measure) && currency !== undefined;
  const plain = (amount: number): string =>
    isAmount ? decimalOf({ amountMinor: amount, currency }) : unscaled(BigInt(amount), 6);
  const digits = isAmount ? (plain(0).split('.')[1]?.length ?? 0) : 0;
  const numbers = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 6),
  });
  // Decimal text keeps every digit, which a binary fraction of a large amount might not.
  const figure = (amount: number): string => numbers.format(plain(amount) as `${number}`);
  const unit = unitOfMeasure ? ` ${unitOfMeasure}` : '';
  return {
    plain,
    figure,
    shown: (amount) => (isAmount ? money({ amountMinor: amount, currency }) : `${figure(amount)}${unit}`),
  };
};
