/**
 * | access pattern                        | where                                            |
 * | one council                           | pk org#council#id, sk council                    |
 * | that of a unit for a period           | claim council-of: unit.cadence.first day         |
 * | councils of all / of a unit, by day   | byOrganisation, byUnit: listKey = last day       |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Council } from './schema.ts';

export const COUNCIL_CLAIM = 'council-of';
export const placeOf = ({ unitId, cadence, from }: Pick<Council, 'unitId' | 'cadence' | 'from'>): string =>
  `${unitId}.${cadence}.${from}`;

export const councilKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'council', id),
  sk: 'council',
});

export const CouncilEntity = defineEntity<Council>({
  name: 'council',
  schema: Council,
  audited: true,
  key: (orgId, { id }) => councilKey(orgId, id),
  id: ({ id }) => id,
  claims: (council) => [{ kind: COUNCIL_CLAIM, value: placeOf(council) }],
  index: ({ to, unitId }) => ({ listKey: to, unitId }),
});
