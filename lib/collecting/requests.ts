/** Commands on invoice requests: a representative asks, finance issues or declines. */

import { subjectOf } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { getOrder } from '#lib/orders/index.ts';
import type { Action, Resource } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getInvoice } from '#lib/receivables/index.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { DayInPast, InvoiceOfOtherAccount, OrderOfOther, RequestAnswered } from './errors.ts';
import { RequestEntity, requestKey } from './request-entity.ts';
import type { InvoiceRequest, NewInvoiceRequest, RequestAnswer } from './request-schema.ts';
import { requireAccount } from './store.ts';

/** A request whose account the caller may read, or on whose account they may act on a resource. @throws {NotFound} */
export const getRequest = async (
  context: Context,
  id: string,
  [resource, action]: readonly [Resource, Action] = ['collections', 'read'],
): Promise<Stored<InvoiceRequest>> => {
  const stored = await read(context.table, RequestEntity, requestKey(context.orgId, id));
  if (!stored) throw NotFound();
  const account = await requireAccount(context, stored.value.accountId, 'read');
  context.access.require(resource, action, subjectOf(account.value));
  return stored;
};

const orderFor = async (context: Context, { orderId, accountId }: NewInvoiceRequest): Promise<void> => {
  const order = orderId ? (await getOrder(context, orderId)).value : undefined;
  if (order && order.accountId !== accountId) throw OrderOfOther({ number: order.number });
};

/** Asks finance for an invoice. @throws {DayInPast} @throws {OrderOfOther} */
export const requestInvoice = async (
  context: Context,
  input: NewInvoiceRequest,
): Promise<Plan<Stored<InvoiceRequest>>> => {
  const account = await requireAccount(context, input.accountId, 'write');
  await orderFor(context, input);
  const today = context.today();
  if (input.wantedOn < today) throw DayInPast({ today, on: input.wantedOn });
  const request: InvoiceRequest = {
    ...input,
    id: context.ids.next('invoiceRequest'),
    currency: input.currency ?? account.value.currency,
    requestedBy: context.access.user.id,
    requestedOn: today,
    state: 'requested',
  };
  const saved = put(RequestEntity, request, { at: context.at });
  return { action: 'invoice-request.ask', writes: [saved], result: saved.next };
};

const requireWaiting = ({ state }: InvoiceRequest): void => {
  if (state !== 'requested') throw RequestAnswered({ state });
};

const answered = (
  context: Context,
  stored: Stored<InvoiceRequest>,
  { state, reason, ...fields }: Pick<InvoiceRequest, 'state'> & { reason?: string; invoiceId?: string },
): Plan<Stored<InvoiceRequest>> => {
  const decided = { on: context.today(), decidedBy: context.access.user.id, ...(reason && { reason }) };
  const next = { ...stored.value, ...fields, state, decided };
  const saved = put(RequestEntity, next, { at: context.at, from: stored });
  return { action: `invoice-request.${state}`, writes: [saved], result: saved.next };
};

/** Finance names the invoice that was issued, or declines with a reason. @throws {RequestAnswered} @throws {InvoiceOfOtherAccount} */
export const answerRequest = async (
  context: Context,
  id: string,
  input: RequestAnswer,
): Promise<Plan<Stored<InvoiceRequest>>> => {
  const stored = requireMatch(context, await getRequest(context, id, ['money', 'write']));
  const invoice = input.answer === 'issued' ? (await getInvoice(context, input.invoiceId)).value : undefined;
  if (invoice && invoice.accountId !== stored.value.accountId)
    throw InvoiceOfOtherAccount({ number: invoice.number });
  requireWaiting(stored.value);
  return input.answer === 'issued'
    ? answered(context, stored, { state: 'issued', invoiceId: input.invoiceId })
    : answered(context, stored, { state: 'declined', reason: input.reason });
};

/** Takes a request back that nobody answered yet. @throws {RequestAnswered} */
export const withdrawRequest = async (
  context: Context,
  id: string,
  { reason }: { reason: string },
): Promise<Plan<Stored<InvoiceRequest>>> => {
  const stored = requireMatch(context, await getRequest(context, id, ['collections', 'write']));
  requireWaiting(stored.value);
  return answered(context, stored, { state: 'withdrawn', reason });
};
