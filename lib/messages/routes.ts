/** Routes of messages: one's own, those to contacts of accounts whose money one may see, and all for administrators. */
import * as z from 'zod';
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { found } from '#lib/table/write.ts';
import { MessageEntity, TO_CONTACTS } from './entity.ts';
import { type Message, MessageStatus, MessageView } from './schema.ts';
import { readMessage } from './store.ts';

const messageView = (stored: Stored<Message>) => {
  const { unclear: _unclear, ...view } = recordView(stored);
  return { ...view, status: view.delivery.status };
};

/** Which of the messages the caller may see: a mail to a contact follows the account's money. */
const visible = async (context: Context, messages: readonly Message[]): Promise<boolean[]> => {
  const { access } = context;
  if (access.scope('messages', 'read') === 'organisation') return messages.map(() => true);
  const accounts = await readAccounts(
    context,
    messages.flatMap(({ accountId }) => accountId ?? []),
  );
  return messages.map(({ accountId, recipientId }) => {
    if (!accountId) return access.allows('messages', 'read', { ownerId: recipientId });
    const account = accounts.get(accountId);
    return !!account && access.allows('money', 'read', subjectOf(account.value));
  });
};

interface MessageQuery {
  'filter[status]'?: MessageStatus | undefined;
  'filter[accountId]'?: string | undefined;
}

const partitionsOf = (
  { orgId, access }: Context,
  accountId: string | undefined,
): Pick<PageQuery<Message>, 'index' | 'partitions'> => {
  const base = { orgId, entity: MessageEntity.name };
  if (accountId) return { index: 'byAccount', partitions: [{ ...base, accountId }] };
  if (access.scope('messages', 'read') === 'organisation')
    return { index: 'byOrganisation', partitions: [base] };
  const owners = access.scope('money', 'read') === 'none' ? [access.user.id] : [access.user.id, TO_CONTACTS];
  return { index: 'byOwner', partitions: owners.map((ownerId) => ({ ...base, ownerId })) };
};

const pageOf = (context: Context, query: MessageQuery): Omit<PageQuery<Message>, 'limit' | 'after'> => {
  const status = query['filter[status]'];
  return {
    ...partitionsOf(context, query['filter[accountId]']),
    descending: true,
    accept: async (records) => {
      const messages = records.map(({ value }) => value);
      const seen = await visible(context, messages);
      return messages.map(({ delivery }, at) => !!seen[at] && (!status || delivery.status === status));
    },
  };
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
    summary:
      'E-mails to you and to contacts of your accounts (to everyone, for administrators), newest first',
    query: z.strictObject({
      ...paging,
      'filter[status]': MessageStatus.optional(),
      'filter[accountId]': idOf('account').optional().describe('Only mails to contacts of this account'),
    }),
    response: listOf(MessageView),
    read: (context, { query }) =>
      list(context, MessageEntity, {
        query: { name: 'messages', ...query },
        page: pageOf(context, query),
        view: messageView,
      }),
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
      const [isVisible] = await visible(context, [stored.value]);
      if (!isVisible) throw NotFound();
      return messageView(stored);
    },
  }),
];
