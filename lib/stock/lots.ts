/** Taking lots in, letting them go, correcting and withdrawing them. */
import { type Account, accountStays, getAccount, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { requireProducts } from '#lib/catalogue/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import { lotKey, REFERENCE_CLAIM, referenceOf, StockLotEntity } from './entity.ts';
import {
  StockDayTooEarly,
  StockFull,
  StockInFuture,
  StockNothingLeft,
  StockNotThere,
  StockNotWithdrawn,
  StockReferenceTaken,
  StockWithdrawn,
} from './errors.ts';
import { amountOf, piecesOf, remainingOf } from './rules.ts';
import {
  MAX_DEPARTURES,
  type NewStockLot,
  type StockLeaving,
  type StockLot,
  type StockLotPatch,
} from './schema.ts';

type Change = Promise<Command<Stored<StockLot>>>;
type Place = Pick<StockLot, 'unitId' | 'accountId'>;

/** What stands at an account is for who may read the account; what stands in a unit for its people. */
export const isVisible = (
  { access }: Context,
  { unitId }: Place,
  account: Account | undefined,
  action: 'read' | 'write' = 'read',
): boolean => {
  if (unitId) return access.allows('stock', action, { unitId });
  if (!account) return false;
  const subject = subjectOf(account);
  return access.allows('accounts', 'read', subject) && access.allows('stock', action, subject);
};

const accountOf = async (context: Context, { accountId }: Place): Promise<Account | undefined> =>
  accountId ? (await readAccounts(context, [accountId])).get(accountId)?.value : undefined;

/** One that the caller may read. @throws {NotFound} */
export const getLot = async (context: Context, id: string): Promise<Stored<StockLot>> => {
  const stored = found(await read(context.table, StockLotEntity, lotKey(context.orgId, id)));
  if (!isVisible(context, stored.value, await accountOf(context, stored.value))) throw NotFound();
  return stored;
};

/** @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} @throws {StockWithdrawn} */
const getToChange = async (context: Context, id: string, isWithdrawn = false): Promise<Stored<StockLot>> => {
  const stored = await getLot(context, id);
  if (!isVisible(context, stored.value, await accountOf(context, stored.value), 'write')) throw Forbidden();
  requireMatch(context, stored);
  if (!isWithdrawn && stored.value.withdrawn) throw StockWithdrawn();
  return stored;
};

const todayAt = async (context: Context, lot: Place): Promise<BusinessDate> => {
  const account = await accountOf(context, lot);
  const unitId = lot.unitId ?? (account && subjectOf(account).unitId);
  return context.today(context.directory.unit(unitId)?.timeZone);
};

const save = async (context: Context, lot: StockLot, from?: Stored<StockLot>) => {
  const { reference = '' } = lot;
  const claim = await moveClaim(context.table, context.orgId, {
    ...{ kind: REFERENCE_CLAIM, holderId: lot.id, at: context.at },
    before: from && referenceOf(from.value),
    after: referenceOf(lot),
    taken: () => StockReferenceTaken({ reference }),
  });
  const saved = put(StockLotEntity, lot, { at: context.at, from });
  return { writes: [saved, ...claim], result: saved.next };
};

/** Where a new lot stands: at an account, or in a unit. @throws {NotFound} @throws {Forbidden} */
const placeOf = async (context: Context, { unitId, accountId }: NewStockLot) => {
  const { access, directory } = context;
  if (accountId) {
    const account = await getAccount(context, accountId);
    access.require('stock', 'write', subjectOf(account.value));
    return { place: { accountId }, stays: [accountStays(account)] };
  }
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit?.active) throw NotFound();
  access.require('stock', 'write', { unitId: unit.id });
  return { place: { unitId: unit.id }, stays: [] };
};

/** @throws {NotFound} @throws {Forbidden} @throws {StockInFuture} @throws {StockReferenceTaken} */
export const receiveLot = async (context: Context, input: NewStockLot): Change => {
  const { unitId: _, accountId: __, ...fields } = input;
  const { place, stays } = await placeOf(context, input);
  await requireProducts(context, [input.productId]);
  const today = await todayAt(context, place);
  const receivedOn = input.receivedOn ?? today;
  if (receivedOn > today) throw StockInFuture({ on: receivedOn });
  const lot: StockLot = {
    ...fields,
    ...place,
    id: context.ids.next('stockLot'),
    receivedOn,
    departures: [],
  };
  const { writes, result } = await save(context, lot);
  return { action: 'stock-lot.receive', writes: [...writes, ...stays], result };
};

/** What has left stays possible. @throws {StockInFuture} @throws {StockNotThere} @throws {StockDayTooEarly} */
const requireSound = (lot: StockLot, today: BusinessDate): void => {
  const { receivedOn, departures, quantity } = lot;
  if (receivedOn > today) throw StockInFuture({ on: receivedOn });
  const early = departures.find(({ on }) => on < receivedOn);
  if (early) throw StockDayTooEarly({ receivedOn, on: early.on });
  const left = remainingOf({ ...lot, withdrawn: undefined });
  if (left < 0n) {
    const gone = amountOf(quantity) - left;
    throw StockNotThere({ remaining: quantity, quantity: piecesOf(gone) });
  }
};

/** @throws {StockWithdrawn} @throws {StockInFuture} @throws {StockNotThere} @throws {StockDayTooEarly} @throws {StockReferenceTaken} @throws {VersionMoved} */
export const changeLot = async (context: Context, id: string, patch: StockLotPatch): Change => {
  const stored = await getToChange(context, id);
  const lot = patched(stored.value, patch);
  requireSound(lot, await todayAt(context, lot));
  return { action: 'stock-lot.change', ...(await save(context, lot, stored)) };
};

/** Lets pieces go: all that are left, or some. @throws {StockWithdrawn} @throws {StockInFuture} @throws {StockNotThere} @throws {StockDayTooEarly} @throws {StockFull} @throws {VersionMoved} */
export const leaveLot = async (context: Context, id: string, { note, ...input }: StockLeaving): Change => {
  const stored = await getToChange(context, id);
  const { departures } = stored.value;
  const today = await todayAt(context, stored.value);
  const on = input.on ?? today;
  const left = remainingOf(stored.value);
  const quantity = input.quantity ?? piecesOf(left);
  if (on > today) throw StockInFuture({ on });
  if (left <= 0n || amountOf(quantity) > left) throw StockNotThere({ remaining: piecesOf(left), quantity });
  if (departures.length >= MAX_DEPARTURES) throw StockFull({ limit: MAX_DEPARTURES });
  const departure = { on, quantity, ...(note !== undefined && { note }) };
  const lot = { ...stored.value, departures: [...departures, departure] };
  requireSound(lot, today);
  return { action: 'stock-lot.leave', ...(await save(context, lot, stored)) };
};

/** What left last is there again. @throws {StockWithdrawn} @throws {StockNothingLeft} @throws {VersionMoved} */
export const undoLeaving = async (context: Context, id: string): Change => {
  const stored = await getToChange(context, id);
  const { departures } = stored.value;
  if (departures.length === 0) throw StockNothingLeft();
  const lot = { ...stored.value, departures: departures.slice(0, -1) };
  return { action: 'stock-lot.undo-leaving', ...(await save(context, lot, stored)) };
};

/** Entered by mistake: it counts no more, on no day, and stays to be seen. @throws {StockWithdrawn} @throws {VersionMoved} */
export const withdrawLot = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getToChange(context, id);
  const lot = { ...stored.value, withdrawn: { at: context.at, by: context.cause.by, reason } };
  return { action: 'stock-lot.withdraw', ...(await save(context, lot, stored)) };
};

/** @throws {StockNotWithdrawn} @throws {StockReferenceTaken} @throws {VersionMoved} */
export const restoreLot = async (context: Context, id: string): Change => {
  const stored = await getToChange(context, id, true);
  const { withdrawn, ...lot } = stored.value;
  if (!withdrawn) throw StockNotWithdrawn();
  return { action: 'stock-lot.restore', ...(await save(context, lot, stored)) };
};
