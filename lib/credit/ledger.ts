/**
 * The ledger of one account: what its invoices have open, what of its money is unapplied and what its orders have
 * reserved, as running totals. Every command that moves one of them puts this item under the version that it read, so
 * two commands of one account can never both decide on the same picture.
 *
 * | access pattern                     | where                                              |
 * | an account's ledger (lock, totals) | pk org#account#id, sk ledger                       |
 */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { read, readMany } from '#lib/table/read.ts';
import { put, type Write } from '#lib/table/write.ts';

const Receivable = z.strictObject({
  openMinor: z.int().describe('Open on invoices'),
  unappliedMinor: z.int().describe('Money that is allocated to nothing'),
  disputedMinor: z.int().describe('Part of what is open that the customer contests'),
});
type Receivable = z.infer<typeof Receivable>;

const Reserved = z.strictObject({
  orderedMinor: z.int().describe('Confirmed and not delivered'),
  shippedMinor: z.int().describe('Delivered and not invoiced'),
});
type Reserved = z.infer<typeof Reserved>;

export const Ledger = z.strictObject({
  accountId: idOf('account'),
  totals: z.record(z.string(), Receivable).describe('By currency of the documents'),
  reserved: z.record(z.string(), Reserved).describe('By the currency that the orders were converted to'),
});
export type Ledger = z.infer<typeof Ledger>;

export const ledgerKey = (orgId: string, accountId: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk: 'ledger',
});
export const LedgerEntity = defineEntity<Ledger>({
  name: 'account-ledger',
  schema: Ledger,
  audited: false,
  key: (orgId, { accountId }) => ledgerKey(orgId, accountId),
  id: ({ accountId }) => accountId,
});

/** The ledger before the account's first document. */
export const emptyLedger = (accountId: string): Ledger => ({ accountId, totals: {}, reserved: {} });

/** An account's ledger, or undefined while it has none; strongly consistent. */
export const readLedger = (
  { table, orgId }: Context,
  accountId: string,
): Promise<Stored<Ledger> | undefined> => read(table, LedgerEntity, ledgerKey(orgId, accountId));

/** The ledgers that the accounts have, in no promised order; strongly consistent. */
export const readLedgers = (
  { table, orgId }: Context,
  accountIds: readonly string[],
): Promise<Stored<Ledger>[]> =>
  readMany(
    table,
    LedgerEntity,
    accountIds.map((id) => ledgerKey(orgId, id)),
  );

const NOTHING_RECEIVABLE: Receivable = { openMinor: 0, unappliedMinor: 0, disputedMinor: 0 };
const NOTHING_RESERVED: Reserved = { orderedMinor: 0, shippedMinor: 0 };

const plus = <T extends Record<string, number>>(sums: T, delta: Partial<T>): T =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum + (delta[name] ?? 0)])) as T;

/** The ledger with amounts of one currency added to its receivables. */
export const withReceivable = (ledger: Ledger, currency: string, delta: Partial<Receivable>): Ledger => ({
  ...ledger,
  totals: { ...ledger.totals, [currency]: plus(ledger.totals[currency] ?? NOTHING_RECEIVABLE, delta) },
});

/** The ledger with amounts of one currency added to what orders have reserved. */
export const withReserved = (ledger: Ledger, currency: string, delta: Partial<Reserved>): Ledger => ({
  ...ledger,
  reserved: { ...ledger.reserved, [currency]: plus(ledger.reserved[currency] ?? NOTHING_RESERVED, delta) },
});

/** The write of a changed ledger; it fails when any other command of the account was faster. */
export const putLedger = (context: Context, ledger: Ledger, from: Stored<Ledger> | undefined): Write =>
  put(LedgerEntity, ledger, { at: context.at, from });
