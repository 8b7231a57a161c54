/** Reads of councils. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { paging } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { CouncilEntity, councilKey } from './entity.ts';
import { Council, CouncilCadence, type CounterMeasure } from './schema.ts';

const find = (context: Context, id: string) =>
  read(context.table, CouncilEntity, councilKey(context.orgId, id));

/** A council that the caller may read. @throws {NotFound} */
export const getCouncil = async (context: Context, id: string): Promise<Stored<Council>> => {
  const stored = await find(context, id);
  if (!stored || !context.access.allows('councils', 'read', stored.value)) throw NotFound();
  return stored;
};

/** The same at the version that the caller saw, to change it. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} */
export const getOwn = async (context: Context, id: string): Promise<Stored<Council>> => {
  const stored = await getCouncil(context, id);
  if (!context.access.allows('councils', 'write', stored.value)) throw Forbidden();
  return requireMatch(context, stored);
};

export interface MeasurePath {
  councilId: string;
  measureId: string;
}

/** A counter-measure: who reads the council sees it, and who is to do it. @throws {NotFound} */
export const getMeasure = async (context: Context, { councilId, measureId }: MeasurePath) => {
  const stored = await find(context, councilId);
  const measure = stored?.value.measures.find(({ id }) => id === measureId);
  if (!stored || !measure) throw NotFound();
  const isOwner = measure.ownerId === context.access.user.id;
  if (!isOwner && !context.access.allows('councils', 'read', stored.value)) throw NotFound();
  const isLed = context.access.allows('councils', 'write', stored.value);
  return { stored, measure, isOwner, isLed };
};
export type FoundMeasure = {
  stored: Stored<Council>;
  measure: CounterMeasure;
  isOwner: boolean;
  isLed: boolean;
};

export const CouncilQuery = z.strictObject({
  ...paging,
  sort: z.enum(['to', '-to']).default('-to'),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[cadence]': CouncilCadence.optional(),
  'filter[status]': Council.shape.status.optional(),
  'filter[endsFrom]': BusinessDate.optional().describe('Last day not before this one'),
  'filter[endsTo]': BusinessDate.optional().describe('Last day not after this one'),
});

const summary = (stored: Stored<Council>) => {
  const { followUp: _u, gaps: _g, findings: _f, minutes: _m, ...rest } = recordView(stored);
  return rest;
};

/** Councils that the caller may read, by last day. */
export const listCouncils = (context: Context, query: z.infer<typeof CouncilQuery>) => {
  const { 'filter[unitId]': unitId, 'filter[cadence]': cadence, 'filter[status]': status } = query;
  const base = { orgId: context.orgId, entity: CouncilEntity.name };
  return list(context, CouncilEntity, {
    query: { name: 'councils', ...query },
    page: {
      index: unitId ? 'byUnit' : 'byOrganisation',
      partitions: [unitId ? { ...base, unitId } : base],
      range: { from: query['filter[endsFrom]'], to: query['filter[endsTo]'] },
      descending: query.sort.startsWith('-'),
      accept: async (records) =>
        records.map(
          ({ value }) =>
            (!cadence || value.cadence === cadence) &&
            (!status || value.status === status) &&
            context.access.allows('councils', 'read', value),
        ),
    },
    view: summary,
  });
};
