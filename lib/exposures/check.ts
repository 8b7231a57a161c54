/**
 * The running totals against the documents, every night: both are added up for every account of the
 * organisation; where they differ, the account is read again strongly, because the indexes may lag behind a command of
 * this moment, and only what differs then is a difference.
 */
import { everyAccountId } from '#lib/accounts/index.ts';
import { LAST_BUSINESS_DATE } from '#lib/core/dates.ts';
import { logger } from '#lib/core/logger.ts';
import { type Ledger, readLedger, readLedgers, reservationsOf } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { openBook } from '#lib/receivables/index.ts';
import { canonical } from '#lib/table/audit.ts';
import { documentsOn, sumsOf } from './books.ts';

/** Looks at an account that keeps moving; it is looked at again the next night. */
const LOOKS = 3;

export interface Difference {
  accountId: string;
  kept: Pick<Ledger, 'totals' | 'reserved'>;
  made: Pick<Ledger, 'totals' | 'reserved'>;
}

const withoutZeros = <T extends object>(sums: Record<string, T>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(sums).filter(([, one]) => Object.values(one).some((amount) => amount !== 0)),
  );

const partsOf = (ledger: Pick<Ledger, 'totals' | 'reserved'> | undefined) => ({
  totals: withoutZeros(ledger?.totals ?? {}),
  reserved: withoutZeros(ledger?.reserved ?? {}),
});

const differ = (kept: Ledger | undefined, made: Ledger | undefined): boolean =>
  canonical(partsOf(kept)) !== canonical(partsOf(made));

/** The difference as strong reads show it; undefined when there is none, or the account moved at every look. */
const confirmed = async (context: Context, accountId: string): Promise<Difference | undefined> => {
  for (let look = 0; look < LOOKS; look += 1) {
    const { ledger, invoices, credits } = await openBook(context, accountId, ['debit', 'credit']);
    const reservations = await reservationsOf(context, accountId);
    const after = await readLedger(context, accountId);
    if (ledger?.version !== after?.version) continue;
    const documents = {
      invoices: [...invoices.values()].map(({ value }) => value),
      credits: [...credits.values()].map(({ value }) => value),
      reservations: reservations.map(({ value }) => value),
    };
    const made = sumsOf(documents, LAST_BUSINESS_DATE).get(accountId);
    if (!differ(ledger?.value, made)) return undefined;
    return { accountId, kept: partsOf(ledger?.value), made: partsOf(made) };
  }
  return undefined;
};

/** Accounts whose running totals are not the sum of their documents (all that was booked, whatever its day); each is logged so that an alarm sounds. */
export const checkTotals = async (
  context: Context,
): Promise<{ accounts: number; looked: number; differences: Difference[] }> => {
  const [documents, accountIds] = await Promise.all([
    documentsOn(context, LAST_BUSINESS_DATE),
    everyAccountId(context),
  ]);
  const made = sumsOf(documents, LAST_BUSINESS_DATE);
  const ledgers = await readLedgers(context, accountIds);
  const kept = new Map(ledgers.map(({ value }) => [value.accountId, value]));
  const suspects = [...new Set([...accountIds, ...made.keys()])].filter((id) =>
    differ(kept.get(id), made.get(id)),
  );
  const differences: Difference[] = [];
  for (const id of suspects) {
    const difference = await confirmed(context, id);
    if (!difference) continue;
    differences.push(difference);
    logger.error('running totals differ from the documents', {
      alarm: 'credit-totals',
      orgId: context.orgId,
      ...difference,
    });
  }
  return { accounts: accountIds.length, looked: suspects.length, differences };
};
