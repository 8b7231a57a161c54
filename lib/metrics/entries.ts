/**
 * What people do with entries: make, correct, withdraw, restore. An entry adds to the totals of its person in the same
 * transaction; a withdrawn one adds nothing and stays to be seen. (M-18 to M-20, M-32, M-33)
 *
 * | access pattern            | where                                       |
 * | one entry                 | pk org#measure-entry#id                     |
 * | entries by day            | byOrganisation, byUnit, byOwner: listKey = day |
 */
import { accountStays, getAccount } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { scaled } from '#lib/core/decimal.ts';
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { type Fact, measureWrites } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import { Entry, type EntryPatch, type NewEntry } from './entry-schema.ts';
import { EntryInFuture, EntryNotWithdrawn, EntryWithdrawn } from './errors.ts';

const entryKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'measure-entry', id),
  sk: 'measure-entry',
});

export const EntryEntity = defineEntity<Entry>({
  name: 'measure-entry',
  schema: Entry,
  audited: true,
  key: (orgId, { id }) => entryKey(orgId, id),
  id: ({ id }) => id,
  index: ({ on, unitId, ownerId }) => ({ listKey: on, unitId, ownerId }),
});

/** What an entry adds to the totals; nothing once it is withdrawn. */
export const factsOf = (entry: Entry | undefined): Fact[] => {
  if (!entry || entry.withdrawn) return [];
  const { on, measure, ownerId, unitId, accountId = '', count = '0', amountMinor, currency } = entry;
  const fact = { on, measure, ownerId, unitId, accountId };
  if (amountMinor === undefined) return [{ ...fact, amount: scaled(count, 6) }];
  return [{ ...fact, currency, amount: BigInt(amountMinor) }];
};

/** An entry that the caller may read. @throws {NotFound} */
export const getEntry = async (context: Context, id: string): Promise<Stored<Entry>> => {
  const stored = found(await read(context.table, EntryEntity, entryKey(context.orgId, id)));
  context.access.require('metrics', 'read', stored.value);
  return stored;
};

const save = (context: Context, entry: Entry, from?: Stored<Entry>) => {
  const saved = put(EntryEntity, entry, { at: context.at, from });
  const totals = measureWrites(context, factsOf(from?.value), factsOf(entry));
  return { writes: [saved, ...totals], result: saved.next };
};

/** @throws {EntryInFuture} for a day after today in the unit */
const requirePast = (context: Context, unitId: string, on: BusinessDate): void => {
  if (on > context.today(context.directory.unit(unitId)?.timeZone)) throw EntryInFuture({ on });
};

/** Enters what somebody did on a day. @throws {NotFound} @throws {Forbidden} @throws {EntryInFuture} */
export const makeEntry = async (context: Context, input: NewEntry): Promise<Plan<Stored<Entry>>> => {
  const { directory, access } = context;
  const { currency, ...fields } = input;
  const ownerId = input.ownerId ?? access.user.id;
  const owner = directory.user(ownerId);
  if (!owner) throw NotFound();
  const on = input.on ?? context.today(directory.unit(access.posting.unitId)?.timeZone);
  const { unitId } = directory.posting(owner, on);
  access.require('metrics', 'write', { ownerId, unitId });
  requirePast(context, unitId, on);
  const account = input.accountId ? await getAccount(context, input.accountId) : undefined;
  const money = currency ?? directory.unit(unitId)?.currency ?? directory.organisation.value.baseCurrency;
  const entry: Entry = {
    ...fields,
    id: context.ids.next('measureEntry'),
    on,
    ownerId,
    unitId,
    ...(input.amountMinor !== undefined && { currency: money }),
  };
  const { writes, result } = save(context, entry);
  return { action: 'entry.make', writes: [...writes, ...(account ? [accountStays(account)] : [])], result };
};

const changed = async (
  context: Context,
  id: string,
  action: string,
  change: (entry: Entry) => Entry,
): Promise<Plan<Stored<Entry>>> => {
  const from = await getEntry(context, id);
  context.access.require('metrics', 'write', from.value);
  requireMatch(context, from);
  return { action, ...save(context, change(from.value), from) };
};

/** Corrects day or note; the unit is that of the person on the new day. @throws {EntryWithdrawn} @throws {EntryInFuture} @throws {VersionMoved} */
export const changeEntry = (context: Context, id: string, patch: EntryPatch) =>
  changed(context, id, 'entry.change', (entry) => {
    if (entry.withdrawn) throw EntryWithdrawn();
    const next = patched(entry, patch);
    const owner = context.directory.user(next.ownerId);
    const unitId = owner ? context.directory.posting(owner, next.on).unitId : next.unitId;
    requirePast(context, unitId, next.on);
    return { ...next, unitId };
  });

/** Takes an entry back. @throws {EntryWithdrawn} @throws {VersionMoved} */
export const withdrawEntry = (context: Context, id: string, { reason }: { reason: string }) =>
  changed(context, id, 'entry.withdraw', (entry) => {
    if (entry.withdrawn) throw EntryWithdrawn();
    return { ...entry, withdrawn: { at: context.at, by: context.cause.by, reason } };
  });

/** Lets a withdrawn entry count again. @throws {EntryNotWithdrawn} @throws {VersionMoved} */
export const restoreEntry = (context: Context, id: string) =>
  changed(context, id, 'entry.restore', ({ withdrawn, ...entry }) => {
    if (!withdrawn) throw EntryNotWithdrawn();
    return entry;
  });
