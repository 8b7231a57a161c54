/**
 * Months of accounts: the writes that keep them in step with the documents, for the transaction of the document, and
 * the reads of a span of months. A command writes each month once: give all its facts in one call.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, queryCollection } from '#lib/table/query.ts';
import { readMany } from '#lib/table/read.ts';
import { put, remove, type Write } from '#lib/table/write.ts';
import { AccountMonthEntity, monthKey } from './entity.ts';
import { factsIn, isEmpty, monthOf, withFacts } from './rules.ts';
import type { AccountMonth, Fact } from './schema.ts';

/** The writes that add the facts to their months; a month that is left with nothing goes. */
export const turnoverWrites = async (context: Context, facts: readonly Fact[]): Promise<Write[]> => {
  const { table, orgId, at } = context;
  const groups = [
    ...Map.groupBy(facts, ({ accountId, on }) => `${accountId} ${monthOf(on)}`).values(),
  ].flatMap((group) => {
    const [first] = group;
    return first ? [{ accountId: first.accountId, month: monthOf(first.on), group }] : [];
  });
  const keys = groups.map(({ accountId, month }) => monthKey(orgId, accountId, month));
  const stored = keys.length > 0 ? await readMany(table, AccountMonthEntity, keys) : [];
  return groups.flatMap(({ accountId, month, group }): Write[] => {
    const from = stored.find(({ value }) => value.accountId === accountId && value.month === month);
    const next = withFacts(from?.value ?? { accountId, month, totals: {} }, group);
    if (!isEmpty(next)) return [put(AccountMonthEntity, next, { at, from })];
    return from ? [remove(AccountMonthEntity, from)] : [];
  });
};

const monthsOf = async (
  context: Context,
  accountId: string | undefined,
  range: { from: string; to: string },
): Promise<AccountMonth[]> => {
  const { table, orgId } = context;
  if (accountId) {
    const pk = partition(orgId, 'account', accountId);
    const query = { pk, range: { from: `month#${range.from}`, to: `month#${range.to}` } };
    return (await queryCollection(table, AccountMonthEntity, query)).map(({ value }) => value);
  }
  const rows = await allOfIndex(table, {
    index: 'byOrganisation',
    partition: { orgId, entity: AccountMonthEntity.name },
    range,
  });
  return rows.map((row) => fromItem(AccountMonthEntity, row).value);
};

/**
 * Every fact of the days from one to another, of one account (strongly consistent) or of all. Reads one item for each
 * account and month of the span, however many documents lie behind it.
 */
export const factsOfSpan = async (
  context: Context,
  { accountId, from, to }: { accountId?: string | undefined; from: BusinessDate; to: BusinessDate },
): Promise<Fact[]> =>
  factsIn(await monthsOf(context, accountId, { from: monthOf(from), to: monthOf(to) }), from, to);
