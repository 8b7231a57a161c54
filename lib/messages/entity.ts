/**
 * | access pattern            | where                                                      |
 * | one message               | pk org#message#id, sk message                              |
 * | messages of a person      | byOwner: listKey = when it was queued                      |
 * | messages to contacts      | byOwner: ownerId = contacts                                |
 * | to contacts of an account | byAccount                                                  |
 * | all messages              | byOrganisation: listKey = when it was queued               |
 * | what must still be sent   | pending: message, by the time to look at it again          |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { pendingAt } from './rules.ts';
import { Message } from './schema.ts';

/** Stands for the owner of every mail that went outside: who may see it is decided by its account. */
export const TO_CONTACTS = 'contacts';

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
  index: ({ recipientId, accountId, queuedAt, delivery }) => {
    const due = pendingAt(delivery);
    return {
      listKey: queuedAt,
      ...(accountId ? { accountId, ownerId: TO_CONTACTS } : { ownerId: recipientId }),
      ...(due && { pendingKind: 'message', pendingAt: due }),
    };
  },
});
