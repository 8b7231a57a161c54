/** Reviews as they are read and printed: a page, a PDF and a spreadsheet, in the reader's language and with their rights. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';

const one = {
  tag: 'Reviews',
  access: { resource: 'reviews', action: 'read' },
  params: z.strictObject({ reviewId: idOf('review') }),
  errors: [NotFound],
} as const;
const path = '/v1/review-reports/{reviewId}';

/** What writes reports is loaded with the first one. */
const reportFor = async (context: Context, reviewId: string) => {
  const [{ readFacts, valuesFor }, { reportOf }] = await Promise.all([
    import('./read.ts'),
    import('./report.ts'),
  ]);
  const values = valuesFor(context);
  return { values, report: reportOf(values, await readFacts(context, reviewId)) };
};

export const reviewReportRoutes = [
  queryRoute({
    ...one,
    method: 'GET',
    path: `${path}/page`,
    name: 'printReview',
    summary: 'The review as a page with its charts, to read and to print',
    produces: 'text/html',
    read: async (context, { params: { reviewId } }) => {
      const { values, report } = await reportFor(context, reviewId);
      return (await import('./page.ts')).reportPage(values, report);
    },
  }),
  queryRoute({
    ...one,
    method: 'GET',
    path: `${path}/pdf`,
    name: 'printReviewPdf',
    summary: 'The review as a PDF',
    produces: 'application/pdf',
    read: async (context, { params: { reviewId } }) => {
      const { report } = await reportFor(context, reviewId);
      return (await import('./pdf.ts')).reportPdf(report);
    },
  }),
  queryRoute({
    ...one,
    method: 'GET',
    path: `${path}/csv`,
    name: 'getReviewSheet',
    summary: 'Every figure and word of the review as CSV for a spreadsheet of your locale',
    produces: 'text/csv',
    read: async (context, { params: { reviewId } }) => {
      const { values, report } = await reportFor(context, reviewId);
      return (await import('./sheet.ts')).reportSheet(values, report);
    },
  }),
];
