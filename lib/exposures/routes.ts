/** Routes of exposure as of a day. What holds now, by the running totals, is GET /v1/credit/accounts/{accountId}. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { explainExposure, exposureOf } from './explain.ts';
import { exposureReport } from './report.ts';
import { ExposureExplanation, ExposureRow } from './schema.ts';
import { ExposureState } from './state.ts';

const tag = 'Exposure';
const access = { resource: 'credit', action: 'read' } as const;
const Params = z.strictObject({ accountId: idOf('account') });
const day = { asOf: BusinessDate.optional().describe('End of this day; today when absent') };

const HIGHEST_USE = 9_000_000_000_000;
/** Most used first; what has no bound to use comes last. Accounts without a limit to use but over it stand at the top. */
const placeOf = ({ state, usePermille, accountNumber, accountId }: ExposureRow): string => {
  const use = usePermille ?? (state === 'over' ? HIGHEST_USE : -HIGHEST_USE);
  return `${String(2 * HIGHEST_USE - use).padStart(14, '0')} ${accountNumber} ${accountId}`;
};

export const exposureRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/exposures',
    name: 'listExposures',
    heavy: true,
    tag,
    access,
    summary: 'Exposure of accounts against their limits at the end of a day, most used first',
    description:
      'Accounts with a limit, or with anything open or ordered on the day. `filter[state]=over` tells who is over.',
    query: z.strictObject({
      ...paging,
      ...day,
      'filter[state]': ExposureState.optional(),
      'filter[ownerId]': idOf('user').optional().describe('Owner on the day'),
      'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on the day'),
    }),
    response: listOf(ExposureRow),
    errors: [RateMissing],
    read: async (context, { query: { limit, cursor, ...asked } }) => {
      const query = { ...asked, asOf: asked.asOf ?? context.today() };
      const rows = await exposureReport(context, query);
      return pageOfRows(context, { name: 'exposures', limit, cursor, ...query }, rows, placeOf);
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/exposures/{accountId}',
    name: 'getExposure',
    tag,
    access,
    summary: 'Exposure of an account at the end of a day',
    params: Params,
    query: z.strictObject(day),
    response: ExposureRow,
    errors: [RateMissing],
    read: async (context, { params, query }) => (await exposureOf(context, params.accountId, query.asOf)).row,
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/exposures/{accountId}/explain',
    name: 'explainExposure',
    tag,
    access,
    summary: 'What an exposure is made of: documents, rates, rule, policy version',
    params: Params,
    query: z.strictObject(day),
    response: ExposureExplanation,
    errors: [RateMissing],
    read: (context, { params, query }) => explainExposure(context, params.accountId, query.asOf),
  }),
];
