/** What reconciliations are made of, and how many accounts were reconciled. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { queryRoute } from '#lib/http/route.ts';
import { coverageOf } from './coverage.ts';
import { CoverageTooLong } from './errors.ts';
import { explainReconciliation } from './explain.ts';
import { Item, State } from './schema.ts';

const tag = 'Reconciliations';
const access = { resource: 'collections', action: 'read' } as const;

const Explanation = z
  .object({
    reconciliationId: idOf('reconciliation'),
    accountId: idOf('account'),
    asOf: BusinessDate,
    currency: Currency,
    state: State,
    rule: z.string(),
    policy: z.object({ kind: z.string(), validFrom: BusinessDate.nullable(), linkDays: z.int() }),
    documents: z.array(
      z.object({
        ...Item.shape,
        openMinor: z.int().describe('As it was frozen; 0 when it was not in the books then'),
        openByBooksNowMinor: z.int().describe('Open on the same day, as the books say now'),
      }),
    ),
    oursMinor: z.int(),
    theirsMinor: z.int().nullable(),
    differenceMinor: z.int().nullable(),
    byBooksNowMinor: z.int(),
    bookedSinceMinor: z
      .int()
      .describe('What was booked for the day or an earlier one since the statement was made'),
  })
  .meta({ id: 'ReconciliationExplanation' });

const Coverage = z
  .object({
    from: BusinessDate,
    to: BusinessDate,
    numerator: z
      .int()
      .describe('Of those, reconciled as of a day of the period in every currency that is open'),
    denominator: z.int().describe('Accounts with something open at the end of the period'),
    ratio: z.number().nullable().describe('Null when nothing is open'),
  })
  .meta({ id: 'ReconciliationCoverage' });

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/reconciliations/coverage',
    name: 'getReconciliationCoverage',
    tag,
    access,
    summary: 'How many of the accounts with a balance were reconciled in a period',
    query: z.strictObject({ from: BusinessDate, to: BusinessDate }),
    response: Coverage,
    errors: [CoverageTooLong],
    read: (context, { query }) => coverageOf(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/reconciliations/{reconciliationId}/explain',
    name: 'explainReconciliation',
    tag,
    access,
    summary: 'What the balance is made of, and what was booked for the same day since',
    params: z.strictObject({ reconciliationId: idOf('reconciliation') }),
    response: Explanation,
    read: (context, { params }) => explainReconciliation(context, params.reconciliationId),
  }),
];
