/** Routes of what is due and what was done: duties, and M-38 and M-40 over some days. */
import * as z from 'zod';
import { addDays, BusinessDate, Instant } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { CompletionReport, GROUPS } from './completion-schema.ts';
import { duties } from './due-list.ts';
import { FormSpanTooLong } from './errors.ts';
import { DUTY_STATES } from './rules.ts';
import { TemplateKey } from './template-schema.ts';
import { templateLabels } from './templates.ts';

const tag = 'Forms';
const access = { resource: 'forms', action: 'read' } as const;
const DAYS_AROUND = 31;

const whose = {
  userId: idOf('user').optional().describe('You when neither this nor unitId is given'),
  unitId: idOf('unit').optional().describe('The unit and all below it'),
  from: BusinessDate.optional().describe(
    'Periods count whose last day is not before this; 31 days ago when absent',
  ),
  to: BusinessDate.optional().describe('Nor after this; in 31 days when absent'),
  asOf: BusinessDate.optional().describe('At the end of this day; now when absent'),
};

const spanOf = (
  context: Context,
  { from, to, asOf }: { from?: string | undefined; to?: string | undefined; asOf?: string | undefined },
) => {
  const today = context.today();
  return {
    from: from ?? addDays(to ?? today, -DAYS_AROUND),
    to: to ?? addDays(from ?? today, DAYS_AROUND),
    asOf: asOf ?? addDays(today, 1),
  };
};

const DutyRow = z
  .strictObject({
    userId: idOf('user'),
    name: z.string(),
    unitId: idOf('unit').describe('Unit of the person on the last day of the period'),
    templateKey: TemplateKey,
    label: z.string().describe('Name of the template in the reader’s language'),
    from: BusinessDate,
    to: BusinessDate,
    dueAt: Instant,
    state: z.enum(DUTY_STATES).describe('due: not yet submitted and still in time'),
    recordId: idOf('formRecord').nullable(),
    submittedAt: Instant.nullable(),
    quality: z.int().nullable(),
  })
  .meta({ id: 'FormDuty' });

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/forms/duties',
    name: 'listFormDuties',
    tag,
    access,
    summary: 'Reports that you, a person or a unit owe: due, submitted, late, missing; by due instant',
    query: z.strictObject({
      ...paging,
      ...whose,
      'filter[state]': z.enum(DUTY_STATES).optional(),
      'filter[templateKey]': TemplateKey.optional(),
    }),
    response: listOf(DutyRow),
    errors: [NotFound, FormSpanTooLong],
    read: async (context, { query }) => {
      const { 'filter[state]': wanted, 'filter[templateKey]': key } = query;
      const labels = await templateLabels(context, context.language);
      const owed = await duties(context, { ...query, ...spanOf(context, query) });
      const rows = owed
        .filter(({ state, duty }) => (!wanted || state === wanted) && (!key || duty.templateKey === key))
        .map(({ user, duty, state, recordId = null, submittedAt = null, quality = null }) => ({
          ...{ userId: user.id, name: user.name, unitId: duty.unitId, templateKey: duty.templateKey },
          label: labels.get(duty.templateKey) ?? duty.templateKey,
          ...duty.period,
          ...{ dueAt: duty.dueAt, state, recordId, submittedAt, quality },
        }));
      const named = { name: 'form-duties', ...query };
      return pageOfRows(context, named, rows, (row) =>
        [row.dueAt, row.userId, row.templateKey, row.to].join(' '),
      );
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/forms/completion',
    name: 'getFormCompletion',
    tag,
    access,
    summary: 'How much of what was due was submitted and how good it was (M-38, M-40)',
    query: z.strictObject({ ...whose, groupBy: z.enum(GROUPS).default('person') }),
    response: CompletionReport,
    errors: [NotFound, FormSpanTooLong],
    read: async (context, { query }) => {
      const { completionReport } = await import('./completion.ts');
      const labels = await templateLabels(context, context.language);
      return completionReport(context, { ...query, ...spanOf(context, query) }, labels);
    },
  }),
];
