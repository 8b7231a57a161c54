/** Reads of promises: one, those of an account that are watched (strong and bounded), the invoices they are over. */

import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { InvoiceEntity, invoiceKey } from './entity.ts';
import { settledSince } from './open-items.ts';
import { type BrokenPromises, brokenOf, type PaymentPromise } from './promise.ts';
import {
  PROMISE_PENDING,
  PromiseEntity,
  promiseKey,
  WATCHED_PREFIX,
  WatchedPromiseEntity,
} from './promise-entity.ts';
import type { Invoice } from './schema.ts';
import { requireAccount } from './store.ts';

/** Promises of one account that are watched at a time. */
export const MAX_WATCHED = 40;

/** The promise, or undefined; strongly consistent, visibility not checked. */
export const findPromise = (context: Context, id: string): Promise<Stored<PaymentPromise> | undefined> =>
  read(context.table, PromiseEntity, promiseKey(context.orgId, id));

/** A promise whose account the caller may read. @throws {NotFound} */
export const getPromise = async (context: Context, id: string): Promise<Stored<PaymentPromise>> => {
  const stored = await findPromise(context, id);
  if (!stored) throw NotFound();
  await requireAccount(context, stored.value.accountId, 'read', 'collections');
  return stored;
};

/** Promises of an account that are still watched, by their last day; strongly consistent, at most 40. */
export const watchedPromises = async (
  context: Context,
  accountId: string,
): Promise<Stored<PaymentPromise>[]> => {
  const watched = await queryCollection(context.table, WatchedPromiseEntity, {
    pk: partition(context.orgId, 'account', accountId),
    range: { prefix: WATCHED_PREFIX },
    limit: MAX_WATCHED,
  });
  const keys = watched.map(({ value }) => promiseKey(context.orgId, value.promiseId));
  return keys.length === 0 ? [] : readMany(context.table, PromiseEntity, keys);
};

/** The invoices that the promises are over, by id; strongly consistent. */
export const promisedInvoices = async (
  context: Context,
  promises: readonly PaymentPromise[],
): Promise<Map<string, Invoice>> => {
  const keys = promises.flatMap(({ invoices }) =>
    invoices.map(({ invoiceId }) => invoiceKey(context.orgId, invoiceId)),
  );
  const stored = keys.length === 0 ? [] : await readMany(context.table, InvoiceEntity, keys);
  return new Map(stored.map(({ value }) => [value.id, value]));
};

/**
 * The account's promises that were missed by the end of the day and still have something to come: for the credit gate.
 * One strong query of half a unit for an account without promises; else two batches more, of at most 40 promises and
 * the invoices that they are over. Visibility is the caller's question.
 */
export const brokenPromises = async (
  context: Context,
  accountId: string,
  asOf: BusinessDate,
): Promise<BrokenPromises> => {
  const promises = (await watchedPromises(context, accountId)).map(({ value }) => value);
  return brokenOf(promises, await promisedInvoices(context, promises), asOf);
};

/** Promises that were watched at the end of the day, of the whole organisation: the cost follows what was, not the history. */
const watchedOn = async (context: Context, asOf: BusinessDate): Promise<PaymentPromise[]> => {
  const partition = { orgId: context.orgId, pendingKind: PROMISE_PENDING };
  const [now, since] = await Promise.all([
    allOfIndex(context.table, { index: 'pending', partition }),
    settledSince(context, asOf),
  ]);
  const rows = [...now, ...since].filter((row) => row['entity'] === PromiseEntity.name);
  return [...new Map(rows.map((row) => [row['id'], fromItem(PromiseEntity, row).value])).values()];
};

/** The broken promises of a day, by account; visibility is the caller's question. */
export const brokenPromisesOn = async (
  context: Context,
  asOf: BusinessDate,
): Promise<Map<string, BrokenPromises>> => {
  const promises = (await watchedOn(context, asOf)).filter(({ madeOn }) => madeOn <= asOf);
  const invoices = await promisedInvoices(context, promises);
  const byAccount = Map.groupBy(promises, ({ accountId }) => accountId);
  return new Map([...byAccount].map(([accountId, own]) => [accountId, brokenOf(own, invoices, asOf)]));
};
