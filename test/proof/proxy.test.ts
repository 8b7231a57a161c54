import { GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { startDynamoProxy } from '../../proof/proxy/dynamo.ts';
import { FAULT_KINDS, type FaultKind, faultOf } from '../../proof/proxy/faults.ts';
import { mixedWithConflicts } from '../../proof/proxy/refusals.ts';
import { randomOf } from '../../proof/random.ts';
import { testDynamo } from '../support/company.ts';
import { bareTables } from './bare-table.ts';

const bare = bareTables();

const proxied = async (kind: FaultKind, maxAttempts = 1, rate = 1) => {
  const proxy = await startDynamoProxy(testDynamo(), { seed: 7, faults: { rate, kinds: [kind] } });
  bare.stopping(proxy.stop);
  const { doc } = connect(bare.table.name, {
    endpoint: proxy.endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts,
    requestHandler: { requestTimeout: kind === 'silence' ? 500 : 10_000, throwOnRequestTimeout: true },
  });
  return { proxy, doc };
};
const TableName = () => bare.table.name;
const row = (id: string) => ({ pk: 'org_a#thing', sk: id, orgId: 'org_a', entity: 'thing', listKey: id, id });
const putRow = (id: string, more: object = {}) =>
  bare.table.doc.send(new PutCommand({ TableName: TableName(), Item: { ...row(id), ...more } }));
const create = (id: string) =>
  new TransactWriteCommand({
    TransactItems: [
      { Put: { TableName: TableName(), Item: row(id), ConditionExpression: 'attribute_not_exists(pk)' } },
    ],
  });
const count = (id: string) =>
  new TransactWriteCommand({
    TransactItems: [
      {
        Update: {
          TableName: TableName(),
          Key: { pk: 'org_a#count', sk: id },
          UpdateExpression: 'ADD amount :one',
          ExpressionAttributeValues: { ':one': 1 },
        },
      },
    ],
  });
const stored = async (sk: string, pk = 'org_a#thing') =>
  (
    await bare.table.doc.send(
      new GetCommand({ TableName: TableName(), Key: { pk, sk }, ConsistentRead: true }),
    )
  ).Item;
const rows = (consistent = true) =>
  new QueryCommand({
    TableName: TableName(),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'org_a#thing' },
    ConsistentRead: consistent,
  });
const listed = () =>
  new QueryCommand({
    TableName: TableName(),
    IndexName: 'byOrganisation',
    KeyConditionExpression: '#p0 = :p0 AND #p1 = :p1',
    ExpressionAttributeNames: { '#p0': 'orgId', '#p1': 'entity' },
    ExpressionAttributeValues: { ':p0': 'org_a', ':p1': 'thing' },
  });

describe('faults of the proxy', () => {
  it.each([
    ['throttle', /ThrottlingException|ProvisionedThroughputExceeded|RequestLimitExceeded/, false],
    ['error-before', /InternalServerError|ServiceUnavailable/, false],
    ['error-after', /InternalServerError|ServiceUnavailable/, true],
    ['reset-before', /TimeoutError/, false],
    ['reset-after', /TimeoutError/, true],
    ['truncated', /SyntaxError/, true],
    ['cut-off', /Error/, true],
    ['conflict', /TransactionCanceledException/, false],
    ['in-progress', /TransactionInProgressException/, false],
  ] as const)('%s fails, and the write happened or not', async (kind, name, happened) => {
    const { proxy, doc } = await proxied(kind);
    await expect(doc.send(create('a'))).rejects.toMatchObject({ name: expect.stringMatching(name) });
    expect(!!(await stored('a'))).toBe(happened);
    expect(proxy.counts).toEqual({ [kind]: 1 });
  });

  it('silence ends with the patience of the client', async () => {
    const { doc } = await proxied('silence');
    await expect(doc.send(create('a'))).rejects.toThrow('requestTimeout');
  });

  it('a duplicate under its token counts once, one without it is refused only by conditions', async () => {
    const { proxy, doc } = await proxied('late-duplicate');
    await doc.send(count('x'));
    await proxy.settled();
    expect(await stored('x', 'org_a#count')).toMatchObject({ amount: 1 });
    const expired = await proxied('expired-duplicate');
    await expired.doc.send(count('y'));
    await expired.doc.send(create('a'));
    await expired.proxy.settled();
    expect(await stored('y', 'org_a#count')).toMatchObject({ amount: 2 });
    expect(expired.proxy.counts).toEqual({ 'expired-duplicate': 2 });
  });

  it('hides conditions behind conflicts but never all of them', () => {
    const failed = { Code: 'ConditionalCheckFailed' };
    const body = JSON.stringify({
      __type: 'x#TransactionCanceledException',
      CancellationReasons: [failed, failed, { Code: 'None' }],
    });
    for (let seed = 1; seed < 50; seed += 1) {
      const mixed = mixedWithConflicts(randomOf(seed), { status: 400, headers: {}, body });
      const codes = JSON.parse(mixed?.body ?? '{}').CancellationReasons.map(
        ({ Code }: { Code: string }) => Code,
      );
      expect(codes).toContain('ConditionalCheckFailed');
      expect(codes.filter((code: string) => /Conflict|Thr/.test(code)).length).toBeGreaterThan(0);
    }
  });

  it('pages are short or empty, and all of them together are complete', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await putRow(id);
    const { doc } = await proxied('short-page');
    const answer = await doc.send(rows());
    expect(answer.Items?.length).toBeLessThan(4);
    expect(answer.LastEvaluatedKey).toMatchObject({ pk: 'org_a#thing', sk: answer.Items?.at(-1)?.['sk'] });
    const empty = await proxied('empty-page');
    const next = await empty.doc.send(
      new QueryCommand({ ...rows().input, ExclusiveStartKey: answer.LastEvaluatedKey }),
    );
    expect(next).toMatchObject({ Items: [], LastEvaluatedKey: answer.LastEvaluatedKey });
  });

  it('an index lags: what was put last is not in it, what was removed last still is', async () => {
    const { proxy, doc } = await proxied('lag', 1, 1);
    await doc.send(create('a'));
    await doc.send(create('b'));
    const seen = (await doc.send(listed())).Items?.map(({ id }) => id);
    expect(proxy.counts).toEqual({ lag: 1 });
    expect([[], ['a']]).toContainEqual(seen);
  });

  it('an eventually consistent read shows what was there before, a consistent one what is', async () => {
    const { doc } = await proxied('stale');
    await doc.send(create('a'));
    const key = { TableName: TableName(), Key: { pk: 'org_a#thing', sk: 'a' } };
    expect((await doc.send(new GetCommand(key))).Item).toBeUndefined();
    expect((await doc.send(new GetCommand({ ...key, ConsistentRead: true }))).Item).toMatchObject({
      sk: 'a',
    });
    expect((await doc.send(rows(false))).Items).toEqual([]);
  });

  it('the same seed decides the same faults, and every kind occurs', () => {
    const call = (number: number) => ({
      operation: number % 2 ? 'TransactWriteItems' : 'Query',
      number,
      headers: {},
      body: { IndexName: number % 4 ? undefined : 'byOwner', ExclusiveStartKey: {} },
    });
    const kinds = (seed: number) =>
      Array.from(
        { length: 900 },
        (_, number) => faultOf(seed, { rate: 0.9, kinds: FAULT_KINDS }, call(number)).kind,
      );
    expect(kinds(3)).toEqual(kinds(3));
    expect(kinds(3)).not.toEqual(kinds(4));
    expect(new Set(FAULT_KINDS).difference(new Set(kinds(3)))).toEqual(new Set(['unprocessed']));
  });
});
