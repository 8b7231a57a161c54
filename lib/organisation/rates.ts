/**
 * Dated exchange rates. The rate of a day is the latest one posted for the day or before it, found by one strongly
 * consistent query; a missing rate is an error that names it, never 0 or 1, and no rate is inverted or chained.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { DECIMAL, scaled } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, convert, type Money } from '#lib/core/money.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import type { Context } from './context.ts';
import { RateMissing } from './errors.ts';

export const RATE_DIGITS = 12;

const isRate = (text: string): boolean =>
  DECIMAL.test(text) &&
  (text.split('.')[1]?.length ?? 0) <= RATE_DIGITS &&
  !text.startsWith('-') &&
  scaled(text, RATE_DIGITS) > 0n;

export const RateValue = z
  .string()
  .refine(isRate, { error: 'a decimal above zero with at most 12 digits after the point' })
  .meta({ id: 'RateValue', description: 'Units of `to` for one unit of `from`', example: '1.0842' });

export const Rate = z.strictObject({
  id: idOf('rate'),
  from: Currency,
  to: Currency,
  on: BusinessDate.describe('First day on which the rate holds; it holds until the next one'),
  rate: RateValue,
});
export type Rate = z.infer<typeof Rate>;

/** The id says pair and day, so that each has one rate: `rat_eurusd20050531`. */
export const rateId = ({ from, to, on }: Pick<Rate, 'from' | 'to' | 'on'>): string =>
  `rat_${from}${to}${on.replaceAll('-', '')}`.toLowerCase();

/** Key of the rate that an id names; undefined for an id that names none. */
export const rateKeyOf = (orgId: string, id: string): Key | undefined => {
  const [, from, to, year, month, day] = /^rat_([a-z]{3})([a-z]{3})(\d{4})(\d\d)(\d\d)$/.exec(id) ?? [];
  if (!from || !to) return undefined;
  return { pk: ratesOf(orgId, from.toUpperCase(), to.toUpperCase()), sk: `${year}-${month}-${day}` };
};

/** Partition of the rates of one pair, sorted by day. */
export const ratesOf = (orgId: string, from: string, to: string): string =>
  partition(orgId, 'rates', from, to);

export const RateEntity = defineEntity<Rate>({
  name: 'rate',
  schema: Rate,
  audited: true,
  key: (orgId, { from, to, on }) => ({ pk: ratesOf(orgId, from, to), sk: on }),
  id: ({ id }) => id,
  index: ({ from, to, on }) => ({ listKey: `${on}#${from}#${to}` }),
});

/**
 * Decimal text of `to` for one `from` on the day; exactly '1' for one and the same currency.
 * @throws {RateMissing} naming the pair and the day
 */
export const rateAt = async (
  context: Context,
  from: Currency,
  to: Currency,
  on: BusinessDate,
): Promise<string> => {
  if (from === to) return '1';
  const pk = ratesOf(context.orgId, from, to);
  const query = { pk, range: { to: on }, descending: true, limit: 1 };
  const [latest] = await queryCollection(context.table, RateEntity, query);
  if (!latest) throw RateMissing({ from, to, on }, { extra: { from, to, on } });
  return latest.value.rate;
};

/** The money in another currency at the day's rate, rounded once. @throws {RateMissing} */
export const convertAt = async (
  context: Context,
  amount: Money,
  to: Currency,
  on: BusinessDate,
): Promise<Money> =>
  amount.currency === to ? amount : convert(amount, await rateAt(context, amount.currency, to, on), to);
