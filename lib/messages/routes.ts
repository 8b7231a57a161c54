/** Routes of messages: one's own, and all of them for administrators. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found } from '#lib/table/write.ts';
import { MessageEntity } from './entity.ts';
import { type Message, MessageStatus, MessageView } from './schema.ts';
import { readMessage } from './store.ts';

const messageView = (stored: Stored<Message>) => {
  const { unclear: _unclear, ...view } = recordView(stored);
  return { ...view, status: view.delivery.status };
};

const partitionOf = ({ orgId, access }: Context) => {
  const base = { orgId, entity: MessageEntity.name };
  return access.scope('messages', 'read') === 'organisation'
    ? { index: 'byOrganisation' as const, partitions: [base] }
    : { index: 'byOwner' as const, partitions: [{ ...base, ownerId: access.user.id }] };
};

const tag = 'Messages';
const access = { resource: 'messages', action: 'read' } as const;

export const messageRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/messages',
    name: 'listMessages',
    tag,
    access,
    summary: 'E-mails to you (to everyone, for administrators), newest first',
    query: z.strictObject({ ...paging, 'filter[status]': MessageStatus.optional() }),
    response: listOf(MessageView),
    read: (context, { query }) => {
      const status = query['filter[status]'];
      return list(context, MessageEntity, {
        query: { name: 'messages', ...query },
        page: {
          ...partitionOf(context),
          descending: true,
          ...(status && {
            accept: async (records) => records.map(({ value }) => value.delivery.status === status),
          }),
        },
        view: messageView,
      });
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/messages/{messageId}',
    name: 'getMessage',
    tag,
    access,
    summary: 'One e-mail: what it is made from and how far it has come',
    params: z.strictObject({ messageId: idOf('message') }),
    response: MessageView,
    read: async (context, { params }) => {
      const stored = found(await readMessage(context, params.messageId));
      context.access.require('messages', 'read', { ownerId: stored.value.recipientId });
      return messageView(stored);
    },
  }),
];
