/**
 * Charts as SVG, drawn on the server: nothing is loaded by whoever looks at one, every text is escaped, and areas differ by pattern
 * as well as by colour. The library is large: import this file late.
 */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import type { EChartsCoreOption } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  ...[BarChart, LineChart, ScatterChart],
  ...[AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer],
]);

/** A drawing with its size in pixels. */
export interface Chart {
  width: number;
  height: number;
  option: EChartsCoreOption;
}

const FONT =
  "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
/** Told apart by those who see no red or green, and in grey. */
const COLOURS = ['#1b5e9b', '#e69f00', '#4a9c8e', '#b04a5a', '#7d6bb0', '#8a8f98'];

/** The chart as SVG text. */
export const svgOf = ({ width, height, option }: Chart): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      color: COLOURS,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: FONT, color: '#1b2733' },
      aria: { enabled: true, decal: { show: true } },
      ...option,
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
};
