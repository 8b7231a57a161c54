/**
 * | access pattern            | where                                              |
 * | one import                | pk org#import#id, sk import                        |
 * | imports, newest first     | byOrganisation and byOwner: listKey = createdAt    |
 * | imports to be worked on   | pending: pendingKind import, pendingAt = since when |
 */
import { defineEntity, type EntityDefinition } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Import } from './schema.ts';

export const importKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'import', id),
  sk: 'import',
});

const PENDING = ['queued', 'running', 'undoing'];

/** What the work on an import moves without an entry of its own; the last entry says where it ended. */
const MOVING = [
  'status',
  'startedAt',
  'queuedAt',
  'attempts',
  'fileHash',
  'progress',
  'counts',
  'controlTotals',
  'batchesDone',
  'undo',
] as const;

/** Ids of imports sort by creation, so they are the listing order themselves. */
export const ImportEntity = defineEntity<Import>({
  name: 'import',
  schema: Import,
  audited: true,
  unaudited: ['mapping', 'errors', 'effectFiles', 'errorFiles', 'lease'],
  moving: MOVING,
  key: (orgId, { id }) => importKey(orgId, id),
  id: ({ id }) => id,
  index: ({ id, createdBy, status, queuedAt, lease }) => ({
    listKey: id,
    ownerId: createdBy,
    ...(PENDING.includes(status) && { pendingKind: 'import', pendingAt: lease?.until ?? queuedAt }),
  }),
});

/** The same record when only its progress moves, which is no command of anybody and leaves no entry. */
export const ImportProgress: EntityDefinition<Import> = { ...ImportEntity, audited: false };
