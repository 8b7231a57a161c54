/** Which records of accounts a caller may have: those of the accounts whose collections they may read, as they are now. */
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';

/** For each record whether its account is the caller's to read; one read for every distinct account. */
export const visibleByAccount =
  <T extends { accountId: string }>(context: Context, wanted: (value: T) => boolean = () => true) =>
  async (records: Stored<T>[]): Promise<boolean[]> => {
    const accounts = await readAccounts(
      context,
      records.map(({ value }) => value.accountId),
    );
    return records.map(({ value }) => {
      const account = accounts.get(value.accountId)?.value;
      return wanted(value) && !!account && context.access.allows('collections', 'read', subjectOf(account));
    });
  };
