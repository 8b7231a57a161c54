/**
 * One dashboard for each stage, that answers four questions from top to bottom: are requests answered, is work done, does mail leave, what
 * does it cost. The alarms stand above them.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { DomainFunction } from './domain-function.ts';
import type { TableHere } from './place.ts';
import type { WorkQueue } from './work.ts';

interface Watched {
  api: HttpStage;
  table: TableHere;
  /** Minutes by which the oldest run is late. */
  late: Metric;
  alarms: Alarm[];
  functions: Readonly<Record<string, DomainFunction>>;
  queues: readonly WorkQueue[];
}

const FIVE = { period: Duration.minutes(5) };
const HOUR = { period: Duration.hours(1), statistic: 'Sum' };

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

const answered = ({ api }: Watched): GraphWidget[] => [
  graph('Requests', [api.metricCount({ ...FIVE, statistic: 'Sum' })]),
  graph('Refused and failed', [
    api.metricClientError({ ...FIVE, statistic: 'Sum' }),
    api.metricServerError({ ...FIVE, statistic: 'Sum' }),
  ]),
  graph(
    'Milliseconds to an answer',
    ['p50', 'p99'].map((statistic) => api.metricLatency({ ...FIVE, statistic })),
  ),
];

const done = ({ late, functions, queues }: Watched): GraphWidget[] => [
  graph('Minutes that the oldest run is late', [late]),
  graph(
    'Oldest message of each queue (s), and what was given up',
    queues.map(({ name, queue }) =>
      queue.metricApproximateAgeOfOldestMessage({ ...FIVE, statistic: 'Maximum', label: name }),
    ),
    queues.map(({ name, failures }) =>
      failures.metricApproximateNumberOfMessagesVisible({
        ...{ ...FIVE, statistic: 'Maximum', label: `${name} given up` },
      }),
    ),
  ),
  graph(
    'Failed runs',
    Object.entries(functions).map(([label, { lambda }]) =>
      lambda.metricErrors({ ...FIVE, statistic: 'Sum', label }),
    ),
  ),
];

const ses = (metricName: string, statistic: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic });

const mailed = (): GraphWidget[] => [
  graph(
    'Mails (of the account)',
    ['Send', 'Delivery', 'Bounce', 'Complaint'].map((name) => ses(name, 'Sum')),
  ),
  graph(
    'Share that bounces or is reported (of the account)',
    ['Reputation.BounceRate', 'Reputation.ComplaintRate'].map((name) => ses(name, 'Average')),
  ),
];

/** Of the table in this region. */
const unitsOf = ({ tableName }: TableHere, metricName: string): Metric =>
  new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap: { TableName: tableName }, ...HOUR });

const paid = ({ api, table, functions }: Watched): GraphWidget[] => [
  graph('Units of the table in an hour', [
    unitsOf(table, 'ConsumedReadCapacityUnits'),
    unitsOf(table, 'ConsumedWriteCapacityUnits'),
  ]),
  graph(
    'Milliseconds of work in an hour',
    Object.entries(functions).map(([label, { lambda }]) => lambda.metricDuration({ ...HOUR, label })),
  ),
  graph('Requests in an hour, of one million paid together', [api.metricCount(HOUR)]),
];

export class Overview extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: watched.alarms, width: 24, height: 4 })],
        answered(watched),
        done(watched),
        mailed(),
        paid(watched),
      ],
    });
  }
}
