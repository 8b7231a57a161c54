/**
 * A Lambda function with the house's defaults: its own role without managed policies, its own log group, a trace, a
 * bundle of functions/<name>.ts. Each grant gives the permission and the environment variable together.
 */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type Conditions, Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { INDEXES } from '../lib/table/indexes.ts';
import { acknowledge } from './acknowledge.ts';
import { bundleFunction } from './bundle.ts';
import type { Place, SignIn, TableHere } from './place.ts';
import type { Stage } from './stages.ts';
import type { WorkQueue } from './work.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];
/** Partitions of organisations: none of the installation's own (docs/adr/0033-leading-keys-without-sessions.md). */
const ORGANISATIONS = ['org_*'];
/** Partitions that a function may touch; a request that names none is refused. */
const within = (keys: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
  Null: { 'dynamodb:LeadingKeys': 'false' },
});
/** An audit entry is put once and never touched again, whatever the code says (R-2302). */
const TRAIL = '*#audit#*';

interface FunctionProps {
  place: Place;
  description: string;
  /** Default 29 s, a second less than the HTTP API waits. */
  timeout?: Duration;
  memorySize?: number;
  /** Runs at a time that are kept for this function, and the most that it gets; nothing where the account has too few. */
  reserved?: number | undefined;
  /** Where events wait that an asynchronous caller could not deliver. */
  failures?: Queue;
}

/** Folders of what this process bundled: every stage deploys the same code. */
const bundled = new Map<string, string>();

const sourceOf = (scope: Construct, name: string): string => {
  // Assertions on the template need no bundle; the folder of sources stands in for it.
  if (!Stack.of(scope).bundlingRequired) return 'functions';
  const folder = bundled.get(name) ?? bundleFunction(name).folder;
  bundled.set(name, folder);
  return folder;
};

export class DomainFunction extends Construct {
  readonly lambda: Lambda;
  readonly logGroup: LogGroup;
  private readonly role: Role;
  private readonly place: Place;

  constructor(scope: Construct, name: string, props: FunctionProps) {
    super(scope, name);
    const {
      place,
      description,
      timeout = Duration.seconds(29),
      memorySize = 1024,
      failures,
      reserved,
    } = props;
    this.place = place;
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: place.stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.lambda = new Lambda(this, 'Function', {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(sourceOf(this, name)),
      handler: 'index.handler',
      timeout,
      memorySize,
      ...(reserved && { reservedConcurrentExecutions: reserved }),
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      ...(failures && { deadLetterQueue: failures }),
      environment: { NODE_ENV: 'production' },
    });
    this.logGroup.grantWrite(this.role);
    if (!failures)
      acknowledge(this.lambda, {
        'Serverless-LambdaDLQ':
          'Never called asynchronously: by the API, which gets an answer, or from a queue that keeps its own failures.',
      });
    acknowledge(this.role, {
      'AwsSolutions-IAM5[Resource::*]': 'X-Ray takes traces for * only; nothing else in this role names *.',
    });
  }

  private allow(actions: string[], resources: string[], conditions?: Conditions): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }),
    );
  }

  /** Reads of the table by key, in the given partitions alone; never a scan. */
  readsKeys(table: TableHere, keys = ORGANISATIONS): this {
    this.allow(READ, [table.tableArn], within(keys));
    this.lambda.addEnvironment('TABLE_NAME', table.tableName);
    const regions = this.place.regionsSetting;
    if (regions) this.lambda.addEnvironment('REGIONS', regions);
    return this;
  }

  /** Reads of the table and its indexes; an index has the organisation first in its key, and no condition on it (ADR 33). */
  reads(table: TableHere, keys = ORGANISATIONS): this {
    const indexes = Object.keys(INDEXES).map((index) => `${table.tableArn}/index/${index}`);
    this.readsKeys(table, keys).allow(['dynamodb:Query'], indexes);
    return this;
  }

  /** Writes into the given partitions, of everything but what the trail already holds. */
  writesKeys(table: TableHere, keys = ORGANISATIONS): this {
    this.allow(WRITE, [table.tableArn], within(keys));
    this.keepsTrail([table.tableArn]);
    return this;
  }

  /** The same in the other regions of the table: for what an organisation's former region still hears of. */
  reachesElsewhere(table: TableHere, { reads, writes }: { reads: string[]; writes: string[] }): this {
    const { others } = this.place;
    if (others.length === 0) return this;
    const resource = { service: 'dynamodb', resource: 'table', resourceName: table.tableName };
    const arns = others.map((region) => Stack.of(this).formatArn({ ...resource, region }));
    this.allow(READ, arns, within(reads));
    this.allow(WRITE, arns, within(writes));
    this.keepsTrail(arns);
    return this;
  }

  private keepsTrail(resources: string[]): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
        resources,
        conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [TRAIL] } },
      }),
    );
  }

  /** Reads and writes of organisations. */
  writes(table: TableHere): this {
    return this.reads(table).writesKeys(table);
  }

  /** What one organisation may ask of one process of this function. */
  limits({ rate, burst }: Stage['throttle']['organisation']): this {
    this.lambda.addEnvironment('REQUEST_RATE', String(rate));
    this.lambda.addEnvironment('REQUEST_BURST', String(burst));
    return this;
  }

  /** Hands work over. */
  sends({ work, imports }: { work: WorkQueue; imports: WorkQueue }): this {
    this.allow(['sqs:SendMessage'], [work.queue.queueArn, imports.queue.queueArn]);
    this.lambda.addEnvironment('QUEUE_URL', work.queue.queueUrl);
    this.lambda.addEnvironment('IMPORT_QUEUE_URL', imports.queue.queueUrl);
    return this;
  }

  /** Reads and writes uploads of organisations, and signs links to them. */
  files(bucket: Bucket): this {
    const exported: string = Stack.of(bucket).exportValue(bucket.bucketArn);
    this.allow(['s3:GetObject', 's3:PutObject'], [`${exported}/org_*`]);
    const { 'Fn::ImportValue': name } = Stack.of(this).resolve(exported);
    acknowledge(this.role, {
      [`AwsSolutions-IAM5[Resource::${name}/org_*]`]: 'Object keys start with the id of an organisation.',
    });
    this.lambda.addEnvironment('BUCKET_NAME', bucket.bucketName);
    return this;
  }

  /** Checks the claims of access tokens again, behind the API's own authoriser. */
  checksTokens({ issuer, clientId, scope }: SignIn): this {
    this.lambda.addEnvironment('TOKEN_ISSUER', issuer);
    this.lambda.addEnvironment('TOKEN_CLIENT_ID', clientId);
    this.lambda.addEnvironment('TOKEN_SCOPE', scope);
    return this;
  }

  /** Writes links to the browser application. */
  links(webUrl: string): this {
    this.lambda.addEnvironment('WEB_URL', webUrl);
    return this;
  }
}
