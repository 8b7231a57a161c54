/** What holds between promises and the invoices that they are over: one truth, seen from both sides. */
import type { Books, Line } from '#lib/table/dump.ts';
import type { PaymentPromise } from './promise.ts';
import { lastDayOf, PromiseEntity, WatchedPromiseEntity } from './promise-entity.ts';
import type { Invoice } from './schema.ts';

const promiseLines = (promise: PaymentPromise, invoices: ReadonlyMap<string, Invoice>): string[] => {
  const { accountId, currency, madeOn, parts, withdrawn, closedOn } = promise;
  const lines = promise.invoices.flatMap(({ invoiceId, number, seen }): string[] => {
    const invoice = invoices.get(invoiceId);
    if (!invoice || invoice.accountId !== accountId || invoice.currency !== currency)
      return [`is over ${invoiceId}, which is none of its account in its currency`];
    const isSeen = seen <= invoice.entries.length && number === invoice.number;
    return isSeen ? [] : [`saw ${seen} entries of ${number}, which has ${invoice.entries.length}`];
  });
  const late = parts.some(({ on }, at) => on <= (parts[at - 1]?.on ?? '') || on < madeOn);
  if (late) lines.push('has parts out of order');
  if (withdrawn && !closedOn) lines.push('is withdrawn and still watched');
  if (closedOn && closedOn < madeOn) lines.push('is closed before it was made');
  return lines;
};

/** An invoice shows a promise as its record says it. */
const shownLines = (invoice: Invoice, promises: ReadonlyMap<string, PaymentPromise>): string[] => {
  const { promise: shown } = invoice;
  if (!shown?.promiseId) return [];
  const promise = promises.get(shown.promiseId);
  if (!promise?.invoices.some(({ invoiceId }) => invoiceId === invoice.id))
    return [`shows the promise ${shown.promiseId}, which is not over it`];
  if (promise.withdrawn) return [`shows the promise ${promise.id}, which was withdrawn`];
  const isSame =
    shown.madeOn === promise.madeOn &&
    shown.promisedOn === lastDayOf(promise) &&
    shown.missedOn === promise.missedOn;
  return isSame ? [] : [`shows the promise ${promise.id} otherwise than its record`];
};

const watchedLines = (books: Books, promises: ReadonlyMap<string, PaymentPromise>): Line[] => {
  const missing = new Map([...promises].filter(([, { closedOn }]) => !closedOn));
  const lines = books.of(WatchedPromiseEntity).flatMap(({ value }): Line[] => {
    const promise = missing.get(value.promiseId);
    missing.delete(value.promiseId);
    const isSame = promise?.accountId === value.accountId && lastDayOf(promise) === value.lastDay;
    return isSame ? [] : [[value.promiseId, 'is watched and should not be']];
  });
  return [...lines, ...[...missing.keys()].map((id): Line => [id, 'should be watched and is not'])];
};

/** Promises, the items that make them watched, and the views of them on invoices say the same. */
export const promiseViolations = (books: Books, invoices: ReadonlyMap<string, Invoice>): Line[] => {
  const promises = new Map(books.of(PromiseEntity).map(({ value }) => [value.id, value]));
  return [
    ...[...promises.values()].flatMap((promise) =>
      promiseLines(promise, invoices).map((line): Line => [promise.id, line]),
    ),
    ...[...invoices.values()].flatMap((invoice) =>
      shownLines(invoice, promises).map((line): Line => [invoice.id, line]),
    ),
    ...watchedLines(books, promises),
  ];
};
