/** Reads of forecasts, adjustments and notes. What the caller may not see does not exist. */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { findHolder } from '#lib/table/claim.ts';
import { type EntityDefinition, fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import {
  AdjustmentEntity,
  adjustmentKey,
  FORECAST_CLAIM,
  ForecastEntity,
  ForecastNoteEntity,
  ForecastVersionEntity,
  forecastKey,
  noteKey,
  placeOf,
  versionKey,
} from './entity.ts';
import type { Adjustment, Forecast, ForecastNote, ForecastVersion, Submission } from './schema.ts';

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

/** What a person submitted last in a month; undefined where nothing was submitted or the caller may not see it. */
export const submittedForecast = async (
  context: Context,
  { ownerId, month }: { ownerId: string; month: string },
): Promise<{ currency: string; totals: Submission['totals'] } | undefined> => {
  const id = await findHolder(context.table, context.orgId, FORECAST_CLAIM, placeOf({ ownerId, month }));
  const key = forecastKey(context.orgId, id ?? '');
  const stored = id ? await read(context.table, ForecastEntity, key) : undefined;
  const submitted = stored?.value.submissions.at(-1);
  if (!stored || !submitted || !context.access.allows('forecasts', 'read', stored.value)) return undefined;
  return { currency: stored.value.currency, totals: submitted.totals };
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

/** The month of today where a person works. */
export const monthNow = (context: Context, user: User): string => {
  const { unitId } = context.directory.posting(user, context.today());
  return context.today(context.directory.unit(unitId)?.timeZone).slice(0, 7);
};

/** Units of a subtree on the first day of a month. */
export const unitsBelow = ({ directory }: Context, unitId: string, month: string): string[] => [
  ...directory.subtree(unitId, `${month}-01`),
];

/** Records of a kind of the units, of the months from one to another. */
const inUnits = async <T>(
  context: Context,
  entity: EntityDefinition<T>,
  { unitIds, from, to }: { unitIds: readonly string[]; from: string; to: string },
): Promise<T[]> => {
  const rows = await Promise.all(
    unitIds.map((unitId) =>
      allOfIndex(context.table, {
        index: 'byUnit',
        partition: { orgId: context.orgId, entity: entity.name, unitId },
        range: { from, to },
      }),
    ),
  );
  return rows.flat().map((row) => fromItem(entity, row).value);
};

/** Forecasts of the people of the units that the caller may see, made in the months from one to another. */
export const forecastsIn = async (
  context: Context,
  where: { unitIds: readonly string[]; from: string; to: string },
): Promise<Forecast[]> =>
  (await inUnits(context, ForecastEntity, where)).filter((forecast) =>
    context.access.allows('forecasts', 'read', forecast),
  );

/** The lines of each of these submissions, in no order. */
export const versionsOf = async (
  { table, orgId }: Context,
  submissions: readonly { id: string; number: number }[],
): Promise<ForecastVersion[]> => {
  const keys = submissions.map(({ id, number }) => versionKey(orgId, id, number));
  return (await readMany(table, ForecastVersionEntity, keys)).map(({ value }) => value);
};

/** Adjustments of the units, of forecasts made in a month, that the caller may see; those that were withdrawn too. */
export const adjustmentsIn = async (
  context: Context,
  { unitIds, month }: { unitIds: readonly string[]; month: string },
): Promise<Adjustment[]> =>
  (await inUnits(context, AdjustmentEntity, { unitIds, from: month, to: month })).filter(({ unitId }) =>
    context.access.allows('forecastControl', 'read', { unitId }),
  );
