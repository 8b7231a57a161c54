import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AmountMinor,
  Currency,
  convert,
  decimalOf,
  exponentOf,
  extend,
  MAX_AMOUNT_MINOR,
  Money,
  money,
  PositiveAmountMinor,
  sum,
} from '#lib/core/money.ts';

const isA = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('a currency', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CNY', 2],
    ['MXN', 2],
  ])('%s has %i minor digits', (code, digits) => {
    expect(exponentOf(code)).toBe(digits);
    expect(isA(Currency, code)).toBe(true);
  });

  it.each(['', 'eur', 'XYZ', 'EURO', '978'])('%j is none', (code) => {
    expect(() => exponentOf(code)).toThrow(RangeError);
    expect(() => exponentOf(code)).toThrow(`unknown currency ${code}`);
    expect(Currency.safeParse(code).error?.issues[0]?.message).toBe('not an ISO 4217 currency code');
  });
});

describe('an amount', () => {
  it('is an integer within the bound, both ends included', () => {
    for (const amount of [-MAX_AMOUNT_MINOR, -1, 0, 1, MAX_AMOUNT_MINOR])
      expect(isA(AmountMinor, amount)).toBe(true);
    for (const amount of [-MAX_AMOUNT_MINOR - 1, MAX_AMOUNT_MINOR + 1, 0.5, '1', Number.NaN, null])
      expect(isA(AmountMinor, amount)).toBe(false);
  });

  it('is positive from one minor unit on', () => {
    for (const amount of [1, 2, MAX_AMOUNT_MINOR]) expect(isA(PositiveAmountMinor, amount)).toBe(true);
    for (const amount of [-1, 0, 0.5, MAX_AMOUNT_MINOR + 1])
      expect(isA(PositiveAmountMinor, amount)).toBe(false);
  });

  it('comes with its currency and nothing else', () => {
    expect(money(5, 'EUR')).toEqual({ amountMinor: 5, currency: 'EUR' });
    expect(isA(Money, { amountMinor: 5, currency: 'EUR' })).toBe(true);
    for (const wrong of [
      {},
      { amountMinor: 5 },
      { currency: 'EUR' },
      { amountMinor: 5, currency: 'EUR', rate: 1 },
    ])
      expect(isA(Money, wrong)).toBe(false);
  });

  it.each([
    [5, 'EUR', '0.05'],
    [-129_900, 'EUR', '-1299.00'],
    [7, 'JPY', '7'],
    [1, 'KWD', '0.001'],
  ])('of %i minor units of %s reads %s', (amountMinor, currency, text) => {
    expect(decimalOf({ amountMinor, currency })).toBe(text);
  });
});

describe('quantity × unit price', () => {
  it.each([
    ['3', '0.335', 'EUR', 101],
    ['3', '-0.335', 'EUR', -101],
    ['0.000001', '999999.5', 'JPY', 1],
    ['0.000001', '499999.5', 'JPY', 0],
    ['2', '1.2345', 'KWD', 2469],
    ['1.5', '1.5', 'JPY', 2],
  ])('%s × %s in %s is %i', (quantity, price, currency, amountMinor) => {
    expect(extend(quantity, price, currency)).toEqual({ amountMinor, currency });
  });
});

describe('an amount in another currency', () => {
  it.each([
    [100, 'EUR', '1.0849', 'USD', 108],
    [100, 'EUR', '1.085', 'USD', 109],
    [-100, 'EUR', '1.085', 'USD', -109],
    [100, 'EUR', '161.5', 'JPY', 162],
    [100, 'JPY', '0.0062', 'EUR', 62],
    [1_000, 'KWD', '3.25', 'USD', 325],
    [1, 'EUR', '0.000000000001', 'USD', 0],
    [1_000_000_000_000, 'EUR', '0.000000000001', 'USD', 1],
  ])('%i %s at %s in %s is %i', (amountMinor, from, rate, to, converted) => {
    expect(convert({ amountMinor, currency: from }, rate, to)).toEqual({
      amountMinor: converted,
      currency: to,
    });
  });

  it('at the rate 1 in its own currency is itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_AMOUNT_MINOR, max: MAX_AMOUNT_MINOR }), (amountMinor) => {
        expect(convert(money(amountMinor, 'EUR'), '1', 'EUR')).toEqual(money(amountMinor, 'EUR'));
      }),
    );
  });
});

describe('a sum', () => {
  it('adds all of them, and nothing is zero', () => {
    expect(sum([])).toBe(0);
    expect(sum([1, -2, 30])).toBe(29);
    expect(sum(new Set([5, 6]))).toBe(11);
  });

  it('throws rather than lose a unit', () => {
    expect(sum([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow('sum of amounts is out of bounds');
    expect(() => sum([0.5])).toThrow(RangeError);
  });
});
