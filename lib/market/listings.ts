/** Reporting what outlets carry: one product, the whole list of a day, and taking a report back. */
import { type Account, accountStays, getAccount, subjectOf } from '#lib/accounts/index.ts';
import { requireProducts } from '#lib/catalogue/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { found, put, remove, type Write } from '#lib/table/write.ts';
import { ListingEntity, listingsOf } from './entity.ts';
import { ListingDayTooEarly, ListingInFuture, ListingTooManyChanges, OutletIsProspect } from './errors.ts';
import { delisted, isListed, listed, takenBack } from './listing-rules.ts';
import type { Delisting, Listing, NewListing, OutletList } from './listing-schema.ts';

/** Each changed product is two of the hundred actions of a transaction. */
const MAX_CHANGES = 45;

export interface At {
  accountId: string;
  productId: string;
}

const find = ({ table, orgId }: Context, { accountId, productId }: At) =>
  read(table, ListingEntity, { pk: listingsOf(orgId, accountId), sk: productId });

/** What is known of one product at one outlet. @throws {NotFound} also where the account may not be seen */
export const getListing = async (context: Context, at: At): Promise<Stored<Listing>> => {
  await getAccount(context, at.accountId);
  return found(await find(context, at));
};

/** @throws {NotFound} @throws {Forbidden} @throws {OutletIsProspect} @throws {ListingInFuture} */
const outletOf = async (
  context: Context,
  accountId: string,
  asked: BusinessDate | undefined,
): Promise<{ account: Stored<Account>; seenOn: BusinessDate }> => {
  const account = await getAccount(context, accountId);
  const subject = subjectOf(account.value);
  context.access.require('listings', 'write', subject);
  if (account.value.type === 'prospect') throw OutletIsProspect();
  const today = context.today(context.directory.unit(subject.unitId)?.timeZone);
  if (asked && asked > today) throw ListingInFuture({ on: asked });
  return { account, seenOn: asked ?? today };
};

const changed = (context: Context, spans: Listing['spans'], at: At, from?: Stored<Listing>) => {
  const listing = from?.value ?? { id: context.ids.next('listing'), ...at };
  return put(ListingEntity, { ...listing, spans }, { at: context.at, from });
};

/**
 * The outlet carries the product, since the day that is given; reported again it stays as it is.
 * @throws {NotFound} @throws {Forbidden} @throws {OutletIsProspect} @throws {ListingInFuture} @throws {ListingDayTooEarly} @throws {ListingFull}
 */
export const listProduct = async (
  context: Context,
  at: At,
  input: NewListing,
): Promise<Command<Stored<Listing>>> => {
  const { account, seenOn } = await outletOf(context, at.accountId, input.seenOn);
  await requireProducts(context, [at.productId]);
  const from = input.from ?? seenOn;
  if (from > seenOn) throw ListingInFuture({ on: from });
  const stored = await find(context, at);
  const spans = listed(stored?.value.spans ?? [], { from, seenOn, by: context.access.user.id });
  if (stored && spans === stored.value.spans) return { action: 'listing.list', writes: [], result: stored };
  const saved = changed(context, [...spans], at, stored);
  return { action: 'listing.list', writes: [saved, accountStays(account)], result: saved.next };
};

/** The outlet does not carry it any more. @throws {NotFound} @throws {Forbidden} @throws {ListingNotListed} @throws {ListingDayTooEarly} @throws {ListingInFuture} @throws {VersionMoved} */
export const delistProduct = async (
  context: Context,
  at: At,
  { reason, ...input }: Delisting,
): Promise<Command<Stored<Listing>>> => {
  const { seenOn } = await outletOf(context, at.accountId, input.seenOn);
  const stored = requireMatch(context, found(await find(context, at)));
  const to = input.to ?? addDays(seenOn, -1);
  if (to > seenOn) throw ListingInFuture({ on: to });
  const spans = delisted(stored.value.spans, { to, seenOn, by: context.access.user.id, reason });
  const saved = changed(context, [...spans], at, stored);
  return { action: 'listing.delist', writes: [saved], result: saved.next };
};

const savedOrRemoved = (context: Context, stored: Stored<Listing>, spans: Listing['spans']): Write =>
  spans.length === 0 ? remove(ListingEntity, stored) : changed(context, spans, stored.value, stored);

/** Takes back the last report on a product; nothing is left of the only one. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} */
export const undoListing = async (context: Context, at: At): Promise<Command<null>> => {
  await outletOf(context, at.accountId, undefined);
  const stored = requireMatch(context, found(await find(context, at)));
  const write = savedOrRemoved(context, stored, [...takenBack(stored.value.spans)]);
  return { action: 'listing.undo', writes: [write], result: null };
};

/** What was listed on the very day was not, when the day's list says so; all else was carried until the day before. */
const gone = (
  stored: Stored<Listing>,
  end: { seenOn: BusinessDate; by: string; reason?: string | undefined },
) => {
  const { spans } = stored.value;
  if (spans.at(-1)?.from === end.seenOn) return takenBack(spans);
  return delisted(spans, { ...end, to: addDays(end.seenOn, -1) });
};

/**
 * The whole list of an outlet as it was seen on a day, in one transaction: what is new on it is carried from the day on, what is not on it any
 * more was carried until the day before.
 * @throws {NotFound} @throws {Forbidden} @throws {OutletIsProspect} @throws {ListingInFuture} @throws {ListingDayTooEarly} @throws {ListingTooManyChanges}
 */
export const putOutletList = async (
  context: Context,
  accountId: string,
  { productIds, reason, ...input }: OutletList,
) => {
  const { account, seenOn } = await outletOf(context, accountId, input.seenOn);
  const by = context.access.user.id;
  const pk = listingsOf(context.orgId, accountId);
  const known = new Map(
    (await queryCollection(context.table, ListingEntity, { pk })).map((one) => [one.value.productId, one]),
  );
  const wanted = new Set(productIds);
  await requireProducts(context, wanted);
  const added = [...wanted].filter((id) => !isListed(known.get(id)?.value.spans ?? []));
  const left = [...known.values()].filter(
    ({ value }) => isListed(value.spans) && !wanted.has(value.productId),
  );
  const kept = [...wanted].filter((id) => !added.includes(id));
  for (const id of kept) {
    const since = known.get(id)?.value.spans.at(-1)?.from ?? seenOn;
    if (since > seenOn) throw ListingDayTooEarly({ known: since, on: seenOn });
  }
  const count = added.length + left.length;
  if (count > MAX_CHANGES) throw ListingTooManyChanges({ count, limit: MAX_CHANGES });
  const writes = [
    ...added.map((productId) => {
      const stored = known.get(productId);
      const spans = listed(stored?.value.spans ?? [], { from: seenOn, seenOn, by });
      return changed(context, [...spans], { accountId, productId }, stored);
    }),
    ...left.map((stored) => savedOrRemoved(context, stored, [...gone(stored, { seenOn, by, reason })])),
  ];
  return {
    action: 'listing.put',
    writes: writes.length > 0 ? [...writes, accountStays(account)] : [],
    result: {
      ...{ accountId, seenOn, kept: kept.length },
      listed: added,
      delisted: left.map(({ value }) => value.productId),
    },
  };
};
