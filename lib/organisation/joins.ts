/**
 * A count of joins per unit, kept apart from the unit so that its version stays the caller's. Whatever places
 * something active in a unit raises it; a deactivation passes only while it stands where it stood before the unit was
 * found empty. Checking the unit alone would not do: who joins does not change the unit.
 */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { defineEntity, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { readItem } from '#lib/table/read.ts';
import { add, check, put, type Write } from '#lib/table/write.ts';
import type { Context } from './context.ts';
import { UnitEntity } from './entity.ts';
import type { Unit } from './schema.ts';

const Joins = z.strictObject({ unitId: idOf('unit') });
type Joins = z.infer<typeof Joins>;

export const JoinsEntity = defineEntity<Joins>({
  name: 'unit-joins',
  schema: Joins,
  audited: false,
  key: (orgId, { unitId }) => ({ pk: partition(orgId, 'unit-joins', unitId), sk: 'joins' }),
  id: ({ unitId }) => unitId,
  counter: true,
});

/** The writes of placing something in an active unit: it must still be as it was read. */
export const joining = ({ orgId }: Context, unit: Stored<Unit>): Write[] => [
  check(UnitEntity, unit),
  // The count is the item's version, so that a deactivation's put can be conditional on it.
  add(JoinsEntity, orgId, { unitId: unit.value.id }, { version: 1 }),
];

/** Read before the unit is looked over; the write fails when anything joined since. */
export const unjoined = async (context: Context, unitId: string): Promise<Write> => {
  const value = { unitId };
  const item = await readItem(context.table, JoinsEntity.key(context.orgId, value));
  const from = item && {
    value,
    version: Number(item['version']),
    createdAt: context.at,
    updatedAt: context.at,
    trail: '',
  };
  return put(JoinsEntity, value, { at: context.at, from });
};
