/** Routes of receipts, credit notes and write-offs: one contract, made for each kind. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, type Route, shown } from '#lib/http/route.ts';
import { allocateCredit, recordCredit, reverseCredit, undoAllocation } from './credits.ts';
import {
  AccountsDiffer,
  AllocationTooEarly,
  AllocationTooLarge,
  AllocationUndone,
  AlreadyReversed,
  CreditNumberTaken,
  CurrenciesDiffer,
  ReversalTooEarly,
} from './errors.ts';
import { documentQuery } from './invoice-routes.ts';
import { creditView, listCredits } from './lists.ts';
import { Allocation, type CreditKind, CreditView, NewCreditNote, NewReceipt, Undo } from './schema.ts';
import { getCredit } from './store.ts';

interface Kind {
  kind: CreditKind;
  path: string;
  noun: string;
  plural: string;
  id: 'receipt' | 'creditNote' | 'writeOff';
}

const read = { resource: 'money', action: 'read' } as const;
const write = { resource: 'money', action: 'write' } as const;
const money = {
  access: write,
  idempotency: 'required',
  ifMatch: true,
  status: 200,
  response: CreditView,
} as const;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const paramsOf = (id: Kind['id']) => z.strictObject({ id: idOf(id) });

const reading = ({ kind, path, noun, plural, id }: Kind): Route[] => [
  queryRoute({
    method: 'GET',
    path,
    name: `list${capital(id)}s`,
    tag: capital(plural),
    access: read,
    summary: `${capital(plural)} that you may see, by day`,
    query: documentQuery.extend({
      sort: z.enum(['datedOn', '-datedOn']).default('-datedOn'),
      'filter[orderId]': idOf('order')
        .optional()
        .describe('Allocated to invoices of this order; reads the invoices of its account'),
    }),
    response: listOf(CreditView),
    errors: [NotFound],
    read: (context, { query }) => listCredits(context, kind, query),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{id}`,
    name: `get${capital(id)}`,
    tag: capital(plural),
    access: read,
    summary: `One ${noun}`,
    params: paramsOf(id),
    response: CreditView,
    read: async (context, { params }) => creditView(await getCredit(context, params.id, kind)),
  }),
];

const undoing = ({ kind, path, noun, plural, id }: Kind): Route[] => [
  commandRoute({
    ...money,
    method: 'POST',
    path: `${path}/{id}/reverse`,
    name: `reverse${capital(id)}`,
    tag: capital(plural),
    summary: `Reverse a wrong ${noun}`,
    description: 'Its allocations are undone; days before the reversal keep their answer.',
    params: paramsOf(id),
    body: Undo,
    errors: [AlreadyReversed, ReversalTooEarly, AllocationTooEarly, VersionMoved],
    example: { reason: 'Booked twice' },
    plan: async (context, { params, body }) => {
      await getCredit(context, params.id, kind);
      return shown(reverseCredit(context, params.id, body), creditView);
    },
  }),
];

const allocating = ({ kind, path, noun, plural, id }: Kind): Route[] => [
  commandRoute({
    ...money,
    method: 'POST',
    path: `${path}/{id}/allocations`,
    name: `allocate${capital(id)}`,
    tag: capital(plural),
    summary: `Allocate the unapplied money of a ${noun}`,
    params: paramsOf(id),
    body: Allocation,
    example: { automatic: true },
    errors: [AllocationTooLarge, AllocationTooEarly, CurrenciesDiffer, AccountsDiffer, VersionMoved],
    plan: async (context, { params, body }) => {
      await getCredit(context, params.id, kind);
      return shown(allocateCredit(context, params.id, body), creditView);
    },
  }),
  commandRoute({
    ...money,
    method: 'POST',
    path: `${path}/{id}/allocations/{allocationId}/undo`,
    name: `undo${capital(id)}Allocation`,
    tag: capital(plural),
    summary: 'Take one allocation back',
    params: paramsOf(id).extend({ allocationId: idOf('allocation') }),
    body: Undo,
    errors: [AllocationUndone, ReversalTooEarly, VersionMoved],
    example: { reason: 'Belongs to another invoice' },
    plan: async (context, { params, body }) => {
      await getCredit(context, params.id, kind);
      return shown(undoAllocation(context, params, body), creditView);
    },
  }),
];

const receipts: Kind = {
  kind: 'receipt',
  path: '/v1/receipts',
  noun: 'receipt',
  plural: 'receipts',
  id: 'receipt',
};
const creditNotes: Kind = {
  kind: 'credit-note',
  path: '/v1/credit-notes',
  noun: 'credit note',
  plural: 'credit notes',
  id: 'creditNote',
};
const writeOffs: Kind = {
  kind: 'write-off',
  path: '/v1/write-offs',
  noun: 'write-off',
  plural: 'write-offs',
  id: 'writeOff',
};
const recording = { access: write, idempotency: 'required', status: 201, response: CreditView } as const;
const refused = [CreditNumberTaken, CurrenciesDiffer, AllocationTooLarge, AccountsDiffer];

export const creditRoutes = [
  queryRoute({
    method: 'GET',
    path: `${receipts.path}/{id}/slip`,
    name: 'getReceiptSlip',
    tag: 'Receipts',
    access: read,
    summary: 'The slip of a receipt, to print',
    params: paramsOf('receipt'),
    produces: 'text/html',
    read: async (context, { params }) => {
      const receipt = await getCredit(context, params.id, 'receipt');
      // What renders mails is read with the first slip, not by every cold start.
      return (await import('./slip.ts')).slipOf(context, receipt);
    },
  }),
  ...[receipts, creditNotes, writeOffs].flatMap((kind) => [...reading(kind), ...undoing(kind)]),
  ...[receipts, creditNotes].flatMap(allocating),
  commandRoute({
    ...recording,
    method: 'POST',
    path: receipts.path,
    name: 'recordReceipt',
    tag: 'Receipts',
    summary: 'Record a receipt and allocate it',
    body: NewReceipt,
    errors: refused,
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      amountMinor: 50_000,
      receivedOn: '2026-03-02',
      allocate: 'automatic',
    },
    plan: (context, { body: { receivedOn, ...body } }) => {
      const handlerId = body.handlerId ?? context.access.user.id;
      return shown(
        recordCredit(context, { ...body, handlerId, kind: 'receipt', datedOn: receivedOn }),
        creditView,
      );
    },
    location: ({ id }) => `/v1/receipts/${id}`,
  }),
  commandRoute({
    ...recording,
    method: 'POST',
    path: creditNotes.path,
    name: 'issueCreditNote',
    tag: 'Credit notes',
    summary: 'Issue a credit note and allocate it',
    body: NewCreditNote,
    errors: refused,
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      amountMinor: 5_000,
      reference: 'Return 17',
    },
    plan: (context, { body: { issuedOn, ...body } }) =>
      shown(recordCredit(context, { ...body, kind: 'credit-note', datedOn: issuedOn }), creditView),
    location: ({ id }) => `/v1/credit-notes/${id}`,
  }),
];
