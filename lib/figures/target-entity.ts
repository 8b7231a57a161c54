/**
 * | access pattern               | where                                                     |
 * | one target                   | pk org#target#id                                          |
 * | target of a subject's period | pk org#claim#collection-target#measure subject from to    |
 * | targets by first day         | byOrganisation: listKey = from                            |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Target, uniqueOf } from './target-schema.ts';

export const TARGET_CLAIM = 'collection-target';

export const targetKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'target', id),
  sk: 'target',
});

export const TargetEntity = defineEntity<Target>({
  name: 'collection-target',
  schema: Target,
  audited: true,
  key: (orgId, { id }) => targetKey(orgId, id),
  id: ({ id }) => id,
  claims: (target) => [{ kind: TARGET_CLAIM, value: uniqueOf(target) }],
  index: ({ from }) => ({ listKey: from }),
});
