/** Routes of target councils. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, shown } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import {
  CouncilClosed,
  CouncilExists,
  CouncilMinutesMissing,
  CouncilNotClosed,
  CouncilPeriodWrong,
  CouncilUsed,
} from './errors.ts';
import { measureRoutes } from './measure-routes.ts';
import { CouncilPatch, CouncilSummary, CouncilView, NewCouncil } from './schema.ts';
import { changeCouncil, closeCouncil, openCouncil, removeCouncil, reopenCouncil } from './service.ts';
import { CouncilQuery, getCouncil, listCouncils } from './store.ts';

const tag = 'Councils';
const read = { resource: 'councils', action: 'read' } as const;
const write = { resource: 'councils', action: 'write' } as const;
const params = z.strictObject({ councilId: idOf('council') });
const path = '/v1/councils/{councilId}';
const one = { tag, params, access: write, status: 200, response: CouncilView, ifMatch: true } as const;

export const councilRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/councils',
    name: 'listCouncils',
    tag,
    access: read,
    summary: 'Target councils that you may see, by last day',
    query: CouncilQuery,
    response: listOf(CouncilSummary),
    read: (context, { query }) => listCouncils(context, query),
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getCouncil',
    tag,
    access: read,
    summary: 'One council with its agenda as it stood when it was opened, minutes and counter-measures',
    params,
    response: CouncilView,
    errors: [NotFound],
    read: async (context, { params: { councilId } }) => recordView(await getCouncil(context, councilId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/councils',
    name: 'openCouncil',
    tag,
    access: write,
    summary: 'Open the council of a unit for a month or quarter that is over',
    description:
      'The agenda is computed once: counter-measures of the council before, parts of plans in force that were missed, and open findings.',
    body: NewCouncil,
    status: 201,
    response: CouncilView,
    errors: [NotFound, CouncilPeriodWrong, CouncilExists, RateMissing],
    example: { cadence: 'month', on: '2026-02-01' },
    plan: (context, { body }) => shown(openCouncil(context, body), recordView),
    location: ({ id }: z.infer<typeof CouncilView>) => `/v1/councils/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeCouncil',
    summary: 'Write the minutes of an open council and who was there',
    body: CouncilPatch,
    errors: [NotFound, CouncilClosed, VersionMoved],
    example: { minutes: 'The south missed its target for want of stock' },
    plan: (context, { params: { councilId }, body }) =>
      shown(changeCouncil(context, councilId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/close`,
    name: 'closeCouncil',
    summary: 'Close a council with its minutes; its counter-measures go on',
    errors: [NotFound, CouncilClosed, CouncilMinutesMissing, VersionMoved],
    plan: (context, { params: { councilId } }) => shown(closeCouncil(context, councilId), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/reopen`,
    name: 'reopenCouncil',
    summary: 'Open a closed council again',
    errors: [NotFound, CouncilNotClosed, VersionMoved],
    plan: (context, { params: { councilId } }) => shown(reopenCouncil(context, councilId), recordView),
  }),
  commandRoute({
    method: 'DELETE',
    path,
    name: 'removeCouncil',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Take back the opening of a council that nothing was written into',
    params,
    status: 204,
    errors: [NotFound, CouncilClosed, CouncilUsed, VersionMoved],
    plan: (context, { params: { councilId } }) => removeCouncil(context, councilId),
  }),
  ...measureRoutes,
];
