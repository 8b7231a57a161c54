/**
 * | access pattern                         | where                                                                 |
 * | one request                            | pk org#invoice-request#id                                             |
 * | requests of an account / a person / all | byAccount, byOwner (who asked), byOrganisation, by the day wanted     |
 * | what finance still has to answer       | pending (sparse): pendingKind invoice-request, pendingAt = day wanted |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { InvoiceRequest } from './request-schema.ts';

export const REQUEST_PENDING = 'invoice-request';

export const requestKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'invoice-request', id),
  sk: 'invoice-request',
});

export const RequestEntity = defineEntity<InvoiceRequest>({
  name: 'invoice-request',
  schema: InvoiceRequest,
  audited: true,
  key: (orgId, { id }) => requestKey(orgId, id),
  id: ({ id }) => id,
  index: ({ accountId, requestedBy, wantedOn, state }) => ({
    listKey: wantedOn,
    accountId,
    ownerId: requestedBy,
    ...(state === 'requested' && { pendingKind: REQUEST_PENDING, pendingAt: wantedOn }),
  }),
});
