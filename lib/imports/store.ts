/** Reads of imports for a caller: their own, or everybody's for those who may see all. */
import { NotFound } from '#lib/core/errors.ts';
import type { Action } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { ImportEntity, importKey } from './entity.ts';
import type { Import } from './schema.ts';

/** @throws {NotFound} also for an import that the caller may not see */
export const getImport = async (
  context: Context,
  id: string,
  action: Action = 'read',
): Promise<Stored<Import>> => {
  const stored = await read(context.table, ImportEntity, importKey(context.orgId, id));
  if (!stored) throw NotFound();
  context.access.require('imports', 'read', { ownerId: stored.value.createdBy });
  if (action === 'write') context.access.require('imports', 'write', { ownerId: stored.value.createdBy });
  return stored;
};

/** Partitions that hold every import the caller may read. */
export const partitionsFor = ({ orgId, access }: Context) => {
  const base = { orgId, entity: ImportEntity.name };
  if (access.scope('imports', 'read') === 'organisation') {
    return { index: 'byOrganisation' as const, partitions: [base] };
  }
  return { index: 'byOwner' as const, partitions: [{ ...base, ownerId: access.user.id }] };
};
