/**
 * | access pattern                             | where                                                           |
 * | one reconciliation                         | pk org#reconciliation#id                                        |
 * | those of an account / of all, by their day | byAccount, byOrganisation                                       |
 * | what somebody must still pick up, by state | pending (sparse): pendingKind reconciliation#state, pendingAt = day |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Reconciliation, type State } from './schema.ts';

export const reconciliationKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'reconciliation', id),
  sk: 'reconciliation',
});

const WAITING: readonly State[] = ['draft', 'sent', 'differs'];

/** Where those in the state wait; undefined for states in which nobody has anything left to do. */
export const pendingKindOf = (state: State): string | undefined =>
  WAITING.includes(state) ? `reconciliation#${state}` : undefined;

export const ReconciliationEntity = defineEntity<Reconciliation>({
  name: 'reconciliation',
  schema: Reconciliation,
  audited: true,
  key: (orgId, { id }) => reconciliationKey(orgId, id),
  id: ({ id }) => id,
  index: ({ accountId, asOf, state }) => {
    const pendingKind = pendingKindOf(state);
    return { listKey: asOf, accountId, ...(pendingKind && { pendingKind, pendingAt: asOf }) };
  },
});
