/** What people do with requests over the API: make one, edit it, withdraw it, revoke what was approved. */
import * as z from 'zod';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { parsePart } from '#lib/http/request.ts';
import type { Subject as Scope } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { Write } from '#lib/table/write.ts';
import { getReadable } from './decide.ts';
import { KindElsewhere, NotRequester } from './errors.ts';
import { accountBook } from './kinds.ts';
import { DOCUMENTS, type NewApproval } from './new-approval.ts';
import { ended } from './progress.ts';
import { effectsOf, requestApproval, requireState, requireUnused, reviseApproval } from './request.ts';
import type { Approval, Subject } from './schema.ts';
import { saveApproval } from './store.ts';

/** An account that the caller may read and ask something about. @throws {NotFound} */
const accountFor = async (context: Context, accountId: string) => {
  const account = (await accountBook(context, [accountId])).get(accountId);
  const mayRead = (subject: Scope) =>
    context.access.allows('accounts', 'read', subject) &&
    context.access.allows('approvals', 'write', subject);
  if (!account || !mayRead(account.subject)) throw NotFound();
  return account;
};

interface Placed {
  subject: Subject;
  document: object;
  writes: Write[];
}

/** The unit named must be there; the caller's own where none is. @throws {NotFound} */
const inUnit = (context: Context, departmentId: string | undefined): Subject => {
  const { access, directory } = context;
  const unitId = departmentId ?? access.posting.unitId;
  if (!directory.unit(unitId)?.active) throw NotFound();
  return { ownerId: access.user.id, unitId };
};

/** Whom and what the request is about, with the account's name as an approver is shown it. */
const placed = async (context: Context, input: NewApproval): Promise<Placed> => {
  if (!('accountId' in input)) {
    return { subject: inUnit(context, input.document.departmentId), document: input.document, writes: [] };
  }
  const { accountId, document } = input;
  const { name, subject, stays } = await accountFor(context, accountId);
  const unitId = subject.unitId ?? context.access.posting.unitId;
  return {
    subject: { accountId, ownerId: subject.ownerId ?? null, unitId },
    document: { ...document, customer: name },
    writes: [stays],
  };
};

/**
 * Requests a decision about a document of one of the kinds whose document is the request itself (R-1602, R-1601, R-314).
 * Where the policy asks nobody it is approved at once. @throws {RateMissing} @throws {NoApprover}
 */
export const createApproval = async (
  context: Context,
  input: NewApproval,
): Promise<Plan<Stored<Approval>>> => {
  const { subject, document, writes: held } = await placed(context, input);
  const { kind, reason } = input;
  const { request, writes } = await requestApproval(context, { kind, subject, document, reason });
  return { action: 'approval.request', writes: [...writes, ...held], result: request };
};

const requireRequester = ({ access }: Context, { requesterId }: Approval): void => {
  if (requesterId !== access.user.id) throw NotRequester();
};

export interface ApprovalPatch {
  reason?: string | undefined;
  document?: Record<string, unknown> | undefined;
}

/**
 * Edits a request of the version that the caller saw. Rules whose figure got worse are asked again, the others stand.
 * @throws {VersionMoved} @throws {NotRequester} @throws {KindElsewhere} @throws {ApprovalState} @throws {ApprovalInUse}
 */
export const changeApproval = async (
  context: Context,
  id: string,
  { reason, document: change = {} }: ApprovalPatch,
): Promise<Plan<Stored<Approval>>> => {
  const from = await getReadable(context, id);
  requireRequester(context, from.value);
  requireMatch(context, from);
  const { kind, document: before } = from.value;
  const schema = DOCUMENTS[kind as keyof typeof DOCUMENTS];
  if (!schema) throw KindElsewhere({ kind });
  const { customer, ...sent } = before;
  const edited = { document: patched(sent, change) };
  const { document } = await parsePart(z.object({ document: schema }), 'body', edited, context.language);
  const shown = customer === undefined ? document : { ...document, customer };
  const { request, writes } = await reviseApproval(
    context,
    from,
    { document: shown, reason },
    { withEffects: true },
  );
  return { action: 'approval.change', writes, result: request };
};

const administers = ({ access }: Context): boolean => access.posting.role === 'administrator';

/**
 * Takes a request back that nothing was done by yet: the requester, or an administrator for one who left.
 * @throws {NotRequester} @throws {ApprovalState} @throws {ApprovalInUse}
 */
export const withdrawRequest = async (
  context: Context,
  id: string,
  reason: string | undefined,
): Promise<Plan<Stored<Approval>>> => {
  const from = await getReadable(context, id);
  const before = from.value;
  if (!administers(context)) requireRequester(context, before);
  requireMatch(context, from);
  requireState(before, 'pending', 'sent-back', 'approved');
  requireUnused(before);
  const next = ended(before, 'withdrawn', { at: context.at, by: context.cause.by, reason });
  const { saved, writes } = await saveApproval(context, next, from);
  const effects = await effectsOf(context, before, next);
  return { action: 'approval.withdraw', writes: [...writes, ...effects], result: saved.next };
};

/**
 * Takes an approval back while nothing was done by leave of it: whoever approved it, or an administrator.
 * @throws {Forbidden} @throws {ApprovalState} @throws {ApprovalInUse}
 */
export const revokeApproval = async (
  context: Context,
  id: string,
  reason: string,
): Promise<Plan<Stored<Approval>>> => {
  const from = await getReadable(context, id);
  const before = from.value;
  const me = context.access.user.id;
  const approved = before.askings.some(({ answer }) => answer?.by === me && answer.outcome === 'approve');
  if (!approved && !administers(context)) throw Forbidden();
  requireMatch(context, from);
  requireState(before, 'approved');
  requireUnused(before);
  const next = ended(before, 'revoked', { at: context.at, by: context.cause.by, reason });
  const { saved, writes } = await saveApproval(context, next, from);
  const effects = await effectsOf(context, before, next);
  return { action: 'approval.revoke', writes: [...writes, ...effects], result: saved.next };
};
