/**
 * Groups of accounts: whose exposure counts with whose. The accounts below are found by an index; their ledgers are read
 * strongly, and a decision that rests on them holds only while none of them moves.
 */
import { type Account, childrenOf, readAccounts } from '#lib/accounts/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, type Write } from '#lib/table/write.ts';
import { CreditGroupTooLarge } from './errors.ts';
import { addedUp, type Sums } from './exposure.ts';
import { emptyLedger, type Ledger, LedgerEntity, putLedger, readLedgers } from './ledger.ts';

/** Accounts of a group that one decision looks at: each is one of the 100 actions of its transaction. */
const MAX_MEMBERS = 60;
const MAX_PARENTS = 20;

/** The accounts above, nearest first. */
export const parentsOf = async (context: Context, account: Account): Promise<Stored<Account>[]> => {
  const above: Stored<Account>[] = [];
  let { parentId } = account;
  while (parentId && above.length < MAX_PARENTS) {
    const parent: Stored<Account> | undefined = (await readAccounts(context, [parentId])).get(parentId);
    if (parent) above.push(parent);
    parentId = parent?.value.parentId;
  }
  return above;
};

/** Ids of an account and of all below it, at any depth. @throws {CreditGroupTooLarge} */
export const membersOf = async (context: Context, top: Account): Promise<string[]> => {
  const members = [top.id];
  for (let at = 0; at < members.length; at += 1) {
    const below = await childrenOf(context, members[at] ?? '', MAX_MEMBERS);
    members.push(...below.filter((id) => !members.includes(id)));
    if (members.length > MAX_MEMBERS) throw CreditGroupTooLarge({ number: top.number, limit: MAX_MEMBERS });
  }
  return members;
};

export interface Group {
  members: string[];
  sums: Sums;
  /** Lets a command pass only while the ledgers of the others stay; one that is missing comes to exist empty. */
  rests: Map<string, Write>;
}

/** The group below and with an account, where the ledger of the account that acts is the caller's own. */
export const groupOf = async (
  context: Context,
  top: Account,
  acting: { accountId: string; ledger: Ledger },
): Promise<Group> => {
  const members = await membersOf(context, top);
  const others = members.filter((id) => id !== acting.accountId);
  const stored = new Map(
    (await readLedgers(context, others)).map((ledger) => [ledger.value.accountId, ledger]),
  );
  const rests = new Map(
    others.map((id) => {
      const ledger = stored.get(id);
      return [
        id,
        ledger ? check(LedgerEntity, ledger) : putLedger(context, emptyLedger(id), undefined),
      ] as const;
    }),
  );
  const own = members.includes(acting.accountId) ? [acting.ledger] : [];
  return { members, sums: addedUp([...own, ...[...stored.values()].map(({ value }) => value)]), rests };
};
