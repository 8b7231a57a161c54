/** The template: keys, grants, environment, dead letters, alarms and retention, held together with the code. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { LEASE_MS } from '#lib/jobs/slot.ts';
import { changesRecords, cloudRoutes, DOMAIN_NAMES, DOMAINS } from '#lib/routes.ts';
import { INDEXES } from '#lib/table/indexes.ts';
import { compose } from '../../infra/compose.ts';

const ROOT = join(import.meta.dirname, '../..');
const outdir = mkdtempSync(join(tmpdir(), 'cadencia-synth-'));
const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
const stacks = compose(app);
// One synthesis for both stages: it also runs every rule of cdk-nag and throws on a finding without a reason.
const assembly = app.synth();
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON of every shape
type Resource = { Type: string; Properties: any; DeletionPolicy?: string };
const templateOf = (name: string): Template => Template.fromJSON(assembly.getStackByName(name).template);

describe.each(stacks.map(({ name }) => name))('stage %s', (stage) => {
  const data = templateOf(`cadencia-${stage}-data`);
  const service = templateOf(`cadencia-${stage}-service`);
  const all = (type: string): [string, Resource][] =>
    Object.entries(service.findResources(type)) as [string, Resource][];
  const functionOf = (name: string): Resource => {
    const found = all('AWS::Lambda::Function').find(([id]) =>
      id.startsWith(`${name.replaceAll('-', '')}Function`),
    );
    if (!found) throw new Error(`no function ${name}`);
    return found[1];
  };
  const statementsOf = (name: string) =>
    all('AWS::IAM::Policy')
      .filter(([id]) => id.startsWith(`${name.replaceAll('-', '')}Role`))
      .flatMap(
        ([, { Properties }]) =>
          Properties.PolicyDocument.Statement as {
            Effect: string;
            Action: string | string[];
            Resource: unknown;
            Condition?: unknown;
          }[],
      );
  const allowed = (name: string): string[] =>
    statementsOf(name)
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => Action);
  const environmentOf = (name: string): string[] =>
    Object.keys(functionOf(name).Properties.Environment.Variables);
  const behindQueues = ['dispatcher', 'worker', 'importer', 'mail-events'];
  const names = [...DOMAIN_NAMES, ...behindQueues];

  it('builds the table from lib/table/indexes.ts', () => {
    const [[, table] = []] = Object.entries(data.findResources('AWS::DynamoDB::GlobalTable')) as [
      string,
      Resource,
    ][];
    const { Properties, DeletionPolicy } = table ?? { Properties: {} };
    const indexes = Object.fromEntries(
      // biome-ignore lint/suspicious/noExplicitAny: as above
      Properties.GlobalSecondaryIndexes.map((index: any) => [
        index.IndexName,
        // biome-ignore lint/suspicious/noExplicitAny: as above
        index.KeySchema.map((key: any) => `${key.KeyType} ${key.AttributeName}`),
      ]),
    );

    expect(indexes).toEqual(
      Object.fromEntries(
        Object.entries(INDEXES).map(([name, { partition, sort }]) => [
          name,
          [...partition.map((key) => `HASH ${key}`), ...sort.map((key) => `RANGE ${key}`)],
        ]),
      ),
    );
    expect(Properties.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    expect(Properties.Replicas[0]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    expect(DeletionPolicy).toBe('Retain');
  });

  it('keeps the data stack from being deleted', () => {
    expect(assembly.getStackByName(`cadencia-${stage}-data`).terminationProtection).toBe(true);
  });

  it.each(DOMAIN_NAMES)('lets %s do what its routes need and no more', (name) => {
    const actions = allowed(name);
    const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map(
      (verb) => `dynamodb:${verb}`,
    );

    expect(actions.some((action) => writes.includes(action))).toBe(changesRecords(DOMAINS[name]));
    expect(actions.includes('dynamodb:GetItem')).toBe(DOMAINS[name].needs.includes('table'));
    expect(actions.includes('sqs:SendMessage')).toBe(DOMAINS[name].needs.includes('queue'));
    expect(actions.includes('s3:PutObject')).toBe(DOMAINS[name].needs.includes('files'));
  });

  it.each(names)('gives %s no scan, no wildcard action and no managed policy', (name) => {
    expect(
      allowed(name).filter((action) => action.includes('*') || /Scan|DeleteTable|PartiQL/.test(action)),
    ).toEqual([]);
    const [, role] =
      all('AWS::IAM::Role').find(([id]) => id.startsWith(`${name.replaceAll('-', '')}Role`)) ?? [];
    expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
  });

  it.each(names.filter((name) => behindQueues.includes(name) || changesRecords(DOMAINS[name as 'accounts'])))(
    'keeps %s from touching what the trail holds',
    (name) => {
      expect(statementsOf(name)).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Action: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
          Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['*#audit#*'] } },
        }),
      );
    },
  );

  const keysOf = (name: string, action: string): string[] =>
    statementsOf(name)
      .filter(({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes(action))
      .flatMap(({ Condition }) => {
        const bounds = Condition as Record<string, Record<string, string[]>> | undefined;
        return bounds?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
      });

  it.each(DOMAIN_NAMES)('lets %s touch no partition of the installation itself', (name) => {
    const keys = ['dynamodb:GetItem', 'dynamodb:PutItem'].flatMap((action) => keysOf(name, action));
    expect(keys.every((key) => key === 'org_*')).toBe(true);
  });

  it('lets the dispatcher write places and runs of jobs alone, and mail events messages alone', () => {
    expect(keysOf('dispatcher', 'dynamodb:PutItem')).toEqual(['org_*#pointers', 'org_*#slot#*']);
    expect(keysOf('dispatcher', 'dynamodb:GetItem')).toEqual(['org_*', 'system#organisation']);
    expect(keysOf('mail-events', 'dynamodb:PutItem')).toEqual(['org_*#message#*']);
    expect(JSON.stringify(statementsOf('mail-events'))).not.toContain('/index/');
  });

  it('throttles what costs much for itself, after its route is there', () => {
    const [[, front] = []] = all('AWS::ApiGatewayV2::Stage') as [
      string,
      Resource & { DependsOn: string[] },
    ][];
    const heavy = DOMAIN_NAMES.flatMap((name) =>
      cloudRoutes(DOMAINS[name]).flatMap((route) => route.heavy.map((method) => `${method} ${route.path}`)),
    );
    const settings = front?.Properties.RouteSettings;
    const usual = front?.Properties.DefaultRouteSettings.ThrottlingRateLimit;

    expect(heavy).toEqual(
      expect.arrayContaining(['POST /v1/imports', 'GET /v1/metrics', 'GET /v1/exposures']),
    );
    expect(Object.keys(settings).sort()).toEqual(heavy.sort());
    for (const key of heavy) {
      expect(settings[key].ThrottlingRateLimit).toBeLessThan(usual);
      const [id = ''] =
        all('AWS::ApiGatewayV2::Route').find(([, route]) => route.Properties.RouteKey === key) ?? [];
      expect(front?.DependsOn).toContain(id);
    }
  });

  it('has one dashboard: the alarms, answers, work, mail, cost', () => {
    const [[, dashboard] = [], ...others] = all('AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);

    expect(others).toEqual([]);
    for (const metric of [
      '5xx',
      'Latency',
      'work-late',
      'ApproximateAgeOfOldestMessage',
      'Errors',
      'Delivery',
    ])
      expect(body).toContain(metric);
    expect(body).toContain('ConsumedWriteCapacityUnits');
    for (const [id] of all('AWS::CloudWatch::Alarm')) expect(body).toContain(id);
  });

  it.each(names)('sets every variable that %s reads', async (name) => {
    const reads = new Set<string>();
    const source = readFileSync(join(ROOT, 'functions', `${name}.ts`), 'utf8');
    if (/portsFromEnv/.test(source) && name !== 'system') reads.add('TABLE_NAME');
    if (/tokensFromEnv/.test(source))
      for (const key of ['TOKEN_ISSUER', 'TOKEN_CLIENT_ID', 'TOKEN_SCOPE', 'REQUEST_RATE', 'REQUEST_BURST'])
        reads.add(key);
    if (/queueFromEnv/.test(source)) for (const key of ['QUEUE_URL', 'IMPORT_QUEUE_URL']) reads.add(key);
    if (/filesFromEnv/.test(source)) reads.add('BUCKET_NAME');
    if (/mailerFromEnv/.test(source))
      for (const key of ['MAIL_SENDER', 'MAIL_CONFIGURATION_SET']) reads.add(key);
    if (/env\.webUrl/.test(source)) reads.add('WEB_URL');

    expect(
      environmentOf(name)
        .filter((key) => key !== 'NODE_ENV')
        .sort(),
    ).toEqual([...reads].sort());
  });

  it('serves exactly the cloud routes of the domains, closed ones with a token and its scope', () => {
    const expected = DOMAIN_NAMES.flatMap((name) =>
      cloudRoutes(DOMAINS[name]).flatMap(({ path, methods, open }) =>
        methods.map((method) => `${method} ${path} ${open ? 'open' : 'JWT cadencia/api'}`),
      ),
    );
    const found = all('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
      const token = Properties.AuthorizationType === 'JWT';
      return `${Properties.RouteKey} ${token ? `JWT ${Properties.AuthorizationScopes}` : 'open'}`;
    });

    expect(found.sort()).toEqual(expected.sort());
  });

  it('runs every function on Node 24, arm64, traced, below the timeout of its caller', () => {
    for (const name of names) {
      const { Properties } = functionOf(name);
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
      if (name in DOMAINS) expect(Properties.Timeout).toBeLessThan(30);
    }
    expect(functionOf('worker').Properties.Timeout * 1000).toBeLessThan(LEASE_MS);
  });

  it('keeps logs for a stated time', () => {
    for (const [id, { Properties }] of all('AWS::Logs::LogGroup'))
      expect(Properties.RetentionInDays, id).toBeGreaterThan(0);
    expect(all('AWS::Logs::LogGroup').length).toBe(names.length + 1);
  });

  it('hides a message six times as long as its function may run, and reports failures one by one', () => {
    for (const [, { Properties }] of all('AWS::Lambda::EventSourceMapping')) {
      const queue = all('AWS::SQS::Queue').find(
        ([id]) => id === Properties.EventSourceArn['Fn::GetAtt'][0],
      )?.[1];
      const lambda = all('AWS::Lambda::Function').find(([id]) => id === Properties.FunctionName.Ref)?.[1];
      expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda?.Properties.Timeout);
      expect(queue?.Properties.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(Properties.ScalingConfig.MaximumConcurrency).toBeGreaterThan(0);
    }
  });

  it('keeps a tick that nobody took, and retries it', () => {
    for (const [, { Properties }] of all('AWS::Scheduler::Schedule')) {
      expect(Properties.Target.DeadLetterConfig.Arn).toEqual({ 'Fn::GetAtt': [expect.any(String), 'Arn'] });
      expect(Properties.Target.RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
    }
    service.resourceCountIs('AWS::Scheduler::Schedule', 1);
  });

  it('sounds an alarm for what the nightly check of totals logs', () => {
    service.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.alarm = "credit-totals" }',
      MetricTransformations: [{ MetricName: 'credit-totals', MetricValue: '1' }],
    });
    service.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'credit-totals', Threshold: 0 });
  });

  it('watches every dead-letter queue', () => {
    const watched = JSON.stringify(
      all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.Dimensions ?? Properties.Metrics),
    );
    const deadLetters = all('AWS::SQS::Queue').filter(([, { Properties }]) => !Properties.RedrivePolicy);

    expect(deadLetters.length).toBe(4);
    for (const [id] of deadLetters) expect(watched).toContain(id);
  });

  it('watches how long the oldest message of every queue waits', () => {
    const watched = JSON.stringify(
      all('AWS::CloudWatch::Alarm')
        .filter(([, { Properties }]) => Properties.MetricName === 'ApproximateAgeOfOldestMessage')
        .map(([, { Properties }]) => Properties.Dimensions),
    );
    const queues = all('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy);

    expect(queues.length).toBe(3);
    for (const [id, { Properties }] of queues) {
      expect(watched).toContain(id);
      expect(Properties.SqsManagedSseEnabled).toBe(true);
    }
  });

  it('hears from SES what became of mails, of this stage alone, and loses no event', () => {
    service.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { Enabled: true, EventBridgeDestination: {} },
    });
    const [[, destination] = []] = all('AWS::SES::ConfigurationSetEventDestination');
    expect(destination?.Properties.EventDestination.MatchingEventTypes).toEqual(
      expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint', 'reject']),
    );
    const [[, rule] = []] = all('AWS::Events::Rule');
    expect(rule?.Properties.EventPattern.source).toEqual(['aws.ses']);
    expect(rule?.Properties.EventPattern.detail.mail.tags['ses:configuration-set']).toHaveLength(1);
    expect(rule?.Properties.Targets[0].DeadLetterConfig.Arn).toEqual({
      'Fn::GetAtt': [expect.any(String), 'Arn'],
    });
  });

  it('has a budget that tells at half, four fifths, all and foreseen, and of odd days', () => {
    const [[, budget] = []] = all('AWS::Budgets::Budget');
    const told = budget?.Properties.NotificationsWithSubscribers ?? [];

    expect(budget?.Properties.Budget).toMatchObject({
      TimeUnit: 'MONTHLY',
      CostFilters: { TagKeyValue: [`user:stage$${stage}`] },
    });
    // A trial tells nobody of anything.
    const isTold = stage === 'production';
    expect(
      told.map(({ Notification }: { Notification: { Threshold: number } }) => Notification.Threshold),
    ).toEqual(isTold ? [50, 80, 100, 100] : []);
    service.resourceCountIs('AWS::CE::AnomalySubscription', isTold ? 1 : 0);
  });

  it('keeps runs for work behind queues in production, as many as its queue may feed', () => {
    const reserved = (name: string) => functionOf(name).Properties.ReservedConcurrentExecutions;
    const expected = stage === 'production' ? [10, 2, 2] : [undefined, undefined, undefined];
    expect(['worker', 'importer', 'dispatcher'].map(reserved)).toEqual(expected);
  });

  it('pays for no metrics of each route, and has no firewall while ADR 31 says so', () => {
    const [[, front] = []] = all('AWS::ApiGatewayV2::Stage');
    expect(front?.Properties.DefaultRouteSettings.DetailedMetricsEnabled).toBeFalsy();
    expect(front?.Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    for (const type of ['AWS::WAFv2::WebACL', 'AWS::ApiGateway::RestApi', 'AWS::CloudFront::Distribution'])
      service.resourceCountIs(type, 0);
  });

  it('opens the API to one browser application, and to no other', () => {
    const [[, front] = []] = all('AWS::ApiGatewayV2::Api');
    const { AllowOrigins, AllowCredentials } = front?.Properties.CorsConfiguration ?? {};
    expect(AllowOrigins).toHaveLength(1);
    expect(AllowOrigins[0]).toMatch(/^https:/);
    expect(AllowCredentials).toBeFalsy();
  });

  it('has a section in the runbook for every alarm, and an alarm for every section', () => {
    const runbook = readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8');
    const headings = [...runbook.matchAll(/^### (\S+)$/gm)]
      .map(([, heading]) => heading)
      // Where there is one region there is nothing to lag: test/infra/regions.test.ts.
      .filter((heading) => heading !== 'replication-lag');
    const anchors = all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => {
      expect(Properties.AlarmActions).toHaveLength(1);
      const [, anchor] = /runbook\.md#(\S+)$/.exec(Properties.AlarmDescription) ?? [];
      expect(Properties.AlarmName).toBe(`cadencia-${stage}-service-${anchor}`);
      return anchor;
    });

    expect([...anchors].sort()).toEqual([...headings].sort());
  });

  it('gives tokens of fifteen minutes to people who were invited', () => {
    const [[, pool] = []] = all('AWS::Cognito::UserPool');
    const [[, client] = []] = all('AWS::Cognito::UserPoolClient');

    expect(pool?.Properties.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(client?.Properties).toMatchObject({
      AccessTokenValidity: 15,
      EnableTokenRevocation: true,
      GenerateSecret: false,
    });
  });
});
