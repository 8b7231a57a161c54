/** The region's plan for the year: split down to people, submitted, approved, and signed for in letters. */
import { addDays, addMonths, type BusinessDate } from '#lib/core/dates.ts';
import { type Api, atVersion, dataOf, once } from '../client/index.ts';
import { type Area, addressOf, EXECUTIVE } from './areas.ts';
import type { Year } from './index.ts';

const versionOf = async (api: Api, planId: string): Promise<{ 'If-Match': string }> =>
  atVersion((await dataOf(api.GET('/v1/plans/{planId}', { params: { path: { planId } } }))).version);

const split = async (
  api: Api,
  planId: string,
  body: { node?: string; how: 'equal'; over?: { unitId: string }[] },
) =>
  dataOf(
    api.POST('/v1/plans/{planId}/split', {
      params: { path: { planId }, header: { ...(await versionOf(api, planId)), ...once() } },
      body,
    }),
  );

const approve = async (year: Year, api: Api, planId: string, reason: string): Promise<void> => {
  const submitted = await dataOf(
    api.POST('/v1/plans/{planId}/submit', {
      params: { path: { planId }, header: { ...(await versionOf(api, planId)), ...once() } },
      body: { reason },
    }),
  );
  const approvalId = submitted.versions.at(-1)?.approvalId;
  if (!approvalId) return;
  const boss = year.as(addressOf(EXECUTIVE));
  const params = { path: { approvalId } };
  const { documentHash } = await dataOf(boss.GET('/v1/approvals/{approvalId}', { params }));
  await dataOf(
    boss.POST('/v1/approvals/{approvalId}/decisions', {
      params: { ...params, header: once() },
      body: { outcome: 'approve', documentHash },
    }),
  );
};

const signed = async (
  year: Year,
  api: Api,
  { planId, area }: { planId: string; area: Area },
): Promise<void> => {
  const letter = await dataOf(
    api.POST('/v1/letters', {
      params: { header: once() },
      body: { kind: 'responsibility', planId, node: year.unitId(area.code) },
    }),
  );
  const params = { path: { letterId: letter.id } };
  for (const signer of [year.as(addressOf(area.manager)), api])
    await dataOf(signer.PUT('/v1/letters/{letterId}/signature', { params, body: { digest: letter.digest } }));
};

export const planYear = async (year: Year, area: Area, from: BusinessDate): Promise<void> => {
  const api = year.as(addressOf(area.director));
  const { words, plan: amount } = area;
  const plan = await dataOf(
    api.POST('/v1/plans', {
      params: { header: once() },
      body: {
        ...{ name: words.planName, measure: 'booked', section: 'region', basis: { note: words.basis } },
        ...{ from, to: addDays(addMonths(from, 15), -1), amount, shape: { by: 'equal' } },
      },
    }),
  );
  await split(api, plan.id, { how: 'equal' });
  await split(api, plan.id, { node: year.unitId(area.code), how: 'equal' });
  await approve(year, api, plan.id, words.reason);
  await signed(year, api, { planId: plan.id, area });
};
