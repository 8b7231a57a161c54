/**
 * | access pattern                             | where                                         |
 * | one demand plan or advice                  | pk org#demand#id, sk demand                   |
 * | that of a unit for a period                | claim demand-of: kind.unit.period             |
 * | those of all / of a unit, by period        | byOrganisation, byUnit: listKey = period      |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Demand } from './schema.ts';

export const DEMAND_CLAIM = 'demand-of';
export const placeOf = ({ kind, unitId, period }: Pick<Demand, 'kind' | 'unitId' | 'period'>): string =>
  `${kind}.${unitId}.${period}`;

export const demandKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'demand', id),
  sk: 'demand',
});

export const DemandEntity = defineEntity<Demand>({
  name: 'demand',
  schema: Demand,
  audited: true,
  key: (orgId, { id }) => demandKey(orgId, id),
  id: ({ id }) => id,
  claims: (demand) => [{ kind: DEMAND_CLAIM, value: placeOf(demand) }],
  index: ({ period, unitId }) => ({ listKey: period, unitId }),
});
