/** What production is to make ready: quantities of a period by product, over a unit and all below it (R-1805). */
import { readProducts } from '#lib/catalogue/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { DemandEntity } from './entity.ts';
import { DemandPeriodWrong } from './errors.ts';
import { periodOf } from './rules.ts';
import type { DemandKind } from './schema.ts';

interface TotalsQuery {
  kind: DemandKind;
  period: string;
  unitId?: string | undefined;
}

/** Σ of quantities by product over a unit and all below it, approved and not yet approved apart. @throws {NotFound} @throws {DemandPeriodWrong} */
export const demandTotals = async (context: Context, { kind, period, unitId }: TotalsQuery) => {
  const { access, directory } = context;
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit || !access.allows('demand', 'read', { unitId: unit.id })) throw NotFound();
  const named = periodOf(kind, period);
  if (!named) throw DemandPeriodWrong({ period });
  const rows = await Promise.all(
    [...directory.subtree(unit.id, context.today(unit.timeZone))].map((id) =>
      allOfIndex(context.table, {
        index: 'byUnit',
        partition: { orgId: context.orgId, entity: DemandEntity.name, unitId: id },
        range: { from: named, to: named },
      }),
    ),
  );
  const all = rows
    .flat()
    .map((row) => fromItem(DemandEntity, row).value)
    .filter((demand) => demand.kind === kind);
  const sums = new Map<string, { approved: number; open: number }>();
  for (const { lines, status } of all)
    for (const { productId, quantity } of lines) {
      const sum = sums.get(productId) ?? { approved: 0, open: 0 };
      sum[status === 'approved' ? 'approved' : 'open'] += quantity;
      sums.set(productId, sum);
    }
  const products = await readProducts(context, sums.keys());
  return {
    ...{ kind, period: named, unitId: unit.id },
    demandIds: all.map(({ id }) => id),
    rows: [...sums].map(([productId, sum]) => {
      const product = products.get(productId)?.value;
      return { productId, sku: product?.sku ?? null, name: product?.name ?? '', ...sum };
    }),
  };
};
