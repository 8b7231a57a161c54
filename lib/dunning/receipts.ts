/** Until which day receipts are known: the newest one that was booked, or finance's word that there were none. */
import { type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { newestReceiptOn } from '#lib/receivables/index.ts';
import type { Plan } from '#lib/table/command.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { ReceiptsEntity, receiptsKey } from './entity.ts';
import { ReceiptsStale, StatementInFuture } from './errors.ts';
import { dunningPolicy } from './policy.ts';
import type { ReceiptsStatement } from './schema.ts';

export interface Receipts {
  knownUntil: BusinessDate | null;
  newestReceiptOn: BusinessDate | null;
  statedUntil: BusinessDate | null;
  note?: string | undefined;
}

/** What is known of receipts on the day; later ones are not asked. */
export const receiptsAt = async (context: Context, asOf: BusinessDate): Promise<Receipts> => {
  const [newest, stored] = await Promise.all([
    newestReceiptOn(context, asOf),
    read(context.table, ReceiptsEntity, receiptsKey(context.orgId)),
  ]);
  const stated = stored?.value;
  const days = [newest, stated?.statedUntil].filter((day) => day !== undefined).sort();
  return {
    knownUntil: days.at(-1) ?? null,
    newestReceiptOn: newest ?? null,
    statedUntil: stated?.statedUntil ?? null,
    ...(stated?.note && { note: stated.note }),
  };
};

/**
 * The day until which receipts are known, for a run of the day: reminders go to nobody whose payment lies unbooked.
 * @throws {ReceiptsStale}
 */
export const requireFreshReceipts = async (context: Context, asOf: BusinessDate): Promise<BusinessDate> => {
  const { receiptsMaxAgeDays } = await policyAt(context, dunningPolicy, asOf);
  const { knownUntil } = await receiptsAt(context, asOf);
  if (!knownUntil || daysBetween(knownUntil, asOf) > receiptsMaxAgeDays)
    throw ReceiptsStale({ knownUntil: knownUntil ?? '–', asOf });
  return knownUntil;
};

/** Finance states that all receipts until a day are booked. @throws {StatementInFuture} */
export const stateReceipts = async (
  context: Context,
  statement: ReceiptsStatement,
): Promise<Plan<Receipts>> => {
  const today = context.today();
  const { statedUntil } = statement;
  if (statedUntil > today) throw StatementInFuture({ today, statedUntil });
  const from = await read(context.table, ReceiptsEntity, receiptsKey(context.orgId));
  const newest = (await newestReceiptOn(context, today)) ?? null;
  const result = {
    knownUntil: newest && newest > statedUntil ? newest : statedUntil,
    newestReceiptOn: newest,
    statedUntil,
    ...(statement.note && { note: statement.note }),
  };
  const saved = put(ReceiptsEntity, statement, { at: context.at, from });
  return { action: 'dunning.state-receipts', writes: [saved], result };
};
