/** Routes of entries: what people did that no document tells of. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { changeEntry, EntryEntity, getEntry, makeEntry, restoreEntry, withdrawEntry } from './entries.ts';
import { EnteredMeasure, EntryPatch, EntryView, EntryWithdrawal, NewEntry } from './entry-schema.ts';
import { EntryInFuture, EntryNotWithdrawn, EntryWithdrawn } from './errors.ts';

const tag = 'Metrics';
const read = { resource: 'metrics', action: 'read' } as const;
const write = { resource: 'metrics', action: 'write' } as const;
const Params = z.strictObject({ entryId: idOf('measureEntry') });

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['on', '-on']).default('-on'),
  'filter[measure]': EnteredMeasure.optional(),
  'filter[ownerId]': idOf('user').optional(),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[on][gte]': BusinessDate.optional(),
  'filter[on][lte]': BusinessDate.optional(),
});

const listEntries = (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[measure]': measure, 'filter[ownerId]': asked, 'filter[unitId]': unitId } = query;
  const own = context.access.scope('metrics', 'read') === 'own' ? context.access.user.id : undefined;
  const ownerId = asked ?? own;
  const base = { orgId: context.orgId, entity: EntryEntity.name };
  const [index, partition] = ownerId
    ? (['byOwner', { ...base, ownerId }] as const)
    : unitId
      ? (['byUnit', { ...base, unitId }] as const)
      : (['byOrganisation', base] as const);
  return list(context, EntryEntity, {
    query: { name: 'entries', ...query },
    page: {
      index,
      partitions: [partition],
      range: { from: query['filter[on][gte]'], to: query['filter[on][lte]'] },
      descending: query.sort === '-on',
      accept: async (entries) =>
        entries.map(
          ({ value }) =>
            (!measure || value.measure === measure) &&
            (!unitId || value.unitId === unitId) &&
            context.access.allows('metrics', 'read', value),
        ),
    },
    view: recordView,
  });
};

export const entryRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/metrics/entries',
    name: 'listMeasureEntries',
    tag,
    access: read,
    summary: 'Visits, calls, prospects, travel days and expenses that you may see, by day',
    description: 'A page may be short and still have a next one: at most 1,000 entries are read for it.',
    query: Query,
    response: listOf(EntryView),
    read: (context, { query }) => listEntries(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/metrics/entries/{entryId}',
    name: 'getMeasureEntry',
    tag,
    access: read,
    summary: 'One entry',
    params: Params,
    response: EntryView,
    read: async (context, { params }) => recordView(await getEntry(context, params.entryId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/metrics/entries',
    name: 'makeMeasureEntry',
    tag,
    access: write,
    summary: 'Enter what you or one of your team did on a day',
    body: NewEntry,
    status: 201,
    response: EntryView,
    errors: [NotFound, EntryInFuture],
    example: { measure: 'visits', count: '3', on: '2026-03-02', note: '拜访三家经销商' },
    plan: (context, { body }) => shown(makeEntry(context, body), recordView),
    location: ({ id }) => `/v1/metrics/entries/${id}`,
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/metrics/entries/{entryId}',
    name: 'changeMeasureEntry',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Correct the day or note of an entry',
    params: Params,
    body: EntryPatch,
    status: 200,
    response: EntryView,
    errors: [VersionMoved, EntryWithdrawn, EntryInFuture],
    example: { on: '2026-03-01' },
    plan: (context, { params, body }) => shown(changeEntry(context, params.entryId, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/metrics/entries/{entryId}/withdraw',
    name: 'withdrawMeasureEntry',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Take an entry back; it counts no more and stays to be seen',
    params: Params,
    body: EntryWithdrawal,
    status: 200,
    response: EntryView,
    errors: [VersionMoved, EntryWithdrawn],
    example: { reason: 'Entered twice' },
    plan: (context, { params, body }) => shown(withdrawEntry(context, params.entryId, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/metrics/entries/{entryId}/restore',
    name: 'restoreMeasureEntry',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Let a withdrawn entry count again',
    params: Params,
    status: 200,
    response: EntryView,
    errors: [VersionMoved, EntryNotWithdrawn],
    plan: (context, { params }) => shown(restoreEntry(context, params.entryId), recordView),
  }),
];
