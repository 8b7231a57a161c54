/** The tree of units as reports of markets walk it, on a day. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';

/** Ids of the units directly below one, by name. */
export const childrenOf = ({ directory }: Context, unitId: string, on: BusinessDate): string[] =>
  [...directory.units.values()]
    .map(({ value }) => value)
    .filter((unit) => directory.parentOf(unit, on)?.id === unitId)
    .sort((a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1))
    .map(({ id }) => id);

/** Directly below the scope on the way to the unit; the scope for its own. Without a scope, from the top. */
export const unitsBelow = (
  { directory }: Context,
  { scopeId, unitId, on }: { scopeId: string | undefined; unitId: string; on: BusinessDate },
): string => {
  const path = directory.unitsAbove(unitId, on).map(({ id }) => id);
  const at = scopeId ? path.indexOf(scopeId) : path.length - 1;
  return path[Math.max(0, at - 1)] ?? unitId;
};
