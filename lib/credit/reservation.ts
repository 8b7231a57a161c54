/**
 * What one order takes up of its account's credit: what is confirmed and not delivered, or delivered and not invoiced.
 * It moves in the transaction of the order, the invoice or the cancellation that moves it. Amounts are converted once,
 * at the rate of the day of the order, and that rate is kept. Pure but for the record's definition.
 *
 * | access pattern                          | where                                                      |
 * | reservation of one order                | pk org#account#id, sk reservation#order                    |
 * | reservations of an account              | pk org#account#id, sk reservation#…                        |
 * | what is reserved now                    | openItems (sparse): openKind reserved, openDate = its day  |
 * | what was reserved on a past day         | openItems + spansByStart/spansByEnd, nodes below zero      |
 * | what waits for its horizon              | pending: reservation, by the day on which it is due        |
 */
import * as z from 'zod';
import { DocumentNumber } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { AmountMinor, Currency, convert } from '#lib/core/money.ts';
import { nodeOf, openSpan } from '#lib/core/span.ts';
import { RateValue } from '#lib/organisation/rates.ts';
import { defineEntity } from '#lib/table/entity.ts';
import type { IndexAttributes } from '#lib/table/indexes.ts';
import { type Key, partition } from '#lib/table/keys.ts';

/** Days on which one reservation moved that it remembers; each is some bytes of one item. */
export const MAX_MOVES = 1_000;

export const Stage = z.enum(['none', 'ordered', 'shipped']).meta({
  id: 'ReservationStage',
  description: 'none: a draft, cancelled or closed order; ordered: confirmed and not delivered',
});
export type Stage = z.infer<typeof Stage>;

const Move = z.strictObject({
  on: BusinessDate,
  stage: Stage,
  reservedMinor: AmountMinor.describe('In the currency of the order'),
  convertedMinor: AmountMinor.describe('In rateCurrency, at the kept rate'),
});

export const Reservation = z.strictObject({
  orderId: idOf('order'),
  accountId: idOf('account'),
  number: DocumentNumber,
  currency: Currency,
  totalMinor: AmountMinor.describe('What the order amounts to'),
  invoicedMinor: AmountMinor.describe('Invoices of the order that are not cancelled'),
  stage: Stage,
  waitsUntil: BusinessDate.optional().describe('Reserves nothing before this day: its delivery is far off'),
  rateCurrency: Currency,
  rate: RateValue.describe('Units of rateCurrency for one of currency, of the day of the order'),
  reservedMinor: AmountMinor,
  convertedMinor: AmountMinor,
  releases: z
    .array(z.strictObject({ releaseId: idOf('creditRelease'), amountMinor: AmountMinor }))
    .max(20)
    .describe('What it used of releases for this very order, given back when it is taken back'),
  moves: z
    .array(Move)
    .max(MAX_MOVES)
    .describe('What it reserved at the end of each day, in order of booking'),
});
export type Reservation = z.infer<typeof Reservation>;

export const reservationKey = (orgId: string, accountId: string, orderId: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk: `reservation#${orderId}`,
});

/** What a reservation held at the end of the day: by the last of its moves dated until then. */
export const reservedAt = (
  { moves }: Reservation,
  asOf: BusinessDate,
): { stage: Stage; reservedMinor: number; convertedMinor: number } =>
  moves.findLast(({ on }) => on <= asOf) ?? { stage: 'none', reservedMinor: 0, convertedMinor: 0 };

/** Settled intervals of reservations lie under nodes of their own, so that an ageing never pays for them. */
export const reservationNode = (node: number): number => -node;

const openness = (reservation: Reservation): IndexAttributes => {
  const { moves, reservedMinor } = reservation;
  const first = moves.map(({ on }) => on).sort()[0];
  if (!first) return {};
  if (reservedMinor > 0) return { openKind: 'reserved', openDate: first };
  const days = moves.map(({ on }) => on);
  const span = openSpan(first, days, (on) => reservedAt(reservation, on).reservedMinor);
  return span
    ? { spanNode: reservationNode(nodeOf(span.from, span.to)), spanStart: span.from, spanEnd: span.to }
    : {};
};

export const ReservationEntity = defineEntity<Reservation>({
  name: 'credit-reservation',
  schema: Reservation,
  audited: false,
  key: (orgId, { accountId, orderId }) => reservationKey(orgId, accountId, orderId),
  id: ({ orderId }) => orderId,
  index: (reservation) => ({
    ...openness(reservation),
    ...(reservation.waitsUntil && {
      pendingKind: 'reservation',
      pendingAt: `${reservation.waitsUntil}T00:00:00.000Z`,
    }),
  }),
});

/** What an order amounts to and how far it has come, as its reservation needs to know. */
export interface Commitment {
  orderId: string;
  number: string;
  accountId: string;
  currency: string;
  totalMinor: number;
  stage: Stage;
  orderedOn: BusinessDate;
  /** Wanted day of delivery, for the horizon. */
  requiredOn?: BusinessDate | undefined;
}

/** Part of the order that its stage reserves: what is not invoiced yet, never below zero. */
const reservable = ({ stage, totalMinor, invoicedMinor, waitsUntil }: Reservation): number =>
  stage === 'none' || waitsUntil ? 0 : Math.max(0, totalMinor - invoicedMinor);

/**
 * The reservation with its amounts worked out anew and the move noted on the day. Moves of one day that follow each
 * other are one; rounding: once, half away from zero, at the kept rate.
 */
export const settled = (reservation: Reservation, on: BusinessDate): Reservation => {
  const reservedMinor = reservable(reservation);
  const { currency, rate, rateCurrency, stage, moves } = reservation;
  const convertedMinor = convert({ amountMinor: reservedMinor, currency }, rate, rateCurrency).amountMinor;
  const last = moves.at(-1);
  const same =
    last?.stage === stage && last.reservedMinor === reservedMinor && last.convertedMinor === convertedMinor;
  const kept = last?.on === on ? moves.slice(0, -1) : moves;
  const next = same ? moves : [...kept, { on, stage, reservedMinor, convertedMinor }];
  // A reservation that never held anything has nothing to remember.
  const isIdle = moves.length === 0 && reservedMinor === 0;
  return { ...reservation, reservedMinor, convertedMinor, moves: isIdle ? [] : next.slice(-MAX_MOVES) };
};
