/** Tells approvals how accounts are read: whoever may see an account may see the requests about it. */
import { defineAccountBook } from '#lib/approvals/index.ts';
import { subjectOf } from './rules.ts';
import { accountStays, readAccounts } from './store.ts';

defineAccountBook(async (context, ids) => {
  const accounts = await readAccounts(context, ids);
  return new Map(
    [...accounts].map(([id, stored]) => [
      id,
      { name: stored.value.name, subject: subjectOf(stored.value), stays: accountStays(stored) },
    ]),
  );
});
