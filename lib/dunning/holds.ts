/** Holds: an account or one of its invoices is left alone for a reason, until a day or until somebody lifts it. */
import { accountStays, getAccount, subjectOf } from '#lib/accounts/index.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Action } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getInvoice } from '#lib/receivables/index.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import { readHolds } from './books.ts';
import { HoldEntity } from './entity.ts';
import { HoldEnded, HoldUntilPast, InvoiceOfOtherAccount } from './errors.ts';
import type { Hold, NewHold } from './schema.ts';

/** The account whose collection the caller may see or work on. @throws {NotFound} @throws {Forbidden} */
export const requireCollections = async (context: Context, accountId: string, action: Action) => {
  const account = await getAccount(context, accountId);
  context.access.require('collections', action, subjectOf(account.value));
  return account;
};

/** Holds of the account, lifted ones too, oldest first. @throws {NotFound} */
export const listHolds = async (context: Context, accountId: string): Promise<Stored<Hold>[]> => {
  await requireCollections(context, accountId, 'read');
  return readHolds(context, accountId);
};

/** @throws {NotFound} */
export const getHold = async (context: Context, accountId: string, id: string): Promise<Stored<Hold>> => {
  await requireCollections(context, accountId, 'read');
  const key = { pk: partition(context.orgId, 'account', accountId), sk: `dunning-hold#${id}` };
  return found(await read(context.table, HoldEntity, key));
};

/** Leaves an account or one invoice alone from today on. @throws {HoldUntilPast} @throws {InvoiceOfOtherAccount} */
export const setHold = async (
  context: Context,
  accountId: string,
  input: NewHold,
): Promise<Plan<Stored<Hold>>> => {
  const account = await requireCollections(context, accountId, 'write');
  const today = context.today();
  if (input.until && input.until < today) throw HoldUntilPast({ today, until: input.until });
  if (input.invoiceId) {
    const { value: invoice } = await getInvoice(context, input.invoiceId);
    if (invoice.accountId !== accountId) throw InvoiceOfOtherAccount({ number: invoice.number });
  }
  const hold: Hold = { ...input, id: context.ids.next('dunningHold'), accountId, from: today };
  const saved = put(HoldEntity, hold, { at: context.at });
  return { action: 'dunning.hold', writes: [saved, accountStays(account)], result: saved.next };
};

/** Ends a hold today. @throws {HoldEnded} @throws {VersionMoved} */
export const liftHold = async (
  context: Context,
  { accountId, holdId }: { accountId: string; holdId: string },
): Promise<Plan<Stored<Hold>>> => {
  await requireCollections(context, accountId, 'write');
  const from = requireMatch(context, await getHold(context, accountId, holdId));
  if (from.value.liftedOn) throw HoldEnded({ on: from.value.liftedOn });
  const saved = put(HoldEntity, { ...from.value, liftedOn: context.today() }, { at: context.at, from });
  return { action: 'dunning.lift-hold', writes: [saved], result: saved.next };
};
