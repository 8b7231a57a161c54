import {
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { startDynamoProxy } from '../../proof/proxy/dynamo.ts';
import { scopedTable, systemTable } from '../../proof/proxy/identity.ts';
import { testDynamo } from '../support/company.ts';
import { bareTables } from './bare-table.ts';

const bare = bareTables();

const TableName = () => bare.table.name;
const row = (id: string) => ({ pk: 'org_a#thing', sk: id, orgId: 'org_a', entity: 'thing', listKey: id, id });
const rows = () =>
  new QueryCommand({
    TableName: TableName(),
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'org_a#thing' },
  });
const listed = (orgId = 'org_a') =>
  new QueryCommand({
    TableName: TableName(),
    IndexName: 'byOrganisation',
    KeyConditionExpression: '#p0 = :p0 AND #p1 = :p1',
    ExpressionAttributeNames: { '#p0': 'orgId', '#p1': 'entity' },
    ExpressionAttributeValues: { ':p0': orgId, ':p1': 'thing' },
  });

describe('the tenant guard', () => {
  const guarded = async () => {
    const proxy = await startDynamoProxy(testDynamo(), { guard: true });
    bare.stopping(proxy.stop);
    return proxy;
  };
  const get = (pk: string) => new GetCommand({ TableName: TableName(), Key: { pk, sk: 'a' } });

  it('lets an organisation have its own keys and refuses every other', async () => {
    const proxy = await guarded();
    const { doc } = scopedTable(bare.table, 'org_a', proxy.endpoint);
    await doc.send(new PutCommand({ TableName: TableName(), Item: row('a') }));
    expect((await doc.send(get('org_a#thing'))).Item).toMatchObject({ pk: 'org_a#thing' });
    expect((await doc.send(listed())).Items).toHaveLength(1);
    expect((await doc.send(rows())).Items).toHaveLength(1);
    const other = new PutCommand({ TableName: TableName(), Item: { ...row('b'), orgId: 'org_b' } });
    const partly = new TransactWriteCommand({
      TransactItems: ['org_a#thing', 'org_ab#thing'].map((pk) => ({
        Put: { TableName: TableName(), Item: { pk, sk: 'z' } },
      })),
    });
    const foreign = listed('org_b');
    const refused = [
      get('org_b#thing'),
      get('system#organisation'),
      other,
      partly,
      foreign,
      new ScanCommand({ TableName: TableName() }),
    ];
    for (const command of refused) {
      await expect(doc.send(command as GetCommand)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    }
    expect(proxy.counts).toEqual({ denied: refused.length });
    expect(proxy.denials[1]).toBe('GetItem by org_a touches system');
    expect((await bare.table.doc.send(rows())).Items).toHaveLength(1);
  });

  it('lets the ticker read the list of organisations, and nobody scan or come without a name', async () => {
    const proxy = await guarded();
    const { doc } = systemTable(bare.table, proxy.endpoint);
    await doc.send(get('system#organisation'));
    await doc.send(get('org_b#thing'));
    const write = new PutCommand({
      TableName: TableName(),
      Item: { pk: 'system#organisation', sk: 'org_x' },
    });
    const both = new TransactWriteCommand({
      TransactItems: ['org_a#thing', 'org_b#thing'].map((pk) => ({
        Put: { TableName: TableName(), Item: { pk, sk: 'z' } },
      })),
    });
    await expect(doc.send(both)).rejects.toThrow('touches org_a and org_b at once');
    const nobody = connect(bare.table.name, {
      endpoint: proxy.endpoint,
      region: LOCAL_REGION,
      credentials: LOCAL_CREDENTIALS,
    });
    await expect(doc.send(write)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(doc.send(new ScanCommand({ TableName: TableName() }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(nobody.doc.send(get('org_a#thing'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });
});
