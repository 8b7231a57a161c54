/** Whose jobs run in this region, where an installation has several: those of organisations that are at home here and do not move. */
import type { Ports } from '#lib/organisation/context.ts';
import { isAtHome } from '#lib/organisation/home.ts';

/** Of one that is founded elsewhere the list of organisations may come before the record: it is not ours. */
export const isServedHere = async (
  { directories, regions }: Pick<Ports, 'directories' | 'regions'>,
  orgId: string,
): Promise<boolean> => {
  if (!regions) return true;
  const organisation = await directories.organisation(orgId);
  return !!organisation && isAtHome(organisation, regions);
};
