/**
 * What credit must know of an order that somebody names: orders come after credit, so they tell it how theirs are read, as
 * they are named in `lib/credit-checks.ts`.
 */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';

/** The account of an order, or undefined when there is none. */
export type OrderBook = (context: Context, orderId: string) => Promise<string | undefined>;

let book: OrderBook | undefined;

/** Tells credit how orders are read. */
export const defineOrderBook = (read: OrderBook): void => {
  book = read;
};

/** Passes for an order of the account, or for none. @throws {NotFound} also for one of another account */
export const requireOrderOf = async (
  context: Context,
  accountId: string,
  orderId: string | undefined,
): Promise<void> => {
  if (orderId === undefined) return;
  if (!book) throw new Error('no loaded module tells credit how orders are read');
  if ((await book(context, orderId)) !== accountId) throw NotFound();
};
