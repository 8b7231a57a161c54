/**
 * Rules of our own for what the packs of cdk-nag do not look at: what is kept, which keys a role may touch, who hears of failures. Like
 * theirs they stop the synthesis; a finding is accepted with a reason at its construct (`acknowledge.ts`).
 */
import { type CfnResource, Stack } from 'aws-cdk-lib';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnPolicy } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { NagMessageLevel, NagPack, type NagRuleResult, rules, NagRuleCompliance as Verdict } from 'cdk-nag';

// biome-ignore lint/suspicious/noExplicitAny: properties of templates have every shape
type Any = any;

/** The properties of a resource as its template will have them. */
const resolved = (node: CfnResource, value: unknown): Any => Stack.of(node).resolve(value);

const verdict = (isFine: boolean): Verdict => (isFine ? Verdict.COMPLIANT : Verdict.NON_COMPLIANT);

interface Rule {
  info: string;
  explanation: string;
  /** Undefined for what the rule is not about. */
  check(node: CfnResource): NagRuleResult | undefined;
}

const statementsOf = (node: CfnPolicy): Any[] => {
  const { Statement = [] } = resolved(node, node.policyDocument) ?? {};
  return [Statement].flat().filter(({ Effect }: Any) => Effect === 'Allow');
};

const actionsOf = ({ Action }: Any): string[] => [Action].flat().map(String);

const isOfTable = (action: string): boolean => action.startsWith('dynamodb:');

/** An index has the organisation first in its key; what conditions see of such a key is written nowhere (ADR 33). */
const isOfIndexes = (resource: Any): boolean => JSON.stringify(resource).includes('/index/');

const isBounded = ({ Condition = {}, Resource }: Any): boolean =>
  [Resource].flat().every(isOfIndexes) ||
  (Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']?.length > 0 &&
    Condition.Null?.['dynamodb:LeadingKeys'] === 'false');

const alarmsBeside = (node: CfnResource): string =>
  Stack.of(node)
    .node.findAll()
    .filter((found): found is CfnAlarm => found instanceof CfnAlarm)
    .map((alarm) => JSON.stringify(resolved(alarm, [alarm.dimensions, alarm.metrics])))
    .join('\n');

const SCAN = /^dynamodb:(\*|Scan|PartiQL|BatchWriteItem|DeleteTable|Export|Update(Table|Continuous)|.*\*)/;

/** By the name that a finding has after `Cadencia-`. */
export const RULES: Readonly<Record<string, Rule>> = {
  TableKept: {
    info: 'A table can be deleted, or cannot be restored.',
    explanation:
      'Deletion protection has no rule in the packs, and missing recovery is only a warning there: here both stop the deployment.',
    check: (node) => {
      if (!(node instanceof CfnGlobalTable)) return undefined;
      const replicas: Any[] = resolved(node, node.replicas) ?? [];
      return verdict(
        replicas.length > 0 &&
          replicas.every(
            ({ deletionProtectionEnabled, pointInTimeRecoverySpecification }) =>
              deletionProtectionEnabled === true &&
              pointInTimeRecoverySpecification?.pointInTimeRecoveryEnabled === true,
          ),
      );
    },
  },
  LeadingKeys: {
    info: 'A role may touch any partition of the table.',
    explanation:
      'Every statement about the table names the partitions that it is for, and refuses a request that names none.',
    check: (node) =>
      node instanceof CfnPolicy
        ? verdict(statementsOf(node).every((found) => !actionsOf(found).some(isOfTable) || isBounded(found)))
        : undefined,
  },
  NoScan: {
    info: 'A role may read the table whole, or change it as a whole.',
    explanation:
      'Scans, PartiQL and batches without conditions belong to operators and to no function: their cost grows with the history.',
    check: (node) =>
      node instanceof CfnPolicy
        ? verdict(!statementsOf(node).some((found) => actionsOf(found).some((action) => SCAN.test(action))))
        : undefined,
  },
  ScheduleFailures: {
    info: 'A schedule loses what it cannot deliver.',
    explanation: 'The packs look at rules of EventBridge only: a schedule wants retries and a queue as well.',
    check: (node) => {
      if (!(node instanceof CfnSchedule)) return undefined;
      const { deadLetterConfig, retryPolicy } = resolved(node, node.target);
      return verdict(!!deadLetterConfig?.arn && retryPolicy?.maximumRetryAttempts > 0);
    },
  },
  QueuePatience: {
    info: 'A queue shows a message again while it may still be worked on.',
    explanation:
      'Six times as long as the function may run; the rule is of cdk-nag and in none of its packs.',
    check: (node) => rules.lambda.LambdaEventSourceSQSVisibilityTimeout(node),
  },
  MappingLimits: {
    info: 'A queue feeds its function without bounds, or repeats a batch for one failure.',
    explanation: 'Failures are reported one by one, and a flood is served so many at once.',
    check: (node) => {
      if (!(node instanceof CfnEventSourceMapping)) return undefined;
      const { maximumConcurrency } = resolved(node, node.scalingConfig) ?? {};
      const types: string[] = resolved(node, node.functionResponseTypes) ?? [];
      return verdict(maximumConcurrency > 0 && types.includes('ReportBatchItemFailures'));
    },
  },
  FirewallDecision: {
    info: 'An HTTP API has no firewall, and none can be attached.',
    explanation: 'The packs ask this of REST APIs only; whoever builds an HTTP API says why it does without.',
    check: (node) => (node instanceof CfnApi ? Verdict.NON_COMPLIANT : undefined),
  },
  QueueWatched: {
    info: 'Nobody hears when a queue stands still or fills.',
    explanation: 'Every queue has an alarm: on the age of its oldest message, or on what was given up.',
    check: (node) =>
      node instanceof CfnQueue
        ? verdict(alarmsBeside(node).includes(`"${resolved(node, node.ref).Ref}"`))
        : undefined,
  },
  AlarmTold: {
    info: 'An alarm tells nobody, or not what to do.',
    explanation: 'Every alarm has an action and leads to its section of the runbook.',
    check: (node) => {
      if (!(node instanceof CfnAlarm)) return undefined;
      const actions: Any[] = resolved(node, node.alarmActions) ?? [];
      return verdict(actions.length > 0 && /docs\/runbook\.md#\S+$/.test(node.alarmDescription ?? ''));
    },
  },
};

/** The pack, for `Validations.addPlugins`. */
export class OwnChecks extends NagPack {
  readonly name = 'Cadencia';
  protected override packName = 'Cadencia';

  protected override checkResource(node: CfnResource): void {
    for (const [ruleSuffixOverride, { check, ...texts }] of Object.entries(RULES)) {
      const rule = (found: CfnResource) => check(found) ?? Verdict.NOT_APPLICABLE;
      this.applyRule({ ...texts, ruleSuffixOverride, level: NagMessageLevel.ERROR, rule, node });
    }
  }
}
