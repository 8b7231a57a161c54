/** When forecasts are due, and who owes one: small, because a worker loads it for one mail. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { User } from '#lib/organisation/schema.ts';
import { findHolder } from '#lib/table/claim.ts';
import { read } from '#lib/table/read.ts';
import { FORECAST_CLAIM, ForecastEntity, forecastKey, placeOf } from './entity.ts';
import { ForecastPolicy } from './policy.ts';

/** The day by which forecasts of a month are submitted. */
export const dueOnOf = async (context: Context, month: string): Promise<BusinessDate> => {
  const { dueDay } = await policyAt(context, ForecastPolicy, `${month}-01`);
  return `${month}-${String(dueDay).padStart(2, '0')}`;
};

/**
 * When a person's forecast of a month was due and which draft there is; undefined where it was submitted, or nobody asks them for one: only
 * salespeople forecast.
 */
export const forecastMissing = async (
  context: Context,
  user: User,
  month: string,
): Promise<{ dueOn: BusinessDate; forecastId?: string } | undefined> => {
  const { table, orgId, directory } = context;
  if (directory.posting(user, `${month}-01`).role !== 'representative') return undefined;
  const id = await findHolder(table, orgId, FORECAST_CLAIM, placeOf({ ownerId: user.id, month }));
  const stored = id && (await read(table, ForecastEntity, forecastKey(orgId, id)));
  if (!stored) return { dueOn: await dueOnOf(context, month) };
  const { dueOn, submissions } = stored.value;
  return submissions.length > 0 ? undefined : { dueOn, forecastId: stored.value.id };
};
