/**
 * Sharing out what several people sold. Amounts are laid end to end and cut where the percents say, so the parts of every
 * amount add up to it, and each person's sum is within one smallest unit of their percent of the whole.
 */
import * as z from 'zod';
import { divideRounded } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';

/** People who may share one sale: each is a few writes of the transaction that books it. */
export const MAX_SELLERS = 4;

/** Whom a document counts for, in the unit of the document's day. Nobody: null. */
export const SellerShare = z
  .strictObject({
    ownerId: idOf('user').nullable(),
    unitId: idOf('unit'),
    percent: z.int().min(1).max(100).describe('Those of one document add up to 100'),
  })
  .meta({ id: 'SellerShare' });
export type SellerShare = z.infer<typeof SellerShare>;

/** What falls to each of a sum: between the cuts below and above them, each rounded half away from zero. */
const cuts = (total: bigint, sellers: readonly SellerShare[]): bigint[] => {
  let percent = 0;
  return sellers.map((seller) => {
    const below = divideRounded(total * BigInt(percent), 100n);
    percent += seller.percent;
    return divideRounded(total * BigInt(percent), 100n) - below;
  });
};

/**
 * A way to share out one document. `of` gives each seller's part of one more amount of a line of amounts.
 * @example shares([{ …, percent: 60 }, { …, percent: 40 }]).of('booked', 101n) // [61n, 40n]
 */
export const shares = (sellers: readonly SellerShare[]) => {
  const totals = new Map<string, bigint>();
  return {
    sellers,
    of(line: string, amount: bigint): bigint[] {
      const before = totals.get(line) ?? 0n;
      totals.set(line, before + amount);
      const earlier = cuts(before, sellers);
      return cuts(before + amount, sellers).map((part, at) => part - (earlier[at] ?? 0n));
    },
  };
};
