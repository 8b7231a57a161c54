/** Accounts whose case is not at rest although nothing of them is open any more: they are given back. */
import { assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import type { Debtor } from './books.ts';
import { CaseEntity } from './entity.ts';

/** Debtors without debts, for the cases of a unit that still stand on the ladder or in a bad standing. */
export const accountsWithCases = async (
  context: Context,
  { asOf, unitId, debtors }: { asOf: BusinessDate; unitId?: string | undefined; debtors: readonly Debtor[] },
): Promise<Debtor[]> => {
  const rows = await allOfIndex(context.table, {
    index: 'byOrganisation',
    partition: { orgId: context.orgId, entity: CaseEntity.name },
  });
  const known = new Map(
    rows.map((row) => fromItem(CaseEntity, row).value).map((one) => [one.accountId, one]),
  );
  for (const { account } of debtors) known.delete(account.id);
  const accounts = await readAccounts(context, known.keys());
  return [...accounts].flatMap(([id, { value: account }]): Debtor[] => {
    const owner = assignmentAt(account, asOf);
    if (unitId !== undefined && owner.unitId !== unitId) return [];
    const broken = { count: 0, open: [], oldest: undefined };
    return [{ account, ...owner, debts: [], worst: 'on-time', broken, known: known.get(id) }];
  });
};
