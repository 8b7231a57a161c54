/**
 * What every account of the organisation had open at the end of some days, by band: what reviews need of the open invoices, a row for each
 * account and currency. One reading costs what was open then, whatever the history.
 */
import * as z from 'zod';
import { assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import { BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { Currency } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { bucketOf, invoicesOpenOnDays, openDuesAt } from '#lib/receivables/index.ts';

/** What one account had open at the end of a day, in whose hands it was then. */
export const OpenRow = z.strictObject({
  on: BusinessDate,
  accountId: z.string(),
  accountName: z.string(),
  ownerId: z.string().nullable(),
  unitId: z.string(),
  currency: Currency,
  bands: z.array(z.int()).describe('Minor units: not due first, then by the bounds'),
});
export type OpenRow = z.infer<typeof OpenRow>;

export interface OpenQuestion {
  days: readonly BusinessDate[];
  /** Last days of the bands, as the policy of ageing has them. */
  bounds: readonly number[];
}

type Invoice = Parameters<typeof openDuesAt>[0];

const bandsAt = (invoices: readonly Invoice[], on: BusinessDate, bounds: readonly number[]): number[] => {
  const bands = Array.from({ length: bounds.length + 2 }, () => 0);
  for (const invoice of invoices)
    for (const { dueOn, amountMinor } of openDuesAt(invoice, on)) {
      const band = bucketOf(daysBetween(dueOn, on), bounds) + 1;
      bands[band] = (bands[band] ?? 0) + amountMinor;
    }
  return bands;
};

/** The rows of the whole organisation, read now. */
export const readOpenRows = async (context: Context, { days, bounds }: OpenQuestion): Promise<OpenRow[]> => {
  const open = await invoicesOpenOnDays(context, days);
  const ids = [...open.values()].flatMap((invoices) => invoices.map(({ accountId }) => accountId));
  const accounts = await readAccounts(context, ids);
  return [...open].flatMap(([on, invoices]) =>
    [...Map.groupBy(invoices, (invoice) => `${invoice.accountId} ${invoice.currency}`).values()].flatMap(
      (own): OpenRow[] => {
        const [first] = own;
        const account = accounts.get(first?.accountId ?? '')?.value;
        if (!first || !account) return [];
        const { ownerId, unitId } = assignmentAt(account, on);
        const { id: accountId, name: accountName } = account;
        const bands = bandsAt(own, on, bounds);
        return [{ on, accountId, accountName, ownerId, unitId, currency: first.currency, bands }];
      },
    ),
  );
};
