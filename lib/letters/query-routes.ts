/** Routes that show letters: the shelf, one, as a page and as a PDF, and which are missing. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import { NodeKey, PlanNodeUnknown } from '#lib/plans/index.ts';
import { CoverageRow, letterCoverage } from './coverage.ts';
import { LetterPlanNotInForce } from './errors.ts';
import { LetterKind, LetterStatus, LetterSummary, LetterView, Side } from './schema.ts';
import { getLetter, letterView, listLetters } from './store.ts';

const tag = 'Letters';
const access = { resource: 'letters', action: 'read' } as const;
const params = z.strictObject({ letterId: idOf('letter') });
const one = { tag, access, params, errors: [NotFound] } as const;
const path = '/v1/letters';

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['issuedOn', '-issuedOn']).default('-issuedOn'),
  'filter[planId]': idOf('plan').optional(),
  'filter[kind]': LetterKind.optional(),
  'filter[status]': LetterStatus.optional(),
  'filter[unitId]': idOf('unit').optional().describe('Letters for exactly this unit and its people'),
  'filter[receiverId]': idOf('user').optional(),
  'filter[unsignedBy]': Side.optional().describe('Issued letters that wait for this side'),
});

export const queryRoutes = [
  queryRoute({
    method: 'GET',
    path,
    name: 'listLetters',
    tag,
    access,
    summary: 'Letters on targets that you may see, by day of issue',
    query: Query,
    response: listOf(LetterSummary),
    read: (context, { query }) => listLetters(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/coverage`,
    name: 'listLetterCoverage',
    tag,
    access,
    summary: 'A node of a plan and those right below it, with the letters that they have',
    query: z.strictObject({ ...paging, planId: idOf('plan'), node: NodeKey.optional() }),
    response: listOf(CoverageRow),
    errors: [NotFound, PlanNodeUnknown, LetterPlanNotInForce],
    read: async (context, { query }) => {
      const rows = await letterCoverage(context, query);
      return pageOfRows(context, { name: 'letter-coverage', ...query }, rows, ({ node }) => node);
    },
  }),
  queryRoute({
    ...one,
    method: 'GET',
    path: `${path}/{letterId}`,
    name: 'getLetter',
    summary: 'One letter with everything that is signed',
    response: LetterView,
    read: async (context, { params: { letterId } }) =>
      letterView(context, await getLetter(context, letterId)),
  }),
  queryRoute({
    ...one,
    method: 'GET',
    path: `${path}/{letterId}/page`,
    name: 'printLetter',
    summary: 'The letter as a page to print',
    produces: 'text/html',
    read: async (context, { params: { letterId } }) => {
      const { value } = await getLetter(context, letterId);
      return (await import('./page.ts')).pageOf(value, context);
    },
  }),
  queryRoute({
    ...one,
    method: 'GET',
    path: `${path}/{letterId}/pdf`,
    name: 'printLetterPdf',
    summary: 'The letter as a PDF',
    produces: 'application/pdf',
    read: async (context, { params: { letterId } }) => {
      const { value } = await getLetter(context, letterId);
      return (await import('./pdf.ts')).letterPdf(value, context);
    },
  }),
];
