/** Reads of requests, and the writes that keep the inboxes and the mails in step with a request. */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { found, type Put, put, type Write } from '#lib/table/write.ts';
import { ApprovalEntity, approvalKey, InboxEntity, VersionEntity } from './entity.ts';
import { accountBook, approvalKindOf, type SubjectAccount } from './kinds.ts';
import { noticesOf } from './notices.ts';
import type { Approval, ApprovalVersion, Asking, InboxItem } from './schema.ts';

/** The request, whoever may see it; strongly consistent. */
export const findApproval = (context: Context, id: string): Promise<Stored<Approval> | undefined> =>
  read(context.table, ApprovalEntity, approvalKey(context.orgId, id));

/** The requester, and everyone who is or was asked or answered for somebody, always see what they were shown. */
const takesPart = ({ access }: Context, { requesterId, askings, steps }: Approval): boolean => {
  const me = access.user.id;
  return (
    requesterId === me ||
    askings.some(({ userId, answer }) => userId === me || answer?.by === me) ||
    steps.some(({ seats }) => seats.some(({ memberId }) => memberId === me))
  );
};

/** Whether the caller may see it by the account as it is now, or by owner and unit where there is no account. */
const isInScope = (
  { access }: Context,
  { kind, accountId, ownerId, unitId }: Approval,
  accounts: ReadonlyMap<string, SubjectAccount>,
): boolean => {
  if (!accountId) return access.allows('internalApprovals', 'read', { ownerId, unitId });
  const subject = accounts.get(accountId)?.subject;
  if (!subject) return false;
  const { shows } = approvalKindOf(kind);
  const resources = ['accounts', 'approvals', ...(shows ? [shows] : [])] as const;
  return resources.every((resource) => access.allows(resource, 'read', subject));
};

/** Which of the requests the caller may read; one batch read of accounts, none for those they take part in. */
export const readable = async (context: Context, approvals: readonly Approval[]): Promise<boolean[]> => {
  const foreign = approvals.filter((one) => one.accountId && !takesPart(context, one));
  const ids = new Set(foreign.map(({ accountId }) => accountId ?? ''));
  const accounts = await accountBook(context, [...ids]);
  return approvals.map((one) => takesPart(context, one) || isInScope(context, one, accounts));
};

/** A request that the caller may read, also as a delegate of somebody who is asked. @throws {NotFound} */
export const getApproval = async (
  context: Context,
  id: string,
  standsInFor: readonly string[] = [],
): Promise<Stored<Approval>> => {
  const stored = found(await findApproval(context, id));
  const isDelegate = stored.value.askings.some(
    ({ userId, state }) => state === 'pending' && standsInFor.includes(userId),
  );
  if (isDelegate || (await readable(context, [stored.value]))[0]) return stored;
  throw NotFound();
};

/** Every version of the document, oldest first. */
export const versionsOf = async (context: Context, id: string): Promise<ApprovalVersion[]> => {
  const pk = partition(context.orgId, 'approval', id);
  const stored = await queryCollection(context.table, VersionEntity, { pk, range: { prefix: 'version#' } });
  return stored.map(({ value }) => value);
};

const inboxItem = (context: Context, approval: Approval, asking: Asking): InboxItem => {
  const { id, kind, requesterId, accountId, requestedOn } = approval;
  const user = context.directory.user(asking.userId);
  const unitId = user ? context.directory.posting(user, requestedOn).unitId : approval.unitId;
  return { approvalId: id, kind, requesterId, unitId, ...(accountId && { accountId }), asking };
};

/** Inbox items of the questions that are new or changed; the item of a question keeps the unit that it began with. */
const inboxWrites = async (
  context: Context,
  before: Approval | undefined,
  next: Approval,
): Promise<Write[]> => {
  const known = new Map(before?.askings.map((one) => [one.number, canonical(one)]));
  const changed = next.askings.filter((one) => known.get(one.number) !== canonical(one));
  const items = changed.map((asking) => inboxItem(context, next, asking));
  const old = items.filter(({ asking }) => known.has(asking.number));
  const stored = await readMany(
    context.table,
    InboxEntity,
    old.map((item) => InboxEntity.key(context.orgId, item)),
  );
  const byNumber = new Map(stored.map((item) => [item.value.asking.number, item]));
  return items.map((item) => {
    const from = byNumber.get(item.asking.number);
    const value = from ? { ...item, unitId: from.value.unitId } : item;
    return put(InboxEntity, value, { at: context.at, from });
  });
};

const versionWrite = (context: Context, approval: Approval): Write => {
  const { id, round, documentVersion, documentHash, document, reason, figures, requesterId } = approval;
  const version: ApprovalVersion = {
    approvalId: id,
    round,
    documentVersion,
    documentHash,
    document,
    reason,
    figures,
    at: context.at,
    byId: requesterId,
  };
  return put(VersionEntity, version, { at: context.at });
};

/** The request's write first; then inboxes, the version of its document when it is a new one, and mails. */
export const saveApproval = async (
  context: Context,
  next: Approval,
  from?: Stored<Approval>,
): Promise<{ saved: Put<Approval>; writes: Write[] }> => {
  const saved = put(ApprovalEntity, next, { at: context.at, from });
  const isNew = from?.value.round !== next.round;
  const writes: Write[] = [
    saved,
    ...(await inboxWrites(context, from?.value, next)),
    ...(isNew ? [versionWrite(context, next)] : []),
    ...(await noticesOf(context, from?.value, next)),
  ];
  return { saved, writes };
};
