/** Routes of the difficulties that are reported upwards. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { NewPlanComment, PlanCommentView, PlanResponse } from './comment-schema.ts';
import { answerComment, commentsOf, raiseComment } from './comments.ts';
import { PlanCommentAnswered, PlanNodeUnknown, PlanPeriodWrong } from './errors.ts';

const tag = 'Plans';
const path = '/v1/plans/{planId}/comments';
const params = z.strictObject({ planId: idOf('plan') });

export const commentRoutes = [
  queryRoute({
    method: 'GET',
    path,
    name: 'listPlanComments',
    tag,
    access: { resource: 'planComments', action: 'read' },
    summary: 'Difficulties with targets that you may see, with the responses, oldest first',
    params,
    query: z.strictObject(paging),
    response: listOf(PlanCommentView),
    read: async (context, { params: { planId }, query }) => {
      const rows = (await commentsOf(context, planId)).map(recordView);
      return pageOfRows(context, { name: 'plan-comments', planId, ...query }, rows, ({ id }) => id);
    },
  }),
  commandRoute({
    method: 'POST',
    path,
    name: 'raisePlanComment',
    tag,
    access: { resource: 'planComments', action: 'write' },
    summary: 'Report a difficulty with a target upwards',
    params,
    body: NewPlanComment,
    status: 201,
    response: PlanCommentView,
    errors: [PlanNodeUnknown, PlanPeriodWrong],
    example: { difficulty: 'El mayor cliente cierra en agosto' },
    plan: (context, { params: { planId }, body }) => shown(raiseComment(context, planId, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/{commentId}/response`,
    name: 'answerPlanComment',
    tag,
    access: { resource: 'plans', action: 'write' },
    summary: 'Answer a difficulty',
    params: params.extend({ commentId: idOf('planComment') }),
    body: PlanResponse,
    status: 200,
    response: PlanCommentView,
    ifMatch: true,
    errors: [NotFound, PlanCommentAnswered, VersionMoved],
    example: { text: '同意下调八月目标' },
    plan: (context, { params: ids, body }) => shown(answerComment(context, ids, body), recordView),
  }),
];
