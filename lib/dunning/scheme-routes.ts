/** Routes of schemes and of whose they are. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { DEFAULT_SCHEME } from './default-scheme.ts';
import { SchemeHistoryFull } from './errors.ts';
import { AssignmentView, NewAssignment, NewScheme, SchemeView } from './scheme-schema.ts';
import {
  assignScheme,
  changeScheme,
  createScheme,
  getAssignment,
  getScheme,
  listAssignments,
  listSchemes,
  removeAssignment,
} from './schemes.ts';

const tag = 'Dunning';
const readPolicies = { resource: 'policies', action: 'read' } as const;
const writePolicies = { resource: 'policies', action: 'write' } as const;
const read = { resource: 'money', action: 'read' } as const;
const write = { resource: 'money', action: 'write' } as const;
const SchemeParams = z.strictObject({ schemeId: idOf('dunningScheme') });
const AssignmentParams = z.strictObject({ assignmentId: idOf('dunningAssignment') });
const example = { name: 'Key accounts', validFrom: '2026-03-01', body: DEFAULT_SCHEME };

export const schemeRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/schemes',
    name: 'listDunningSchemes',
    tag,
    access: readPolicies,
    summary: 'Schemes by name; the organisation’s own is the policy dunning.scheme',
    query: z.strictObject(paging),
    response: listOf(SchemeView),
    read: (context, { query }) => listSchemes(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/schemes/{schemeId}',
    name: 'getDunningScheme',
    tag,
    access: readPolicies,
    summary: 'One scheme with its versions',
    params: SchemeParams,
    response: SchemeView,
    read: async (context, { params }) => recordView(await getScheme(context, params.schemeId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/dunning/schemes',
    name: 'createDunningScheme',
    tag,
    access: writePolicies,
    summary: 'Make a scheme; it holds for nobody until it is assigned',
    body: NewScheme,
    status: 201,
    response: SchemeView,
    example,
    plan: (context, { body }) => shown(createScheme(context, body), recordView),
    location: ({ id }) => `/v1/dunning/schemes/${id}`,
  }),
  commandRoute({
    method: 'PUT',
    path: '/v1/dunning/schemes/{schemeId}',
    name: 'changeDunningScheme',
    tag,
    access: writePolicies,
    ifMatch: true,
    summary: 'Let a new version hold from a day on; the same day replaces',
    params: SchemeParams,
    body: NewScheme,
    status: 200,
    response: SchemeView,
    errors: [SchemeHistoryFull, VersionMoved],
    example,
    plan: (context, { params, body }) => shown(changeScheme(context, params.schemeId, body), recordView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/assignments',
    name: 'listDunningAssignments',
    tag,
    access: read,
    summary: 'Which units, accounts and invoices have a scheme of their own',
    query: z.strictObject(paging),
    response: listOf(AssignmentView),
    read: (context, { query }) => listAssignments(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/assignments/{assignmentId}',
    name: 'getDunningAssignment',
    tag,
    access: read,
    summary: 'The scheme of one unit, account or invoice',
    params: AssignmentParams,
    response: AssignmentView,
    read: async (context, { params }) => recordView(await getAssignment(context, params.assignmentId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/dunning/assignments',
    name: 'assignDunningScheme',
    tag,
    access: write,
    summary: 'Give a unit, an account or an invoice a scheme, in the place of the one it had',
    body: NewAssignment,
    status: 201,
    response: AssignmentView,
    example: {
      targetId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      schemeId: 'dsc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
    },
    plan: (context, { body }) => shown(assignScheme(context, body), recordView),
    location: ({ id }) => `/v1/dunning/assignments/${id}`,
  }),
  commandRoute({
    method: 'DELETE',
    path: '/v1/dunning/assignments/{assignmentId}',
    name: 'removeDunningAssignment',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Take the scheme away; what is above it holds again',
    params: AssignmentParams,
    status: 204,
    errors: [VersionMoved],
    plan: (context, { params }) => removeAssignment(context, params.assignmentId),
  }),
];
