/** Routes of findings: of the subject of a review, whichever of its reviews is named. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import {
  FindingClosed,
  FindingComputed,
  FindingOpen,
  FindingRepeated,
  FindingRepeatsWrong,
  ReviewClosed,
  ReviewFigureUnknown,
  ReviewFull,
} from './errors.ts';
import { addFinding, changeFinding, closeFinding, reopenFinding } from './finding-commands.ts';
import { FindingCard, FindingPatch, FindingReason, FindingView, NewFinding } from './finding-input-schema.ts';
import { Finding } from './finding-schema.ts';
import { type FindingPath, getFinding } from './finding-store.ts';
import { actionsOf, findingsOf, getReview } from './store.ts';

const tag = 'Review findings';
const read = { resource: 'reviews', action: 'read' } as const;
const write = { resource: 'reviews', action: 'write' } as const;
/** Whoever is to study a finding, whatever their role. */
const study = { resource: 'reviewAnswers', action: 'write' } as const;
const path = '/v1/reviews/{reviewId}/findings';
const reviewParams = z.strictObject({ reviewId: idOf('review') });
const params = z.strictObject({ reviewId: idOf('review'), findingId: idOf('finding') });
const one = { tag, params, status: 200, response: FindingView, ifMatch: true } as const;

const Query = z.strictObject({
  ...paging,
  'filter[status]': Finding.shape.status.optional(),
});

const listFindings = async (context: Context, reviewId: string, query: z.infer<typeof Query>) => {
  const review = await getReview(context, reviewId);
  const status = query['filter[status]'];
  const rows = (await findingsOf(context, review.value)).filter(
    ({ value }) =>
      (!status || value.status === status) &&
      (value.reviewId === reviewId || context.access.allows('reviews', 'read', value)),
  );
  return pageOfRows(context, { name: 'findings', reviewId, ...query }, rows.map(recordView), ({ id }) => id);
};

const findingCard = async (context: Context, named: FindingPath) => {
  const { finding } = await getFinding(context, named);
  const actions = await actionsOf(context, finding.value);
  const own = actions.filter(({ value }) => value.findingId === named.findingId);
  return { ...recordView(finding), actions: own.map(recordView) };
};

export const findingRoutes = [
  queryRoute({
    method: 'GET',
    path,
    name: 'listFindings',
    tag,
    access: read,
    summary: 'What was found about the subject of a review, then and in all its other reviews, oldest first',
    params: reviewParams,
    query: Query,
    response: listOf(FindingView),
    errors: [NotFound],
    read: (context, { params: { reviewId }, query }) => listFindings(context, reviewId, query),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{findingId}`,
    name: 'getFinding',
    tag,
    access: read,
    summary: 'One finding with its causes, solution and actions',
    params,
    response: FindingCard,
    errors: [NotFound],
    read: (context, { params: named }) => findingCard(context, named),
  }),
  commandRoute({
    method: 'POST',
    path,
    name: 'addFinding',
    tag,
    access: write,
    summary: 'Add a finding to an open review',
    params: reviewParams,
    body: NewFinding,
    status: 201,
    response: FindingView,
    errors: [NotFound, ReviewClosed, ReviewFull, ReviewFigureUnknown, FindingRepeatsWrong],
    example: {
      title: 'Visits stop at three dealers',
      stake: { amountMinor: 1_250_000, currency: 'EUR' },
      causes: ['visit-diligence'],
    },
    plan: (context, { params: { reviewId }, body }) => shown(addFinding(context, reviewId, body), recordView),
    location: ({ reviewId, id }: z.infer<typeof Finding>) => `/v1/reviews/${reviewId}/findings/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: `${path}/{findingId}`,
    name: 'changeFinding',
    access: study,
    summary: 'Change an open finding; who is assigned says its causes and the solution',
    body: FindingPatch,
    errors: [NotFound, FindingClosed, FindingComputed, VersionMoved],
    example: { causes: ['market-coverage'], solution: 'A route through the south twice a month' },
    plan: (context, { params: named, body }) => shown(changeFinding(context, named, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{findingId}/close`,
    name: 'closeFinding',
    access: write,
    summary: 'Close a finding as solved or unfounded, and say why',
    body: FindingReason,
    errors: [NotFound, FindingClosed, VersionMoved],
    example: { reason: 'All dealers were visited in June' },
    plan: (context, { params: named, body }) => shown(closeFinding(context, named, body.reason), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/{findingId}/reopen`,
    name: 'reopenFinding',
    access: write,
    summary: 'Open a finding again that was closed too early',
    errors: [NotFound, FindingOpen, FindingRepeated, VersionMoved],
    plan: (context, { params: named }) => shown(reopenFinding(context, named), recordView),
  }),
];
