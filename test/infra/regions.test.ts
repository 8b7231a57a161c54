/** A stage in two regions: one table with a replica, and API, functions, queues, files and mails in each. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, it } from 'vitest';
import { DOMAIN_NAMES, DOMAINS } from '#lib/routes.ts';
import { compose } from '../../infra/compose.ts';

const [FIRST, SECOND] = ['eu-west-1', 'us-east-1'];
const REGIONS = [FIRST, SECOND].map((region) => `${region}=https://${region}.api.cadencia.example`).join(',');
const PREFIX = 'cadencia-production';
const outdir = mkdtempSync(join(tmpdir(), 'cadencia-regions-'));
const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
compose(app, ['production'], [FIRST, SECOND]);
// Every rule of cdk-nag runs here, and throws on a finding without a reason.
const assembly = app.synth();
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON of every shape
type Resource = { Type: string; Properties: any };
const templateOf = (name: string) => Template.fromJSON(assembly.getStackByName(`${PREFIX}-${name}`).template);
const data = templateOf('data');
const files = templateOf(`data-${SECOND}`);
const services = [
  { region: FIRST, other: SECOND, service: templateOf('service') },
  { region: SECOND, other: FIRST, service: templateOf(`service-${SECOND}`) },
];
const all = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.findResources(type)) as [string, Resource][];
const counted = (template: Template): Record<string, number> => {
  const types = Object.values(template.toJSON()['Resources'] as Record<string, Resource>).map(
    ({ Type }) => Type,
  );
  return Object.fromEntries(
    [...Map.groupBy(types, (type) => type)].map(([type, group]) => [type, group.length]),
  );
};

describe('a stage in two regions', () => {
  it('puts two stacks into each, and protects both that hold data', () => {
    const regions = Object.fromEntries(
      assembly.stacks.map(({ stackName, environment }) => [stackName, environment.region]),
    );
    expect(regions).toEqual({
      [`${PREFIX}-data`]: FIRST,
      [`${PREFIX}-service`]: FIRST,
      [`${PREFIX}-data-${SECOND}`]: SECOND,
      [`${PREFIX}-service-${SECOND}`]: SECOND,
    });
    for (const name of ['data', `data-${SECOND}`])
      expect(assembly.getStackByName(`${PREFIX}-${name}`).terminationProtection).toBe(true);
  });

  it('has one table with a protected, recoverable replica in each region, and its indexes in all', () => {
    const [[, table] = []] = all(data, 'AWS::DynamoDB::GlobalTable');
    const { Replicas, GlobalSecondaryIndexes } = table?.Properties ?? {};
    expect(Replicas.map(({ Region }: { Region: string }) => Region).sort()).toEqual([FIRST, SECOND]);
    for (const replica of Replicas) {
      expect(replica).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      });
      expect(replica.GlobalSecondaryIndexes).toHaveLength(GlobalSecondaryIndexes.length);
    }
    files.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
    data.hasOutput('TableName', {});
  });

  it('keeps the files of a region apart, as well protected as those of the first', () => {
    const [first, second] = [data, files].map((template) => all(template, 'AWS::S3::Bucket')[0]?.[1]);
    expect(second?.Properties).toEqual(first?.Properties);
    files.allResources('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
  });

  it('runs the same functions, routes, queues, schedules and grants in both', () => {
    const [first, second] = services.map(({ service }) => counted(service));
    const only = (type: string) => /Cognito|Budgets|::CE::/.test(type);
    const common = Object.fromEntries(Object.entries(first ?? {}).filter(([type]) => !only(type)));
    expect(second).toEqual(common);
    expect(Object.values(first ?? {}).reduce((sum, count) => sum + count, 0)).toBeLessThan(500);
  });

  it.each(services)('tells every function of $region with a table of all regions', ({ service }) => {
    const functions = all(service, 'AWS::Lambda::Function').map(([id, { Properties }]) => ({
      id,
      variables: Properties.Environment.Variables,
    }));
    const without = DOMAIN_NAMES.filter((name) => !(DOMAINS[name].needs as string[]).includes('table'));
    expect(functions.filter(({ variables }) => variables.REGIONS !== REGIONS)).toHaveLength(without.length);
    for (const { id, variables } of functions)
      expect('REGIONS' in variables, id).toBe('TABLE_NAME' in variables);
  });

  it.each(services)(
    'answers in $region at a name that is known beforehand, over TLS 1.2',
    ({ region, service }) => {
      service.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
        DomainName: `${region}.api.cadencia.example`,
        DomainNameConfigurations: [Match.objectLike({ EndpointType: 'REGIONAL' })],
      });
      service.hasResourceProperties('AWS::CertificateManager::Certificate', {
        DomainName: `${region}.api.cadencia.example`,
        ValidationMethod: 'DNS',
      });
      service.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 1);
      const [[, front] = []] = all(service, 'AWS::ApiGatewayV2::Api');
      expect(front?.Properties.CorsConfiguration.ExposeHeaders).toContain('x-home-api');
    },
  );

  it('trusts the one user pool of the first region in the second, whose id says where it is', () => {
    const second = services[1]?.service ?? data;
    second.resourceCountIs('AWS::Cognito::UserPool', 0);
    for (const name of ['TableName', 'SignInPool', 'SignInClient'])
      second.hasParameter(name, { Type: 'String' });
    const [[, authorizer] = []] = all(second, 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties.JwtConfiguration).toEqual({
      Audience: [{ Ref: 'SignInClient' }],
      Issuer: {
        'Fn::Join': [
          '',
          [
            'https://cognito-idp.',
            { 'Fn::Select': [0, { 'Fn::Split': ['_', { Ref: 'SignInPool' }] }] },
            '.amazonaws.com/',
            { Ref: 'SignInPool' },
          ],
        ],
      },
    });
    const first = services[0]?.service ?? data;
    const outputs = Object.keys(first.findOutputs('*'));
    for (const name of ['SignInPool', 'SignInClient'])
      expect(outputs.some((id) => id.startsWith(`Identity${name}`))).toBe(true);
  });

  it.each(services)(
    'lets no function of $region write another region’s table but the one for events of mails',
    ({ other, service }) => {
      const naming = all(service, 'AWS::IAM::Policy').filter(([, { Properties }]) =>
        JSON.stringify(Properties.PolicyDocument).includes(`:dynamodb:${other}:`),
      );
      expect(naming.map(([id]) => id.replace(/Role.*/, ''))).toEqual(['mailevents']);
      const denials = naming[0]?.[1].Properties.PolicyDocument.Statement.filter(
        ({ Effect, Resource }: { Effect: string; Resource: unknown }) =>
          Effect === 'Deny' && JSON.stringify(Resource).includes(other),
      );
      expect(denials).toHaveLength(1);
    },
  );

  it('signs mails of one domain in both, with a return path of their own', () => {
    const paths = services.map(
      ({ service }) =>
        all(service, 'AWS::SES::EmailIdentity')[0]?.[1].Properties.MailFromAttributes.MailFromDomain,
    );
    expect(paths).toEqual(['bounce.cadencia.example', `bounce-${SECOND}.cadencia.example`]);
  });

  it.each(services)('watches in $region how far the other one lags', ({ region, other, service }) => {
    const stack = region === FIRST ? `${PREFIX}-service` : `${PREFIX}-service-${region}`;
    service.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: `${stack}-replication-lag`,
      Metrics: Match.arrayWith([
        Match.objectLike({
          MetricStat: Match.objectLike({
            Metric: Match.objectLike({
              MetricName: 'ReplicationLatency',
              Dimensions: Match.arrayWith([{ Name: 'ReceivingRegion', Value: other }]),
            }),
          }),
        }),
      ]),
    });
  });

  it.each(services)(
    'has a section in the runbook for every alarm of $region, and an alarm for every section',
    ({ service }) => {
      const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
      const headings = [...runbook.matchAll(/^### (\S+)$/gm)].map(([, heading]) => heading);
      const anchors = all(service, 'AWS::CloudWatch::Alarm').map(
        ([, { Properties }]) => /runbook\.md#(\S+)$/.exec(Properties.AlarmDescription)?.[1],
      );
      expect(anchors.sort()).toEqual(headings.sort());
    },
  );
});
