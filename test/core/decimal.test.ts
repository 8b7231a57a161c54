import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded, plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';

describe('decimal text', () => {
  it.each([
    ['1.005', 2, 101n],
    ['1.0049999', 2, 100n],
    ['-1.005', 2, -101n],
    ['-1.004', 2, -100n],
    ['0.5', 0, 1n],
    ['0.4', 0, 0n],
    ['9.99', 0, 10n],
    ['7', 3, 7000n],
    ['7.25', 3, 7250n],
    ['-0.01', 2, -1n],
    ['999999999999999.00000000000000000001', 1, 9_999_999_999_999_990n],
  ])('%s with %i digits is %i', (text, scale, value) => {
    expect(scaled(text, scale)).toBe(value);
  });

  it.each([
    '',
    '.5',
    '5.',
    '1e3',
    '+1',
    ' 1',
    '1 ',
    '1,5',
    '--1',
    '0x1',
    'NaN',
    '１',
    '1\n',
    '1234567890123456',
    '0.123456789012345678901',
  ])('refuses %j', (text) => {
    expect(() => scaled(text, 2)).toThrow(RangeError);
    expect(() => scaled(text, 2)).toThrow(text);
  });

  it.each([
    [5n, 2, '0.05'],
    [-5n, 2, '-0.05'],
    [0n, 2, '0.00'],
    [0n, 0, '0'],
    [-7n, 0, '-7'],
    [123n, 0, '123'],
    [123n, 2, '1.23'],
    [100n, 3, '0.100'],
    [-12_345n, 3, '-12.345'],
  ])('of %i with %i digits is %s', (value, scale, text) => {
    expect(unscaled(value, scale)).toBe(text);
  });

  it('comes back from any integer of any scale', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n - 10n ** 15n, 10n ** 15n - 1n),
        fc.integer({ min: 0, max: 12 }),
        (value, scale) => {
          expect(scaled(unscaled(value, scale), scale)).toBe(value);
        },
      ),
    );
  });

  it.each([
    ['007.50', '7.5'],
    ['7.00', '7'],
    ['-007', '-7'],
    ['0', '0'],
    ['000', '0'],
    ['0.10', '0.1'],
    ['-0.50', '-0.5'],
    ['100', '100'],
    ['10.0', '10'],
    ['1.01', '1.01'],
    ['5.100100', '5.1001'],
  ])('%s is plainly %s', (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });
});

describe('a rounded quotient', () => {
  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [5n, -2n, -3n],
    [-5n, -2n, 3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
    [0n, -7n, 0n],
    [7n, 7n, 1n],
    [1n, 2n, 1n],
    [1n, 3n, 0n],
  ])('%i / %i is %i', (dividend, divisor, quotient) => {
    expect(divideRounded(dividend, divisor)).toBe(quotient);
  });

  it('is within half of the divisor, away from zero at the half', () => {
    const divisors = fc.bigInt(1n, 10n ** 9n);
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), divisors, (dividend, divisor) => {
        const magnitude = dividend < 0n ? -dividend : dividend;
        const quotient = divideRounded(dividend, divisor);
        const twice = 2n * ((quotient < 0n ? -quotient : quotient) * divisor - magnitude);
        expect(twice > -divisor && twice <= divisor).toBe(true);
        expect(divideRounded(-dividend, divisor)).toBe(-quotient);
      }),
    );
  });
});
