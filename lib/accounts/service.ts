/** What people do with accounts: create, change, hand over. Each use case returns a plan that commits as one transaction. */
import { Forbidden } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch, requireVersion } from '#lib/http/preconditions.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { UnitEntity, UserEntity } from '#lib/organisation/entity.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { findUnit, findUser } from '#lib/organisation/store.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { anyOfIndex } from '#lib/table/query.ts';
import { check, type Put, type Write } from '#lib/table/write.ts';
import { AccountInUse, AccountOwnParent, HandOverInFuture, OwnerInactive, UnknownUnit } from './errors.ts';
import { AccountTermsPolicy } from './policy.ts';
import { handedOver, subjectOf } from './rules.ts';
import {
  type Account,
  type AccountPatch,
  type Assignment,
  type BulkHandOver,
  type HandOver,
  MAX_HAND_OVER,
  type NewAccount,
} from './schema.ts';
import {
  accountStays,
  accountsOfOwner,
  getAccount,
  getAccountToChange,
  listContacts,
  readAccounts,
  removeAccountWrites,
  requireAccounts,
  saveAccount,
} from './store.ts';

/** What decides when an account pays and in what; who owns the account does not set it. */
const TERMS = ['paymentTermsDays', 'currency'] as const;

const requireTerms = ({ access }: Context, subject: Subject, change: object): void => {
  const touched = TERMS.some((field) => field in change && change[field as never] !== undefined);
  if (touched && !access.allows('terms', 'write', subject)) throw Forbidden();
};

const MAX_PARENTS = 20;

/** Owner and unit that exist, are active, and that the caller may give accounts to. */
const assignmentFor = (
  context: Context,
  { ownerId, unitId, from }: { ownerId: string | null; unitId?: string | undefined; from: string },
): Assignment => {
  const { directory, access } = context;
  const owner = directory.user(ownerId);
  if (ownerId && !owner?.active) throw OwnerInactive({ ownerId });
  const chosen = unitId ?? (owner ? directory.posting(owner, from).unitId : access.posting.unitId);
  if (!directory.unit(chosen)?.active) throw UnknownUnit({ unitId: chosen });
  return { from, ownerId, unitId: chosen };
};

/**
 * The writes that let an account hang below its parent only while all above it stay as they were, so that two at once
 * close no circle. The parent is the caller's to see; who stands above it need not be.
 * @throws {NotFound} @throws {AccountOwnParent}
 */
const belowParent = async (context: Context, account: Account): Promise<Write[]> => {
  const above: Write[] = [];
  let { parentId } = account;
  while (parentId) {
    if (parentId === account.id || above.length === MAX_PARENTS) throw AccountOwnParent();
    const parent: Stored<Account> | undefined =
      above.length === 0
        ? await getAccount(context, parentId)
        : (await readAccounts(context, [parentId])).get(parentId);
    if (parent) above.push(accountStays(parent));
    parentId = parent?.value.parentId;
  }
  return above;
};

/**
 * Creates an account that its owner sees at once. Number and tax id are unique: of two parallel creates one wins.
 * @throws {AccountNumberTaken} @throws {TaxIdTaken} @throws {OwnerInactive} @throws {UnknownUnit} @throws {Forbidden}
 */
export const createAccount = async (context: Context, input: NewAccount): Promise<Plan<Stored<Account>>> => {
  const { ownerId, unitId, currency, paymentTermsDays, customerSince, ...fields } = input;
  const { access } = context;
  const owner =
    ownerId === undefined ? (access.scope('accounts', 'write') === 'own' ? access.user.id : null) : ownerId;
  const assignment = assignmentFor(context, { ownerId: owner, unitId, from: context.today() });
  if (!access.allows('accounts', 'write', assignment)) throw Forbidden();
  requireTerms(context, assignment, { paymentTermsDays });
  const account: Account = {
    ...fields,
    id: context.ids.next('account'),
    currency:
      currency ??
      context.directory.unit(assignment.unitId)?.currency ??
      context.directory.organisation.value.baseCurrency,
    paymentTermsDays:
      paymentTermsDays ?? (await policyAt(context, AccountTermsPolicy, context.today())).paymentTermsDays,
    active: true,
    assignments: [assignment],
  };
  const above = await belowParent(context, account);
  const { saved, writes } = await saveAccount(context, account, undefined, customerSince);
  return { action: 'account.create', writes: [...writes, ...above], result: saved.next };
};

/** Changes the given fields of the version that the caller saw. @throws {VersionMoved} @throws {AccountNumberTaken} @throws {TaxIdTaken} */
export const changeAccount = async (
  context: Context,
  id: string,
  patch: AccountPatch,
): Promise<Plan<Stored<Account>>> => {
  const from = requireMatch(context, await getAccountToChange(context, id));
  requireTerms(context, subjectOf(from.value), patch);
  const account = patched(from.value, patch);
  const above = patch.parentId ? await belowParent(context, account) : [];
  const { saved, writes } = await saveAccount(context, account, from);
  return { action: 'account.change', writes: [...writes, ...above], result: saved.next };
};

/** Kinds of documents that hang on an account; the index that finds them may lag a moment behind. */
const DOCUMENTS = ['order', 'invoice', 'credit', 'approval'];

const isInUse = async (context: Context, accountId: string): Promise<boolean> => {
  const { table, orgId } = context;
  if ((await listContacts(context, accountId)).length > 0) return true;
  const holds = (entity: string) =>
    anyOfIndex(table, { index: 'byAccount', partition: { orgId, entity, accountId } });
  return (await Promise.all(DOCUMENTS.map(holds))).includes(true);
};

/**
 * Removes an account that is still as the given version left it, which takes back an import. Number and tax id are
 * free again; the trail stays.
 * @throws {VersionMoved} @throws {AccountInUse} while contacts or documents hang on it
 */
export const removeAccount = async (
  context: Context,
  id: string,
  version: number,
): Promise<Plan<undefined>> => {
  const stored = requireVersion(await getAccountToChange(context, id), version);
  if (await isInUse(context, id)) throw AccountInUse({ number: stored.value.number });
  return {
    action: 'account.remove',
    writes: await removeAccountWrites(context, stored),
    result: undefined,
  };
};

/**
 * Whom the accounts go to, with the writes that hold owner and unit as they were read: somebody who is leaving at the
 * same moment gets nothing more, and a repeat is not refused while what it repeats is still on its way to be done.
 */
const newHome = async (
  context: Context,
  { ownerId, unitId, from: on }: HandOver,
): Promise<{ assignment: Assignment; stays: Write[] }> => {
  const { access, directory } = context;
  const today = context.today();
  const from = on ?? today;
  if (from > today) throw HandOverInFuture({ from, today });
  const owner = ownerId ? await findUser(context, ownerId) : undefined;
  if (ownerId && !owner?.value.active) throw OwnerInactive({ ownerId });
  const chosen = unitId ?? (owner ? directory.posting(owner.value, from).unitId : access.posting.unitId);
  const unit = await findUnit(context, chosen);
  if (!unit?.value.active) throw UnknownUnit({ unitId: chosen });
  const assignment = { from, ownerId, unitId: chosen };
  if (!access.allows('ownership', 'write', assignment)) throw Forbidden();
  return { assignment, stays: [...(owner ? [check(UserEntity, owner)] : []), check(UnitEntity, unit)] };
};

/** The hand-over of accounts to one new home; nothing where there are none. */
const handOverWrites = async (
  context: Context,
  accounts: readonly Stored<Account>[],
  input: HandOver,
): Promise<{ saved: Put<Account>[]; writes: Write[] }> => {
  for (const { value } of accounts) context.access.require('ownership', 'write', subjectOf(value));
  if (accounts.length === 0) return { saved: [], writes: [] };
  const { assignment, stays } = await newHome(context, input);
  const plans = await Promise.all(
    accounts.map((stored) => saveAccount(context, handedOver(stored.value, assignment), stored)),
  );
  return {
    saved: plans.map(({ saved }) => saved),
    writes: [...plans.flatMap(({ writes }) => writes), ...stays],
  };
};

/**
 * Gives an account to another owner from a day on. Reports as of earlier days keep the earlier owner.
 * @throws {HandOverInFuture} @throws {OwnerInactive} @throws {UnknownUnit}
 */
export const handOverAccount = async (
  context: Context,
  id: string,
  input: HandOver,
): Promise<Plan<Stored<Account>>> => {
  const stored = requireMatch(context, await getAccount(context, id));
  const { saved, writes } = await handOverWrites(context, [stored], input);
  return { action: 'account.hand-over', writes, result: (saved[0] as Put<Account>).next };
};

/** Hands over many accounts at once, all or none: those named, or the first 40 of an owner's. */
export const handOverMany = async (
  context: Context,
  { accountIds, fromOwnerId, ...input }: BulkHandOver,
): Promise<Plan<{ handedOver: string[]; remaining: boolean }>> => {
  const owned = fromOwnerId ? await accountsOfOwner(context, fromOwnerId, MAX_HAND_OVER + 1) : [];
  const ids = [...new Set(accountIds ?? owned)].slice(0, MAX_HAND_OVER);
  const read = await requireAccounts(context, ids);
  // The index that named them may lag: an account that somebody else owns by now stays theirs.
  const accounts = read.filter(({ value }) => !fromOwnerId || subjectOf(value).ownerId === fromOwnerId);
  const { writes } = await handOverWrites(context, accounts, input);
  return {
    action: 'account.hand-over',
    writes,
    result: { handedOver: accounts.map(({ value }) => value.id), remaining: owned.length > MAX_HAND_OVER },
  };
};
