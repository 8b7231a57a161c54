/**
 * | access pattern            | where                                                      |
 * | one message               | pk org#message#id, sk message                              |
 * | messages of a person      | byOwner: listKey = when it was queued                      |
 * | all messages              | byOrganisation: listKey = when it was queued               |
 * | what must still be sent   | pending: message, by the time to look at it again          |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { pendingAt } from './rules.ts';
import { Message } from './schema.ts';

export const messageKey = (orgId: string, id: string) => ({
  pk: partition(orgId, 'message', id),
  sk: 'message',
});

export const MessageEntity = defineEntity<Message>({
  name: 'message',
  schema: Message,
  audited: false,
  key: (orgId, { id }) => messageKey(orgId, id),
  id: ({ id }) => id,
  index: ({ recipientId, queuedAt, delivery }) => {
    const due = pendingAt(delivery);
    return {
      listKey: queuedAt,
      ownerId: recipientId,
      ...(due && { pendingKind: 'message', pendingAt: due }),
    };
  },
});
