/** Routes of the worklist and the debt states. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, Money } from '#lib/core/money.ts';
import { Month, monthDistance } from '#lib/core/months.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import { DebtState } from './policy.ts';
import { CollectionCase, Ruling } from './schema.ts';
import { SCORE_RULES } from './score.ts';

const DEBT_GROUPINGS = ['account', 'owner', 'unit'] as const;
/** Read when somebody asks for them: the function starts with the daily work. */
const debtReports = () => import('./debt-reports.ts');

const tag = 'Collecting';
const access = { resource: 'collections', action: 'read' } as const;
const filters = {
  'filter[accountId]': idOf('account').optional(),
  'filter[ownerId]': idOf('user').optional().describe('Owner on the day'),
  'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on the day'),
};
const asOf = BusinessDate.optional().describe('End of this day; today when absent');
const owner = { ownerId: idOf('user').nullable(), unitId: idOf('unit') };

const WorklistRow = z
  .object({
    accountId: idOf('account'),
    accountNumber: z.string(),
    accountName: z.string(),
    phone: z.string().nullable(),
    ...owner,
    handlerId: idOf('user').nullable().describe('Who took it over, by the ladder'),
    score: z.int(),
    parts: z
      .array(z.object({ rule: z.enum(SCORE_RULES), points: z.int() }))
      .describe('Which rule gave what; they add up to the score'),
    pinned: z.enum(['up', 'down']).nullable(),
    pin: CollectionCase.shape.pin.unwrap().nullable(),
    snooze: CollectionCase.shape.snooze.unwrap().nullable(),
    state: DebtState.describe('The worst of its open invoices'),
    daysOver: z.int(),
    overdue: z.array(Money),
    overdueBaseMinor: z
      .int()
      .nullable()
      .describe('In the organisation’s currency; null where a rate is missing, and then it gives no points'),
    invoices: z.int(),
    brokenPromises: z.int(),
    dunningLevel: z.int().describe('Highest level that reminders of what is overdue have reached'),
    dunningFailed: z.boolean().describe('The last reminder of an invoice brought nothing'),
    lastContactOn: BusinessDate.nullable(),
  })
  .meta({ id: 'WorklistRow' });

const DebtRow = z
  .object({
    invoiceId: idOf('invoice'),
    number: z.string(),
    accountId: idOf('account'),
    accountName: z.string(),
    ...owner,
    currency: Currency,
    dueOn: BusinessDate,
    daysOver: z.int(),
    openMinor: z.int(),
    overdueMinor: z.int(),
    state: DebtState,
    ruling: Ruling.nullable().describe('Present where somebody ruled so, and not the policy'),
  })
  .meta({ id: 'Debt' });

const Sums = z.array(
  z.object({
    currency: Currency,
    openMinor: z.int(),
    states: z.array(z.object({ state: DebtState, openMinor: z.int(), invoices: z.int() })),
  }),
);

const MOST_MONTHS = 12;
const figures = {
  accountMonths: z.int().describe('Accounts that paid in a month or ended it overdue'),
  onTime: z.int().describe('Of these, those that ended it with nothing overdue'),
  onTimePercent: z.string().nullable(),
  collectedMinor: z.int().nullable().describe('null where a rate is missing'),
  coreMinor: z.int().nullable().describe('The part of it that came through core partners'),
  corePercent: z.string().nullable(),
};
const Grouped = z.array(z.object({ key: z.string(), ...figures }));
const Stability = z
  .object({
    asOf: BusinessDate,
    currency: Currency,
    units: z.array(
      z.object({
        unitId: idOf('unit'),
        name: z.string(),
        active: z.boolean().describe('false: the region was completed'),
        responsible: z.object({ id: idOf('user'), name: z.string() }).nullable(),
        ...figures,
        months: Grouped,
        types: Grouped,
        left: z
          .array(z.object({ currency: Currency, openMinor: z.int(), overdueMinor: z.int() }))
          .describe('What is left to collect today'),
      }),
    ),
  })
  .meta({ id: 'CollectionStability' });

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/stability',
    name: 'getCollectionStability',
    tag,
    access,
    summary: 'How steadily money comes in per unit, through core partners, and what is left of each unit',
    query: z
      .strictObject({ from: Month, to: Month, 'filter[unitId]': idOf('unit').optional() })
      .refine(({ from, to }) => from <= to, { error: 'to must not be before from', path: ['to'] })
      .refine(({ from, to }) => monthDistance(from, to) < MOST_MONTHS, {
        error: '12 months at most',
        path: ['to'],
      }),
    response: Stability,
    read: async (context, { query }) =>
      (await import('./stability-report.ts')).stabilityReport(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/worklist',
    name: 'getWorklist',
    tag,
    access,
    summary: 'Overdue accounts, the most urgent first',
    description:
      'By the points of the policy collecting.worklist; pinned ones first or last. Ties go to the older debt, then by number.',
    query: z.strictObject({
      ...paging,
      for: z
        .enum(['me', 'team'])
        .default('me')
        .describe('me: accounts that I own or that were handed up to me'),
      ...filters,
      'filter[state]': DebtState.optional(),
      'filter[snoozed]': z.enum(['true', 'false']).default('false').describe('true: snoozed ones too'),
    }),
    response: listOf(WorklistRow),
    read: async (context, { query }) => (await import('./worklist.ts')).worklist(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/debts',
    name: 'listDebts',
    tag,
    access,
    summary: 'Open invoices by debt state, on any day',
    query: z.strictObject({ ...paging, asOf, ...filters, 'filter[state]': DebtState.optional() }),
    response: listOf(DebtRow),
    read: async (context, { query }) => (await debtReports()).listDebts(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/debts/summary',
    name: 'summariseDebts',
    tag,
    access,
    summary: 'Sums of debts by state, on any day',
    description: 'The states of a currency add up to what the ageing of the day calls outstanding.',
    query: z.strictObject({ asOf, ...filters, groupBy: z.enum(DEBT_GROUPINGS).default('account') }),
    response: z.object({
      asOf: BusinessDate,
      groupBy: z.enum(DEBT_GROUPINGS),
      totals: Sums,
      data: z.array(z.object({ id: z.string().nullable(), name: z.string(), sums: Sums })),
    }),
    read: async (context, { query }) => (await debtReports()).summariseDebts(context, query),
  }),
];
