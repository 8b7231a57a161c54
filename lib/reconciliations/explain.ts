/** Why a reconciliation says what it says: its documents then and by the books of today, the rule, the difference. */
import type { Context } from '#lib/organisation/context.ts';
import { policyVersionAt } from '#lib/organisation/policies.ts';
import { ReconciliationPolicy } from './policy.ts';
import { differenceOf } from './rules.ts';
import type { Item } from './schema.ts';
import { inOrder, itemsOn } from './snapshot.ts';
import { getReconciliation } from './store.ts';

/** Each document of either list with what was open of it on the day, as frozen and as the books say it now. */
const compared = (frozen: readonly Item[], now: readonly Item[]) => {
  const then = new Map(frozen.map((item) => [item.documentId, item]));
  const today = new Map(now.map((item) => [item.documentId, item]));
  return [...new Map([...today, ...then]).values()].sort(inOrder).map(({ openMinor: _either, ...item }) => ({
    ...item,
    openMinor: then.get(item.documentId)?.openMinor ?? 0,
    openByBooksNowMinor: today.get(item.documentId)?.openMinor ?? 0,
  }));
};

/**
 * The inputs of the balance. `bookedSinceMinor` is what was booked for the same day, or an earlier one, after the statement was
 * made: often the whole of a difference. @throws {NotFound}
 */
export const explainReconciliation = async (context: Context, id: string) => {
  const { stored } = await getReconciliation(context, id);
  const { accountId, asOf, currency, balanceMinor, answer, state, sentOn, madeOn } = stored.value;
  const now = await itemsOn(context, { accountId, currency, asOf });
  const byBooksNowMinor = now.reduce((total, { openMinor }) => total + openMinor, 0);
  const { body, validFrom } = await policyVersionAt(context, ReconciliationPolicy, sentOn ?? madeOn);
  return {
    ...{ reconciliationId: id, accountId, asOf, currency, state },
    rule: 'what was open of invoices at the end of the day, less money that was not applied then; frozen when the statement was made; difference = theirs − ours',
    policy: { kind: ReconciliationPolicy.kind, validFrom, ...body },
    documents: compared(stored.value.items, now),
    oursMinor: balanceMinor,
    theirsMinor: answer?.theirBalanceMinor ?? null,
    differenceMinor: differenceOf(stored.value),
    byBooksNowMinor,
    bookedSinceMinor: byBooksNowMinor - balanceMinor,
  };
};
