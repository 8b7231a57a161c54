/**
 * A table in memory whose answers take turns of the event loop, as many as were drawn, before and after the effect: so
 * clients beside each other meet in ever new orders, at hundreds of commands a second.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#lib/table/client.ts';
import { connectMemory, MemoryTable } from './memory-table.ts';
import type { Random } from './random.ts';

const MOST_TURNS = 4;

export const hoppingTable = (random: Random): Table => {
  const table = connectMemory(new MemoryTable());
  const hop = async () => {
    for (let turns = random.below(MOST_TURNS); turns > 0; turns -= 1) await turnOfTheLoop();
  };
  const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
    await hop();
    try {
      return await table.doc.send(command);
    } finally {
      await hop();
    }
  };
  // Only `send` is ever asked of a client of documents.
  return { ...table, doc: { send } as unknown as DynamoDBDocumentClient };
};
