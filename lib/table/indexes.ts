/**
 * The one table: its keys and named indexes. `infra` builds the cloud table from this and `dev` the local one.
 * Every index starts with the organisation. Index attributes are real attributes of the item (DynamoDB's
 * multi-attribute keys); an item that lacks one of them is simply not in that index.
 */

export type AttributeType = 'S' | 'N';

export interface IndexDefinition {
  readonly partition: readonly string[];
  readonly sort: readonly string[];
  readonly purpose: string;
}

const define = <Name extends string>(indexes: Record<Name, IndexDefinition>) => indexes;

export const INDEXES = define({
  byOrganisation: {
    partition: ['orgId', 'entity'],
    sort: ['listKey', 'id'],
    purpose: 'every record of a kind in its listing order',
  },
  byUnit: {
    partition: ['orgId', 'entity', 'unitId'],
    sort: ['listKey', 'id'],
    purpose: 'records of one unit in listing order',
  },
  byOwner: {
    partition: ['orgId', 'entity', 'ownerId'],
    sort: ['listKey', 'id'],
    purpose: 'records of one owner in listing order',
  },
  byAccount: {
    partition: ['orgId', 'entity', 'accountId'],
    sort: ['listKey', 'id'],
    purpose: 'documents of one account in listing order',
  },
  openItems: {
    partition: ['orgId', 'openKind'],
    sort: ['openDate', 'id'],
    purpose: 'sparse: only invoices and credits with something open, by due date',
  },
  spansByStart: {
    partition: ['orgId', 'spanNode'],
    sort: ['spanStart', 'id'],
    purpose: 'settled items by the interval in which they were open, for past dates',
  },
  spansByEnd: {
    partition: ['orgId', 'spanNode'],
    sort: ['spanEnd', 'id'],
    purpose: 'the same intervals, sorted by their end',
  },
  pending: {
    partition: ['orgId', 'pendingKind'],
    sort: ['pendingAt', 'id'],
    purpose: 'sparse: work that someone must still pick up, oldest first',
  },
});

export type IndexName = keyof typeof INDEXES;

/** Attributes that an entity may derive for the indexes; all text but the interval node. */
export interface IndexAttributes {
  listKey?: string;
  unitId?: string;
  ownerId?: string;
  accountId?: string;
  openKind?: 'debit' | 'credit' | 'reserved';
  openDate?: string;
  spanNode?: number;
  spanStart?: string;
  spanEnd?: string;
  pendingKind?: string;
  pendingAt?: string;
}

export const attributeType = (name: string): AttributeType => (name === 'spanNode' ? 'N' : 'S');

/** Name of the attribute in which DynamoDB finds the second after which an item may go. */
export const TTL_ATTRIBUTE = 'expiresAt';
