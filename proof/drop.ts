/** The end of a turn's table: the database holds everything in memory. */
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '#lib/table/client.ts';

export const dropTable = async ({ doc, name }: Table): Promise<void> => {
  await doc.send(new DeleteTableCommand({ TableName: name }));
};
