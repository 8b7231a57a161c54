/** What waits for an approval: small, because a worker loads it for one mail. */
import type { Context } from '#lib/organisation/context.ts';
import { read } from '#lib/table/read.ts';
import { DemandEntity, demandKey } from './entity.ts';
import type { Demand } from './schema.ts';

/** What waits for the caller to be approved, or undefined. */
export const demandWaitingFor = async (
  { table, orgId, access }: Context,
  id: string,
): Promise<Demand | undefined> => {
  const demand = (await read(table, DemandEntity, demandKey(orgId, id)))?.value;
  if (demand?.status !== 'submitted' || demand.submitted?.by === access.user.id) return undefined;
  return access.allows('demandApproval', 'write', { unitId: demand.unitId }) ? demand : undefined;
};
