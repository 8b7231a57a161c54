/** Commands that meet on the receivables. */
import {
  book,
  type Command,
  command,
  creditOf,
  first,
  invoiceOf,
  looseOf,
  receiptOf,
  to,
  why,
} from './way.ts';

/** Commands about money of one account. */
export const MONEY: readonly Command[] = [
  command('receipt shared out', book('/v1/receipts', { amountMinor: 900 })),
  command('receipt for one invoice', {
    as: 'finance',
    path: to('/v1/receipts'),
    body: (at) => ({ accountId: at.acme.id, amountMinor: 1_000, allocate: { invoiceId: at.first.id } }),
  }),
  command('receipt with a number', book('/v1/receipts', { number: 'B-9', amountMinor: 100 })),
  command('receipt with that number', book('/v1/receipts', { number: 'b-9', amountMinor: 200 })),
  command('credit note', book('/v1/credit-notes', { amountMinor: 400 })),
  command('invoice', book('/v1/invoices', { amountMinor: 600 })),
  command('invoice with a number', book('/v1/invoices', { number: 'F-9', amountMinor: 150 })),
  command(
    'invoice with that number',
    book('/v1/invoices', { number: 'f-9', amountMinor: 160, issuedOn: '2026-01-01' }),
  ),
  command('invoice of the order', {
    as: 'finance',
    path: to('/v1/invoices'),
    body: (at) => ({ accountId: at.acme.id, orderId: at.confirmed.id }),
  }),
  command(
    'allocate by hand',
    looseOf((at) => ({ allocations: [{ invoiceId: at.first.id, amountMinor: 200 }] })),
  ),
  command(
    'allocate to the other',
    looseOf((at) => ({ allocations: [{ invoiceId: at.second.id, amountMinor: 150 }] })),
  ),
  command('allocate what is left', looseOf({ automatic: true })),
  command(
    'undo an allocation',
    receiptOf((at) => `/allocations/${at.allocationId}/undo`, why),
  ),
  command('reverse the receipt', receiptOf(to('/reverse'), why)),
  command(
    'reverse the cancellation',
    creditOf('credit-notes', ({ cancelling }) => cancelling, to('/reverse'), why),
  ),
  command('write off', invoiceOf(first, '/write-off', why)),
  command(
    'write off a part',
    invoiceOf(({ second }) => second, '/write-off', { ...why, amountMinor: 50 }),
  ),
  command('cancel', invoiceOf(first, '/cancel', why)),
  command('dispute', invoiceOf(first, '/dispute', { disputed: true, ...why })),
  command('promise', invoiceOf(first, '/promise', { promisedOn: '2026-03-20' })),
  command('other due dates', {
    ...invoiceOf(first, '', { dues: [{ dueOn: '2026-04-01', amountMinor: 1_000 }] }),
    method: 'PATCH',
  }),
];
