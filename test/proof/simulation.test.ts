/** The simulation replays its seeds, injects what it says, and finds a product that is broken on purpose. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { NotFound } from '#lib/core/errors.ts';
import { isPassing } from '#lib/table/passing.ts';
import { MemoryTable } from '../../proof/memory-table.ts';
import { randomOf } from '../../proof/random.ts';
import { type FaultKind, FaultyTable } from '../../proof/simulation/faulty-table.ts';
import { aBase, type Base, playSeed, type Sabotage, type Weather } from '../../proof/simulation/seed.ts';
import { virtualTime } from '../../proof/simulation/time.ts';

const ROUGH: Weather = { rate: 0.2, clients: 3, commands: 10 };
const MOST_SEEDS = 40;

let base: Base;
beforeAll(async () => {
  base = await aBase(1);
});

/** What is complained of in the first seed that finds anything. */
const found = async (sabotage: Sabotage, weather = ROUGH): Promise<string> => {
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    const { complaints } = await playSeed(base, seed, weather, sabotage);
    if (complaints.length > 0) return complaints.join('\n');
  }
  return 'nothing';
};

// biome-ignore lint/suspicious/noExplicitAny: commands of every kind
type Command = any;
/** A client of which every transaction is sent by the given function. */
const writing =
  (write: (send: (command: Command) => Promise<unknown>, command: Command) => Promise<unknown>): Sabotage =>
  (doc) => {
    const send = (command: Command) => doc.send(command) as Promise<unknown>;
    return {
      send: (command: Command) =>
        command instanceof TransactWriteCommand ? write(send, command) : send(command),
    } as unknown as DynamoDBDocumentClient;
  };

/** The transaction without its token, and without the guard of the caller's key. */
const unguarded = ({ input }: Command): Command => {
  const TransactItems = input.TransactItems.map((action: Command) => {
    if (action.Put?.Item.entity !== 'idempotency') return action;
    const { ConditionExpression, ...Put } = action.Put;
    return { Put };
  });
  return new TransactWriteCommand({ TransactItems });
};

describe('a simulated seed', { timeout: 120_000 }, () => {
  it('finds nothing in the product, and plays the same again', async () => {
    const runs = [];
    for (const _ of [1, 2]) runs.push(await playSeed(base, 7, { ...ROUGH, rate: 0.5 }));
    expect(runs[0]?.complaints).toEqual([]);
    expect(Object.keys(runs[0]?.counts ?? {}).length).toBeGreaterThan(5);
    expect(runs[1]).toEqual(runs[0]);
  });

  it.each<[string, Sabotage, RegExp]>([
    [
      'takes a lost answer for a refusal',
      writing((send, command) =>
        send(command).catch((error) => {
          throw isPassing(error) ? NotFound() : error;
        }),
      ),
      /but it happened|refused without a reason/,
    ],
    [
      'takes a lost answer for a success',
      writing((send, command) =>
        send(command).catch((error) => {
          if (!isPassing(error)) throw error;
        }),
      ),
      /it left nothing|another answer than the stored one|reads 404/,
    ],
    [
      'sends without a token and does not guard the key',
      writing((send, command) => send(unguarded(command))),
      /changed .* and no answer names it|two different successes|happened/,
    ],
    [
      'calls a defect what passes',
      writing((send, command) =>
        send(command).catch((error) => {
          throw isPassing(error) ? new Error('lost') : error;
        }),
      ),
      /answered 500/,
    ],
    [
      'writes the same thing without its conditions',
      writing((send, { input }) => {
        const free = ({ Put, ...rest }: Command) =>
          Put ? { Put: { TableName: Put.TableName, Item: Put.Item } } : rest;
        return send(new TransactWriteCommand({ ...input, TransactItems: input.TransactItems.map(free) }));
      }),
      /no answer names it|happened again|version/,
    ],
  ])('finds a product that %s', async (_, sabotage, complaint) => {
    expect(await found(sabotage)).toMatch(complaint);
  });
});

const item = (sk: string) => ({ pk: 'p', sk, orgId: 'o', entity: 'e', id: sk, listKey: sk });
const puts = (sk: string, token?: string) =>
  new TransactWriteCommand({
    TransactItems: [
      { Put: { TableName: 'memory', Item: item(sk), ConditionExpression: 'attribute_not_exists(pk)' } },
    ],
    ClientRequestToken: token,
  });
const faulty = (kind: FaultKind) => {
  const memory = new MemoryTable([]);
  const layer = new FaultyTable(memory, randomOf(3));
  const under = (rate: number) => Object.assign(layer, { rate, kinds: [kind] }).client;
  return { memory, layer, calm: () => under(0), rough: () => under(1) };
};
const byOrganisation = new QueryCommand({
  TableName: 'memory',
  IndexName: 'byOrganisation',
  KeyConditionExpression: '#p0 = :p0 AND #p1 = :p1',
  ExpressionAttributeNames: { '#p0': 'orgId', '#p1': 'entity' },
  ExpressionAttributeValues: { ':p0': 'o', ':p1': 'e' },
});

describe('the layer of faults', () => {
  it.each<[FaultKind, number]>([
    ['throttle', 0],
    ['error-before', 0],
    ['reset-before', 0],
    ['conflict', 0],
    ['throttle-after', 1],
    ['error-after', 1],
    ['reset-after', 1],
    ['unreadable', 1],
  ])('%s fails in a way that passes, and leaves %d items', async (kind, left) => {
    const { memory, rough } = faulty(kind);
    const error = await rough()
      .send(puts('a', 't1'))
      .catch((thrown: unknown) => thrown);
    expect(kind === 'conflict' || isPassing(error)).toBe(true);
    expect(error).toBeInstanceOf(Error);
    expect(memory.items).toHaveLength(left);
  });

  it('a late duplicate does nothing under its token, and without it its conditions decide', async () => {
    for (const kind of ['late-duplicate', 'expired-duplicate'] as const) {
      const { memory, layer, rough } = faulty(kind);
      await rough().send(puts('a', 't1'));
      await layer.settled();
      expect(memory.items).toHaveLength(1);
      expect(layer.doubles).toEqual([]);
    }
  });

  it('indexes lag, and reads that must not do not', async () => {
    const { calm, rough } = faulty('lag');
    await calm().send(puts('a'));
    expect((await rough().send(byOrganisation)).Items).toEqual([]);
    expect((await calm().send(byOrganisation)).Items).toHaveLength(1);
    const stale = faulty('stale');
    await stale.calm().send(puts('a'));
    const get = (ConsistentRead: boolean) =>
      new GetCommand({ TableName: 'memory', Key: { pk: 'p', sk: 'a' }, ConsistentRead });
    expect((await stale.rough().send(get(false))).Item).toBeUndefined();
    expect((await stale.rough().send(get(true))).Item).toMatchObject({ sk: 'a' });
  });

  it('a token is known for ten minutes and stands for one transaction', async () => {
    const time = virtualTime(randomOf(1), 1);
    const { client } = new MemoryTable([], time.elapsed);
    await client.send(puts('a', 't1'));
    await client.send(puts('a', 't1'));
    await expect(client.send(puts('b', 't1'))).rejects.toThrow('the token is taken');
    await time.pass(600_001);
    await expect(client.send(puts('a', 't1'))).rejects.toThrow('cancelled');
  });
});
