/**
 * What was told of the use of an account's credit, so that everything is told once.
 *
 * | access pattern                         | where                                                     |
 * | what was told of an account            | pk org#account#id, sk credit-watch                        |
 * | accounts that are not at rest          | pending: credit-watch, by the day since when              |
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { defineEntity, fromItem, type Stored } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { ExposureState } from './state.ts';

/** Orders of one account of which it is remembered that the gate refused them; more are told again. */
const MAX_REFUSED = 200;

const CreditWatch = z.strictObject({
  accountId: idOf('account'),
  state: ExposureState,
  since: BusinessDate,
  refused: z
    .array(idOf('order'))
    .max(MAX_REFUSED)
    .describe('Orders whose horizon has come and that the gate refused, newest last'),
});
export type CreditWatch = z.infer<typeof CreditWatch>;

const watchKey = (orgId: string, accountId: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk: 'credit-watch',
});

const PENDING = 'credit-watch';
export const CreditWatchEntity = defineEntity<CreditWatch>({
  name: 'credit-watch',
  schema: CreditWatch,
  audited: false,
  key: (orgId, { accountId }) => watchKey(orgId, accountId),
  id: ({ accountId }) => accountId,
  index: ({ state, since }) =>
    state === 'normal' ? {} : { pendingKind: PENDING, pendingAt: `${since}T00:00:00.000Z` },
});

export const readWatch = (
  { table, orgId }: Context,
  accountId: string,
): Promise<Stored<CreditWatch> | undefined> => read(table, CreditWatchEntity, watchKey(orgId, accountId));

/** What was last told of accounts that are out of the normal range, by account; the index may lag a moment behind. */
export const toldOutOfRange = async ({ table, orgId }: Context): Promise<Map<string, ExposureState>> => {
  const rows = await allOfIndex(table, { index: 'pending', partition: { orgId, pendingKind: PENDING } });
  return new Map(
    rows.map((row) => {
      const { accountId, state } = fromItem(CreditWatchEntity, row).value;
      return [accountId, state] as const;
    }),
  );
};

/** One more order that was refused. */
export const withRefused = (watch: CreditWatch, orderId: string): CreditWatch => ({
  ...watch,
  refused: [...watch.refused, orderId].slice(-MAX_REFUSED),
});
