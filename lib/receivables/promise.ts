/**
 * A promise to pay and what became of it. The state is never stored: it follows from the promise, from
 * what was allocated to its invoices since it was made, and from the day that is asked for. What is booked later with
 * an earlier date changes only the answers for days from that date on.
 */
import * as z from 'zod';
import { addDays, BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, PositiveAmountMinor, sum } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { openMinorAt } from './balance.ts';
import { AmountMissing, PromiseInPast, PromisePartsOutOfOrder } from './errors.ts';
import type { Invoice, InvoiceEntry } from './schema.ts';

export const MAX_PARTS = 24;
/** Invoices of one promise: each is an action of the transaction that records it. */
export const MAX_PROMISED_INVOICES = 20;

export const PromisePart = z
  .strictObject({ on: BusinessDate, amountMinor: PositiveAmountMinor })
  .meta({ id: 'PromisePart' });
export type PromisePart = z.infer<typeof PromisePart>;

const Note = z.string().trim().max(500);
export const PaymentPromise = z.strictObject({
  id: idOf('promise'),
  accountId: idOf('account'),
  currency: Currency,
  madeOn: BusinessDate,
  parts: z
    .array(PromisePart)
    .min(1)
    .max(MAX_PARTS)
    .describe('What is promised for which day, earliest first'),
  invoices: z
    .array(
      z.strictObject({
        invoiceId: idOf('invoice'),
        number: z.string(),
        seen: z.int().min(0).describe('Entries that the invoice had when the promise was made'),
      }),
    )
    .min(1)
    .max(MAX_PROMISED_INVOICES),
  graceDays: z.int().min(0).describe('By the policy of the day on which it was made'),
  contactId: idOf('contact').optional(),
  contactName: z.string().trim().max(200).optional().describe('Who made it'),
  note: Note.optional(),
  takenBy: z.string().describe('User who took it down'),
  withdrawn: z
    .strictObject({ on: BusinessDate, reason: Note.min(1), mistake: z.boolean() })
    .optional()
    .describe('By mistake: it counts on no day'),
  missedOn: BusinessDate.optional().describe('Day of the run that told its owner; told once'),
  closedOn: BusinessDate.optional().describe('From here on nobody watches it'),
});
export type PaymentPromise = z.infer<typeof PaymentPromise>;

export const PROMISE_STATES = ['open', 'kept', 'partly', 'broken', 'withdrawn'] as const;
export const PromiseState = z.enum(PROMISE_STATES).meta({
  id: 'PromiseState',
  description: 'partly = some of it had come when the grace of a part ended',
});
export type PromiseState = z.infer<typeof PromiseState>;

export const PromiseView = PaymentPromise.extend({
  asOf: BusinessDate,
  state: PromiseState,
  promisedMinor: z.int(),
  paidMinor: z.int().describe('Allocated to its invoices since it was made; write-offs do not count'),
  restMinor: z.int().describe('Still to come; never more than its invoices have open'),
  ...recordFields,
}).meta({ id: 'Promise' });

export const NewPromise = z
  .strictObject({
    accountId: idOf('account'),
    invoiceIds: z.array(idOf('invoice')).min(1).max(MAX_PROMISED_INVOICES),
    parts: z.array(PromisePart).min(1).max(MAX_PARTS),
    contactId: idOf('contact').optional().describe('Who made it'),
    note: Note.optional(),
  })
  .meta({ id: 'NewPromise' });
export type NewPromise = z.infer<typeof NewPromise>;

export const PromiseWithdrawal = z
  .strictObject({
    reason: Note.min(1),
    mistake: z.boolean().default(false).describe('It was never made: it counts on no day'),
  })
  .meta({ id: 'PromiseWithdrawal' });
export type PromiseWithdrawal = z.infer<typeof PromiseWithdrawal>;

/** Entries that count towards a promise: booked after it, no write-off, no undo of what came before it. */
const countedEntries = (promise: PaymentPromise, invoice: Invoice): InvoiceEntry[] => {
  const { seen = 0 } = promise.invoices.find(({ invoiceId }) => invoiceId === invoice.id) ?? {};
  const later = invoice.entries.slice(seen);
  const ids = new Set(later.map(({ allocationId }) => allocationId));
  return later.filter(
    ({ creditId, undoes }) => !creditId.startsWith('wof_') && (undoes === undefined || ids.has(undoes)),
  );
};

/** Minor units that reached the promise's invoices by the end of the day. */
export const paidMinorAt = (
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  asOf: BusinessDate,
): number =>
  sum(
    invoices
      .flatMap((invoice) => countedEntries(promise, invoice))
      .filter(({ on }) => on <= asOf)
      .map(({ amountMinor }) => amountMinor),
  );

/** The last day on which money keeps the part. */
export const deadlineOf = ({ graceDays }: PaymentPromise, { on }: PromisePart): BusinessDate =>
  addDays(on, graceDays);

const promisedMinor = ({ parts }: PaymentPromise): number => sum(parts.map(({ amountMinor }) => amountMinor));

/** What had come when the grace of the first missing part ended; undefined while no part is missing. */
const paidWhenMissed = (
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  asOf: BusinessDate,
): number | undefined => {
  let due = 0;
  const now = paidMinorAt(promise, invoices, asOf);
  for (const part of promise.parts) {
    due += part.amountMinor;
    const deadline = deadlineOf(promise, part);
    if (deadline >= asOf) return undefined;
    // Money that came in time and was taken back, as by a cheque that bounced, did not keep it.
    const paid = Math.min(now, paidMinorAt(promise, invoices, deadline));
    if (paid < due) return paid;
  }
  return undefined;
};

/**
 * The state of a promise at the end of a day, or undefined before it was made. A function of the promise, of the
 * entries of its invoices dated until that day, and of nothing else. A part is kept by what came by its day and the
 * days of grace; a promise that was missed stays so, whatever comes later, and a withdrawal then no longer helps.
 */
export const promiseStateAt = (
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  asOf: BusinessDate,
): PromiseState | undefined => {
  if (asOf < promise.madeOn) return undefined;
  const { withdrawn } = promise;
  if (withdrawn?.mistake) return 'withdrawn';
  const isWithdrawn = withdrawn !== undefined && withdrawn.on <= asOf;
  const paid = paidWhenMissed(promise, invoices, isWithdrawn ? withdrawn.on : asOf);
  if (paid !== undefined) return paid > 0 ? 'partly' : 'broken';
  if (isWithdrawn) return 'withdrawn';
  return paidMinorAt(promise, invoices, asOf) >= promisedMinor(promise) ? 'kept' : 'open';
};

/** What is still to come of a promise at the end of the day: never more than its invoices have open, 0 once withdrawn. */
export const restMinorAt = (
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  asOf: BusinessDate,
): number => {
  if (promiseStateAt(promise, invoices, asOf) === 'withdrawn' || asOf < promise.madeOn) return 0;
  const open = sum(invoices.map((invoice) => openMinorAt(invoice, asOf)));
  const rest = promisedMinor(promise) - paidMinorAt(promise, invoices, asOf);
  return Math.max(0, Math.min(rest, open));
};

/** True when a part was missed by the end of the day: broken or partly kept. */
export const isMissed = (state: PromiseState | undefined): boolean =>
  state === 'broken' || state === 'partly';

/** Figures of a promise on a day. */
export const promiseFigures = (
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  asOf: BusinessDate,
) => ({
  asOf,
  state: promiseStateAt(promise, invoices, asOf) ?? ('open' as const),
  promisedMinor: promisedMinor(promise),
  paidMinor: paidMinorAt(promise, invoices, asOf),
  restMinor: restMinorAt(promise, invoices, asOf),
});

/** Parts in order of their days, none of them past. @throws {PromisePartsOutOfOrder} @throws {PromiseInPast} */
export const checkedParts = (parts: readonly PromisePart[], today: BusinessDate): readonly PromisePart[] => {
  const [first] = parts;
  if (!first) throw AmountMissing();
  if (first.on < today) throw PromiseInPast({ today, promisedOn: first.on });
  const late = parts.find(({ on }, at) => on <= (parts[at - 1]?.on ?? ''));
  if (late) throw PromisePartsOutOfOrder({ on: late.on });
  return parts;
};

/** What an account's broken promises come to; the amounts never exceed what their invoices have open. */
export interface BrokenPromises {
  count: number;
  /** Still to come of them, per currency, in the order of the codes. */
  open: { currency: string; openMinor: number }[];
  /** Promised day of the oldest of them. */
  oldest: BusinessDate | undefined;
}

/** Promises that were missed by the end of the day and have something left to pay. Pure. */
export const brokenOf = (
  promises: readonly PaymentPromise[],
  invoices: ReadonlyMap<string, Invoice>,
  asOf: BusinessDate,
): BrokenPromises => {
  const broken = promises.flatMap((promise) => {
    const own = promise.invoices.flatMap(({ invoiceId }) => invoices.get(invoiceId) ?? []);
    const rest = restMinorAt(promise, own, asOf);
    return isMissed(promiseStateAt(promise, own, asOf)) && rest > 0 ? [{ promise, own, rest }] : [];
  });
  const open = [...Map.groupBy(broken, ({ promise }) => promise.currency)].map(([currency, group]) => {
    // Two promises over one invoice promise its money once.
    const distinct = [...new Set(group.flatMap(({ own }) => own))];
    const most = sum(distinct.map((invoice) => openMinorAt(invoice, asOf)));
    return { currency, openMinor: Math.min(most, sum(group.map(({ rest }) => rest))) };
  });
  return {
    count: broken.length,
    open: open.sort((a, b) => (a.currency < b.currency ? -1 : 1)),
    oldest: broken.map(({ promise }) => promise.parts[0]?.on ?? promise.madeOn).sort()[0],
  };
};
