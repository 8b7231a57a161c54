/**
 * | access pattern                                     | where                                                        |
 * | one forecast                                       | pk org#forecast#id, sk forecast                              |
 * | the forecast of a person in a month                | claim forecast-of: owner.month                               |
 * | lines of a submission                              | pk org#forecast#id, sk version#01                            |
 * | forecasts of all / a unit / a person, by month     | byOrganisation, byUnit, byOwner: listKey = month             |
 * | adjustments and notes of a unit, by month          | byUnit: listKey = month; pk org#forecast-adjustment#id, …    |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Adjustment, Forecast, ForecastNote, ForecastVersion } from './schema.ts';

export const FORECAST_CLAIM = 'forecast-of';
export const placeOf = ({ ownerId, month }: Pick<Forecast, 'ownerId' | 'month'>): string =>
  `${ownerId}.${month}`;

export const forecastKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'forecast', id),
  sk: 'forecast',
});
export const versionKey = (orgId: string, id: string, number: number): Key => ({
  pk: partition(orgId, 'forecast', id),
  sk: `version#${String(number).padStart(2, '0')}`,
});
export const adjustmentKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'forecast-adjustment', id),
  sk: 'forecast-adjustment',
});
export const noteKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'forecast-note', id),
  sk: 'forecast-note',
});

export const ForecastEntity = defineEntity<Forecast>({
  name: 'forecast',
  schema: Forecast,
  audited: true,
  key: (orgId, { id }) => forecastKey(orgId, id),
  id: ({ id }) => id,
  claims: (forecast) => [{ kind: FORECAST_CLAIM, value: placeOf(forecast) }],
  index: ({ month, unitId, ownerId }) => ({ listKey: month, unitId, ownerId }),
});

export const ForecastVersionEntity = defineEntity<ForecastVersion>({
  name: 'forecast-version',
  schema: ForecastVersion,
  audited: false,
  key: (orgId, { forecastId, number }) => versionKey(orgId, forecastId, number),
  id: ({ forecastId, number }) => `${forecastId}.${number}`,
});

export const AdjustmentEntity = defineEntity<Adjustment>({
  name: 'forecast-adjustment',
  schema: Adjustment,
  audited: true,
  key: (orgId, { id }) => adjustmentKey(orgId, id),
  id: ({ id }) => id,
  index: ({ month, unitId }) => ({ listKey: month, unitId }),
});

export const ForecastNoteEntity = defineEntity<ForecastNote>({
  name: 'forecast-note',
  schema: ForecastNote,
  audited: true,
  key: (orgId, { id }) => noteKey(orgId, id),
  id: ({ id }) => id,
  index: ({ month, unitId }) => ({ listKey: month, unitId }),
});
