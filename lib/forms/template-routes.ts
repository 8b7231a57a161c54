/** Routes of templates: those in force, their versions, publishing and withdrawing. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { FormStatusWrong, FormTooLong, TemplateBegun, TemplateDayPast, TemplatesFull } from './errors.ts';
import { NewTemplateVersion, TemplateKey, TemplateSummary, TemplateView } from './template-schema.ts';
import {
  publishTemplate,
  templateAt,
  templatesAt,
  templateVersion,
  templateVersions,
  templateView,
  withdrawTemplate,
} from './templates.ts';

const tag = 'Forms';
const read = { resource: 'formTemplates', action: 'read' } as const;
const write = { resource: 'formTemplates', action: 'write' } as const;
const params = z.strictObject({ templateKey: TemplateKey });
const numbered = params.extend({
  number: z.string().regex(/^[1-9]\d{0,2}$/, { error: 'the number of a version' }),
});
const path = '/v1/forms/templates';
const asOf = BusinessDate.optional().describe('Today when absent');

export const templateRoutes = [
  queryRoute({
    method: 'GET',
    path,
    name: 'listFormTemplates',
    tag,
    access: read,
    summary: 'Templates in force on a day, with their names in every language',
    query: z.strictObject({ ...paging, asOf }),
    response: listOf(TemplateSummary),
    read: async (context, { query }) => {
      const rows = await templatesAt(context, query.asOf ?? context.today());
      return pageOfRows(context, { name: 'form-templates', ...query }, rows, ({ key }) => key);
    },
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{templateKey}`,
    name: 'getFormTemplate',
    tag,
    access: read,
    summary: 'One template as it is on a day',
    params,
    query: z.strictObject({ asOf }),
    response: TemplateView,
    errors: [NotFound],
    read: (context, { params: { templateKey }, query }) =>
      templateAt(context, templateKey, query.asOf ?? context.today()),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{templateKey}/versions`,
    name: 'listFormTemplateVersions',
    tag,
    access: read,
    summary: 'Every version of a template, oldest first',
    params,
    query: z.strictObject({ ...paging }),
    response: listOf(TemplateView),
    errors: [NotFound],
    read: async (context, { params: { templateKey }, query }) => {
      const rows = await templateVersions(context, templateKey);
      const named = { name: `form-template-versions ${templateKey}`, ...query };
      return pageOfRows(context, named, rows, ({ number }) => String(number).padStart(4, '0'));
    },
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{templateKey}/versions/{number}`,
    name: 'getFormTemplateVersion',
    tag,
    access: read,
    summary: 'One version, for the records that were filled in under it',
    params: numbered,
    response: TemplateView,
    errors: [NotFound],
    read: (context, { params: { templateKey, number } }) =>
      templateVersion(context, templateKey, Number(number)),
  }),
  commandRoute({
    method: 'POST',
    path,
    name: 'publishFormTemplate',
    tag,
    access: write,
    summary: 'Publish a new template, or the next version of one; records that exist stay with theirs',
    body: NewTemplateVersion,
    status: 201,
    response: TemplateView,
    errors: [TemplateDayPast, TemplatesFull, FormTooLong],
    example: {
      key: 'depot-log',
      reason: 'The depot counts its pallets',
      content: {
        label: { en: 'Depot log', es: 'Registro del almacén', 'zh-CN': '仓库日志' },
        shared: true,
        sections: [
          {
            key: 'day',
            label: { en: 'Day', es: 'Día', 'zh-CN': '当日' },
            fields: [
              {
                ...{ key: 'pallets', type: 'number', required: true, least: 0 },
                label: { en: 'Pallets', es: 'Palés', 'zh-CN': '托盘数' },
              },
            ],
          },
        ],
      },
    },
    plan: (context, { body }) => shown(publishTemplate(context, body), templateView),
    location: ({ key, number }) => `${path}/${key}/versions/${number}`,
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/{templateKey}/versions/{number}/withdraw`,
    name: 'withdrawFormTemplate',
    tag,
    access: write,
    summary: 'Withdraw a version that has not begun',
    params: numbered,
    status: 200,
    response: TemplateView,
    ifMatch: true,
    errors: [NotFound, TemplateBegun, FormStatusWrong, VersionMoved],
    plan: (context, { params: { templateKey, number } }) =>
      shown(withdrawTemplate(context, templateKey, Number(number)), templateView),
  }),
];
