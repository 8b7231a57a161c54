/** A report of metrics as a picture: a trend over the one before, a ranking, a mix of shares with their change in points (R-1703, R-2211). */
import { type Bar, barChart, MOST_BARS, svgOf, trendChart } from '#lib/charts/index.ts';
import { texts } from '#lib/core/languages.ts';
import { isMoney, isRatio, ratioRule } from '#lib/measures/index.ts';
import { CUT_TEXTS, FIGURE_TEXTS, TIER_TEXTS } from '#lib/measures/texts.ts';
import { type Formats, formatsOf, localeFor } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { isGrain } from './cuts.ts';
import { ChartCurrencies, ChartCut } from './errors.ts';
import type { ChartKind } from './query-schema.ts';
import { type Query, type Report, report } from './report.ts';
import type { Row } from './rows.ts';

const TEXTS = texts({
  span: { en: '{from} – {to}', es: '{from} – {to}', 'zh-CN': '{from} 至 {to}' },
  some: {
    en: '{from} – {to}; the first {shown} of {all}',
    es: '{from} – {to}; los primeros {shown} de {all}',
    'zh-CN': '{from} 至 {to}；共 {all} 项，显示前 {shown} 项',
  },
  shares: { en: '{figure}: shares', es: '{figure}: participación', 'zh-CN': '{figure}：占比' },
  growth: { en: '{value} ({growth}%)', es: '{value} ({growth} %)', 'zh-CN': '{value}（{growth}%）' },
  share: { en: '{share}%', es: '{share} %', 'zh-CN': '{share}%' },
  points: {
    en: '{share}% ({points} pp)',
    es: '{share} % ({points} pp)',
    'zh-CN': '{share}%（{points} 个百分点）',
  },
  none: { en: 'none', es: 'ninguno', 'zh-CN': '无' },
});

const NAMES: typeof CUT_TEXTS = { ...CUT_TEXTS, tier: TIER_TEXTS };

const signed = (value: string, formats: Formats): string =>
  `${Number(value) > 0 ? '+' : ''}${formats.number(Number(value))}`;

/** @throws {ChartCut} @throws {ChartCurrencies} */
const requireDrawable = (kind: ChartKind, { groupBy, figure }: Query, { rows }: Report): void => {
  const fits = kind === 'trend' ? isGrain(groupBy) : !isGrain(groupBy);
  if (!fits || (kind === 'mix' && isRatio(figure))) throw ChartCut();
  const currencies = new Set(rows.map(({ currency }) => currency));
  if (currencies.size > 1) throw ChartCurrencies({ currencies: [...currencies].sort().join(', ') });
};

const valueText = ({ figure: name }: Query, { figure, currency }: Row, formats: Formats): string => {
  const { value, amountMinor } = figure;
  if (value === null) return '–';
  if (currency && amountMinor !== null) return formats.money({ amountMinor, currency });
  const isPercent = isRatio(name) && ratioRule(name).as === 'percent';
  return `${formats.number(Number(value))}${isPercent ? '%' : ''}`;
};

const nameOf = (row: Row, { groupBy }: Query, { say }: Formats): string => {
  const named = NAMES[groupBy]?.[row.id ?? ''];
  if (named) return say(named);
  return row.name || say(TEXTS.none);
};

const barOf = (row: Row, kind: ChartKind, query: Query, formats: Formats): Bar => {
  const { say } = formats;
  const name = nameOf(row, query, formats);
  if (kind === 'mix') {
    const share = formats.number(Number(row.share ?? 0));
    const label = row.sharePoints
      ? say(TEXTS.points, { share, points: signed(row.sharePoints, formats) })
      : say(TEXTS.share, { share });
    return { name, value: row.share, label };
  }
  const value = valueText(query, row, formats);
  const label = row.growth ? say(TEXTS.growth, { value, growth: signed(row.growth, formats) }) : value;
  return { name, value: row.figure.value, label };
};

const unitOf = (currency: string | null | undefined, { figure }: Query): string =>
  currency && (isRatio(figure) || isMoney(figure)) ? ` (${currency})` : '';

/**
 * SVG of a report in the caller's language; forty bars at most, and the subtitle says of how many.
 * @throws as `report` does @throws {ChartCut} for a trend of people or a mix of ratios @throws {ChartCurrencies} where amounts would mix
 */
export const metricsChart = async (context: Context, kind: ChartKind, query: Query): Promise<string> => {
  const told = await report(context, query);
  requireDrawable(kind, query, told);
  const { access, directory, language } = context;
  const own = directory.unit(query['filter[unitId]'] ?? access.posting.unitId);
  const formats = formatsOf(language, localeFor(language, access.user.locale, own?.locale));
  const { say, date } = formats;
  const { rows, span, before } = told;
  const days = { from: date(span.from), to: date(span.to) };
  const counts = { ...days, shown: MOST_BARS, all: rows.length };
  const subtitle =
    kind !== 'trend' && rows.length > MOST_BARS ? say(TEXTS.some, counts) : say(TEXTS.span, days);
  const whose = query['filter[unitId]'] ? ` · ${own?.name ?? ''}` : '';
  const figure = say(FIGURE_TEXTS[query.figure]);
  const heading = {
    title: `${kind === 'mix' ? say(TEXTS.shares, { figure }) : figure}${unitOf(rows[0]?.currency, query)}${whose}`,
    subtitle,
  };
  if (kind === 'trend') {
    const names = {
      now: say(TEXTS.span, days),
      before: say(TEXTS.span, { from: date(before.from), to: date(before.to) }),
    };
    const series = rows.map(({ name, figure, before: was }) => ({
      period: name,
      value: figure.value,
      before: was.value,
    }));
    return svgOf(trendChart(series, { formats, heading, names }));
  }
  const bars = rows.slice(0, MOST_BARS).map((row) => barOf(row, kind, query, formats));
  return svgOf(barChart(bars, { formats, heading }));
};
