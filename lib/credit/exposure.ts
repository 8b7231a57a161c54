/**
 * Exposure of an account: confirmed and undelivered + delivered and not invoiced + open on invoices − unapplied money,
 * each document counted once. Receivables count at the rate of the day asked for; orders at the rate of their own day,
 * which they keep.
 */
import * as z from 'zod';
import type { BusinessDate } from '#lib/core/dates.ts';
import { Currency, convert, sum } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { rateAt } from '#lib/organisation/rates.ts';
import { emptyLedger, type Ledger, withReceivable, withReserved } from './ledger.ts';

export const Exposure = z
  .strictObject({
    currency: Currency,
    orderedMinor: z.int().describe('Confirmed and not delivered'),
    shippedMinor: z.int().describe('Delivered and not invoiced'),
    receivableMinor: z.int().describe('Open on invoices'),
    unappliedMinor: z.int().describe('Money that is allocated to nothing; deducted'),
    exposureMinor: z.int().describe('ordered + shipped + receivable − unapplied; below zero for money ahead'),
    disputedMinor: z.int().describe('Part of what is open that is disputed; counted in receivable'),
    rates: z
      .array(z.strictObject({ from: Currency, rate: z.string(), on: z.string() }))
      .describe('Rates that amounts of other currencies were converted at'),
  })
  .meta({ id: 'Exposure' });
export type Exposure = z.infer<typeof Exposure>;

/** The running totals that an exposure is made of, of one account or of several added up. */
export type Sums = Pick<Ledger, 'totals' | 'reserved'>;

const PARTS = {
  orderedMinor: ({ reserved }: Sums, code: string) => reserved[code]?.orderedMinor ?? 0,
  shippedMinor: ({ reserved }: Sums, code: string) => reserved[code]?.shippedMinor ?? 0,
  receivableMinor: ({ totals }: Sums, code: string) => totals[code]?.openMinor ?? 0,
  unappliedMinor: ({ totals }: Sums, code: string) => totals[code]?.unappliedMinor ?? 0,
  disputedMinor: ({ totals }: Sums, code: string) => totals[code]?.disputedMinor ?? 0,
};
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/**
 * Exposure in one currency; each total of another currency is converted once, half away from zero.
 * @throws {RateMissing} naming the pair and day
 */
export const exposureIn = async (
  context: Context,
  sums: Sums,
  currency: Currency,
  asOf: BusinessDate,
): Promise<Exposure> => {
  const codes = [...new Set([...Object.keys(sums.totals), ...Object.keys(sums.reserved)])].sort();
  const foreign = codes.filter(
    (code) => code !== currency && NAMES.some((name) => PARTS[name](sums, code) !== 0),
  );
  const rates = await Promise.all(
    foreign.map(async (from) => ({ from, rate: await rateAt(context, from, currency, asOf), on: asOf })),
  );
  const rateOf = new Map([[currency, '1'], ...rates.map(({ from, rate }) => [from, rate] as const)]);
  const total = (name: Part): number =>
    sum(
      codes.map((code) => {
        const amountMinor = PARTS[name](sums, code);
        const rate = rateOf.get(code);
        return rate === undefined ? 0 : convert({ amountMinor, currency: code }, rate, currency).amountMinor;
      }),
    );
  const [orderedMinor, shippedMinor] = [total('orderedMinor'), total('shippedMinor')];
  const [receivableMinor, unappliedMinor] = [total('receivableMinor'), total('unappliedMinor')];
  const exposureMinor = orderedMinor + shippedMinor + receivableMinor - unappliedMinor;
  return {
    currency,
    orderedMinor,
    shippedMinor,
    receivableMinor,
    unappliedMinor,
    exposureMinor,
    disputedMinor: total('disputedMinor'),
    rates,
  };
};

/** The totals of several accounts as one. */
export const addedUp = (all: readonly Sums[]): Sums => {
  let sums: Ledger = emptyLedger('');
  for (const { totals, reserved } of all) {
    for (const [code, delta] of Object.entries(totals)) sums = withReceivable(sums, code, delta);
    for (const [code, delta] of Object.entries(reserved)) sums = withReserved(sums, code, delta);
  }
  return sums;
};
