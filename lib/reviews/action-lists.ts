/** Actions across subjects: what somebody, or a unit, still has to do. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { paging } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { ReviewActionEntity } from './entity.ts';
import { ReviewAction } from './finding-schema.ts';

export const ActionQuery = z.strictObject({
  ...paging,
  sort: z.enum(['dueOn', '-dueOn']).default('dueOn'),
  'filter[status]': ReviewAction.shape.status.default('open').meta({ override: { default: 'open' } }),
  'filter[ownerId]': idOf('user')
    .optional()
    .describe('Who does it; you, when neither this nor a unit is named'),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit, of who or what was reviewed'),
  'filter[dueBefore]': BusinessDate.optional().describe('Due on an earlier day'),
});

const partitionOf = (context: Context, query: z.infer<typeof ActionQuery>) => {
  const { 'filter[ownerId]': named, 'filter[unitId]': unitId } = query;
  const ownerId = named ?? (unitId ? undefined : context.access.user.id);
  const base = { orgId: context.orgId, entity: ReviewActionEntity.name };
  return ownerId
    ? { index: 'byOwner' as const, partitions: [{ ...base, ownerId }] }
    : { index: 'byUnit' as const, partitions: [{ ...base, unitId: unitId ?? '' }] };
};

/** Actions in one state that the caller does or may see, by the day on which they are due. */
export const listActions = (context: Context, query: z.infer<typeof ActionQuery>) => {
  const { 'filter[status]': status, 'filter[unitId]': unitId, 'filter[dueBefore]': before } = query;
  const { access } = context;
  return list(context, ReviewActionEntity, {
    query: { name: 'review-actions', ...query },
    page: {
      ...partitionOf(context, query),
      range: { from: `${status}#`, to: `${status}#${before ?? '~'}` },
      descending: query.sort.startsWith('-'),
      accept: async (records) =>
        records.map(
          ({ value }) =>
            (!unitId || value.unitId === unitId) &&
            (!before || value.dueOn < before) &&
            (value.ownerId === access.user.id || access.allows('reviews', 'read', value)),
        ),
    },
    view: recordView,
  });
};
