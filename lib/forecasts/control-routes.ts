/** Routes of adjustments and notes: what whoever leads a unit adds to the forecasts of its people. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Month } from '#lib/core/months.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { EntityDefinition } from '#lib/table/entity.ts';
import { AdjustmentEntity, ForecastNoteEntity } from './entity.ts';
import {
  ForecastFull,
  ForecastMonthsWrong,
  ForecastPartNotWithdrawn,
  ForecastPartWithdrawn,
} from './errors.ts';
import {
  AdjustmentPatch,
  AdjustmentView,
  ForecastNotePatch,
  ForecastNoteView,
  NewAdjustment,
  NewForecastNote,
  NOTE_KINDS,
} from './schema.ts';
import { getAdjustment, getNote } from './store.ts';

const tag = 'Forecasts';
const read = { resource: 'forecastControl', action: 'read' } as const;
const write = { resource: 'forecastControl', action: 'write' } as const;
const control = () => import('./control.ts');

const filters = {
  ...paging,
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[month]': Month.optional().describe('Month of the forecast'),
};

/** One page of what was added to forecasts, oldest month first. */
const listParts = <T extends { unitId: string }>(
  context: Context,
  entity: EntityDefinition<T>,
  query: {
    limit: number;
    cursor?: string | undefined;
    'filter[unitId]'?: string | undefined;
    'filter[month]'?: string | undefined;
  },
  isWanted: (value: T) => boolean = () => true,
) => {
  const { 'filter[unitId]': unitId, 'filter[month]': month } = query;
  const base = { orgId: context.orgId, entity: entity.name };
  return list(context, entity, {
    query: { name: entity.name, ...query },
    page: {
      index: unitId ? 'byUnit' : 'byOrganisation',
      partitions: [unitId ? { ...base, unitId } : base],
      range: month ? { from: month, to: month } : {},
      accept: async (records) =>
        records.map(
          ({ value }) =>
            isWanted(value) && context.access.allows('forecastControl', 'read', { unitId: value.unitId }),
        ),
    },
    view: recordView<T>,
  });
};

const part = { tag, access: write, status: 200, ifMatch: true } as const;
const adjustment = {
  ...part,
  params: z.strictObject({ adjustmentId: idOf('forecastAdjustment') }),
  response: AdjustmentView,
};
const note = {
  ...part,
  params: z.strictObject({ noteId: idOf('forecastNote') }),
  response: ForecastNoteView,
};
const [adjustmentPath, notePath] = [
  '/v1/forecasts/adjustments/{adjustmentId}',
  '/v1/forecasts/notes/{noteId}',
];

export const controlRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts/adjustments',
    name: 'listForecastAdjustments',
    tag,
    access: read,
    summary: 'What managers add to forecasts or take away, apart from them',
    query: z.strictObject(filters),
    response: listOf(AdjustmentView),
    read: (context, { query }) => listParts(context, AdjustmentEntity, query),
  }),
  queryRoute({
    method: 'GET',
    path: adjustmentPath,
    name: 'getForecastAdjustment',
    tag,
    access: read,
    summary: 'One adjustment',
    params: adjustment.params,
    response: AdjustmentView,
    errors: [NotFound],
    read: async (context, { params: { adjustmentId } }) =>
      recordView(await getAdjustment(context, adjustmentId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/forecasts/adjustments',
    name: 'makeForecastAdjustment',
    tag,
    access: write,
    summary: 'Adjust what a unit submitted for a month; the submissions stay as they are',
    body: NewAdjustment,
    status: 201,
    response: AdjustmentView,
    errors: [NotFound, ForecastMonthsWrong],
    example: { month: '2026-03', forMonth: '2026-04', amountMinor: -500_000, reason: '大客户推迟' },
    plan: async (context, { body }) => shown((await control()).makeAdjustment(context, body), recordView),
    location: ({ id }) => `/v1/forecasts/adjustments/${id}`,
  }),
  commandRoute({
    ...adjustment,
    method: 'PATCH',
    path: adjustmentPath,
    name: 'changeForecastAdjustment',
    summary: 'Change an adjustment',
    body: AdjustmentPatch,
    errors: [NotFound, ForecastPartWithdrawn, ForecastFull, VersionMoved],
    example: { amountMinor: -400_000 },
    plan: async (context, { params: { adjustmentId }, body }) =>
      shown((await control()).changeAdjustment(context, adjustmentId, body), recordView),
  }),
  commandRoute({
    ...adjustment,
    method: 'POST',
    path: `${adjustmentPath}/withdraw`,
    name: 'withdrawForecastAdjustment',
    summary: 'Take an adjustment back',
    errors: [NotFound, ForecastPartWithdrawn, ForecastFull, VersionMoved],
    plan: async (context, { params: { adjustmentId } }) =>
      shown((await control()).withdrawAdjustment(context, adjustmentId), recordView),
  }),
  commandRoute({
    ...adjustment,
    method: 'POST',
    path: `${adjustmentPath}/restore`,
    name: 'restoreForecastAdjustment',
    summary: 'Let a withdrawn adjustment count again',
    errors: [NotFound, ForecastPartNotWithdrawn, ForecastFull, VersionMoved],
    plan: async (context, { params: { adjustmentId } }) =>
      shown((await control()).restoreAdjustment(context, adjustmentId), recordView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts/notes',
    name: 'listForecastNotes',
    tag,
    access: read,
    summary: 'What stands behind forecasts and what was decided from them',
    query: z.strictObject({ ...filters, 'filter[kind]': z.enum(NOTE_KINDS).optional() }),
    response: listOf(ForecastNoteView),
    read: (context, { query }) => {
      const kind = query['filter[kind]'];
      return listParts(context, ForecastNoteEntity, query, (value) => !kind || value.kind === kind);
    },
  }),
  queryRoute({
    method: 'GET',
    path: notePath,
    name: 'getForecastNote',
    tag,
    access: read,
    summary: 'One note',
    params: note.params,
    response: ForecastNoteView,
    errors: [NotFound],
    read: async (context, { params: { noteId } }) => recordView(await getNote(context, noteId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/forecasts/notes',
    name: 'writeForecastNote',
    tag,
    access: write,
    summary: 'Note a trend, demand, advertising, strategy, promotion, positioning or a decision',
    body: NewForecastNote,
    status: 201,
    response: ForecastNoteView,
    errors: [NotFound],
    example: { month: '2026-03', kind: 'demand', text: 'La demanda se desplaza a la gama media' },
    plan: async (context, { body }) => shown((await control()).writeNote(context, body), recordView),
    location: ({ id }) => `/v1/forecasts/notes/${id}`,
  }),
  commandRoute({
    ...note,
    method: 'PATCH',
    path: notePath,
    name: 'changeForecastNote',
    summary: 'Change a note',
    body: ForecastNotePatch,
    errors: [NotFound, ForecastPartWithdrawn, VersionMoved],
    example: { text: '广告投放减少' },
    plan: async (context, { params: { noteId }, body }) =>
      shown((await control()).changeNote(context, noteId, body), recordView),
  }),
  commandRoute({
    ...note,
    method: 'POST',
    path: `${notePath}/withdraw`,
    name: 'withdrawForecastNote',
    summary: 'Take a note back',
    errors: [NotFound, ForecastPartWithdrawn, VersionMoved],
    plan: async (context, { params: { noteId } }) =>
      shown((await control()).withdrawNote(context, noteId), recordView),
  }),
  commandRoute({
    ...note,
    method: 'POST',
    path: `${notePath}/restore`,
    name: 'restoreForecastNote',
    summary: 'Bring a withdrawn note back',
    errors: [NotFound, ForecastPartNotWithdrawn, VersionMoved],
    plan: async (context, { params: { noteId } }) =>
      shown((await control()).restoreNote(context, noteId), recordView),
  }),
];
