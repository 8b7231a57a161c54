/** How far a plan is as a picture: nodes, or the parts of one node, each with what was reached and a mark for the target (R-104, R-2216). */
import { MOST_BARS, svgOf, type TargetBar, targetChart } from '#lib/charts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { texts } from '#lib/core/languages.ts';
import { TIER_TEXTS } from '#lib/measures/texts.ts';
import { type Formats, formatsOf, localeFor } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type AmountTexts, amountTexts } from './amount-texts.ts';
import { type Attainment, planAttainment } from './attainment.ts';
import { nodeNames } from './names.ts';
import { getPlan } from './store.ts';

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

const labelOf = (
  { say, number }: Formats,
  amounts: AmountTexts,
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
  const amounts = amountTexts(plan, formats);
  const rows = attained.rows.filter((row) => row === top || row.parent === top?.node);
  const known = await nodeNames(context, by === 'nodes' ? rows : rows.slice(0, 1));
  const nameOf = (row: Attainment): string =>
    row.kind === 'tier'
      ? formats.say(TIER_TEXTS[row.scopeId as keyof typeof TIER_TEXTS])
      : (known(row) ?? row.scopeId);
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
