/** How far a plan is as a picture: nodes, or the parts of one node, each with what was reached and a mark for the target (R-104, R-2216). */
import { readAccounts } from '#lib/accounts/index.ts';
import { readProducts } from '#lib/catalogue/index.ts';
import { MOST_BARS, svgOf, type TargetBar, targetChart } from '#lib/charts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { unscaled } from '#lib/core/decimal.ts';
import type { Text } from '#lib/core/languages.ts';
import { decimalOf } from '#lib/core/money.ts';
import { TIER_TEXTS } from '#lib/measures/texts.ts';
import { type Formats, formatsOf, localeFor } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type Attainment, planAttainment } from './attainment.ts';
import { isMoney } from './measures.ts';
import type { Plan } from './schema.ts';
import { getPlan } from './store.ts';

const texts = <K extends string>(catalogue: Record<K, Text>): Record<K, Text> => catalogue;

const TEXTS = texts({
  reached: { en: 'Reached', es: 'Alcanzado', 'zh-CN': '已完成' },
  target: { en: 'Target', es: 'Objetivo', 'zh-CN': '目标' },
  asOf: { en: 'As of {date}', es: 'A {date}', 'zh-CN': '截至 {date}' },
  some: {
    en: 'As of {date}; the first {shown} of {all}',
    es: 'A {date}; los primeros {shown} de {all}',
    'zh-CN': '截至 {date}；共 {all} 项，显示前 {shown} 项',
  },
  percent: { en: '{value} ({percent}%)', es: '{value} ({percent} %)', 'zh-CN': '{value}（{percent}%）' },
});

interface Amounts {
  /** Decimal text in whole units. */
  plain(amount: number): string;
  shown(amount: number): string;
}

const amountsOf = ({ measure, currency, unitOfMeasure }: Plan, formats: Formats): Amounts => {
  if (isMoney(measure) && currency) {
    const money = (amountMinor: number) => ({ amountMinor, currency });
    return {
      plain: (amount) => decimalOf(money(amount)),
      shown: (amount) => formats.money(money(amount)),
    };
  }
  const plain = (amount: number) => unscaled(BigInt(amount), 6);
  const unit = unitOfMeasure ? ` ${unitOfMeasure}` : '';
  return { plain, shown: (amount) => `${formats.number(Number(plain(amount)))}${unit}` };
};

/** Names of nodes that are neither unit nor person. */
const namesOf = async (context: Context, rows: readonly Attainment[], { say }: Formats) => {
  const ids = (kind: Attainment['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ scopeId }) => scopeId);
  const [accounts, products] = await Promise.all([
    readAccounts(context, ids('account')),
    readProducts(context, ids('product')),
  ]);
  return ({ name, kind, scopeId }: Attainment): string => {
    if (kind === 'tier') return say(TIER_TEXTS[scopeId as keyof typeof TIER_TEXTS]);
    return name ?? accounts.get(scopeId)?.value.name ?? products.get(scopeId)?.value.name ?? scopeId;
  };
};

const labelOf = (
  { say, number }: Formats,
  amounts: Amounts,
  { reached, completion }: { reached: number; completion: string | null },
): string => {
  const value = amounts.shown(reached);
  return completion === null ? value : say(TEXTS.percent, { value, percent: number(Number(completion)) });
};

const percentOf = (reached: number, target: number): string | null =>
  target > 0 ? ((reached * 100) / target).toFixed(2) : null;

interface ChartQuery {
  asOf?: BusinessDate | undefined;
  node?: string | undefined;
  by: 'nodes' | 'parts';
}

/**
 * SVG of the node with those right below it, or of its parts; forty bars at most, and the subtitle says of how many.
 * @throws as `planAttainment` does
 */
export const attainmentChart = async (
  context: Context,
  planId: string,
  { asOf, node, by }: ChartQuery,
): Promise<string> => {
  const plan = (await getPlan(context, planId)).value;
  const attained = await planAttainment(context, planId, { asOf, node });
  const [top] = attained.rows;
  const locale = localeFor(context.language, undefined, context.directory.unit(plan.unitId)?.locale);
  const formats = formatsOf(context.language, locale);
  const amounts = amountsOf(plan, formats);
  const rows = attained.rows.filter((row) => row === top || row.parent === top?.node);
  const nameOf = await namesOf(context, by === 'nodes' ? rows : rows.slice(0, 1), formats);
  const bar = (name: string, reached: number, target: number, completion: string | null): TargetBar => ({
    name,
    value: amounts.plain(reached),
    target: amounts.plain(target),
    label: labelOf(formats, amounts, { reached, completion }),
  });
  const all =
    by === 'nodes'
      ? rows.map((row) => bar(nameOf(row), row.reached, row.target, row.completion))
      : (top?.parts ?? []).map(({ from, reached, target }) =>
          bar(formats.date(from), reached, target, percentOf(reached, target)),
        );
  const date = formats.date(attained.asOf);
  const counts = { date, shown: MOST_BARS, all: all.length };
  const of = by === 'parts' && top ? ` · ${nameOf(top)}` : '';
  return svgOf(
    targetChart(all.slice(0, MOST_BARS), {
      formats,
      heading: {
        title: `${plan.name}${of}`,
        subtitle:
          all.length > MOST_BARS ? formats.say(TEXTS.some, counts) : formats.say(TEXTS.asOf, { date }),
      },
      names: { reached: formats.say(TEXTS.reached), target: formats.say(TEXTS.target) },
    }),
  );
};
