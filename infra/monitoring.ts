/** Every alarm, with a name of its own and the section of docs/runbook.md that says what to do. */
import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { DomainFunction } from './domain-function.ts';
import type { TableHere } from './place.ts';
import type { Stage } from './stages.ts';
import type { WorkQueue } from './work.ts';

interface Threshold {
  over: number;
  /** Periods in a row that must be over it. */
  periods?: number;
  /** Fewer than that is the failure. */
  under?: boolean;
  /** No data is a failure too: something that must happen did not. */
  silence?: boolean;
}

const FIVE = Duration.minutes(5);

export class Monitoring extends Construct {
  /** Every alarm, in the order in which it was made. */
  readonly alarms: Alarm[] = [];
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true });
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    acknowledge(this.topic, {
      'Serverless-SNSRedrivePolicy':
        'An alarm whose mail was lost still shows in the console until it is over.',
    });
  }

  private alarm(
    name: string,
    says: string,
    metric: IMetric,
    { over, periods = 1, under = false, silence = false }: Threshold,
  ): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `${says} Runbook: docs/runbook.md#${name}`,
      metric,
      threshold: over,
      evaluationPeriods: periods,
      comparisonOperator: under
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }

  /** Callers see failures, or wait. */
  watchApi(stage: HttpStage): void {
    this.alarm(
      'api-5xx',
      'Callers get server errors.',
      stage.metricServerError({ period: FIVE, statistic: 'Sum' }),
      { over: 5 },
    );
    this.alarm(
      'api-slow',
      'One request in a hundred takes over 3 seconds.',
      stage.metricLatency({ period: FIVE, statistic: 'p99' }),
      { over: 3000, periods: 3 },
    );
  }

  /** A function is not let run; the account's own figure, because an alarm takes ten metrics at most. */
  watchConcurrency(): void {
    const metric = Lambda.metricAllThrottles({ period: FIVE, statistic: 'Sum' });
    this.alarm('function-throttles', 'A function was refused concurrency.', metric, { over: 0 });
  }

  /** A function behind a queue or a schedule throws: the work comes back, but something is wrong. */
  watchWorker(name: string, { lambda }: DomainFunction): void {
    this.alarm(
      `${name}-errors`,
      `The ${name} fails.`,
      lambda.metricErrors({ period: FIVE, statistic: 'Sum' }),
      { over: 0, periods: 2 },
    );
  }

  /** The ticker must tick: silence is the failure. */
  watchTicker({ lambda }: DomainFunction): void {
    this.alarm(
      'dispatcher-silent',
      'No tick ran for 15 minutes: jobs are not found.',
      lambda.metricInvocations({ period: FIVE, statistic: 'Sum' }),
      { over: 1, periods: 3, under: true, silence: true },
    );
  }

  /** Each tick says how late the oldest run is that was due and is not done; a tick that says nothing is a failure as well. */
  watchWork({ logGroup }: DomainFunction): Metric {
    const name = 'work-late';
    const field = '$.heartbeat.lateMinutes';
    const metric = logGroup
      .addMetricFilter(name, {
        filterPattern: FilterPattern.numberValue(field, '>=', 0),
        metricNamespace: Stack.of(this).stackName,
        metricName: name,
        metricValue: field,
      })
      .metric({ period: FIVE, statistic: 'Maximum' });
    this.alarm(name, 'A job was not done an hour after it was due, or no tick says so.', metric, {
      ...{ over: 60, periods: 3, silence: true },
    });
    return metric;
  }

  /** Work waits too long, or was given up. */
  watchQueue({ name, queue, failures }: WorkQueue, patience: Duration): void {
    this.alarm(
      `${name}-waiting`,
      `The oldest message in ${name} waits too long.`,
      queue.metricApproximateAgeOfOldestMessage({ period: FIVE, statistic: 'Maximum' }),
      { over: patience.toSeconds() },
    );
    this.watchFailures(`${name}-failures`, failures);
  }

  watchFailures(name: string, failures: IQueue): void {
    this.alarm(
      name,
      'Work was given up after its last try.',
      failures.metricApproximateNumberOfMessagesVisible({ period: FIVE, statistic: 'Maximum' }),
      { over: 0 },
    );
  }

  /** The nightly check logs each account whose running totals are not the sum of its documents. */
  watchTotals({ logGroup }: DomainFunction): void {
    const name = 'credit-totals';
    const metric = logGroup
      .addMetricFilter(name, {
        filterPattern: FilterPattern.stringValue('$.alarm', '=', name),
        metricNamespace: Stack.of(this).stackName,
        metricName: name,
      })
      .metric({ period: FIVE, statistic: 'Sum' });
    this.alarm(name, 'Running totals of an account differ from its documents.', metric, { over: 0 });
  }

  /** Another region sees what is written here late; a region that writes nothing has no figure. */
  watchReplication({ tableName }: TableHere, others: readonly string[]): void {
    const lags = others.map((ReceivingRegion) => {
      const dimensionsMap = { TableName: tableName, ReceivingRegion };
      const namespace = 'AWS/DynamoDB';
      return new Metric({ namespace, metricName: 'ReplicationLatency', dimensionsMap, period: FIVE });
    });
    this.alarm(
      'replication-lag',
      'Another region is over ten seconds behind.',
      new MathExpression({
        expression: `MAX([${lags.map((_, at) => `m${at}`).join(',')}])`,
        usingMetrics: Object.fromEntries(lags.map((metric, at) => [`m${at}`, metric])),
        period: FIVE,
      }),
      { over: 10_000, periods: 3 },
    );
  }

  watchTable(table: TableHere): void {
    const of = (metricName: string) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: table.tableName },
        period: FIVE,
        statistic: 'Sum',
      });
    this.alarm(
      'table-throttles',
      'The table refuses requests.',
      new MathExpression({
        expression: 'FILL(r,0)+FILL(w,0)',
        usingMetrics: { r: of('ReadThrottleEvents'), w: of('WriteThrottleEvents') },
        period: FIVE,
      }),
      { over: 10 },
    );
    this.alarm('table-conflicts', 'Transactions collide unusually often.', of('TransactionConflict'), {
      over: 500,
      periods: 2,
    });
  }

  /** SES suspends an account over 10 % bounces or 0.5 % complaints. */
  watchMail(): void {
    const rate = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' });
    this.alarm('mail-bounces', 'Over 2 % of mails bounce.', rate('Reputation.BounceRate'), { over: 0.02 });
    this.alarm(
      'mail-complaints',
      'Over 0.1 % of mails are reported as spam.',
      rate('Reputation.ComplaintRate'),
      { over: 0.001 },
    );
  }
}
