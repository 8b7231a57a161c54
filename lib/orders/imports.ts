/**
 * What imports do with orders: bring orders of the past in whatever state they ended, bring their lines afterwards,
 * and take both back while nobody has touched them. The rights are those of the API; the states are not asked.
 */
import { accountStays } from '#lib/accounts/index.ts';
import { DomainError } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { CreditPolicy } from '#lib/credit/index.ts';
import { requireVersion } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { OrderInvoiced } from './errors.ts';
import { resolvedLines } from './lines.ts';
import { pricedLines, withEntry, withHeldFrom, withLines } from './rules.ts';
import type { NewOrderLine, Order, OrderStatus, PlacedOrder, PricedLine } from './schema.ts';
import { sellerOf } from './service.ts';
import { accountForOrders, getOrderToChange, removeOrderWrites, saveOrder } from './store.ts';

const IMPORTED = 'imported';

/** The order in a state that it was imported in, with a note in its history. */
const arrived = ({ at, cause }: Context, order: Order, status: OrderStatus): Order => {
  const { orderedOn, shippedOn } = order;
  const on = (status === 'shipped' || status === 'closed' ? shippedOn : undefined) ?? orderedOn;
  const noted = withEntry(order, { to: status, on, at, by: cause.by, reason: IMPORTED });
  return withHeldFrom(noted, shippedOn ? 'shipped' : 'confirmed');
};

/** Imports tell what has happened: credit is taken up from the order's own days, refused only where the policy says so. */
const recording = async (context: Context, { orderedOn, shippedOn, status }: Order) => {
  const { importsAsk: ask } = await policyAt(context, CreditPolicy, context.today());
  return { ask, on: (status === 'draft' ? undefined : shippedOn) ?? orderedOn };
};

/**
 * Places an order of the past in the state that it ended in, without lines.
 * @throws {OrderNumberTaken} @throws {NotFound} @throws {Forbidden} @throws {UnknownSeller}
 */
export const placeOrder = async (context: Context, placed: PlacedOrder): Promise<Plan<Stored<Order>>> => {
  const { status, ownerId, currency, ...fields } = placed;
  const stored = await accountForOrders(context, placed.accountId, 'write');
  const account = stored.value;
  const blank: Order = {
    ...fields,
    ...sellerOf(context, account, { ownerId, orderedOn: placed.orderedOn }),
    id: context.ids.next('order'),
    currency: currency ?? account.currency,
    status,
    lines: [],
    totalMinor: 0,
    history: [],
  };
  const { saved, writes } = await saveOrder(
    context,
    arrived(context, blank, status),
    await recording(context, blank),
  );
  return { action: 'order.import', writes: [...writes, accountStays(stored)], result: saved.next };
};

/** Fields of an imported order that a later import may bring again: absent ones stay, `null` clears a day. */
export type ImportedFields = {
  [F in keyof Omit<PlacedOrder, 'number'>]?: PlacedOrder[F] | undefined;
} & { requiredOn?: string | null | undefined; shippedOn?: string | null | undefined };

/**
 * Brings an order up to what an import says of it, whatever its state; what says the same writes nothing and leaves
 * the version. @throws {NotFound} @throws {Forbidden} @throws {UnknownSeller} @throws {OrderAmountTooLarge}
 */
export const updateImportedOrder = async (
  context: Context,
  from: Stored<Order>,
  fields: ImportedFields,
): Promise<Plan<Stored<Order>>> => {
  await accountForOrders(context, from.value.accountId, 'write');
  const { status, ownerId, ...rest } = fields;
  const next = patched(from.value, rest);
  const { value: account } = await accountForOrders(context, next.accountId, 'write');
  const seller =
    ownerId === undefined ? {} : sellerOf(context, account, { ownerId, orderedOn: next.orderedOn });
  // Who is named alone shares with nobody.
  const { splits, ...unshared } = next;
  const isOther = 'ownerId' in seller && seller.ownerId !== next.ownerId;
  const shared: Order = isOther || !splits ? unshared : { ...unshared, splits };
  const priced = withLines({ ...shared, ...seller }, pricedLines(from.value, next.currency));
  const changed = status && status !== from.value.status ? arrived(context, priced, status) : priced;
  if (canonical(changed) === canonical(from.value))
    return { action: 'order.import', writes: [], result: from };
  const { saved, writes } = await saveOrder(context, changed, {
    from,
    ...(await recording(context, changed)),
  });
  return { action: 'order.import', writes, result: saved.next };
};

/** What became of one line of an import. */
export type LineOutcome =
  | { line: number; outcome: 'new' | 'updated' | 'unchanged' }
  | { line: number; outcome: 'failed'; error: DomainError };

export type ImportedLine = NewOrderLine & { line: number };

const outcomeOf = (line: PricedLine, before: PricedLine | undefined): LineOutcome => {
  if (!before) return { line: line.line, outcome: 'new' };
  const outcome = canonical(before) === canonical(line) ? 'unchanged' : 'updated';
  return { line: line.line, outcome };
};

/**
 * Adds lines to an order or replaces those of the same numbers, all in one transaction and whatever its state. A
 * line that cannot be (unknown SKU, amount out of bounds) is reported and does not stop the others; when nothing
 * changes nothing is written. Of two inputs with one number the last one counts.
 * @throws {NotFound} @throws {Forbidden} @throws {OrderTooLong} @throws {OrderAmountTooLarge} for the total
 */
export const putLines = async (
  context: Context,
  orderId: string,
  inputs: readonly ImportedLine[],
): Promise<Plan<{ order: Stored<Order>; lines: LineOutcome[] }>> => {
  const from = await getOrderToChange(context, orderId);
  const before = new Map(pricedLines(from.value).map((line) => [line.line, line]));
  const { currency } = from.value;
  const resolved = await resolvedLines(context, inputs, { currency, before, historical: true });
  const after = new Map(before);
  const lines = resolved.map((line, at): LineOutcome => {
    if (line instanceof DomainError) return { line: inputs[at]?.line ?? 0, outcome: 'failed', error: line };
    after.set(line.line, line);
    return outcomeOf(line, before.get(line.line));
  });
  const order = withLines(from.value, [...after.values()]);
  const action = 'order.import-lines';
  if (canonical(order) === canonical(from.value))
    return { action, writes: [], result: { order: from, lines } };
  const { saved, writes } = await saveOrder(context, order, { from, ...(await recording(context, order)) });
  return { action, writes, result: { order: saved.next, lines } };
};

/** Whether an invoice that stands names the order. The index that tells may lag a moment behind. */
const isInvoiced = async ({ table, orgId }: Context, { id, accountId }: Order): Promise<boolean> => {
  const invoices = await allOfIndex(table, {
    index: 'byAccount',
    partition: { orgId, entity: 'invoice', accountId },
  });
  return invoices.some(({ data }) => {
    const { orderId, cancelledOn } = data as { orderId?: string; cancelledOn?: string };
    return orderId === id && cancelledOn === undefined;
  });
};

/**
 * Removes an order that is still as the given version left it and frees its number; the trail stays.
 * @throws {OrderInvoiced} while an invoice that is not cancelled names it @throws {VersionMoved} @throws {NotFound} @throws {Forbidden}
 */
export const removeImportedOrder = async (
  context: Context,
  id: string,
  version: number,
): Promise<Plan<undefined>> => {
  const stored = requireVersion(await getOrderToChange(context, id), version);
  if (await isInvoiced(context, stored.value)) throw OrderInvoiced({ number: stored.value.number });
  return { action: 'order.remove', writes: await removeOrderWrites(context, stored), result: undefined };
};

/**
 * Removes lines by their numbers from an order that is still as the given version left it.
 * @throws {VersionMoved} @throws {NotFound} @throws {Forbidden}
 */
export const removeLines = async (
  context: Context,
  { orderId, lines }: { orderId: string; lines: readonly number[] },
  version: number,
): Promise<Plan<undefined>> => {
  const from = requireVersion(await getOrderToChange(context, orderId), version);
  const kept = pricedLines(from.value).filter(({ line }) => !lines.includes(line));
  const order = withLines(from.value, kept);
  const { writes } = await saveOrder(context, order, { from, ...(await recording(context, order)) });
  return { action: 'order.remove-lines', writes, result: undefined };
};
