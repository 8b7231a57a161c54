/**
 * | access pattern                        | where                                       |
 * | months of one account, strong         | pk org#account#id, sk month#2026-03         |
 * | months of every account, by month     | byOrganisation: listKey = month             |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { AccountMonth } from './schema.ts';

export const monthKey = (orgId: string, accountId: string, month: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk: `month#${month}`,
});

export const AccountMonthEntity = defineEntity<AccountMonth>({
  name: 'account-month',
  schema: AccountMonth,
  audited: false,
  key: (orgId, { accountId, month }) => monthKey(orgId, accountId, month),
  id: ({ accountId, month }) => `${accountId} ${month}`,
  index: ({ month }) => ({ listKey: month }),
});
