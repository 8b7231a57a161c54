/** What the daily run puts down about promises: that one was missed, once, and that one needs no watching any more. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Stored } from '#lib/table/entity.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import type { Write } from '#lib/table/write.ts';
import { bookChanges } from './book.ts';
import { PromisePolicy } from './policy.ts';
import { isMissed, type PaymentPromise, promiseStateAt, restMinorAt } from './promise.ts';
import { lastDayOf, PROMISE_PENDING, PromiseEntity } from './promise-entity.ts';
import { findPromise } from './promise-store.ts';
import { promiseBook, promiseWrites, withPromise } from './promises.ts';
import type { Invoice } from './schema.ts';

/** Every promise that is watched, by its last day. The index may lag a moment: the next run sees what this one missed. */
export const allWatched = async (context: Context): Promise<PaymentPromise[]> => {
  const partition = { orgId: context.orgId, pendingKind: PROMISE_PENDING };
  const rows = await allOfIndex(context.table, { index: 'pending', partition });
  return rows.map((row) => fromItem(PromiseEntity, row).value);
};

interface Mark {
  next: PaymentPromise;
  isNews: boolean;
}

const markOf = async (
  context: Context,
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  asOf: BusinessDate,
): Promise<Mark> => {
  const state = promiseStateAt(promise, invoices, asOf);
  const isNews = isMissed(state) && !promise.missedOn;
  const { watchDays } = await policyAt(context, PromisePolicy, asOf);
  const over = addDays(lastDayOf(promise), promise.graceDays + watchDays) < asOf;
  const isDone = over && state !== 'open' && restMinorAt(promise, invoices, asOf) === 0;
  const marked = isNews ? { ...promise, missedOn: asOf } : promise;
  return { next: isDone ? { ...marked, closedOn: asOf } : marked, isNews };
};

export interface Marked {
  writes: Write[];
  promise: PaymentPromise;
  /** It was missed and nobody was told yet: commit the telling with the writes. */
  isNews: boolean;
}

/** What the run of a day puts down about a watched promise, read afresh; undefined when there is nothing to put down. */
export const markPromise = async (
  context: Context,
  id: string,
  asOf: BusinessDate,
): Promise<Marked | undefined> => {
  const stored: Stored<PaymentPromise> | undefined = await findPromise(context, id);
  if (!stored || stored.value.closedOn || asOf < stored.value.madeOn) return undefined;
  const ids = stored.value.invoices.map(({ invoiceId }) => invoiceId);
  const { book, invoices } = await promiseBook(context, stored.value.accountId, ids);
  const { next, isNews } = await markOf(context, stored.value, invoices, asOf);
  if (next === stored.value) return undefined;
  const shown = isNews ? invoices.filter(({ promise }) => promise?.promiseId === id) : [];
  const changed = withPromise(shown, next);
  const booked =
    changed.length > 0 ? (await bookChanges(context, book, { invoices: changed, credits: [] })).writes : [];
  return { writes: [...promiseWrites(context, stored, next), ...booked], promise: next, isNews };
};
