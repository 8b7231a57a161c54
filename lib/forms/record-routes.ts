/** Routes of records: filed, read, printed, scored. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import {
  FormDayWrong,
  FormExists,
  FormFull,
  FormIncomplete,
  FormMerged,
  FormOwnReview,
  FormStatusWrong,
  FormSubmitted,
  FormTooLong,
} from './errors.ts';
import { NewRecord, NewReview, RecordPatch, RecordStatus, RecordSummary, RecordView } from './schema.ts';
import { getRecord, listRecords } from './store.ts';
import { TemplateKey } from './template-schema.ts';

const tag = 'Forms';
const read = { resource: 'forms', action: 'read' } as const;
const write = { resource: 'forms', action: 'write' } as const;
const review = { resource: 'formReviews', action: 'write' } as const;
const params = z.strictObject({ recordId: idOf('formRecord') });
const records = '/v1/forms/records';
const path = `${records}/{recordId}`;
const one = { tag, params, status: 200, response: RecordView, ifMatch: true } as const;
const filing = () => import('./filing.ts');
const reviewing = () => import('./reviewing.ts');

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['on', '-on']).default('-on'),
  'filter[templateKey]': TemplateKey.optional(),
  'filter[authorId]': idOf('user').optional(),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[status]': RecordStatus.optional(),
  'filter[isLate]': z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether it was first submitted after it was due'),
  'filter[from]': BusinessDate.optional().describe('First day that records are about'),
  'filter[to]': BusinessDate.optional().describe('Last day that records are about'),
});

export const recordRoutes = [
  queryRoute({
    method: 'GET',
    path: records,
    name: 'listFormRecords',
    tag,
    access: read,
    summary: 'Records of forms that you may see, by the day that they are about',
    query: Query,
    response: listOf(RecordSummary),
    read: (context, { query }) => listRecords(context, query),
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getFormRecord',
    tag,
    access: read,
    summary: 'One record: what the system filled in, and apart from it what was typed',
    params,
    response: RecordView,
    errors: [NotFound],
    read: async (context, { params: { recordId } }) => recordView(await getRecord(context, recordId)),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/page`,
    name: 'printFormRecord',
    tag,
    access: read,
    summary: 'The record as a page to print, in the reader’s language',
    params,
    produces: 'text/html',
    errors: [NotFound],
    read: async (context, { params: { recordId } }) => {
      const { value } = await getRecord(context, recordId);
      return (await import('./page.ts')).pageOf(context, value);
    },
  }),
  commandRoute({
    method: 'POST',
    path: records,
    name: 'createFormRecord',
    tag,
    access: write,
    summary: 'Begin your record of a period, or one for once; figures that the system knows are filled in',
    body: NewRecord,
    status: 201,
    response: RecordView,
    errors: [NotFound, FormExists, FormMerged, FormDayWrong, FormTooLong],
    example: { templateKey: 'field-visit', answers: { place: 'Showroom 2' } },
    plan: async (context, { body }) => shown((await filing()).createRecord(context, body), recordView),
    location: ({ id }) => `${records}/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeFormRecord',
    access: write,
    summary: 'Answer fields of a draft',
    body: RecordPatch,
    errors: [NotFound, FormStatusWrong, FormTooLong, VersionMoved],
    example: { answers: {} },
    plan: async (context, { params: { recordId }, body }) =>
      shown((await filing()).changeRecord(context, recordId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/submit`,
    name: 'submitFormRecord',
    access: write,
    summary: 'Submit a draft that lacks nothing; its figures are frozen',
    errors: [NotFound, FormStatusWrong, FormIncomplete, FormFull, VersionMoved],
    plan: async (context, { params: { recordId } }) =>
      shown((await filing()).submitRecord(context, recordId), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/recall`,
    name: 'recallFormRecord',
    access: write,
    summary: 'Take a submitted record back to edit it, until it is scored',
    errors: [NotFound, FormStatusWrong, FormFull, VersionMoved],
    plan: async (context, { params: { recordId } }) =>
      shown((await filing()).recallRecord(context, recordId), recordView),
  }),
  commandRoute({
    method: 'DELETE',
    path,
    name: 'removeFormRecord',
    tag,
    access: write,
    summary: 'Remove a draft that was never submitted',
    params,
    status: 204,
    ifMatch: true,
    errors: [NotFound, FormSubmitted, VersionMoved],
    plan: async (context, { params: { recordId } }) => (await filing()).removeRecord(context, recordId),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/review`,
    name: 'reviewFormRecord',
    access: review,
    summary: 'Score a submitted record from 1 to 5, or score it anew',
    body: NewReview,
    errors: [NotFound, FormStatusWrong, FormOwnReview, FormFull, VersionMoved],
    example: { score: 4, comment: 'Say more about competitors' },
    plan: async (context, { params: { recordId }, body }) =>
      shown((await reviewing()).reviewRecord(context, recordId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/review/withdraw`,
    name: 'withdrawFormReview',
    access: review,
    summary: 'Take a score back',
    errors: [NotFound, FormStatusWrong, FormOwnReview, FormFull, VersionMoved],
    plan: async (context, { params: { recordId } }) =>
      shown((await reviewing()).takeBackReview(context, recordId), recordView),
  }),
];
