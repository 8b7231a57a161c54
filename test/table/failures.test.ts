import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { toItem } from '#lib/table/entity.ts';
import { readMany } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { NOW } from '../support/company.ts';
import { aCause, ORG, ThingEntity, thingKey } from '../support/table.ts';

const doc = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));
const table: Table = { doc, name: 'table', homeRegion: 'local' };
const mock = mockClient(doc);
afterEach(() => mock.reset());

const thing = { id: 'a', name: 'a', unitId: 'unt_1', amount: 1 };
const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
const create = (cause = aCause()) =>
  runCommand(table, cause, async () => ({
    action: 'thing.create',
    writes: [put(ThingEntity, thing, { at: NOW })],
    result: 'done',
  }));
const tokens = () =>
  mock.commandCalls(TransactWriteCommand).map(({ args }) => args[0].input.ClientRequestToken);

describe('when DynamoDB fails', () => {
  it('throttling is waited out under one token', async () => {
    mock.on(TransactWriteCommand).rejectsOnce(throttled).rejectsOnce(throttled).resolves({});

    expect(await create()).toEqual({ replayed: false, result: 'done' });
    expect(tokens()).toHaveLength(3);
    expect(new Set(tokens()).size).toBe(1);
  });

  it('a lost answer whose transaction took effect is done, not a conflict', async () => {
    const lost = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const cancelled = new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }],
    });
    mock.on(TransactWriteCommand).rejectsOnce(lost).rejectsOnce(cancelled);
    mock.on(GetCommand).callsFake(() => {
      const [call] = mock.commandCalls(TransactWriteCommand);
      return { Item: call?.args[0].input.TransactItems?.[1]?.Put?.Item };
    });

    expect(await create()).toEqual({ replayed: false, result: 'done' });
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(2);
  });

  it('what is no passing failure is told as it is', async () => {
    mock.on(TransactWriteCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
    await expect(create()).rejects.toThrow('no');
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it('throttling beyond the deadline is "busy" with the seconds to wait', { timeout: 40_000 }, async () => {
    mock.on(TransactWriteCommand).rejects(throttled);
    await expect(create()).rejects.toMatchObject({
      code: 'service.unavailable',
      kind: 'unavailable',
      extra: { retryAfterSeconds: 2 },
    });
  });

  it('keys that a batch left unread are asked for again', async () => {
    const stored = { value: thing, version: 1, createdAt: NOW, updatedAt: NOW, trail: '' };
    const item = (id: string) => ({
      ...toItem(ThingEntity, ORG, 'local', { ...stored, value: { ...thing, id } }),
    });
    mock
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { table: [item('a')] },
        UnprocessedKeys: { table: { Keys: [{ ...thingKey('b') }] } },
      })
      .resolves({ Responses: { table: [item('b')] } });

    const records = await readMany(table, ThingEntity, [thingKey('a'), thingKey('b'), thingKey('a')]);
    expect(records.map(({ value }) => value.id).sort()).toEqual(['a', 'b']);
    expect(mock.commandCalls(BatchGetCommand)[0]?.args[0].input.RequestItems?.['table']?.Keys).toHaveLength(
      2,
    );
  });
});
