/** Routes of an account's credit itself: where it stands, its limit, blocks, and the answer to "why". */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, queryRoute, shown, wholeNumber } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { CreditGroupTooLarge, CurrencyFixed, LimitsFull, NotBlocked } from './errors.ts';
import { blockAccount, changeCredit, setLimit, unblockAccount } from './limits.ts';
import { recordRoutes } from './record-routes.ts';
import { Block, NewLimit, ProfilePatch, ProfileView } from './schema.ts';
import { CreditExplanation, CreditView, explainCredit, getCreditNow } from './views.ts';

const tag = 'Credit';
const read = { resource: 'credit', action: 'read' } as const;
const control = { resource: 'creditControl', action: 'write' } as const;
const AccountParams = z.strictObject({ accountId: idOf('account') });
const one = { params: AccountParams, status: 200, response: ProfileView, tag } as const;

export const creditRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/credit/accounts/{accountId}',
    name: 'getCredit',
    tag,
    access: read,
    summary: 'Limit, exposure and what is available, as everything booked so far leaves it',
    params: AccountParams,
    response: CreditView,
    errors: [CreditGroupTooLarge, RateMissing],
    read: (context, { params }) => getCreditNow(context, params.accountId),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/credit/accounts/{accountId}/explain',
    name: 'explainCredit',
    tag,
    access: read,
    summary: 'Why an amount would pass or be refused now',
    description: 'Runs every check without changing anything and shows inputs, rule and policy version.',
    params: AccountParams,
    query: z.strictObject({
      amountMinor: wholeNumber(0, 999_999_999)
        .default(0)
        .meta({ override: { default: 0 } }),
      currency: Currency.optional().describe('The account’s when absent'),
      orderId: idOf('order').optional().describe('Counts releases for this order'),
    }),
    response: CreditExplanation,
    errors: [CreditGroupTooLarge, RateMissing],
    read: (context, { params, query }) => explainCredit(context, params.accountId, query),
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/credit/accounts/{accountId}',
    name: 'changeCredit',
    tag,
    access: control,
    summary: 'Change notes, or whether the accounts below count',
    description: 'If-Match is the version of the profile; a profile that is not there yet is made.',
    params: AccountParams,
    body: ProfilePatch,
    status: 200,
    response: ProfileView,
    example: { notes: 'Pays at the end of the season' },
    plan: (context, { params, body }) => shown(changeCredit(context, params.accountId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/credit/accounts/{accountId}/limit',
    name: 'setCreditLimit',
    access: { resource: 'creditDirect', action: 'write' },
    summary: 'Set a limit without asking anybody',
    description:
      'For bringing in what was decided elsewhere; everybody else asks for a limit and has it approved.',
    body: NewLimit,
    errors: [CurrencyFixed, LimitsFull],
    example: { mode: 'limit', amountMinor: 5_000_000, reason: 'Taken over from the old books' },
    plan: (context, { params, body }) => shown(setLimit(context, params.accountId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/credit/accounts/{accountId}/block',
    name: 'blockCredit',
    access: control,
    summary: 'Let no exposure of the account rise any more',
    body: Block,
    example: { reason: 'Filed for insolvency' },
    plan: (context, { params, body }) => shown(blockAccount(context, params.accountId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'DELETE',
    path: '/v1/credit/accounts/{accountId}/block',
    name: 'unblockCredit',
    access: control,
    ifMatch: true,
    summary: 'Lift the block',
    errors: [NotBlocked, VersionMoved],
    plan: (context, { params }) => shown(unblockAccount(context, params.accountId), recordView),
  }),
  ...recordRoutes,
];
