/**
 * The tenant guard: what `dynamodb:LeadingKeys` does in the cloud, for DynamoDB Local, which knows no IAM. A key, an
 * index partition or an item outside the caller's organisation is refused, and so is every operation that names no
 * partition: scans, PartiQL, and what this guard does not know.
 */
import { organisationOf, SYSTEM } from '#lib/table/keys.ts';
import { type Identity, signerOf } from './identity.ts';
import type { Call, WireItem } from './wire.ts';

/** A partition that a call touches: its organisation, and whether the call only reads it. */
interface Touch {
  readonly owner: string;
  readonly reads: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: bodies and actions of every operation
type Any = any;

const textOf = (value: Any): string => String(value?.S ?? '');

const ofKey = (key: WireItem | undefined, reads: boolean): Touch => ({
  owner: organisationOf(textOf(key?.['pk'])),
  reads,
});

/** An item touches its key's organisation and the one that it says it belongs to, which indexes go by. */
const ofItem = (item: WireItem): Touch[] => [
  ofKey(item, false),
  ...(item['orgId'] ? [{ owner: textOf(item['orgId']), reads: false }] : []),
];

/** The value that a query holds an attribute equal to. */
const equalTo = (query: Any, attribute: string): string => {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = query;
  const clauses = String(query.KeyConditionExpression ?? '').matchAll(/([#\w]+) = (:\w+)/g);
  for (const [, name = '', value = ''] of clauses) {
    if ((names[name] ?? name) === attribute) return textOf(values[value]);
  }
  return '';
};

const ofQuery = (query: Any): Touch[] => {
  const owner = query.IndexName ? equalTo(query, 'orgId') : organisationOf(equalTo(query, 'pk'));
  const start = query.ExclusiveStartKey ? [ofKey(query.ExclusiveStartKey, true)] : [];
  return [{ owner, reads: true }, ...start];
};

const ofAction = ({ Put, Update, Delete, ConditionCheck, Get }: Any): Touch[] => {
  if (Put) return ofItem(Put.Item);
  return [ofKey((Update ?? Delete ?? ConditionCheck ?? Get)?.Key, !!(ConditionCheck ?? Get))];
};

const TOUCHES: Readonly<Record<string, (body: Any) => Touch[]>> = {
  GetItem: ({ Key }) => [ofKey(Key, true)],
  PutItem: ({ Item }) => ofItem(Item),
  UpdateItem: ({ Key }) => [ofKey(Key, false)],
  DeleteItem: ({ Key }) => [ofKey(Key, false)],
  Query: ofQuery,
  BatchGetItem: ({ RequestItems }) =>
    Object.values<Any>(RequestItems).flatMap(({ Keys }) => Keys.map((key: WireItem) => ofKey(key, true))),
  BatchWriteItem: ({ RequestItems }) =>
    Object.values<Any>(RequestItems).flatMap((requests) =>
      requests.flatMap(({ PutRequest, DeleteRequest }: Any) =>
        PutRequest ? ofItem(PutRequest.Item) : [ofKey(DeleteRequest.Key, false)],
      ),
    ),
  TransactGetItems: ({ TransactItems }) => TransactItems.flatMap(ofAction),
  TransactWriteItems: ({ TransactItems }) => TransactItems.flatMap(ofAction),
};

const mayTouch = (identity: Identity, { owner, reads }: Touch): boolean => {
  if (identity === 'system') return owner === SYSTEM ? reads : owner.startsWith('org_');
  return owner === identity.orgId;
};

/** Why the caller may not make this call, or undefined when it may. */
export const complaintOf = ({ operation, headers, body }: Call): string | undefined => {
  const identity = signerOf(headers.authorization);
  if (!identity) return `${operation} by nobody that the guard knows`;
  const name = identity === 'system' ? 'system' : identity.orgId;
  const touches = TOUCHES[operation]?.(body);
  if (!touches) return `${operation} by ${name} names no partition`;
  const outside = touches.find((touch) => !mayTouch(identity, touch));
  if (outside) return `${operation} by ${name} touches ${outside.owner || 'no organisation'}`;
  const owners = new Set(touches.map(({ owner }) => owner).filter((owner) => owner !== SYSTEM));
  return owners.size > 1 ? `${operation} by ${name} touches ${[...owners].join(' and ')} at once` : undefined;
};
