/**
 * Facts: what one document adds to the totals, and how totals keep them. A document's facts are a function of the
 * document, so a change of it adds the difference and nothing is ever counted twice or forgotten. Pure.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Currency } from '#lib/core/money.ts';
import { COUNT_MEASURES, isMoney, MEASURES, type Measure } from './measures.ts';

/** Millionths of one: the unit of everything that is counted. */
export const ONE = 1_000_000n;

/** Whom a fact counts for: who sold, for which unit, on the day of the document. Nobody: null. */
export interface Seller {
  ownerId: string | null;
  unitId: string;
}

export interface Fact extends Seller {
  on: BusinessDate;
  measure: Measure;
  accountId: string;
  productId?: string | undefined;
  /** Of the document, for counts as well: a price is money ÷ quantity of one currency. */
  currency?: Currency | undefined;
  amount: bigint;
}

const keyOf = ({ on, measure, ownerId, unitId, accountId, productId, currency }: Fact): string =>
  [on, measure, ownerId, unitId, accountId, productId, currency].join(' ');

/** One fact for each day, measure, seller, account, product and currency; what adds up to nothing is left out. */
export const summed = (facts: readonly Fact[]): Fact[] => {
  const sums = new Map<string, Fact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    sums.set(key, { ...fact, amount: (sums.get(key)?.amount ?? 0n) + fact.amount });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0n);
};

/** What a change adds: the facts after it less those before it. Facts that stay cancel out. */
export const difference = (before: readonly Fact[], after: readonly Fact[]): Fact[] =>
  summed([...after, ...before.map((fact) => ({ ...fact, amount: -fact.amount }))]);

/**
 * Names of the counters of one item. A count has two, whole ones and the millionths beyond them, so that no sum of
 * quantities leaves the integers that a number holds exactly. `~2026-05` instead of a day: what was posted in May for a
 * month that was over by then.
 */
const NONE = '-';
const REST = '~';

/** Counters of amounts, to be added to those of an item. */
export type Counters = Record<string, number>;

const nameOf = (when: string, { measure, productId, currency }: Fact): string =>
  [productId ?? NONE, when, currency ?? NONE, measure].join(' ');

/** What the facts add to counters. @throws {RangeError} for an amount beyond the exact integers */
export const countersOf = (facts: readonly Fact[], whenOf: (fact: Fact) => string): Counters => {
  const counters: Counters = {};
  const add = (name: string, amount: bigint) => {
    const sum = BigInt(counters[name] ?? 0) + amount;
    if (sum > BigInt(Number.MAX_SAFE_INTEGER) || -sum > BigInt(Number.MAX_SAFE_INTEGER))
      throw new RangeError(`${name} is out of bounds`);
    counters[name] = Number(sum);
  };
  for (const fact of facts) {
    const name = nameOf(whenOf(fact), fact);
    if (isMoney(fact.measure)) add(name, fact.amount);
    else {
      add(name, fact.amount / ONE);
      if (fact.amount % ONE !== 0n) add(name + REST, fact.amount % ONE);
    }
  }
  return Object.fromEntries(Object.entries(counters).filter(([, amount]) => amount !== 0));
};

/** One counter as it is read back. */
export interface Cell {
  productId: string | undefined;
  /** Day of the month, or `~2026-05`. */
  when: string;
  currency: Currency | undefined;
  measure: Measure;
  amount: bigint;
}

const COUNTER = /^(\S+) (\d\d|~\d{4}-\d\d) (\S+) ([a-z-]+)(~?)$/;
const NAMES: ReadonlySet<string> = new Set<string>(MEASURES);
const COUNTED: ReadonlySet<string> = new Set<string>(COUNT_MEASURES);

/** The cells of an item's attributes; other attributes are no cells. */
export const cellsOf = (attributes: Readonly<Record<string, unknown>>): Cell[] =>
  Object.entries(attributes).flatMap(([name, value]): Cell[] => {
    const [, product, when = '', currency, measure = '', rest] = COUNTER.exec(name) ?? [];
    if (!NAMES.has(measure) || typeof value !== 'number' || value === 0) return [];
    const whole = COUNTED.has(measure) && rest !== REST ? ONE : 1n;
    return [
      {
        productId: product === NONE ? undefined : product,
        when,
        currency: currency === NONE ? undefined : currency,
        measure: measure as Measure,
        amount: BigInt(value) * whole,
      },
    ];
  });
