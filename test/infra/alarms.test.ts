/** Every alarm of the template fires on samples of what it is there for and on no others, and watches figures that somebody reports. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { logger } from '#lib/core/logger.ts';
import { emptyLedger, LedgerEntity, ledgerKey, withReceivable } from '#lib/credit/index.ts';
import { creditCheckJob } from '#lib/exposures/jobs.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import { runCommand } from '#lib/table/command.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { compose } from '../../infra/compose.ts';
import { aShop } from '../credit/support.ts';
import { newTable, TODAY, testDynamo } from '../support/company.ts';
import { expectCorrupt } from '../support/soundness.ts';
import { isOn, metricsOf, type Period, type Samples } from './alarm-engine.ts';

const outdir = mkdtempSync(join(tmpdir(), 'cadencia-alarms-'));
const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
compose(app, ['production']);
const service = Template.fromJSON(app.synth().getStackByName('cadencia-production-service').template);
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

// biome-ignore lint/suspicious/noExplicitAny: templates are JSON of every shape
type Any = any;
const of = (type: string): Any[] =>
  Object.values(service.findResources(type)).map(({ Properties }: Any) => Properties);
const ALARMS = new Map<string, Any>(
  of('AWS::CloudWatch::Alarm').map((alarm) => [alarm.AlarmName.replace(/^cadencia-\w+-service-/, ''), alarm]),
);

const OWN = 'cadencia-production-service';
const thrice = (period: Period) => [period, period, period];
const NONE: Period = [];

type Case = { fires: Samples[]; quiet: Samples[] };
const errors = { fires: [{ Errors: [[1], [1]] }], quiet: [{ Errors: [[1], [0]] }, { Errors: [NONE, NONE] }] };
const givenUp = {
  fires: [{ ApproximateNumberOfMessagesVisible: [[0, 1]] }],
  quiet: [{ ApproximateNumberOfMessagesVisible: [[0]] }],
};
const waiting = (seconds: number): Case => ({
  fires: [{ ApproximateAgeOfOldestMessage: [[5, seconds + 1]] }],
  quiet: [{ ApproximateAgeOfOldestMessage: [[seconds]] }, { ApproximateAgeOfOldestMessage: [NONE] }],
});

/** What each alarm is there for, and what looks like it and is none. */
const CASES: Readonly<Record<string, Case>> = {
  'api-5xx': {
    fires: [{ '5xx': [[1, 1, 1, 1, 1, 1]] }],
    quiet: [{ '5xx': [[1, 1, 1, 1, 1]] }, { '5xx': [NONE] }],
  },
  'api-slow': {
    // Two of a hundred requests wait, for a quarter of an hour.
    fires: [{ Latency: thrice([...Array(98).fill(80), 3100, 4000]) }],
    quiet: [
      { Latency: [[3100], [3100], [90]] },
      { Latency: thrice([...Array(199).fill(80), 9000]) },
      { Latency: thrice(NONE) },
    ],
  },
  'function-throttles': { fires: [{ Throttles: [[1]] }], quiet: [{ Throttles: [[0]] }] },
  'dispatcher-silent': {
    fires: [{ Invocations: thrice(NONE) }, { Invocations: [[0], NONE, [0]] }],
    quiet: [{ Invocations: [NONE, NONE, [1]] }],
  },
  'work-late': {
    // A job that was not done in an hour, and a dispatcher that says nothing at all.
    fires: [
      { 'work-late': thrice([61]) },
      { 'work-late': thrice(NONE) },
      { 'work-late': [[58, 63], NONE, [70]] },
    ],
    quiet: [{ 'work-late': thrice([0]) }, { 'work-late': [[90], [95], [0]] }, { 'work-late': thrice([60]) }],
  },
  'dispatcher-errors': errors,
  'worker-errors': errors,
  'importer-errors': errors,
  'mail-events-errors': errors,
  'work-waiting': waiting(15 * 60),
  'imports-waiting': waiting(60 * 60),
  'mail-events-waiting': waiting(60 * 60),
  'work-failures': givenUp,
  'imports-failures': givenUp,
  'mail-events-failures': givenUp,
  'lost-ticks': givenUp,
  'credit-totals': { fires: [{ 'credit-totals': [[1]] }], quiet: [{ 'credit-totals': [NONE] }] },
  'table-throttles': {
    fires: [
      { ReadThrottleEvents: [[11]], WriteThrottleEvents: [NONE] },
      { ReadThrottleEvents: [[6]], WriteThrottleEvents: [[5]] },
    ],
    quiet: [{ ReadThrottleEvents: [[5]], WriteThrottleEvents: [[5]] }],
  },
  'table-conflicts': {
    fires: [{ TransactionConflict: [[501], [300, 300]] }],
    quiet: [{ TransactionConflict: [[900], [20]] }],
  },
  'mail-bounces': {
    fires: [{ 'Reputation.BounceRate': [[0.021]] }],
    quiet: [{ 'Reputation.BounceRate': [[0.02]] }, { 'Reputation.BounceRate': [NONE] }],
  },
  'mail-complaints': {
    fires: [{ 'Reputation.ComplaintRate': [[0.0011]] }],
    quiet: [{ 'Reputation.ComplaintRate': [[0.001]] }],
  },
};

/** Metrics of AWS with the dimensions by which they are reported; one that is not here would never have a sample. */
const REPORTED: Readonly<Record<string, readonly string[]>> = {
  'AWS/ApiGateway 5xx': ['ApiId,Stage'],
  'AWS/ApiGateway Latency': ['ApiId,Stage'],
  'AWS/Lambda Throttles': [''],
  'AWS/Lambda Errors': ['FunctionName'],
  'AWS/Lambda Invocations': ['FunctionName'],
  'AWS/SQS ApproximateAgeOfOldestMessage': ['QueueName'],
  'AWS/SQS ApproximateNumberOfMessagesVisible': ['QueueName'],
  'AWS/DynamoDB ReadThrottleEvents': ['TableName'],
  'AWS/DynamoDB WriteThrottleEvents': ['TableName'],
  'AWS/DynamoDB TransactionConflict': ['TableName'],
  'AWS/SES Reputation.BounceRate': [''],
  'AWS/SES Reputation.ComplaintRate': [''],
};

describe('every alarm', () => {
  it('is tried here', () => {
    expect(Object.keys(CASES).sort()).toEqual([...ALARMS.keys()].sort());
  });

  it.each(Object.entries(CASES))(
    '%s fires on what it is there for, and on nothing less',
    (name, { fires, quiet }) => {
      const alarm = ALARMS.get(name);

      expect(fires.map((samples) => isOn(alarm, samples))).toEqual(fires.map(() => true));
      expect(quiet.map((samples) => isOn(alarm, samples))).toEqual(quiet.map(() => false));
    },
  );

  it.each([...ALARMS])('%s watches a figure that is reported as it asks', (_name, alarm) => {
    const own = of('AWS::Logs::MetricFilter').flatMap(({ MetricTransformations }) => MetricTransformations);
    for (const { namespace, name, dimensions } of metricsOf(alarm)) {
      const keys = dimensions.map(({ Name }: Any) => Name).sort();
      if (namespace === OWN)
        expect(own).toContainEqual(expect.objectContaining({ MetricName: name, MetricNamespace: OWN }));
      else expect(REPORTED[`${namespace} ${name}`]).toContain(keys.join(','));
    }
  });
});

/** What a filter for JSON lines makes of a line: its figure, or nothing. `{ $.a.b = "c" }` and `{ $.a.b >= 0 }`. */
const figureOf = ({ FilterPattern, MetricTransformations }: Any, line: string): number | undefined => {
  const parsed = /^\{ \$\.([\w.]+) (=|>=) "?([^"]*)"? \}$/.exec(FilterPattern);
  if (!parsed) throw new Error(`the pattern ${FilterPattern} is not known here`);
  const [, path = '', comparison, wanted] = parsed;
  const at = (field: string): Any =>
    field.split('.').reduce((value: Any, key) => value?.[key], JSON.parse(line));
  const value = at(path);
  const isFound =
    comparison === '=' ? value === wanted : typeof value === 'number' && value >= Number(wanted);
  const { MetricValue } = MetricTransformations[0];
  if (!isFound) return undefined;
  return MetricValue.startsWith('$.') ? at(MetricValue.slice(2)) : Number(MetricValue);
};

describe('figures that are read from logs', () => {
  const written: string[] = [];
  const listen = () => {
    written.length = 0;
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    logger.setLogLevel('INFO');
  };
  afterEach(() => {
    logger.setLogLevel('SILENT');
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  const reported = (name: string): number[] => {
    const filter = of('AWS::Logs::MetricFilter').find(
      ({ MetricTransformations: [{ MetricName }] }) => MetricName === name,
    );
    const lines = written.flatMap((text) => text.split('\n')).filter((text) => text.startsWith('{'));
    return lines.map((line) => figureOf(filter, line)).filter((figure) => figure !== undefined);
  };

  it('come from every tick of the dispatcher, also when nothing is late', async () => {
    const { name } = await newTable();
    const local = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    const env = { ...local, TABLE_NAME: name, DYNAMODB_ENDPOINT: testDynamo() };
    for (const [key, value] of Object.entries({ ...env, QUEUE_URL: 'q', IMPORT_QUEUE_URL: 'i' }))
      vi.stubEnv(key, value);
    const { handler } = await import('../../functions/dispatcher.ts');
    listen();
    await handler();

    expect(reported('work-late')).toEqual([0]);
  });

  it('come from the nightly check, for each account whose totals differ', async () => {
    const { company, accountId } = await aShop();
    const { table, orgId, ports, units } = company;
    expectCorrupt(table, /ledger says/);
    const at = ports.clock.now();
    const from = await read(table, LedgerEntity, ledgerKey(orgId, accountId));
    const ledger = withReceivable(from?.value ?? emptyLedger(accountId), 'EUR', { openMinor: 7 });
    const cause = { orgId, at, by: 'system:test', role: 'system', requestId: ports.ids.next('request') };
    const writes = [put(LedgerEntity, ledger, { at, from })];
    await runCommand(table, cause, async () => ({ action: 'test.tamper', writes, result: undefined }));
    listen();
    const slot = {
      kind: 'slot',
      orgId,
      job: creditCheckJob.name,
      subject: units.company,
      period: TODAY,
    } as const;
    await runSlot(ports, slot, creditCheckJob).catch(() => undefined);

    expect(reported('credit-totals')).toEqual([1]);
  });
});
