/**
 * Decimal text to scaled integers and back, without a binary float in between. Imports, unit prices and exchange
 * rates arrive as decimal text; everything that is summed is an integer.
 */

/** Plain decimal text: optional sign, digits, optional fraction; no exponent, no grouping. */
export const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/;

/**
 * The value times 10^scale as an integer, half away from zero where digits are cut off.
 * @example scaled('1.005', 2) // 101n
 * @throws {RangeError} when the text is not a plain decimal
 */
export const scaled = (text: string, scale: number): bigint => {
  if (!DECIMAL.test(text)) throw new RangeError(`not a decimal: ${text}`);
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const kept = fraction.slice(0, scale).padEnd(scale, '0');
  const roundUp = (fraction[scale] ?? '0') >= '5';
  const magnitude = BigInt(whole + kept) + (roundUp ? 1n : 0n);
  return negative ? -magnitude : magnitude;
};

/** Decimal text of value / 10^scale with exactly `scale` digits. */
export const unscaled = (value: bigint, scale: number): string => {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return value < 0n ? `-${text}` : text;
};

/** The same number with no leading zeros and no idle fraction: equal numbers have equal text. @example plainDecimal('007.50') // '7.5' */
export const plainDecimal = (text: string): string => {
  const trimmed = text.replace(/^(-?)0+(?=\d)/, '$1');
  return trimmed.includes('.') ? trimmed.replace(/\.?0+$/, '') : trimmed;
};

/** Integer quotient, half away from zero. */
export const divideRounded = (dividend: bigint, divisor: bigint): bigint => {
  const negative = dividend < 0n !== divisor < 0n;
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const magnitude = (2n * top + bottom) / (2n * bottom);
  return negative ? -magnitude : magnitude;
};
