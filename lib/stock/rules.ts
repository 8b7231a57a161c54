/** How old stock is, and what is left of it (M-27). Pure; quantities in millionths of a piece. */
import { type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { divideRounded, plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';
import type { StockLot } from './schema.ts';

export const amountOf = (pieces: string): bigint => scaled(pieces, 6);
export const piecesOf = (amount: bigint): string => plainDecimal(unscaled(amount, 6));

type Lot = Pick<StockLot, 'quantity' | 'departures' | 'receivedOn' | 'withdrawn'>;

/** What nobody reported as gone, whatever the day; nothing of a withdrawn lot. */
export const remainingOf = ({ quantity, departures, withdrawn }: Lot): bigint =>
  withdrawn
    ? 0n
    : departures.reduce((left, departure) => left - amountOf(departure.quantity), amountOf(quantity));

/** What was there at the end of a day: nothing before it came in, and what left on the day is gone. */
export const inStockOn = (lot: Lot, on: BusinessDate): bigint =>
  lot.receivedOn > on
    ? 0n
    : remainingOf({ ...lot, departures: lot.departures.filter((departure) => departure.on <= on) });

/** M-27: days from the day that it came in to the day; 0 on that day. */
export const ageOn = (receivedOn: BusinessDate, on: BusinessDate): number => daysBetween(receivedOn, on);

/** Number of the band: 0 up to the first bound, inclusive, and so on; the last one is open. */
export const bandOf = (age: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => age <= bound);
  return at < 0 ? bounds.length : at;
};

/** `0–90`, `91–180`, …, `366+`. @example bandNames([90, 180]) // ['0-90', '91-180', '181+'] */
export const bandNames = (bounds: readonly number[]): string[] => [
  ...bounds.map((bound, at) => `${at === 0 ? 0 : (bounds[at - 1] ?? 0) + 1}-${bound}`),
  `${(bounds.at(-1) ?? -1) + 1}+`,
];

/** Σ quantity × age ÷ Σ quantity, one digit, half up; null of nothing. */
export const meanAge = (lots: readonly { amount: bigint; age: number }[]): string | null => {
  const whole = lots.reduce((sum, { amount }) => sum + amount, 0n);
  if (whole <= 0n) return null;
  const days = lots.reduce((sum, { amount, age }) => sum + amount * BigInt(age), 0n);
  return unscaled(divideRounded(days * 10n, whole), 1);
};
