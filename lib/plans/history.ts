/**
 * What was reached before a plan, so that it need not be typed in: months for its season, last year's share of each child. Only what the
 * caller may see counts.
 */
import { readProducts } from '#lib/catalogue/index.ts';
import { addDays, addMonths } from '#lib/core/dates.ts';
import { Forbidden } from '#lib/core/errors.ts';
import { COSTLY } from '#lib/measures/index.ts';
import { actualTotals, comparedWith, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { PlanNoHistory } from './errors.ts';
import { matcherOf, sourceOf } from './matching.ts';
import { isMoney } from './measures.ts';
import type { Span } from './periods.ts';
import type { Plan, PlanRow } from './schema.ts';
import type { MonthAmount } from './season.ts';
import { type Tree, treeOf } from './tree.ts';

type Subject = Pick<Plan, 'measure' | 'currency' | 'unitId' | 'ownerId' | 'from' | 'to'>;

/** Months of history that a season looks back on. */
const MONTHS_BACK = 36;

/** @throws {Forbidden} of a margin, to who may not know costs */
const read = (
  context: Context,
  { measure, currency }: Subject,
  question: { span: Span; unitId: string; source: 'sellers' | 'products' | 'accounts' },
): Promise<Total[]> => {
  if (COSTLY.includes(measure) && !context.access.allows('productCosts', 'read', {})) throw Forbidden();
  return actualTotals(context, {
    ...question,
    measure,
    ...(isMoney(measure) && currency && { currency }),
  });
};

const byMonth = (totals: readonly Total[]): MonthAmount[] => {
  const months = new Map<string, bigint>();
  for (const { on = '', amount } of totals) {
    const month = on.slice(0, 7);
    months.set(month, (months.get(month) ?? 0n) + amount);
  }
  return [...months].map(([month, amount]) => ({ month, amount: Math.max(0, Number(amount)) }));
};

/**
 * Whole months before the plan, at most thirty-six: of its person or unit, and of the unit above, towards which a short history is
 * damped. A month below zero counts as zero. @throws {Forbidden} @throws {RateMissing}
 */
export const monthsBefore = async (
  context: Context,
  plan: Subject,
): Promise<{ own: MonthAmount[]; group: MonthAmount[] }> => {
  const { directory } = context;
  const to = addDays(`${plan.from.slice(0, 7)}-01`, -1);
  const span = { from: addMonths(addDays(to, 1), -MONTHS_BACK), to };
  const unit = directory.unit(plan.unitId);
  const above = plan.ownerId ? unit : unit && (directory.parentOf(unit, plan.from) ?? unit);
  const own = await read(context, plan, { span, unitId: plan.unitId, source: 'sellers' });
  const group =
    above && above.id !== plan.unitId
      ? await read(context, plan, { span, unitId: above.id, source: 'sellers' })
      : own;
  return {
    own: byMonth(plan.ownerId ? own.filter(({ ownerId }) => ownerId === plan.ownerId) : own),
    group: byMonth(group),
  };
};

/**
 * What each child reached in the same days of the year before, as weights: decimal text, nothing for what fell below zero.
 * @throws {PlanNoHistory} where none of them reached anything @throws {Forbidden} @throws {RateMissing}
 */
export const lastYearOf = async (
  context: Context,
  { plan, tree, children }: { plan: Plan; tree: Tree<PlanRow>; children: readonly PlanRow[] },
): Promise<Map<string, string>> => {
  const span = comparedWith(plan, 'last-year');
  const source = sourceOf(children);
  const totals = await read(context, plan, { span, unitId: plan.unitId, source });
  const products = await readProducts(context, new Set(totals.flatMap(({ productId }) => productId ?? [])));
  const tiers = new Map([...products].map(([id, { value }]) => [id, value.tier]));
  const matches = matcherOf(context, treeOf([...tree.values(), ...children]), tiers);
  const weights = new Map(
    children.map((child) => {
      const reached = totals.filter(matches(child)).reduce((sum, { amount }) => sum + amount, 0n);
      return [child.key, reached > 0n ? String(reached) : '0'] as const;
    }),
  );
  if ([...weights.values()].every((weight) => weight === '0')) throw PlanNoHistory({ ...span });
  return weights;
};
