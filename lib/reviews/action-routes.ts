/** Routes of the actions that are decided about findings. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, shown } from '#lib/http/route.ts';
import { addAction, cancelAction, changeAction, finishAction, reopenAction } from './action-commands.ts';
import { ActionDone, NewReviewAction, ReviewActionPatch } from './action-input-schema.ts';
import { ActionQuery, listActions } from './action-lists.ts';
import {
  FindingClosed,
  ReviewActionDayWrong,
  ReviewActionStatusWrong,
  ReviewFigureUnknown,
  ReviewFull,
} from './errors.ts';
import { FindingReason, ReviewActionView } from './finding-input-schema.ts';
import { getAction } from './finding-store.ts';

const tag = 'Review actions';
const read = { resource: 'reviews', action: 'read' } as const;
/** Whoever owns an action or studies the finding, whatever their role. */
const access = { resource: 'reviewAnswers', action: 'write' } as const;
const path = '/v1/reviews/{reviewId}/findings/{findingId}/actions';
const findingParams = z.strictObject({ reviewId: idOf('review'), findingId: idOf('finding') });
const params = findingParams.extend({ reviewActionId: idOf('reviewAction') });
const one = { tag, access, params, status: 200, response: ReviewActionView, ifMatch: true } as const;
const deciding = [NotFound, ReviewActionDayWrong, ReviewFigureUnknown] as const;

export const actionRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/reviews/actions',
    name: 'listReviewActions',
    tag,
    access: read,
    summary:
      'Actions of all subjects that you do or may see, by due day; your open ones when you name nobody',
    query: ActionQuery,
    response: listOf(ReviewActionView),
    read: (context, { query }) => listActions(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{reviewActionId}`,
    name: 'getReviewAction',
    tag,
    access: read,
    summary: 'One action about a finding, with what the latest review measured of it',
    params,
    response: ReviewActionView,
    errors: [NotFound],
    read: async (context, { params: named }) => recordView((await getAction(context, named)).action),
  }),
  commandRoute({
    method: 'POST',
    path,
    name: 'addReviewAction',
    tag,
    access,
    summary:
      'Decide an action about an open finding: what, how much, who, until when, and what it is to change',
    params: findingParams,
    body: NewReviewAction,
    status: 201,
    response: ReviewActionView,
    errors: [...deciding, FindingClosed, ReviewFull],
    example: {
      text: 'Visit every dealer of the south',
      quantity: '12 visits',
      ownerId: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      dueOn: '2026-04-30',
      expected: { figure: 'visits', direction: 'up', by: '10' },
    },
    plan: (context, { params: named, body }) => shown(addAction(context, named, body), recordView),
    location: ({ reviewId, findingId, id }: z.infer<typeof ReviewActionView>) =>
      `/v1/reviews/${reviewId}/findings/${findingId}/actions/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: `${path}/{reviewActionId}`,
    name: 'changeReviewAction',
    summary: 'Change an open action',
    body: ReviewActionPatch,
    errors: [...deciding, ReviewActionStatusWrong, VersionMoved],
    example: { dueOn: '2026-05-15' },
    plan: (context, { params: named, body }) => shown(changeAction(context, named, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{reviewActionId}/done`,
    name: 'finishReviewAction',
    summary: 'Say that an action is done: its owner, or who leads',
    body: ActionDone,
    errors: [NotFound, ReviewActionStatusWrong, ReviewActionDayWrong, VersionMoved],
    example: { text: 'Twelve visits in three weeks' },
    plan: (context, { params: named, body }) => shown(finishAction(context, named, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{reviewActionId}/cancel`,
    name: 'cancelReviewAction',
    summary: 'Give an action up, with the reason',
    body: FindingReason,
    errors: [NotFound, ReviewActionStatusWrong, VersionMoved],
    example: { reason: 'The dealer has closed' },
    plan: (context, { params: named, body }) => shown(cancelAction(context, named, body.reason), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{reviewActionId}/reopen`,
    name: 'reopenReviewAction',
    summary: 'Open an action again that was done or given up',
    errors: [NotFound, ReviewActionStatusWrong, VersionMoved],
    plan: (context, { params: named }) => shown(reopenAction(context, named), recordView),
  }),
];
