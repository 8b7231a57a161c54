/**
 * What CloudWatch does with an alarm of a template: samples of each period become a figure by the alarm's statistic, missing periods are
 * judged by its rule, and so many of the last periods must be over the threshold. Enough of it for our alarms; what it does not know it refuses.
 */

/** Values that were reported in one period; none means no data. */
export type Period = readonly number[];
/** Periods of each metric by its name, the oldest first. */
export type Samples = Readonly<Record<string, readonly Period[]>>;

// biome-ignore lint/suspicious/noExplicitAny: properties of an alarm as a template has them
type Alarm = any;

const STATISTICS: Readonly<Record<string, (values: Period) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  p99: (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN,
};

const figures = (samples: Samples, metric: string, statistic: string): (number | undefined)[] => {
  const [periods, figure] = [samples[metric], STATISTICS[statistic]];
  if (!periods) throw new Error(`no samples of ${metric} were given`);
  if (!figure) throw new Error(`the statistic ${statistic} is not known here`);
  return periods.map((values) => (values.length === 0 ? undefined : figure(values)));
};

/** Metric and statistic under the id that an expression uses. */
export const metricsOf = ({
  MetricName,
  Namespace,
  Dimensions,
  Statistic,
  ExtendedStatistic,
  Metrics,
}: Alarm) =>
  Metrics
    ? Metrics.filter(({ MetricStat }: Alarm) => MetricStat).map(({ Id, MetricStat }: Alarm) => ({
        ...{ id: Id, name: MetricStat.Metric.MetricName, namespace: MetricStat.Metric.Namespace },
        ...{ dimensions: MetricStat.Metric.Dimensions ?? [], statistic: MetricStat.Stat },
      }))
    : [
        {
          ...{ id: 'm', name: MetricName, namespace: Namespace, dimensions: Dimensions ?? [] },
          statistic: Statistic ?? ExtendedStatistic,
        },
      ];

/** `FILL(a,0)+FILL(b,0)`: the one form of expression that our alarms have. */
const summed = (expression: string, byId: Map<string, (number | undefined)[]>): number[] => {
  const terms = expression.split('+').map((term) => /^FILL\((\w+),0\)$/.exec(term)?.[1]);
  const series = terms.map((id) => byId.get(id ?? ''));
  if (series.some((found) => !found)) throw new Error(`the expression ${expression} is not known here`);
  const [first = []] = series;
  return first.map((_, at) => series.reduce((sum, one) => sum + (one?.[at] ?? 0), 0));
};

const series = (alarm: Alarm, samples: Samples): (number | undefined)[] => {
  const byId = new Map<string, (number | undefined)[]>(
    metricsOf(alarm).map(({ id, name, statistic }: Alarm) => [id, figures(samples, name, statistic)]),
  );
  const expression = alarm.Metrics?.find(({ Expression }: Alarm) => Expression)?.Expression;
  return expression ? summed(expression, byId) : ([...byId.values()][0] ?? []);
};

const COMPARISONS: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
};

const MISSING: Readonly<Record<string, boolean>> = { breaching: true, notBreaching: false };

/** Whether the alarm is on after the last of the periods. @throws {Error} for whatever an alarm has that is not known here */
export const isOn = (alarm: Alarm, samples: Samples): boolean => {
  const compare = COMPARISONS[alarm.ComparisonOperator];
  const missing = MISSING[alarm.TreatMissingData];
  if (!compare || missing === undefined) throw new Error(`${alarm.AlarmName} is not known here`);
  const last = series(alarm, samples).slice(-alarm.EvaluationPeriods);
  if (last.length < alarm.EvaluationPeriods) throw new Error(`${alarm.AlarmName} looks at more periods`);
  const over = last.filter((value) => (value === undefined ? missing : compare(value, alarm.Threshold)));
  return over.length >= (alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods);
};
