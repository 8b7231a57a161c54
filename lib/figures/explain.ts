/** Why figures say what they say: the sums, month by month back, the rules in words, the policy version, the rate. */
import type { Context } from '#lib/organisation/context.ts';
import { rateAt } from '#lib/organisation/index.ts';
import { getPolicy } from '#lib/organisation/policy-book.ts';
import { addSums, type Cell, noSums } from './cells.ts';
import { figuresPolicy } from './policy.ts';
import { askFigures, type FiguresQuery, figuresOf, sumsOf } from './report.ts';

/** Each rule as it is computed; values are rounded once, to two digits, half away from zero. */
export const FORMULAS = {
  dso: 'open ÷ sales of the policy’s months × their days',
  bestPossibleDso: 'not due ÷ sales of the policy’s months × their days',
  averageDaysDelinquent: 'dso − bestPossibleDso',
  countbackDso:
    'take the sales of month after month back from what is open, newest first: whole months count their days, the last one its share; a month without sales counts its days and takes nothing',
  collectionEffectiveness:
    '(opening + invoiced − open) ÷ (opening + invoiced − not due) × 100, where the first term is at least 0',
  collectionRate: 'M-11: (receipts − reversals) ÷ (invoices − credit notes) of the period × 100',
} as const;

/** Takes the sales back month by month until nothing that is open is left. */
const stepsOf = (openMinor: number, slices: readonly { salesMinor: number }[]) => {
  let leftMinor = openMinor;
  return slices.map((slice) => {
    const takenMinor = Math.min(leftMinor, Math.max(0, slice.salesMinor));
    leftMinor -= takenMinor;
    return { ...slice, takenMinor, leftMinor };
  });
};

/** The figures of everything that passes the filters, per currency, with what they are made of. @throws {RateMissing} */
export const explainFigures = async (context: Context, query: Omit<FiguresQuery, 'groupBy'>) => {
  const asOf = query.asOf ?? context.today();
  const asked = await askFigures(context, { ...query, groupBy: 'currency' }, asOf);
  const { cells = [], slices = [] } = asked.asked[0] ?? {};
  const { kind, version, validFrom, isDefault } = await getPolicy(context, figuresPolicy.kind, asOf);
  const byCurrency = Map.groupBy(cells, ({ currency }) => currency);
  const sums = [...byCurrency].map(([currency, group]) => ({
    currency,
    accounts: new Set(group.map(({ accountId }) => accountId)).size,
    sums: group.map((cell: Cell) => sumsOf(cell)).reduce(addSums, noSums(slices.length)),
  }));
  const rates =
    query.in === undefined
      ? []
      : await Promise.all(
          asked.currencies.map(async (from) => ({
            from,
            to: query.in ?? from,
            on: asOf,
            rate: await rateAt(context, from, query.in ?? from, asOf),
          })),
        );
  return {
    asOf,
    from: asked.span.from,
    policy: { kind, version, validFrom, isDefault, body: asked.policy },
    rules: FORMULAS,
    rates,
    data: sums.map(({ currency, accounts, sums: of }) => ({
      ...figuresOf(of, slices, asked.policy.months),
      currency,
      accounts,
      openingMinor: of.openingMinor,
      invoicedMinor: of.invoicedMinor,
      months: stepsOf(
        of.notDueMinor + of.overdueMinor,
        slices.map((slice, at) => ({ ...slice, salesMinor: of.salesMinor[at] ?? 0 })),
      ),
    })),
  };
};
