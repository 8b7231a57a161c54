/** Routes of units: the tree, its nodes, and moves within it. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, shown } from '#lib/http/route.ts';
import { HistoryFull, RootUnitFixed, UnitCodeTaken, UnitCycle, UnitInUse, UnitNotActive } from './errors.ts';
import { getUnit } from './store.ts';
import { changeUnit, createUnit, reParentUnit } from './units.ts';
import { NewUnit, ReParent, UnitPatch, UnitView, unitView } from './views.ts';

const params = z.strictObject({ unitId: idOf('unit') });
const tag = 'Units';
const read = { resource: 'units', action: 'read' } as const;
const write = { resource: 'units', action: 'write' } as const;

export const unitRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/units',
    name: 'listUnits',
    tag,
    access: read,
    summary: 'All units, oldest first, each with its parent',
    query: z.strictObject({
      asOf: BusinessDate.optional().describe('Day of the tree; today when absent'),
    }),
    response: listOf(UnitView),
    read: async (context, { query }) => ({
      data: [...context.directory.units.values()].map(unitView(context, query.asOf)),
      page: { nextCursor: null, hasMore: false },
    }),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/units/{unitId}',
    name: 'getUnit',
    tag,
    access: read,
    summary: 'One unit',
    params,
    response: UnitView,
    read: async (context, input) => unitView(context)(await getUnit(context, input.params.unitId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/units',
    name: 'createUnit',
    tag,
    access: write,
    summary: 'Add a unit below another',
    body: NewUnit,
    status: 201,
    response: UnitView,
    errors: [UnitCodeTaken, UnitNotActive],
    example: { code: 'MX-N', name: 'México Norte', parentId: 'unt_company', timeZone: 'America/Monterrey' },
    plan: (context, { body }) => shown(createUnit(context, body), unitView(context)),
    location: ({ id }) => `/v1/units/${id}`,
    announce: async (context) => context.forgetDirectory(),
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/units/{unitId}',
    name: 'changeUnit',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Change a unit, or deactivate it when nothing active is left in it',
    params,
    body: UnitPatch,
    status: 200,
    response: UnitView,
    errors: [UnitCodeTaken, UnitInUse, UnitNotActive, RootUnitFixed, VersionMoved],
    example: { name: 'Norte', currency: 'MXN' },
    plan: (context, input) => shown(changeUnit(context, input.params.unitId, input.body), unitView(context)),
    announce: async (context) => context.forgetDirectory(),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/units/{unitId}/re-parent',
    name: 'reParentUnit',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Hang a unit under another parent from a day on',
    params,
    body: ReParent,
    status: 200,
    response: UnitView,
    errors: [HistoryFull, UnitCycle, UnitNotActive, RootUnitFixed, VersionMoved],
    example: { parentId: 'unt_company', from: '2026-04-01' },
    plan: (context, input) =>
      shown(reParentUnit(context, input.params.unitId, input.body), unitView(context)),
    announce: async (context) => context.forgetDirectory(),
  }),
];
