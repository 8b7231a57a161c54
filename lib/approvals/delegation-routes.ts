/** Routes of delegations. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { delegateDecisions, endDelegation, getDelegation, listDelegations } from './delegations.ts';
import { DelegationDays, DelegationToSelf, UnknownPerson } from './errors.ts';
import { Delegation, DelegationView } from './schema.ts';

const DelegationParams = z.strictObject({ delegationId: idOf('delegation') });
const read = { resource: 'approvals', action: 'read' } as const;
const write = { resource: 'approvals', action: 'write' } as const;
const tag = 'Approvals';

const NewDelegation = z
  .strictObject({
    fromId: idOf('user').optional().describe('You when absent; others only by an administrator'),
    ...Delegation.pick({ toId: true, from: true, until: true, kinds: true, note: true }).shape,
  })
  .meta({ id: 'NewDelegation' });

export const delegationRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/approvals/delegations',
    name: 'listDelegations',
    tag,
    access: read,
    summary: 'Delegations that you gave or that were given to you; those that end last come first',
    query: z.strictObject({ ...paging, mine: z.enum(['given', 'received']) }),
    response: listOf(DelegationView),
    read: (context, { query }) => listDelegations(context, query, recordView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/approvals/delegations/{delegationId}',
    name: 'getDelegation',
    tag,
    access: read,
    summary: 'One delegation',
    params: DelegationParams,
    response: DelegationView,
    read: async (context, { params }) => recordView(await getDelegation(context, params.delegationId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/approvals/delegations',
    name: 'createDelegation',
    tag,
    access: write,
    summary: 'Let somebody decide in your place from a day to a day',
    body: NewDelegation,
    status: 201,
    response: DelegationView,
    errors: [UnknownPerson, DelegationDays, DelegationToSelf],
    example: {
      toId: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      from: '2026-08-03',
      until: '2026-08-21',
      note: 'Holidays',
    },
    plan: (context, { body }) => shown(delegateDecisions(context, body), recordView),
    location: ({ id }) => `/v1/approvals/delegations/${id}`,
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/approvals/delegations/{delegationId}/end',
    name: 'endDelegation',
    tag,
    access: write,
    ifMatch: true,
    summary: 'End a delegation that you gave: today is no longer a day of it',
    params: DelegationParams,
    status: 200,
    response: DelegationView,
    errors: [VersionMoved],
    plan: (context, { params }) => shown(endDelegation(context, params.delegationId), recordView),
  }),
];
