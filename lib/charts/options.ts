/**
 * What charts show, as data: a trend beside last year's, a mix of shares, a ranking, an attainment. Values are decimal text, so that a
 * label says every digit that the API says. Pure.
 */
import type { Formats } from '#lib/messages/index.ts';
import type { Chart } from './render.ts';

const WIDTH = 760;
const BAR = 34;
const HEAD = 78;
/** Rows of one chart; more are told in words. */
export const MOST_BARS = 40;

const QUIET = { color: '#5d6b79' };
const LINES = { lineStyle: { color: '#e3e8ee' } };

export interface Heading {
  title: string;
  subtitle: string;
}

const title = ({ title: text, subtitle }: Heading) => ({
  text,
  subtext: subtitle,
  left: 8,
  top: 6,
  textStyle: { fontSize: 16, color: '#17324d', width: WIDTH - 24, overflow: 'truncate' },
  subtextStyle: { ...QUIET, fontSize: 12, width: WIDTH - 24, overflow: 'truncate' },
});

const legend = (names: readonly string[]) => ({
  data: [...names],
  right: 12,
  top: 38,
  icon: 'rect',
  itemHeight: 10,
});

/** Axis labels in the reader's numbers: 12,000 or 12 mil or 1.2万. */
const axisLabel = ({ locale }: Formats) => {
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return { ...QUIET, formatter: (value: number) => short.format(value) };
};

/** A value as a place on an axis: drawing needs no more digits than a double has. */
const place = (value: string | null): number | null => (value === null ? null : Number(value));

export interface TrendRow {
  period: string;
  value: string | null;
  before: string | null;
}

/** This year's line over last year's, period by period; a period without a figure is a gap. */
export const trendChart = (
  rows: readonly TrendRow[],
  { formats, heading, names }: { formats: Formats; heading: Heading; names: { now: string; before: string } },
): Chart => ({
  width: WIDTH,
  height: 360,
  option: {
    title: title(heading),
    legend: legend([names.now, names.before]),
    grid: {
      left: 12,
      right: 20,
      top: HEAD,
      bottom: 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: rows.map(({ period }) => period),
      axisLabel: QUIET,
      axisTick: { show: false },
    },
    yAxis: { type: 'value', axisLabel: axisLabel(formats), splitLine: LINES },
    series: [
      {
        name: names.now,
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { width: 3 },
        data: rows.map(({ value }) => place(value)),
      },
      {
        name: names.before,
        type: 'line',
        symbol: 'emptyDiamond',
        symbolSize: 8,
        lineStyle: { width: 2, type: 'dashed' },
        data: rows.map(({ before }) => place(before)),
      },
    ],
  },
});

export interface Bar {
  name: string;
  value: string | null;
  /** What stands at the end of the bar. */
  label: string;
}

const heightOf = (bars: readonly unknown[]): number => HEAD + 24 + BAR * Math.max(1, bars.length);

const nameAxis = (bars: readonly { name: string }[]) => ({
  type: 'category' as const,
  inverse: true,
  data: bars.map(({ name }) => name),
  axisTick: { show: false },
  axisLabel: { width: 170, overflow: 'truncate', fontSize: 12 },
});

/** Bars one below the other in the order of the rows, each with its figure in words. */
export const barChart = (
  bars: readonly Bar[],
  { formats, heading }: { formats: Formats; heading: Heading },
): Chart => ({
  width: WIDTH,
  height: heightOf(bars),
  option: {
    title: title(heading),
    grid: {
      left: 12,
      right: 150,
      top: HEAD - 14,
      bottom: 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', axisLabel: axisLabel(formats), splitLine: LINES },
    yAxis: nameAxis(bars),
    series: [
      {
        type: 'bar',
        barMaxWidth: 20,
        data: bars.map(({ value, label }) => ({
          value: place(value),
          label: { show: true, position: 'right', formatter: () => label },
        })),
      },
    ],
  },
});

export interface TargetBar extends Bar {
  target: string;
}

/** What was reached as a bar, the target as a mark beside it: short of the mark is short of the target. */
export const targetChart = (
  bars: readonly TargetBar[],
  {
    formats,
    heading,
    names,
  }: { formats: Formats; heading: Heading; names: { reached: string; target: string } },
): Chart => ({
  width: WIDTH,
  height: heightOf(bars) + 8,
  option: {
    title: title(heading),
    legend: legend([names.reached, names.target]),
    grid: {
      left: 12,
      right: 150,
      top: HEAD,
      bottom: 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', axisLabel: axisLabel(formats), splitLine: LINES },
    yAxis: nameAxis(bars),
    series: [
      {
        name: names.reached,
        type: 'bar',
        barMaxWidth: 18,
        data: bars.map(({ value, label }) => ({
          value: place(value),
          label: { show: true, position: 'right', formatter: () => label },
        })),
      },
      {
        name: names.target,
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [4, 26],
        itemStyle: { color: '#17324d' },
        z: 5,
        data: bars.map(({ target }, at) => [Number(target), at]),
      },
    ],
  },
});
