/**
 * Work that no caller waits for: a ticker every five minutes finds what is due and puts it on the queues; the worker
 * runs slots and sends mails, the importer loads files apart from it. What keeps failing waits in a dead-letter queue.
 */
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { DomainFunction } from './domain-function.ts';

/** Longest run of each kind of work; a queue hides a message six times as long. */
export const WORK_TIMEOUT = Duration.minutes(2);
export const IMPORT_TIMEOUT = Duration.minutes(15);
const TICK = Duration.minutes(5);

/** A queue and where its failures wait, under the name that alarms use. */
export interface WorkQueue {
  name: string;
  queue: Queue;
  failures: Queue;
}

const closed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };

const deadLetters = (scope: Construct, id: string): Queue => {
  const queue = new Queue(scope, id, { ...closed, retentionPeriod: Duration.days(14) });
  const reason = 'This is itself the queue of failures; an alarm watches it.';
  acknowledge(queue, { 'AwsSolutions-SQS3': reason, 'Serverless-SQSRedrivePolicy': reason });
  return queue;
};

export class Work extends Construct {
  readonly work: WorkQueue;
  readonly imports: WorkQueue;
  /** What SES tells of mails afterwards. */
  readonly mailEvents: WorkQueue;
  /** Ticks that never reached the dispatcher. */
  readonly lostTicks: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.work = this.queueFor('work', WORK_TIMEOUT);
    this.imports = this.queueFor('imports', IMPORT_TIMEOUT);
    this.mailEvents = this.queueFor('mail-events', WORK_TIMEOUT);
    this.lostTicks = deadLetters(this, 'LostTicks');
  }

  private queueFor(name: string, timeout: Duration): WorkQueue {
    const failures = deadLetters(this, `${name}Failures`);
    const queue = new Queue(this, name, {
      ...closed,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: failures, maxReceiveCount: 5 },
    });
    return { name, queue, failures };
  }

  /** Wakes the dispatcher every five minutes with the time it was due, not the time it ran. */
  tick({ lambda }: DomainFunction): void {
    const role = new Role(this, 'TickerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    const may = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    may('lambda:InvokeFunction', lambda.functionArn);
    may('sqs:SendMessage', this.lostTicks.queueArn);
    new Schedule(this, 'Ticker', {
      description: 'Finds due jobs and lost work every five minutes',
      schedule: ScheduleExpression.rate(TICK),
      scheduleGroup: new ScheduleGroup(this, 'Schedules', {
        scheduleGroupName: Stack.of(this).stackName,
      }),
      target: new LambdaInvoke(lambda, {
        // Left to itself the target would ask for every version and alias of the function.
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ time: '<aws.scheduler.scheduled-time>' }),
        deadLetterQueue: this.lostTicks,
        maxEventAge: Duration.hours(1),
        retryAttempts: 3,
      }),
    });
  }

  /** Feeds a function from a queue: a failed message comes back alone, and a flood is served so many at once. */
  static feed(
    { lambda }: DomainFunction,
    { queue }: WorkQueue,
    pace: { batchSize: number; maxConcurrency: number },
  ): void {
    acknowledge(lambda, {
      'Serverless-LambdaEventSourceMappingDestination':
        'The queue itself moves what keeps failing to its dead letters.',
    });
    lambda.addEventSource(new SqsEventSource(queue, { ...pace, reportBatchItemFailures: true }));
  }
}
