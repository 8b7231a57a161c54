/** Routes of what lies below an account's credit: assessments, releases, deposits and reservations. */
import * as z from 'zod';
import { REQUEST_ERRORS } from '#lib/approvals/errors.ts';
import { ApprovalView } from '#lib/approvals/schema.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, recordFields, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { assess, changeAssessment, removeAssessment } from './assessments.ts';
import { changeDeposit, depositView, lodgeDeposit, returnDeposit } from './deposits.ts';
import {
  CurrencyFixed,
  DepositReturned,
  DepositReturnTooEarly,
  LimitsFull,
  ReleaseEnded,
  ReleaseRevoked,
  UnknownGrade,
} from './errors.ts';
import { accountForCredit } from './limits.ts';
import { revokeRelease } from './releases.ts';
import { Reservation } from './reservation.ts';
import { listReservations } from './reservation-list.ts';
import {
  AssessmentPatch,
  AssessmentView,
  Block,
  DepositPatch,
  DepositView,
  NewAssessment,
  NewDeposit,
  NewLimit,
  NewRelease,
  ReleaseView,
  ReturnDeposit,
} from './schema.ts';
import { assessmentsOf, depositsOf, releasesOf } from './standing.ts';

const tag = 'Credit';
const read = { resource: 'credit', action: 'read' } as const;
const write = { resource: 'credit', action: 'write' } as const;
const money = { resource: 'money', action: 'write' } as const;
const control = { resource: 'creditControl', action: 'write' } as const;
const AccountParams = z.strictObject({ accountId: idOf('account') });
const AssessmentParams = AccountParams.extend({ assessmentId: idOf('assessment') });
const ReleaseParams = AccountParams.extend({ releaseId: idOf('creditRelease') });
const DepositParams = AccountParams.extend({ depositId: idOf('deposit') });
const below = (kind: string) => `/v1/credit/accounts/{accountId}/${kind}`;

/** All records of one kind below an account: an account has few of them. */
const allBelow = async <T, V>(
  context: Context,
  accountId: string,
  records: (context: Context, accountId: string) => Promise<Stored<T>[]>,
  view: (stored: Stored<T>) => V,
) => {
  await accountForCredit(context, accountId, 'read');
  return { data: (await records(context, accountId)).map(view), page: { nextCursor: null, hasMore: false } };
};

const ASSESSMENT = {
  rating: 'B',
  importance: 'major',
  evidence: 'Pays within 45 days, two branches opened this year',
  paymentAbility: 'Bank reference seen',
};

export const recordRoutes = [
  queryRoute({
    method: 'GET',
    path: below('assessments'),
    name: 'listAssessments',
    tag,
    access: read,
    summary: 'Assessments of credit and importance, newest day first',
    params: AccountParams,
    response: listOf(AssessmentView),
    read: (context, { params }) => allBelow(context, params.accountId, assessmentsOf, recordView),
  }),
  commandRoute({
    method: 'POST',
    path: below('assessments'),
    name: 'assessCredit',
    tag,
    access: write,
    summary: 'Judge the credit and the importance of an account',
    params: AccountParams,
    body: NewAssessment,
    status: 201,
    response: AssessmentView,
    errors: [UnknownGrade],
    example: ASSESSMENT,
    plan: (context, { params, body }) => shown(assess(context, params.accountId, body), recordView),
  }),
  commandRoute({
    method: 'PATCH',
    path: below('assessments/{assessmentId}'),
    name: 'changeAssessment',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Correct an assessment',
    params: AssessmentParams,
    body: AssessmentPatch,
    status: 200,
    response: AssessmentView,
    errors: [UnknownGrade, VersionMoved],
    example: { rating: 'C' },
    plan: (context, { params, body }) => shown(changeAssessment(context, params, body), recordView),
  }),
  commandRoute({
    method: 'DELETE',
    path: below('assessments/{assessmentId}'),
    name: 'removeAssessment',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Remove a wrong assessment; its trail stays',
    params: AssessmentParams,
    status: 204,
    errors: [VersionMoved],
    plan: (context, { params }) => removeAssessment(context, params),
  }),
  queryRoute({
    method: 'GET',
    path: below('releases'),
    name: 'listReleases',
    tag,
    access: read,
    summary: 'Releases beyond the limit, those that end first first',
    params: AccountParams,
    response: listOf(ReleaseView),
    read: (context, { params }) => allBelow(context, params.accountId, releasesOf, recordView),
  }),
  commandRoute({
    method: 'POST',
    path: below('limit-requests'),
    name: 'requestCreditLimit',
    tag,
    access: write,
    summary: 'Ask for a credit limit; the policy says who approves it',
    params: AccountParams,
    body: NewLimit,
    status: 201,
    response: ApprovalView,
    errors: [CurrencyFixed, LimitsFull, ...REQUEST_ERRORS],
    example: { mode: 'limit', amountMinor: 5_000_000, reason: '旺季备货' },
    plan: async (context, { params, body }) => {
      const { requestLimit } = await import('./requests.ts');
      return shown(requestLimit(context, params.accountId, body), recordView);
    },
    location: ({ id }) => `/v1/approvals/${id}`,
  }),
  commandRoute({
    method: 'POST',
    path: below('release-requests'),
    name: 'requestCreditRelease',
    tag,
    access: write,
    summary: 'Ask for permission to go beyond the limit, for one order or for any',
    params: AccountParams,
    body: NewRelease,
    status: 201,
    response: ApprovalView,
    errors: [ReleaseEnded, ...REQUEST_ERRORS],
    example: { maxOverMinor: 50_000, waives: [], validTo: '2026-12-31', reason: 'Pedido de temporada' },
    plan: async (context, { params, body }) => {
      const { requestRelease } = await import('./requests.ts');
      return shown(requestRelease(context, params.accountId, body), recordView);
    },
    location: ({ id }) => `/v1/approvals/${id}`,
  }),
  commandRoute({
    method: 'POST',
    path: below('releases/{releaseId}/revoke'),
    name: 'revokeRelease',
    tag,
    access: control,
    ifMatch: true,
    summary: 'Take back what is left of a release',
    params: ReleaseParams,
    body: Block,
    status: 200,
    response: ReleaseView,
    errors: [ReleaseRevoked, VersionMoved],
    example: { reason: 'The order was not placed' },
    plan: (context, { params, body }) => shown(revokeRelease(context, params, body), recordView),
  }),
  queryRoute({
    method: 'GET',
    path: below('deposits'),
    name: 'listDeposits',
    tag,
    access: { resource: 'money', action: 'read' },
    summary: 'Deposits of a partner with the pick-up allowance that they give',
    params: AccountParams,
    response: listOf(DepositView),
    read: (context, { params }) => allBelow(context, params.accountId, depositsOf, depositView),
  }),
  commandRoute({
    method: 'POST',
    path: below('deposits'),
    name: 'lodgeDeposit',
    tag,
    access: money,
    idempotency: 'required',
    summary: 'Note a deposit that was lodged',
    params: AccountParams,
    body: NewDeposit,
    status: 201,
    response: DepositView,
    example: { amountMinor: 1_000_000, reference: '质保金 2026' },
    plan: (context, { params, body }) => shown(lodgeDeposit(context, params.accountId, body), depositView),
  }),
  commandRoute({
    method: 'PATCH',
    path: below('deposits/{depositId}'),
    name: 'changeDeposit',
    tag,
    access: money,
    ifMatch: true,
    summary: 'Change reference and notes of a deposit',
    params: DepositParams,
    body: DepositPatch,
    status: 200,
    response: DepositView,
    errors: [VersionMoved],
    example: { notes: null },
    plan: (context, { params, body }) => shown(changeDeposit(context, params, body), depositView),
  }),
  commandRoute({
    method: 'POST',
    path: below('deposits/{depositId}/return'),
    name: 'returnDeposit',
    tag,
    access: money,
    ifMatch: true,
    idempotency: 'required',
    summary: 'Note that a deposit went back; its allowance ends',
    params: DepositParams,
    body: ReturnDeposit,
    status: 200,
    response: DepositView,
    errors: [DepositReturned, DepositReturnTooEarly, VersionMoved],
    example: { reason: 'Contract ended' },
    plan: (context, { params, body }) => shown(returnDeposit(context, params, body), depositView),
  }),
  queryRoute({
    method: 'GET',
    path: below('reservations'),
    name: 'listReservations',
    tag,
    access: read,
    summary: 'What each order takes up of the credit, and when it did',
    params: AccountParams,
    query: z.strictObject(paging),
    response: listOf(Reservation.extend(recordFields).meta({ id: 'CreditReservation' })),
    read: (context, { params, query }) => listReservations(context, params.accountId, query),
  }),
];
