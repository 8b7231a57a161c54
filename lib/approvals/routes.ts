/** Routes of requests for approval. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Json } from '#lib/core/json.ts';
import { Month } from '#lib/core/months.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { decideApproval, forwardApproval, getReadable } from './decide.ts';
import { delegationRoutes } from './delegation-routes.ts';
import {
  ApprovalInForce,
  ApprovalInUse,
  ApprovalState,
  DocumentChanged,
  KindElsewhere,
  NotAwaited,
  NotRequester,
  REQUEST_ERRORS,
  ReasonNeeded,
  UnknownPerson,
} from './errors.ts';
import { Explanation, explainApproval } from './explain.ts';
import { listApprovals, MINE } from './lists.ts';
import { NewApproval } from './new-approval.ts';
import { ANSWERS, ApprovalStatus, ApprovalVersion, ApprovalView, KindName, Reason } from './schema.ts';
import { changeApproval, createApproval, revokeApproval, withdrawRequest } from './service.ts';
import { versionsOf } from './store.ts';
import { Timeliness, timelinessOf } from './timeliness.ts';

const ApprovalParams = z.strictObject({ approvalId: idOf('approval') });
const read = { resource: 'approvals', action: 'read' } as const;
const write = { resource: 'approvals', action: 'write' } as const;
const tag = 'Approvals';
const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const reading = [
  queryRoute({
    method: 'GET',
    path: '/v1/approvals',
    name: 'listApprovals',
    tag,
    access: read,
    summary:
      'Requests for approval: what waits for you, what you asked for, what you decided, or all that you may see',
    description:
      'mine=pending starts with the earliest day and holds what waits for those whom you stand in for today; the others start with the newest. A page may be short and still have a next one.',
    query: z.strictObject({
      ...paging,
      mine: z.enum(MINE).optional(),
      'filter[kind]': KindName.optional(),
      'filter[status]': ApprovalStatus.optional(),
      'filter[accountId]': idOf('account').optional(),
    }),
    response: listOf(ApprovalView),
    read: (context, { query }) => listApprovals(context, query, recordView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/approvals/timeliness',
    name: 'getApprovalTimeliness',
    tag,
    access: read,
    summary: 'Share of questions answered the same working day, by approver and unit (M-47)',
    query: z.strictObject({
      month: Month,
      'filter[unitId]': idOf('unit').optional(),
      'filter[approverId]': idOf('user').optional(),
    }),
    response: Timeliness,
    read: (context, { query }) =>
      timelinessOf(context, {
        month: query.month,
        unitId: query['filter[unitId]'],
        approverId: query['filter[approverId]'],
      }),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/approvals/{approvalId}',
    name: 'getApproval',
    tag,
    access: read,
    summary: 'One request: its document, chain, questions and answers',
    params: ApprovalParams,
    response: ApprovalView,
    read: async (context, { params }) => recordView(await getReadable(context, params.approvalId)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/approvals/{approvalId}/explain',
    name: 'explainApproval',
    tag,
    access: read,
    summary: 'Why these people are asked: rules, figures, policy version, chain, who was passed over',
    params: ApprovalParams,
    response: Explanation,
    read: (context, { params }) => explainApproval(context, params.approvalId),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/approvals/{approvalId}/versions/{round}',
    name: 'getApprovalVersion',
    tag,
    access: read,
    summary: 'The document as it was shown in a round; an answer names its hash',
    params: ApprovalParams.extend({
      round: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, { abort: true })
        .describe('Number of the round, from 1'),
    }),
    response: ApprovalVersion,
    read: async (context, { params }) => {
      await getReadable(context, params.approvalId);
      const versions = await versionsOf(context, params.approvalId);
      const version = versions.find(({ round }) => round === Number(params.round));
      if (!version) throw NotFound();
      return version;
    },
  }),
];

const requesting = [
  commandRoute({
    method: 'POST',
    path: '/v1/approvals',
    name: 'createApproval',
    tag,
    access: write,
    summary: 'Ask for a special price, a discount, a quote, a standard contract, an expense or a plan',
    description:
      'The policy approvals.<kind> says who is asked; the percentage is worked out here, payment terms, free goods and rebates counted in. Where nobody needs to be asked it is approved at once.',
    body: NewApproval,
    status: 201,
    response: ApprovalView,
    errors: [NotFound, ...REQUEST_ERRORS],
    example: {
      kind: 'special-price',
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      reason: 'Matches the offer of a competitor',
      document: {
        item: 'S10_1678',
        quantity: '30',
        listPrice: '95.70',
        askedPrice: '82.00',
        currency: 'EUR',
        paymentTermDays: 60,
      },
    },
    plan: (context, { body }) => shown(createApproval(context, body), recordView),
    location: ({ id }) => `/v1/approvals/${id}`,
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/approvals/{approvalId}',
    name: 'changeApproval',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Edit your request; only the rules whose figure got worse are asked again',
    params: ApprovalParams,
    body: z.strictObject({
      reason: Reason.optional(),
      document: z.record(z.string(), Json).optional().describe('Merge patch of the document'),
    }),
    status: 200,
    response: ApprovalView,
    errors: [VersionMoved, NotRequester, KindElsewhere, ApprovalState, ApprovalInUse, ...REQUEST_ERRORS],
    example: { document: { askedPrice: '85.00' } },
    plan: (context, { params, body }) => shown(changeApproval(context, params.approvalId, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/approvals/{approvalId}/withdraw',
    name: 'withdrawApproval',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Take your request back while nothing was done by leave of it',
    params: ApprovalParams,
    body: z.strictObject({ reason: Reason.optional() }),
    status: 200,
    response: ApprovalView,
    errors: [VersionMoved, NotRequester, ApprovalState, ApprovalInUse, ApprovalInForce],
    example: { reason: 'The customer bought elsewhere' },
    plan: (context, { params, body }) =>
      shown(withdrawRequest(context, params.approvalId, body.reason), recordView),
  }),
];

const deciding = [
  commandRoute({
    method: 'POST',
    path: '/v1/approvals/{approvalId}/decisions',
    name: 'decideApproval',
    tag,
    access: write,
    summary: 'Approve, refuse or send back a request that waits for you or for whom you stand in',
    description:
      'documentHash is that of the request as you read it: a decision about a document that changed meanwhile is refused with 409 and names what changed.',
    params: ApprovalParams,
    body: z.strictObject({
      outcome: z.enum(ANSWERS),
      documentHash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'the documentHash of the request' }),
      reason: Reason.optional().describe('Required to refuse or send back'),
    }),
    status: 200,
    response: ApprovalView,
    errors: [ApprovalState, NotAwaited, DocumentChanged, ReasonNeeded],
    example: { outcome: 'approve', documentHash: HASH },
    plan: (context, { params, body }) => shown(decideApproval(context, params.approvalId, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/approvals/{approvalId}/forward',
    name: 'forwardApproval',
    tag,
    access: write,
    summary: 'Let somebody else answer one request in your place; the first answer counts',
    params: ApprovalParams,
    body: z.strictObject({ toId: idOf('user') }),
    status: 200,
    response: ApprovalView,
    errors: [ApprovalState, NotAwaited, UnknownPerson],
    example: { toId: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2' },
    plan: (context, { params, body }) =>
      shown(forwardApproval(context, params.approvalId, body.toId), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/approvals/{approvalId}/revoke',
    name: 'revokeApproval',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Take back an approval that you gave, while nothing was done by leave of it',
    params: ApprovalParams,
    body: z.strictObject({ reason: Reason }),
    status: 200,
    response: ApprovalView,
    errors: [VersionMoved, ApprovalState, ApprovalInUse, ApprovalInForce],
    example: { reason: 'The list price was wrong' },
    plan: (context, { params, body }) =>
      shown(revokeApproval(context, params.approvalId, body.reason), recordView),
  }),
];

export const approvalRoutes = [...reading, ...delegationRoutes, ...requesting, ...deciding];
