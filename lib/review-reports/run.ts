/** The reviews of one run as they lie now: of a unit and of those below it for one period. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { FindingEntity, ReviewActionEntity, ReviewEntity } from '#lib/reviews/entity.ts';
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import type { Review } from '#lib/reviews/schema.ts';
import { type EntityDefinition, fromItem } from '#lib/table/entity.ts';
import { allOfIndex, type Range } from '#lib/table/query.ts';
import type { DigestPayload } from './schema.ts';

/** Records of the units, whoever may see them; the index may lag a moment behind. */
const ofUnits = async <T>(
  { table, orgId }: Context,
  entity: EntityDefinition<T>,
  { units, range }: { units: readonly string[]; range: Range },
): Promise<T[]> => {
  const rows = await Promise.all(
    units.map((unitId) =>
      allOfIndex(table, {
        index: 'byUnit',
        partition: { orgId, entity: entity.name, unitId },
        range,
      }),
    ),
  );
  return rows.flat().map((item) => fromItem(entity, item).value);
};

export const unitsOf = ({ directory }: Context, { unitId, to }: DigestPayload): string[] => [
  ...directory.subtree(unitId, to),
];

/** Reviews that stand for the period, also as a part of a longer one. */
export const reviewsOf = async (context: Context, run: DigestPayload): Promise<Review[]> => {
  const reviews = await ofUnits(context, ReviewEntity, {
    units: unitsOf(context, run),
    range: { prefix: run.to },
  });
  return reviews.filter(({ parts }) =>
    parts.some(({ cadence, from, to }) => cadence === run.cadence && from === run.from && to === run.to),
  );
};

/** Reviews of exactly this unit whose last day is the given one or later. */
export const reviewsSince = (context: Context, unitId: string, from: BusinessDate): Promise<Review[]> =>
  ofUnits(context, ReviewEntity, { units: [unitId], range: { from } });

export const openFindings = (context: Context, run: DigestPayload): Promise<Finding[]> =>
  ofUnits(context, FindingEntity, { units: unitsOf(context, run), range: { prefix: 'open#' } });

export const openActions = (context: Context, run: DigestPayload): Promise<ReviewAction[]> =>
  ofUnits(context, ReviewActionEntity, { units: unitsOf(context, run), range: { prefix: 'open#' } });
