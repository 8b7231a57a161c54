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
import { busy, isPassing } from '#lib/table/passing.ts';
import { readMany } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { NOW } from '../support/company.ts';
import { aCause, ORG, ThingEntity, ThingTaken, thingKey } from '../support/table.ts';

const doc = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));
/** A pace at which every wait takes a second and no test has to. */
let elapsed = 0;
const pace = {
  wait: async () => {
    elapsed += 1_000;
  },
  elapsed: () => elapsed,
};
const table: Table = { doc, name: 'table', homeRegion: 'local', pace };
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

  it('a condition beside a conflict proves nothing: what met the competitor may be what moved', async () => {
    const cancelled = (...codes: string[]) =>
      new TransactionCanceledException({
        message: 'cancelled',
        $metadata: {},
        CancellationReasons: codes.map((Code) => ({ Code })),
      });
    mock
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('ConditionalCheckFailed', 'TransactionConflict'))
      .resolvesOnce({})
      .rejectsOnce(cancelled('ConditionalCheckFailed', 'None'));
    const taking = () =>
      runCommand(table, aCause(), async () => ({
        action: 'thing.create',
        writes: [put(ThingEntity, thing, { at: NOW, taken: () => ThingTaken() })],
        result: 'done',
      }));

    expect(await taking()).toEqual({ replayed: false, result: 'done' });
    await expect(taking()).rejects.toMatchObject({ code: 'test.thing_taken' });
  });

  it('a refusal is kept back while nobody can say whether it is our own earlier success', async () => {
    const claim = { scope: 'usr_1 POST /v1/things', key: 'k', requestHash: 'h' };
    mock.on(GetCommand).rejectsOnce(throttled).resolves({});
    let plans = 0;
    const refused = runCommand(
      table,
      aCause({ idempotency: claim }),
      async () => {
        plans += 1;
        throw ThingTaken();
      },
      () => ({ status: 201, headers: {}, body: '' }),
    );

    await expect(refused).rejects.toMatchObject({ code: 'test.thing_taken' });
    expect(plans).toBe(2);
  });

  it('an answer that came back in pieces leaves the outcome open, a defect of ours does not', () => {
    const inPieces = Object.assign(new SyntaxError('Unexpected end of JSON input'), { $response: {} });
    const named = Object.assign(new Error('no'), { $response: {}, $fault: 'client' });
    expect(isPassing(inPieces)).toBe(true);
    expect(isPassing(Object.assign(new Error('late'), { name: 'TimeoutError' }))).toBe(true);
    expect(isPassing(named)).toBe(false);
    expect(isPassing(new SyntaxError('Unexpected end of JSON input'))).toBe(false);
    expect(busy()).toMatchObject({ kind: 'unavailable', extra: { retryAfterSeconds: 2 } });
  });

  it('what is no passing failure is told as it is', async () => {
    mock.on(TransactWriteCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
    await expect(create()).rejects.toThrow('no');
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it('throttling beyond the deadline is "busy" with the seconds to wait', async () => {
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
