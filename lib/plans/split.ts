/**
 * Splitting a whole number so that nothing is lost. Parts always add up to the total exactly: each gets its share
 * rounded towards zero, and the units left over go one each to the largest remainders, to the earlier part where two are equal.
 * Pure; BigInt inside, because a total of 10^15 times a weight is no safe integer.
 */
import { scaled } from '#lib/core/decimal.ts';

const WEIGHT_DIGITS = 6;

/** A weight as the integer that it is split by: decimal text or a number, six digits after the point. @throws {RangeError} */
export const weightOf = (weight: string | number): bigint => {
  const value = scaled(String(weight), WEIGHT_DIGITS);
  if (value < 0n) throw new RangeError(`a weight is not negative: ${weight}`);
  return value;
};

const sumOf = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

const sharesOf = (total: bigint, weights: readonly bigint[]): bigint[] => {
  const whole = sumOf(weights);
  if (whole === 0n)
    return sharesOf(
      total,
      weights.map(() => 1n),
    );
  const size = total < 0n ? -total : total;
  const parts = weights.map((weight) => (size * weight) / whole);
  const left = Number(size - sumOf(parts));
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (size * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0n) + 1n;
  return total < 0n ? parts.map((part) => -part) : parts;
};

/**
 * The parts of an integer total by weights; they add up to it exactly. Where every weight is zero the parts are equal.
 * @throws {RangeError} for a total that is no safe integer, or no part to give it to
 */
export const split = (total: number, weights: readonly bigint[]): number[] => {
  if (weights.length === 0) throw new RangeError('a total is split over one part at least');
  return sharesOf(BigInt(total), weights).map(Number);
};

export interface Part {
  weight: bigint;
  /** The value that the part keeps whatever the total is. */
  locked?: number | undefined;
}

export interface Spread {
  parts: number[];
  /** Sum of the parts − total: 0 unless the locked parts leave nothing that could be given out. */
  stretch: number;
}

/**
 * Spreads a total over parts of which some keep their value: the others share the rest. Where all are locked, or the locked
 * ones hold more than the total, the difference is `stretch` and the open parts get 0: nobody gets a
 * target below zero because somebody else is assigned too much.
 */
export const spread = (total: number, parts: readonly Part[]): Spread => {
  const open = parts.filter(({ locked }) => locked === undefined);
  const kept = sumOf(parts.map(({ locked }) => BigInt(locked ?? 0)));
  const rest = BigInt(total) - kept;
  const isOver = rest > 0n !== total > 0 || rest === 0n;
  const given = isOver ? 0n : rest;
  const shares =
    open.length > 0
      ? split(
          Number(given),
          open.map(({ weight }) => weight),
        ).values()
      : undefined;
  const values = parts.map(({ locked }) => locked ?? shares?.next().value ?? 0);
  return { parts: values, stretch: Number(sumOf(values.map(BigInt)) - BigInt(total)) };
};
