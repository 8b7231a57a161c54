/** Accounts that forecasts name: small, because an import's undo asks for nothing else. */
import { monthPlus } from '#lib/core/months.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { readMany } from '#lib/table/read.ts';
import { ForecastEntity, ForecastVersionEntity, versionKey } from './entity.ts';
import { MAX_AHEAD } from './policy.ts';

/** Every account in the lines, of now or of any submission, of forecasts that look at the month or at later ones. */
export const accountsForecast = async (
  { table, orgId }: Context,
  month: string,
): Promise<ReadonlySet<string>> => {
  const partition = { orgId, entity: ForecastEntity.name };
  const range = { from: monthPlus(month, -MAX_AHEAD), to: '~' };
  const rows = await allOfIndex(table, { index: 'byOrganisation', partition, range });
  const forecasts = rows.map((row) => fromItem(ForecastEntity, row).value);
  const keys = forecasts.flatMap(({ id, submissions }) =>
    submissions.map(({ number }) => versionKey(orgId, id, number)),
  );
  const versions = (await readMany(table, ForecastVersionEntity, keys)).map(({ value }) => value);
  return new Set(
    [...forecasts, ...versions].flatMap(({ lines }) => lines.flatMap((line) => line.accountId ?? [])),
  );
};
