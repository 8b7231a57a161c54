/** Routes of counter-measures; each answers with the whole council. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf, PartId } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, queryRoute, shown } from '#lib/http/route.ts';
import type { Stored } from '#lib/table/entity.ts';
import { CouncilClosed, CouncilFull, CounterMeasureDueWrong, CounterMeasureStatusWrong } from './errors.ts';
import { addMeasure, cancelMeasure, changeMeasure, finishMeasure, reopenMeasure } from './measures.ts';
import {
  type Council,
  CouncilReason,
  CouncilView,
  CounterMeasure,
  CounterMeasureDone,
  CounterMeasurePatch,
  NewCounterMeasure,
} from './schema.ts';
import { getMeasure } from './store.ts';

const tag = 'Councils';
const write = { resource: 'councils', action: 'write' } as const;
/** Whoever is to do a counter-measure, whatever their role. */
const own = { resource: 'reviewAnswers', action: 'write' } as const;
const path = '/v1/councils/{councilId}/measures';
const councilParams = z.strictObject({ councilId: idOf('council') });
const params = councilParams.extend({ measureId: PartId });
const MeasureView = z
  .object({
    councilId: idOf('council'),
    version: z.int().describe('Of the council'),
    measure: CounterMeasure,
  })
  .meta({ id: 'CounterMeasureView' });
const one = { tag, params, status: 200, ifMatch: true } as const;
const state = [NotFound, CounterMeasureStatusWrong, VersionMoved] as const;

const measureView =
  (measureId: string) =>
  ({ value, version }: Stored<Council>) => ({
    ...{ councilId: value.id, version },
    measure: value.measures.find(({ id }) => id === measureId),
  });

export const measureRoutes = [
  queryRoute({
    method: 'GET',
    path: `${path}/{measureId}`,
    name: 'getCounterMeasure',
    tag,
    access: { resource: 'reviewAnswers', action: 'read' },
    summary: 'One counter-measure, for who does it and who sees its council; the version is the council’s',
    params,
    response: MeasureView,
    errors: [NotFound],
    read: async (context, { params: named }) => {
      const { stored } = await getMeasure(context, named);
      return measureView(named.measureId)(stored);
    },
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path,
    name: 'addCounterMeasure',
    access: write,
    params: councilParams,
    summary: 'Decide a counter-measure in an open council: what, how much, who, until when',
    body: NewCounterMeasure,
    status: 201,
    response: CouncilView,
    errors: [NotFound, CouncilClosed, CouncilFull, CounterMeasureDueWrong, VersionMoved],
    example: {
      text: 'Two promotions in the south',
      ownerId: 'usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      dueOn: '2026-04-30',
    },
    plan: (context, { params: { councilId }, body }) =>
      shown(addMeasure(context, councilId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: `${path}/{measureId}`,
    name: 'changeCounterMeasure',
    access: write,
    summary: 'Change an open counter-measure while the council is open',
    body: CounterMeasurePatch,
    response: CouncilView,
    errors: [...state, CouncilClosed, CounterMeasureDueWrong],
    example: { dueOn: '2026-05-15' },
    plan: (context, { params: named, body }) => shown(changeMeasure(context, named, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{measureId}/done`,
    name: 'finishCounterMeasure',
    access: own,
    summary: 'Say that a counter-measure is done: who does it, or who leads the unit',
    body: CounterMeasureDone,
    response: MeasureView,
    errors: state,
    example: { text: 'Both were held in March' },
    plan: (context, { params: named, body }) =>
      shown(finishMeasure(context, named, body.text), measureView(named.measureId)),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{measureId}/cancel`,
    name: 'cancelCounterMeasure',
    access: write,
    summary: 'Give a counter-measure up, with the reason',
    body: CouncilReason,
    response: CouncilView,
    errors: state,
    example: { reason: 'The range is discontinued' },
    plan: (context, { params: named, body }) => shown(cancelMeasure(context, named, body.reason), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{measureId}/reopen`,
    name: 'reopenCounterMeasure',
    access: own,
    summary: 'Open a counter-measure again that was done or given up',
    response: MeasureView,
    errors: state,
    plan: (context, { params: named }) => shown(reopenMeasure(context, named), measureView(named.measureId)),
  }),
];
