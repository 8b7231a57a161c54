export {
  type Bar,
  barChart,
  type Heading,
  MOST_BARS,
  type TargetBar,
  targetChart,
  trendChart,
} from './options.ts';
export { svgOf } from './render.ts';
