/** Routes of coaching in collecting. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { CoachingEntity, changeCoaching, getCoaching, maySee, recordCoaching } from './coaching.ts';
import { CoachingPatch, CoachingView, NewCoaching } from './coaching-schema.ts';
import { DayInFuture, NotTheirManager } from './errors.ts';

const tag = 'Coaching';
const read = { resource: 'coaching', action: 'read' } as const;
const write = { resource: 'coaching', action: 'write' } as const;
const Params = z.strictObject({ coachingId: idOf('coaching') });

export const coachingRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/coaching',
    name: 'listCoaching',
    tag,
    access: read,
    summary: 'Coaching sessions that you may see, by day',
    query: z.strictObject({
      ...paging,
      sort: z.enum(['on', '-on']).default('-on'),
      'filter[representativeId]': idOf('user').optional(),
      'filter[from]': BusinessDate.optional().describe('First day, inclusive'),
      'filter[to]': BusinessDate.optional().describe('Last day, inclusive'),
    }),
    response: listOf(CoachingView),
    read: (context, { query }) => {
      const { 'filter[representativeId]': ownerId, 'filter[from]': from, 'filter[to]': to } = query;
      const base = { orgId: context.orgId, entity: CoachingEntity.name };
      return list(context, CoachingEntity, {
        query: { name: 'coaching', ...query },
        page: {
          index: ownerId ? 'byOwner' : 'byOrganisation',
          partitions: [ownerId ? { ...base, ownerId } : base],
          range: { from, to },
          descending: query.sort.startsWith('-'),
          accept: async (records) => records.map(({ value }) => maySee(context, value)),
        },
        view: recordView,
      });
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/coaching/{coachingId}',
    name: 'getCoaching',
    tag,
    access: read,
    summary: 'One coaching session',
    params: Params,
    response: CoachingView,
    read: async (context, { params }) => recordView(await getCoaching(context, params.coachingId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/collecting/coaching',
    name: 'recordCoaching',
    tag,
    access: write,
    summary: 'Record a coaching session that you held',
    body: NewCoaching,
    status: 201,
    response: CoachingView,
    errors: [DayInFuture, NotTheirManager],
    example: {
      representativeId: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      observations: 'Names no day when he asks for the money',
      agreed: [{ what: 'Ask for a day and an amount in each call', dueOn: '2026-03-31' }],
    },
    plan: (context, { body }) => shown(recordCoaching(context, body), recordView),
    location: ({ id }) => `/v1/collecting/coaching/${id}`,
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/collecting/coaching/{coachingId}',
    name: 'changeCoaching',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Complete a coaching session',
    params: Params,
    body: CoachingPatch,
    status: 200,
    response: CoachingView,
    errors: [VersionMoved],
    example: { followUpOn: '2026-04-15' },
    plan: (context, { params, body }) => shown(changeCoaching(context, params.coachingId, body), recordView),
  }),
];
