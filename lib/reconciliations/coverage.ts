/** How much of what is owed was reconciled in time: a figure with its numerator and denominator. */
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { openOn } from '#lib/receivables/index.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { ReconciliationEntity } from './entity.ts';
import { CoverageTooLong } from './errors.ts';

/** Longest period of one question. */
const MOST_DAYS = 366;

const pairOf = ({ accountId, currency }: { accountId: string; currency: string }): string =>
  `${accountId} ${currency}`;

/** Account and currency of every reconciliation of the days that both sides agree about. */
const agreedIn = async (context: Context, from: BusinessDate, to: BusinessDate): Promise<Set<string>> => {
  const partition = { orgId: context.orgId, entity: ReconciliationEntity.name };
  const rows = await allOfIndex(context.table, { index: 'byOrganisation', partition, range: { from, to } });
  const agreed = rows
    .map((row) => fromItem(ReconciliationEntity, row).value)
    .filter(({ state }) => state === 'confirmed' || state === 'settled');
  return new Set(agreed.map(pairOf));
};

/**
 * Of the accounts that the caller may see and that had something open at the end of the last day, how many were reconciled as of a day
 * of the period, in every currency in which something was open. @throws {CoverageTooLong}
 */
export const coverageOf = async (
  context: Context,
  { from, to }: { from: BusinessDate; to: BusinessDate },
) => {
  if (to < from || daysBetween(from, to) >= MOST_DAYS) throw CoverageTooLong({ days: MOST_DAYS });
  const [open, agreed] = await Promise.all([openOn(context, to), agreedIn(context, from, to)]);
  const documents = [...open.invoices, ...open.credits];
  const accounts = await readAccounts(
    context,
    documents.map(({ accountId }) => accountId),
  );
  const seen = documents.filter(({ accountId }) => {
    const account = accounts.get(accountId)?.value;
    return !!account && context.access.allows('collections', 'read', subjectOf(account));
  });
  const byAccount = [...Map.groupBy(seen, ({ accountId }) => accountId).values()];
  const reconciled = byAccount.filter((own) => own.every((document) => agreed.has(pairOf(document))));
  const [numerator, denominator] = [reconciled.length, byAccount.length];
  return { from, to, numerator, denominator, ratio: denominator === 0 ? null : numerator / denominator };
};
