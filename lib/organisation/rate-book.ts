/** The book of rates: posting, correcting, removing and listing them. What a rate means is in `rates.ts`. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { Currency } from '#lib/core/money.ts';
import { list, recordView } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { type Listing, paging, recordFields } from '#lib/http/route.ts';
import type { Plan } from '#lib/table/command.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { found, put, remove } from '#lib/table/write.ts';
import type { Context } from './context.ts';
import { Rate, RateEntity, rateId, rateKeyOf, ratesOf } from './rates.ts';

export const RateView = Rate.extend(recordFields).meta({ id: 'Rate' });

export const NewRate = Rate.omit({ id: true })
  .refine(({ from, to }) => from !== to, { error: 'two different currencies', path: ['to'] })
  .meta({ id: 'NewRate' });
export type NewRate = z.infer<typeof NewRate>;

export const RateQuery = z.strictObject({
  ...paging,
  'filter[from]': Currency.optional(),
  'filter[to]': Currency.optional(),
  'filter[on][gte]': BusinessDate.optional(),
  'filter[on][lte]': BusinessDate.optional(),
});
type RateQuery = z.infer<typeof RateQuery>;

/** @throws {NotFound} */
export const getRate = async (context: Context, id: string): Promise<Stored<Rate>> => {
  const key = rateKeyOf(context.orgId, id);
  return found(key && (await read(context.table, RateEntity, key)));
};

/** Posts the rate of a day; a rate of the same pair and day is corrected, and an equal one left as it is. */
export const postRate = async (context: Context, input: NewRate): Promise<Plan<Stored<Rate>>> => {
  context.access.require('rates', 'write', {});
  const rate: Rate = { ...input, id: rateId(input) };
  const { table, orgId, at } = context;
  const from = await read(table, RateEntity, RateEntity.key(orgId, rate));
  if (from?.value.rate === rate.rate) return { action: 'rate.post', writes: [], result: from };
  const saved = put(RateEntity, rate, { at, from });
  return { action: from ? 'rate.correct' : 'rate.post', writes: [saved], result: saved.next };
};

/** Removes a wrong rate; its trail stays. @throws {VersionMoved} */
export const removeRate = async (context: Context, id: string): Promise<Plan<undefined>> => {
  context.access.require('rates', 'write', {});
  const from = requireMatch(context, await getRate(context, id));
  return { action: 'rate.remove', writes: [remove(RateEntity, from)], result: undefined };
};

const HIGHEST = '\u{10FFFF}';

const listOfPair = async (
  context: Context,
  { limit, cursor, ...filter }: RateQuery,
  pair: { from: string; to: string },
): Promise<Listing<unknown>> => {
  const seal = context.seal(JSON.stringify({ name: 'rates', ...filter }));
  const rates = await queryCollection(context.table, RateEntity, {
    pk: ratesOf(context.orgId, pair.from, pair.to),
    range: { from: filter['filter[on][gte]'], to: filter['filter[on][lte]'] },
    descending: true,
    limit: limit + 1,
    after: cursor ? decodeCursor(cursor, seal) : undefined,
  });
  const shown = rates.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rates.length > limit;
  const next = hasMore && last ? { sort: [], ...RateEntity.key(context.orgId, last.value) } : undefined;
  return {
    data: shown.map(recordView),
    page: { nextCursor: next ? encodeCursor(next, seal) : null, hasMore },
  };
};

/** One page of rates, newest day first. One pair costs what it shows; one currency alone reads past the others. */
export const listRates = (context: Context, query: RateQuery): Promise<Listing<unknown>> => {
  const {
    'filter[from]': from,
    'filter[to]': to,
    'filter[on][gte]': since,
    'filter[on][lte]': until,
  } = query;
  if (from && to) return listOfPair(context, query, { from, to });
  const matches = ({ value }: Stored<Rate>) => (!from || value.from === from) && (!to || value.to === to);
  return list(context, RateEntity, {
    query: { name: 'rates', ...query },
    page: {
      index: 'byOrganisation',
      partitions: [{ orgId: context.orgId, entity: RateEntity.name }],
      range: { from: since, to: until && until + HIGHEST },
      descending: true,
      ...((from || to) && { accept: async (rates: Stored<Rate>[]) => rates.map(matches) }),
    },
    view: recordView,
  });
};
