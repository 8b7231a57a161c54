/**
 * What the system knows before anybody types: orders, shipments, collections, plans and forecasts of a record's period, with the
 * author's own rights. Nothing is kept but in the record, where submission freezes it.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { DomainError } from '#lib/core/errors.ts';
import { decimalOf, money } from '#lib/core/money.ts';
import { submittedForecast } from '#lib/forecasts/index.ts';
import { isMoney, type Measure } from '#lib/measures/index.ts';
import { actualTotals, figureOf, percentOf, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { plannedMonths } from '#lib/plans/index.ts';
import type { FigureSource } from './field-schema.ts';
import type { Period } from './periods.ts';
import { type FigureRow, type Figures, MAX_FIGURE_ROWS } from './schema.ts';
import type { TemplateContent } from './template-schema.ts';

interface About {
  authorId: string;
  unitId: string;
  /** Days of the period that have begun. */
  days: Period;
}

type Of<F extends FigureSource['from']> = Extract<FigureSource, { from: F }>;

const SOURCES = { total: 'sellers', product: 'products', account: 'accounts' } as const;

const monthToDate = ({ to }: Period): Period => ({ from: `${to.slice(0, 7)}-01`, to });

const textOf = (measure: Measure, amount: bigint, currency: string | null): string =>
  figureOf(measure, new Map([[measure, amount]]), currency).value ?? '0';

/** Sums by what they are of and by currency, largest first. */
const rowsOf = (
  measure: Measure,
  totals: readonly Total[],
  ofTotal: (total: Total) => string | null,
): FigureRow[] => {
  const sums = new Map<string, { of: string | null; currency: string | null; amount: bigint }>();
  for (const total of totals) {
    // Orders of two currencies are still so many orders.
    const [of, currency] = [ofTotal(total), (isMoney(measure) && total.currency) || null];
    const known = sums.get(`${of} ${currency}`) ?? { of, currency, amount: 0n };
    sums.set(`${of} ${currency}`, { ...known, amount: known.amount + total.amount });
  }
  return [...sums.values()]
    .sort((a, b) =>
      a.amount === b.amount ? ((a.of ?? '') < (b.of ?? '') ? -1 : 1) : a.amount < b.amount ? 1 : -1,
    )
    .slice(0, MAX_FIGURE_ROWS)
    .map(({ of, currency, amount }) => ({ of, currency, value: textOf(measure, amount, currency) }));
};

const ofMetrics = async (context: Context, source: Of<'metrics'>, about: About): Promise<FigureRow[]> => {
  const { measure, by, span, whose } = source;
  const totals = await actualTotals(context, {
    measure,
    source: SOURCES[by],
    span: span === 'month' ? monthToDate(about.days) : about.days,
    ...(whose === 'author' ? { ownerId: about.authorId } : { unitId: about.unitId }),
  });
  return rowsOf(measure, totals, ({ productId, accountId }) =>
    by === 'total' ? null : ((by === 'product' ? productId : accountId) ?? null),
  );
};

/** Undefined where a rate is missing: a report is filed all the same. */
const reachedOf = async (
  context: Context,
  question: Parameters<typeof actualTotals>[1],
): Promise<bigint | undefined> => {
  try {
    return (await actualTotals(context, question)).reduce((sum, { amount }) => sum + amount, 0n);
  } catch (error) {
    if (error instanceof DomainError && error.code === RateMissing.code) return undefined;
    throw error;
  }
};

const ofPlan = async (
  context: Context,
  { measure }: Of<'plan'>,
  { unitId, days }: About,
): Promise<FigureRow[]> => {
  const month = days.to.slice(0, 7);
  if (!context.access.allows('metrics', 'read', { unitId })) return [];
  const planned = (await plannedMonths(context, { unitId, measure, from: month, to: month })).get(month);
  if (!planned) return [];
  const currency = planned.currency ?? null;
  const row = (of: string, amount: bigint) => ({ of, currency, value: textOf(measure, amount, currency) });
  const reached = await reachedOf(context, {
    ...{ measure, unitId, span: monthToDate(days), source: 'sellers' },
    ...(currency && { currency }),
  });
  if (reached === undefined) return [row('planned', BigInt(planned.amount))];
  const percent = percentOf(reached, BigInt(planned.amount));
  return [
    row('planned', BigInt(planned.amount)),
    row('reached', reached),
    ...(percent === null ? [] : [{ of: 'attainment', currency: null, value: percent }]),
  ];
};

const ofForecast = async (context: Context, { authorId, days }: About): Promise<FigureRow[]> => {
  const forecast = await submittedForecast(context, { ownerId: authorId, month: days.to.slice(0, 7) });
  return (forecast?.totals ?? []).map(({ month, amountMinor }) => ({
    of: month,
    currency: forecast?.currency ?? null,
    value: decimalOf(money(amountMinor, forecast?.currency ?? '')),
  }));
};

const rowsFrom = (context: Context, source: FigureSource, about: About): Promise<FigureRow[]> => {
  switch (source.from) {
    case 'metrics':
      return ofMetrics(context, source, about);
    case 'plan':
      return ofPlan(context, source, about);
    case 'forecast':
      return ofForecast(context, about);
  }
};

/** Every figure of a form as of today; none for a period that has not begun. */
export const figuresFor = async (
  context: Context,
  { sections }: TemplateContent,
  { authorId, unitId, period }: { authorId: string; unitId: string; period: Period },
): Promise<Figures> => {
  const asOf: BusinessDate = context.today(context.directory.unit(unitId)?.timeZone);
  const days = { from: period.from, to: period.to < asOf ? period.to : asOf };
  const fields = sections.flatMap(({ fields: all }) =>
    all.flatMap((field) => (field.type === 'figure' ? [field] : [])),
  );
  const values = await Promise.all(
    fields.map(async ({ key, source }) => {
      // A plan and a forecast are of the month, which is known before it begins.
      const about = days.from > days.to ? period : days;
      const rows =
        source.from === 'metrics' && days.from > days.to
          ? []
          : await rowsFrom(context, source, { authorId, unitId, days: about });
      return [key, rows] as const;
    }),
  );
  return { asOf, values: Object.fromEntries(values) };
};
