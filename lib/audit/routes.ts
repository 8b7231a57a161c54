/** The route of the audit trail: reading only. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import { AuditEntry } from '#lib/table/audit.ts';
import { listTrail } from './service.ts';

export const auditRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/audit',
    name: 'listAudit',
    tag: 'Audit',
    access: { resource: 'audit', action: 'read' },
    summary: 'Who changed a record, when, and how, newest first',
    description:
      'Whoever may see an account may read its trail and those of its documents; trails of settings are for finance, executives and administrators, that of an import for whoever may see the import. Each entry holds the hash of the one before it, so a gap or a change shows.',
    query: z.strictObject({
      ...paging,
      subject: z
        .string()
        .max(80)
        .regex(/^[a-z]{3}_[0-9a-z.-]+$/)
        .describe('Id of the record; of a policy: pol_ and its kind')
        .meta({ example: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2' }),
    }),
    response: listOf(AuditEntry),
    errors: [NotFound],
    read: (context, { query }) => listTrail(context, query),
  }),
];
