/** In whose name the rows of an import count. */
import { Forbidden } from '#lib/core/errors.ts';
import { type Context, contextOf } from '#lib/organisation/context.ts';
import type { Kind } from './kind.ts';
import type { Hold } from './lease.ts';

/** The rights of the user in whose name the rows count, as they are now. @throws {Unauthenticated} @throws {Forbidden} */
export const actingAs = async (
  { ports, orgId, owner }: Hold,
  userId: string,
  kind: Kind,
): Promise<Context> => {
  // Rows may rest on units and users that a batch before, or an import before, has made.
  ports.directories.forget(orgId);
  const context = await contextOf(ports, { orgId, userId, requestId: owner }, true);
  const scope = context.access.scope(kind.resource, 'write');
  if (context.access.scope('imports', 'write') === 'none' || scope !== 'organisation') throw Forbidden();
  return context;
};
