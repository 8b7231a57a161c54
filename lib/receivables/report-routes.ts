/** Routes of the receivables reports. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { listOf, paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { Ageing } from './ageing.ts';
import { explainAgeing } from './explain.ts';
import { ageingReport, GROUPINGS, overdueReport } from './reports.ts';
import { CREDIT_KINDS } from './schema.ts';
import { statementOf } from './statement.ts';

const tag = 'Receivables';
const access = { resource: 'money', action: 'read' } as const;
const filters = {
  asOf: BusinessDate.optional().describe('End of this day; today when absent'),
  'filter[accountId]': idOf('account').optional(),
  'filter[ownerId]': idOf('user').optional().describe('Owner on the day'),
  'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on the day'),
  'filter[currency]': Currency.optional(),
};

const Overdue = z
  .object({
    invoiceId: idOf('invoice'),
    number: z.string(),
    accountId: idOf('account'),
    accountName: z.string(),
    ownerId: idOf('user').nullable(),
    unitId: idOf('unit'),
    currency: Currency,
    issuedOn: BusinessDate,
    dueOn: BusinessDate.describe('Earliest due date with something open'),
    openMinor: z.int(),
    overdueMinor: z.int(),
    daysOver: z.int(),
    disputed: z.boolean(),
    promisedOn: BusinessDate.optional(),
  })
  .meta({ id: 'OverdueInvoice' });

const Statement = z
  .object({
    accountId: idOf('account'),
    accountNumber: z.string(),
    accountName: z.string(),
    from: BusinessDate,
    to: BusinessDate,
    balances: z.array(
      z.object({
        currency: Currency,
        openingMinor: z.int(),
        closingMinor: z.int(),
        movements: z.array(
          z.object({
            on: BusinessDate,
            kind: z.enum(['invoice', ...CREDIT_KINDS, 'reversal']),
            documentId: z.string(),
            number: z.string(),
            amountMinor: z.int().describe('Positive raises what the customer owes'),
            balanceMinor: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Statement' });

const Explanation = z
  .object({
    accountId: idOf('account'),
    accountName: z.string(),
    asOf: BusinessDate,
    rule: z.string(),
    policy: z.object({
      kind: z.string(),
      version: z.int(),
      validFrom: BusinessDate.nullable(),
      isDefault: z.boolean(),
      bounds: z.array(z.int()),
    }),
    ageing: z.array(Ageing),
    invoices: z.array(
      z.object({
        invoiceId: idOf('invoice'),
        number: z.string(),
        currency: Currency,
        issuedOn: BusinessDate,
        amountMinor: z.int(),
        allocatedMinor: z.int(),
        openMinor: z.int(),
        dues: z.array(
          z.object({ dueOn: BusinessDate, openMinor: z.int(), daysOver: z.int(), bucket: z.string() }),
        ),
      }),
    ),
    credits: z.array(
      z.object({
        creditId: z.string(),
        kind: z.enum(CREDIT_KINDS),
        number: z.string(),
        currency: Currency,
        datedOn: BusinessDate,
        unappliedMinor: z.int(),
      }),
    ),
  })
  .meta({ id: 'AgeingExplanation' });

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/receivables/ageing/explain',
    name: 'explainAgeing',
    heavy: true,
    tag,
    access,
    summary: 'What the ageing of an account is made of: invoices, dues, buckets, policy version',
    query: z.strictObject({
      accountId: idOf('account'),
      asOf: BusinessDate.optional().describe('End of this day; today when absent'),
    }),
    response: Explanation,
    errors: [NotFound],
    read: (context, { query }) => explainAgeing(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/receivables/ageing',
    name: 'getAgeing',
    heavy: true,
    tag,
    access,
    summary: 'Ageing of receivables on any day',
    description:
      'Computed from dated allocations: what is booked later with later dates never changes the answer. notDue + buckets = outstanding.',
    query: z.strictObject({
      ...filters,
      groupBy: z.enum(GROUPINGS).default('account'),
      unitDepth: wholeNumber(0, 20)
        .optional()
        .describe('With groupBy=unit: roll up to this depth of the tree, 0 = root'),
      in: Currency.optional().describe('Convert every row at the rate of the day'),
    }),
    response: z.object({
      asOf: BusinessDate,
      groupBy: z.enum(GROUPINGS),
      totals: z.array(Ageing),
      data: z.array(z.object({ id: z.string().nullable(), name: z.string(), ...Ageing.shape })),
    }),
    errors: [RateMissing],
    read: (context, { query }) => ageingReport(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/receivables/overdue',
    name: 'listOverdue',
    tag,
    access,
    summary: 'Overdue invoices on any day',
    query: z.strictObject({
      ...paging,
      ...filters,
      sort: z.enum(['daysOver', '-daysOver']).default('-daysOver'),
    }),
    response: listOf(Overdue),
    read: (context, { query }) => overdueReport(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/receivables/statement',
    name: 'getStatement',
    tag,
    access,
    summary: 'Statement of one account over a period',
    query: z
      .strictObject({ accountId: idOf('account'), from: BusinessDate, to: BusinessDate })
      .refine(({ from, to }) => from <= to, { error: 'to must not be before from', path: ['to'] }),
    response: Statement,
    errors: [NotFound],
    read: (context, { query }) => statementOf(context, query),
  }),
];
