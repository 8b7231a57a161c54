/** Each rule of our own sees what it is there for, and leaves the same alone when it is right. */
import { App, type CfnResource, Stack } from 'aws-cdk-lib';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping, CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../infra/acknowledge.ts';
import { OwnChecks, RULES } from '../../infra/own-rules.ts';

type Build = (stack: Stack) => CfnResource;

/** Names of the rules that find something in a stack. */
const foundIn = (build: Build, excuse?: string): string[] => {
  const stack = new Stack(new App(), 'Stack');
  const node = build(stack);
  if (excuse) acknowledge(node, { [excuse]: 'For this test.' });
  return new OwnChecks().validateScope(stack).violations.map(({ ruleName }) => ruleName.split('-')[1] ?? '');
};

const table =
  (deletionProtectionEnabled: boolean, pointInTimeRecoveryEnabled: boolean): Build =>
  (stack) =>
    new CfnGlobalTable(stack, 'T', {
      keySchema: [],
      replicas: [
        {
          region: 'eu-south-2',
          deletionProtectionEnabled,
          pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled },
        },
      ],
    });

const policy =
  (Action: string[], Condition?: object, Resource = 'arn:aws:dynamodb:r:1:table/t'): Build =>
  (stack) =>
    new CfnPolicy(stack, 'P', {
      policyName: 'p',
      policyDocument: { Statement: [{ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) }] },
    });
const keys = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['org_*'] } };
const bounded = { ...keys, Null: { 'dynamodb:LeadingKeys': 'false' } };

const schedule =
  (target: object): Build =>
  (stack) =>
    new CfnSchedule(stack, 'S', {
      flexibleTimeWindow: { mode: 'OFF' },
      scheduleExpression: 'rate(5 minutes)',
      target: { arn: 'a', roleArn: 'r', ...target },
    });
const alarm = (stack: Stack, queue: CfnQueue, told: object = {}): CfnAlarm =>
  new CfnAlarm(stack, 'A', {
    comparisonOperator: 'GreaterThanThreshold',
    evaluationPeriods: 1,
    dimensions: [{ name: 'QueueName', value: queue.attrQueueName }],
    alarmActions: ['topic'],
    alarmDescription: 'It fills. Runbook: docs/runbook.md#a',
    ...told,
  });
const watchedQueue =
  (told?: object): Build =>
  (stack) =>
    alarm(stack, new CfnQueue(stack, 'Q'), told);
const mapping =
  (limits: object, visibilityTimeout = 60): Build =>
  (stack) => {
    const queue = new CfnQueue(stack, 'Q', { visibilityTimeout });
    alarm(stack, queue);
    const lambda = new CfnFunction(stack, 'F', { code: {}, role: 'r', timeout: 10 });
    return new CfnEventSourceMapping(stack, 'M', {
      functionName: lambda.ref,
      eventSourceArn: queue.attrArn,
      ...limits,
    });
  };
const limits = {
  functionResponseTypes: ['ReportBatchItemFailures'],
  scalingConfig: { maximumConcurrency: 2 },
};

const WRONG: [rule: keyof typeof RULES, what: string, build: Build][] = [
  ['TableKept', 'a table that can be deleted', table(false, true)],
  ['TableKept', 'a table without recovery', table(true, false)],
  ['LeadingKeys', 'a write anywhere', policy(['dynamodb:PutItem'])],
  ['LeadingKeys', 'a condition that a request without keys passes', policy(['dynamodb:GetItem'], keys)],
  ['NoScan', 'a scan', policy(['dynamodb:Scan'], bounded)],
  ['NoScan', 'everything', policy(['dynamodb:*'], bounded)],
  ['NoScan', 'writes without conditions', policy(['dynamodb:BatchWriteItem'], bounded)],
  ['ScheduleFailures', 'a schedule without a queue', schedule({ retryPolicy: { maximumRetryAttempts: 3 } })],
  ['ScheduleFailures', 'a schedule without retries', schedule({ deadLetterConfig: { arn: 'q' } })],
  ['QueuePatience', 'a queue that shows a message too soon', mapping(limits, 59)],
  ['MappingLimits', 'a mapping without bounds', mapping({ ...limits, scalingConfig: undefined })],
  ['MappingLimits', 'a mapping that repeats batches', mapping({ ...limits, functionResponseTypes: [] })],
  ['FirewallDecision', 'an HTTP API', (stack) => new CfnApi(stack, 'H', {})],
  ['QueueWatched', 'a queue that nobody watches', (stack) => new CfnQueue(stack, 'Q')],
  ['AlarmTold', 'an alarm for nobody', watchedQueue({ alarmActions: [] })],
  ['AlarmTold', 'an alarm without a section', watchedQueue({ alarmDescription: 'It fills.' })],
];

const RIGHT: [what: string, build: Build][] = [
  ['a table that is kept', table(true, true)],
  ['a write into named partitions', policy(['dynamodb:PutItem'], bounded)],
  ['a query of an index', policy(['dynamodb:Query'], undefined, 'arn:aws:dynamodb:r:1:table/t/index/i')],
  ['a permission on something else', policy(['sqs:SendMessage'])],
  ['a schedule', schedule({ retryPolicy: { maximumRetryAttempts: 3 }, deadLetterConfig: { arn: 'q' } })],
  ['a mapping and its queue', mapping(limits)],
  ['a queue with an alarm', watchedQueue()],
];

describe('our own rules', () => {
  it.each(WRONG)('%s finds %s, unless it is excused', (rule, _what, build) => {
    expect(foundIn(build)).toEqual([rule]);
    expect(foundIn(build, `Cadencia-${rule}`)).toEqual([]);
  });

  it.each(RIGHT)('leave %s alone', (_what, build) => {
    expect(foundIn(build)).toEqual([]);
  });

  it('are all tried here', () => {
    expect([...new Set(WRONG.map(([rule]) => rule))].sort()).toEqual(Object.keys(RULES).sort());
  });
});
