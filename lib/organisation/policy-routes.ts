/** Routes of policies. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute } from '#lib/http/route.ts';
import { PolicyHistoryFull } from './errors.ts';
import { PolicyName } from './policies.ts';
import {
  getPolicy,
  listPolicies,
  listPolicyVersions,
  NewPolicyVersion,
  PolicyVersionView,
  PolicyView,
  setPolicy,
} from './policy-book.ts';

const params = z.strictObject({ kind: PolicyName });
const tag = 'Policies';
const read = { resource: 'policies', action: 'read' } as const;

export const policyRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/policies',
    name: 'listPolicies',
    tag,
    access: read,
    summary: 'Every kind of policy with what holds today',
    response: listOf(PolicyView),
    read: (context) => listPolicies(context),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/policies/{kind}',
    name: 'getPolicy',
    tag,
    access: read,
    summary: 'What a policy says on a day',
    params,
    query: z.strictObject({ asOf: BusinessDate.optional().describe('Today when absent') }),
    response: PolicyView,
    read: (context, input) => getPolicy(context, input.params.kind, input.query.asOf ?? context.today()),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/policies/{kind}/versions',
    name: 'listPolicyVersions',
    tag,
    access: read,
    summary: 'Every version of a policy, newest first, the shipped numbers last',
    params,
    response: listOf(PolicyVersionView),
    read: (context, input) => listPolicyVersions(context, input.params.kind),
  }),
  commandRoute({
    method: 'PUT',
    path: '/v1/policies/{kind}',
    name: 'setPolicy',
    tag,
    access: { resource: 'policies', action: 'write' },
    ifMatch: true,
    summary: 'Let new numbers hold from a day on',
    description:
      'If-Match "v1" for a policy that was never changed. The answer shows the version of that day.',
    params,
    body: NewPolicyVersion,
    status: 200,
    response: PolicyView,
    errors: [VersionMoved, PolicyHistoryFull],
    plan: (context, input) => setPolicy(context, input.params.kind, input.body),
  }),
];
