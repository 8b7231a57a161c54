/** Reads of forecasts, adjustments and notes. What the caller may not see does not exist. */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import {
  AdjustmentEntity,
  adjustmentKey,
  ForecastEntity,
  ForecastNoteEntity,
  ForecastVersionEntity,
  forecastKey,
  noteKey,
  versionKey,
} from './entity.ts';
import type { Adjustment, Forecast, ForecastNote, ForecastVersion } from './schema.ts';

/** A forecast that the caller may read. @throws {NotFound} */
export const getForecast = async (context: Context, id: string): Promise<Stored<Forecast>> => {
  const stored = await read(context.table, ForecastEntity, forecastKey(context.orgId, id));
  if (!stored || !context.access.allows('forecasts', 'read', stored.value)) throw NotFound();
  return stored;
};

/** The lines of a submission. @throws {NotFound} */
export const getVersion = async (
  context: Context,
  id: string,
  number: number,
): Promise<{ forecast: Forecast; version: ForecastVersion }> => {
  const { value: forecast } = await getForecast(context, id);
  const stored = await read(context.table, ForecastVersionEntity, versionKey(context.orgId, id, number));
  if (!stored) throw NotFound();
  return { forecast, version: stored.value };
};

/** @throws {NotFound} */
export const getAdjustment = async (context: Context, id: string): Promise<Stored<Adjustment>> => {
  const stored = await read(context.table, AdjustmentEntity, adjustmentKey(context.orgId, id));
  if (!stored || !context.access.allows('forecastControl', 'read', { unitId: stored.value.unitId }))
    throw NotFound();
  return stored;
};

/** @throws {NotFound} */
export const getNote = async (context: Context, id: string): Promise<Stored<ForecastNote>> => {
  const stored = await read(context.table, ForecastNoteEntity, noteKey(context.orgId, id));
  if (!stored || !context.access.allows('forecastControl', 'read', { unitId: stored.value.unitId }))
    throw NotFound();
  return stored;
};

/** Units of a subtree on the first day of a month. */
export const unitsBelow = ({ directory }: Context, unitId: string, month: string): string[] => [
  ...directory.subtree(unitId, `${month}-01`),
];

/** Forecasts of the people of a unit and below it that the caller may see, made in the months from one to another. */
export const forecastsIn = async (
  context: Context,
  { unitIds, from, to }: { unitIds: readonly string[]; from: string; to: string },
): Promise<Forecast[]> => {
  const rows = await Promise.all(
    unitIds.map((unitId) =>
      allOfIndex(context.table, {
        index: 'byUnit',
        partition: { orgId: context.orgId, entity: ForecastEntity.name, unitId },
        range: { from, to },
      }),
    ),
  );
  return rows
    .flat()
    .map((row) => fromItem(ForecastEntity, row).value)
    .filter((forecast) => context.access.allows('forecasts', 'read', forecast));
};

/** Adjustments of a unit and below it, of forecasts made in a month, that the caller may see and nobody withdrew. */
export const adjustmentsIn = async (
  context: Context,
  { unitIds, month }: { unitIds: readonly string[]; month: string },
): Promise<Adjustment[]> => {
  const rows = await Promise.all(
    unitIds.map((unitId) =>
      allOfIndex(context.table, {
        index: 'byUnit',
        partition: { orgId: context.orgId, entity: AdjustmentEntity.name, unitId },
        range: { from: month, to: month },
      }),
    ),
  );
  return rows
    .flat()
    .map((row) => fromItem(AdjustmentEntity, row).value)
    .filter(
      ({ withdrawn, unitId }) => !withdrawn && context.access.allows('forecastControl', 'read', { unitId }),
    );
};
