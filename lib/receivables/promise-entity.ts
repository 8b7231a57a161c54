/**
 * | access pattern                          | where                                                              |
 * | one promise                             | pk org#promise#id                                                  |
 * | promises of an account, by day          | byAccount                                                          |
 * | promises of the organisation, by day    | byOrganisation                                                     |
 * | promises that are watched, by last day  | pending (sparse): pendingKind promise, pendingAt = last promised day |
 * | watched ones of an account, strong      | pk org#account#id, sk promise#last day#id                          |
 * | those that were watched on a past day   | pending + spansByStart/spansByEnd, see span.ts                     |
 */
import * as z from 'zod';
import { addDays, BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { nodeOf } from '#lib/core/span.ts';
import { defineEntity } from '#lib/table/entity.ts';
import type { IndexAttributes } from '#lib/table/indexes.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { PaymentPromise } from './promise.ts';

export const promiseKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'promise', id),
  sk: 'promise',
});

export const lastDayOf = ({ parts, madeOn }: PaymentPromise): BusinessDate => parts.at(-1)?.on ?? madeOn;

export const PROMISE_PENDING = 'promise';

/** The days on which it was watched; none for one that was made and closed on the same day. */
const watchedSpan = (madeOn: BusinessDate, closedOn: BusinessDate): IndexAttributes => {
  const to = addDays(closedOn, -1);
  return to < madeOn ? {} : { spanNode: nodeOf(madeOn, to), spanStart: madeOn, spanEnd: to };
};

export const PromiseEntity = defineEntity<PaymentPromise>({
  name: 'promise',
  schema: PaymentPromise,
  audited: true,
  key: (orgId, { id }) => promiseKey(orgId, id),
  id: ({ id }) => id,
  index: (promise) => ({
    listKey: promise.madeOn,
    accountId: promise.accountId,
    ...(promise.closedOn
      ? watchedSpan(promise.madeOn, promise.closedOn)
      : { pendingKind: PROMISE_PENDING, pendingAt: lastDayOf(promise) }),
  }),
});

/** A small item that exists exactly while its promise is watched. */
export const WatchedPromise = z.strictObject({
  accountId: idOf('account'),
  promiseId: idOf('promise'),
  lastDay: BusinessDate,
});
export type WatchedPromise = z.infer<typeof WatchedPromise>;

export const WATCHED_PREFIX = 'promise#';
export const WatchedPromiseEntity = defineEntity<WatchedPromise>({
  name: 'watched-promise',
  schema: WatchedPromise,
  audited: false,
  key: (orgId, { accountId, promiseId, lastDay }) => ({
    pk: partition(orgId, 'account', accountId),
    sk: `${WATCHED_PREFIX}${lastDay}#${promiseId}`,
  }),
  id: ({ promiseId }) => promiseId,
});

export const watchedOf = (promise: PaymentPromise): WatchedPromise => ({
  accountId: promise.accountId,
  promiseId: promise.id,
  lastDay: lastDayOf(promise),
});
