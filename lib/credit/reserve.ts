/**
 * Moving what an order reserves of its account's credit: by its own transitions and amendments, and by the invoices that
 * bill it. Every move is part of the transaction of its cause, and whatever raises exposure passes the gate.
 */
import type { Account } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { rateAt } from '#lib/organisation/rates.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { put, remove, type Write } from '#lib/table/write.ts';
import { ReleaseEntity } from './entity.ts';
import { passGate } from './gate.ts';
import { emptyLedger, type Ledger, LedgerEntity, putLedger, readLedger, withReserved } from './ledger.ts';
import { CreditPolicy } from './policy.ts';
import {
  type Commitment,
  type Reservation,
  ReservationEntity,
  reservationKey,
  settled,
} from './reservation.ts';
import { used } from './rules.ts';
import { releasesOf, type Standing, standingOf } from './standing.ts';

/** The reservation of an order, or undefined while it never had one; strongly consistent. */
export const readReservation = (
  { table, orgId }: Context,
  accountId: string,
  orderId: string,
): Promise<Stored<Reservation> | undefined> =>
  read(table, ReservationEntity, reservationKey(orgId, accountId, orderId));

const blank = ({ orderId, accountId, number, currency, totalMinor }: Commitment): Reservation => ({
  orderId,
  accountId,
  number,
  currency,
  totalMinor,
  invoicedMinor: 0,
  stage: 'none',
  rateCurrency: currency,
  rate: '1',
  reservedMinor: 0,
  convertedMinor: 0,
  releases: [],
  moves: [],
});

/** An order that starts to reserve takes the rate of its own day and keeps it. @throws {RateMissing} */
const rated = async (
  context: Context,
  reservation: Reservation,
  { currency, orderedOn }: Commitment,
  { profile }: Standing,
): Promise<Reservation> => {
  // Without a profile there is no currency yet that credit would be kept in.
  const rateCurrency = profile?.value.currency ?? currency;
  return {
    ...reservation,
    currency,
    rateCurrency,
    rate: await rateAt(context, currency, rateCurrency, orderedOn),
  };
};

/** The day from which a far-off order reserves, or undefined for one that reserves now. */
const waitingUntil = async (
  context: Context,
  { stage, requiredOn }: Commitment,
  before: Reservation,
  today: BusinessDate,
): Promise<BusinessDate | undefined> => {
  if (stage !== 'ordered' || !requiredOn || before.reservedMinor > 0) return undefined;
  const { horizonDays } = await policyAt(context, CreditPolicy, today);
  const due = horizonDays === null ? today : addDays(requiredOn, -horizonDays);
  return due > today ? due : undefined;
};

/** Takes the one reservation out of the ledger and puts the other in. */
const moveReserved = (ledger: Ledger, before: Reservation | undefined, after: Reservation): Ledger => {
  const amounts = ({ stage, convertedMinor }: Reservation, sign: 1 | -1) => ({
    orderedMinor: stage === 'ordered' ? sign * convertedMinor : 0,
    shippedMinor: stage === 'shipped' ? sign * convertedMinor : 0,
  });
  const taken = before ? withReserved(ledger, before.rateCurrency, amounts(before, -1)) : ledger;
  return withReserved(taken, after.rateCurrency, amounts(after, 1));
};

/** Releases that were for this order alone hold again what it used of them. */
const givenBack = async (
  context: Context,
  { accountId, orderId, releases }: Reservation,
  on: BusinessDate,
): Promise<Write[]> => {
  if (releases.length === 0) return [];
  const known = await releasesOf(context, accountId);
  return releases.flatMap(({ releaseId, amountMinor }) => {
    const from = known.find(({ value }) => value.id === releaseId);
    if (!from) return [];
    const next = used(from.value, { orderId, amountMinor: -amountMinor, on });
    return [put(ReleaseEntity, next, { at: context.at, from })];
  });
};

interface Reserving {
  /** Day that the move counts from, not later than today. */
  on: BusinessDate;
  today: BusinessDate;
  /** Whether the gate may refuse; what has happened already is recorded. */
  ask: boolean;
  /** The horizon has been reached. */
  due?: boolean;
}

const nextOf = async (
  context: Context,
  stored: Reservation | undefined,
  commitment: Commitment,
  { on, today, due, standing }: Reserving & { standing: Standing },
): Promise<Reservation> => {
  const { number, totalMinor, stage } = commitment;
  const before = stored ?? blank(commitment);
  const starts = stage !== 'none' && before.stage === 'none';
  const base = starts ? await rated(context, before, commitment, standing) : before;
  const waitsUntil = due ? undefined : await waitingUntil(context, commitment, before, today);
  const { waitsUntil: _gone, ...rest } = base;
  const releases = stage === 'none' ? [] : base.releases;
  return settled({ ...rest, number, totalMinor, stage, releases, ...(waitsUntil && { waitsUntil }) }, on);
};

/** How much more is reserved than before; all of it where it was reserved in another currency. */
const riseOf = (before: Reservation | undefined, after: Reservation): Money => {
  const currency = after.rateCurrency;
  const known = before?.rateCurrency === currency ? before.convertedMinor : 0;
  return { amountMinor: after.convertedMinor - known, currency };
};

/**
 * The writes that bring an order's reservation in line with the order; none when nothing of it changes. A rise passes
 * the gate, or is only recorded where it has happened already.
 * @throws {CreditRefused} @throws {RateMissing}
 */
export const reserve = async (
  context: Context,
  account: Account,
  commitment: Commitment,
  reserving: Reserving,
): Promise<Write[]> => {
  const { today, on, ask } = reserving;
  const [stored, from, standing] = await Promise.all([
    readReservation(context, account.id, commitment.orderId),
    readLedger(context, account.id),
    standingOf(context, account, today),
  ]);
  if (!stored && commitment.stage === 'none') return [];
  const after = await nextOf(context, stored?.value, commitment, { ...reserving, standing });
  if (canonical(after) === canonical(stored?.value)) return [];
  const ledger = from?.value ?? emptyLedger(account.id);
  const { orderId } = commitment;
  const required = riseOf(stored?.value, after);
  const passed = ask
    ? await passGate(context, { account, ledger, required, orderId, asOf: today, standing })
    : { writes: [], releases: [] };
  const releases = [...after.releases, ...passed.releases].slice(-20);
  const back = stored && commitment.stage === 'none' ? await givenBack(context, stored.value, on) : [];
  return [
    put(ReservationEntity, { ...after, releases }, { at: context.at, from: stored }),
    putLedger(context, moveReserved(ledger, stored?.value, after), from),
    ...passed.writes,
    ...back,
  ];
};

const isZero = (sums: Ledger['reserved']): boolean =>
  Object.values(sums).every(({ orderedMinor, shippedMinor }) => orderedMinor === 0 && shippedMinor === 0);

/** The writes that take a reservation away altogether, for an order that is removed. */
export const unreserve = async (context: Context, accountId: string, orderId: string): Promise<Write[]> => {
  const stored = await readReservation(context, accountId, orderId);
  if (!stored) return [];
  const from = await readLedger(context, accountId);
  const ledger = from?.value ?? emptyLedger(accountId);
  const nothing: Reservation = { ...stored.value, stage: 'none', convertedMinor: 0 };
  const next = moveReserved(ledger, stored.value, nothing);
  // An account whose only order is gone may be removed as well, and must leave nothing behind.
  const isEmpty = Object.keys(next.totals).length === 0 && isZero(next.reserved);
  return [
    remove(ReservationEntity, stored),
    from && isEmpty ? remove(LedgerEntity, from) : putLedger(context, next, from),
  ];
};

/** What an invoice, or its cancellation, changes of the amount that is billed of an order. */
export interface Billing {
  order: Commitment;
  deltaMinor: number;
  on: BusinessDate;
}

/**
 * The ledger and the reservation after invoices of an order were issued, cancelled or opened again. `freedMinor`, in the
 * order's currency, is what the order reserves less.
 */
export const billed = async (
  context: Context,
  ledger: Ledger,
  { order, deltaMinor, on }: Billing,
): Promise<{ ledger: Ledger; writes: Write[]; freedMinor: number }> => {
  const stored = await readReservation(context, order.accountId, order.orderId);
  const before = stored?.value ?? blank(order);
  const after = settled({ ...before, invoicedMinor: before.invoicedMinor + deltaMinor }, on);
  return {
    ledger: moveReserved(ledger, before, after),
    writes: [put(ReservationEntity, after, { at: context.at, from: stored })],
    freedMinor: before.reservedMinor - after.reservedMinor,
  };
};
