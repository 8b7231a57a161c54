/**
 * | access pattern                 | where                                                        |
 * | dunning of an invoice          | pk org#account#id, sk dunning#invoice                        |
 * | holds of an account            | pk org#account#id, sk dunning-hold#id                        |
 * | holds that stand               | pending: dunning-hold                                        |
 * | one notice                     | pk org#dunning-notice#id                                     |
 * | notices by day                 | byOrganisation, byUnit, byAccount                            |
 * | schemes                        | pk org#dunning-scheme#id; byOrganisation by name             |
 * | whose scheme is which          | pk org#dunning-assignment#id (of the target); byOrganisation |
 * | until when receipts are stated | pk org#dunning, sk receipts                                  |
 */
import { createHash } from 'node:crypto';
import type { BusinessDate } from '#lib/core/dates.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { DunningState, Hold, Notice, ReceiptsStatement } from './schema.ts';
import { Assignment, Scheme } from './scheme-schema.ts';

export const HOLD_PENDING = 'dunning-hold';

export const stateKey = (orgId: string, accountId: string, invoiceId: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk: `dunning#${invoiceId}`,
});
export const DunningStateEntity = defineEntity<DunningState>({
  name: 'dunning-state',
  schema: DunningState,
  // It is a history of its own, and its notices are audited.
  audited: false,
  key: (orgId, { accountId, invoiceId }) => stateKey(orgId, accountId, invoiceId),
  id: ({ invoiceId }) => invoiceId,
});

export const HoldEntity = defineEntity<Hold>({
  name: 'dunning-hold',
  schema: Hold,
  audited: true,
  key: (orgId, { accountId, id }) => ({
    pk: partition(orgId, 'account', accountId),
    sk: `dunning-hold#${id}`,
  }),
  id: ({ id }) => id,
  index: ({ until, liftedOn }) =>
    liftedOn ? {} : { pendingKind: HOLD_PENDING, pendingAt: until ?? 'until lifted' },
});

/** The one id that a customer's notice of a day can have: a run that comes twice finds it taken. */
export const noticeIdOf = (orgId: string, accountId: string, asOf: BusinessDate): string =>
  `dnt_${createHash('sha256').update([orgId, accountId, asOf].join('\n')).digest('hex').slice(0, 32)}`;

export const noticeKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'dunning-notice', id),
  sk: 'notice',
});
export const NoticeEntity = defineEntity<Notice>({
  name: 'dunning-notice',
  schema: Notice,
  audited: true,
  key: (orgId, { id }) => noticeKey(orgId, id),
  id: ({ id }) => id,
  index: ({ asOf, unitId, accountId }) => ({ listKey: asOf, unitId, accountId }),
});

export const schemeKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'dunning-scheme', id),
  sk: 'scheme',
});
export const SchemeEntity = defineEntity<Scheme>({
  name: 'dunning-scheme',
  schema: Scheme,
  audited: true,
  key: (orgId, { id }) => schemeKey(orgId, id),
  id: ({ id }) => id,
  index: ({ name }) => ({ listKey: name }),
});

/** The one assignment that a unit, account or invoice can have. */
export const assignmentIdOf = (targetId: string): string => `das_${targetId.replace('_', '')}`;
export const assignmentKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'dunning-assignment', id),
  sk: 'assignment',
});
export const AssignmentEntity = defineEntity<Assignment>({
  name: 'dunning-assignment',
  schema: Assignment,
  audited: true,
  key: (orgId, { id }) => assignmentKey(orgId, id),
  id: ({ id }) => id,
  index: ({ targetId }) => ({ listKey: targetId }),
});

export const receiptsKey = (orgId: string): Key => ({ pk: partition(orgId, 'dunning'), sk: 'receipts' });
export const ReceiptsEntity = defineEntity<ReceiptsStatement>({
  name: 'dunning-receipts',
  schema: ReceiptsStatement,
  audited: true,
  key: (orgId) => receiptsKey(orgId),
  id: () => 'dunning-receipts',
});
