/** The bundle that cold starts are compared with: one Get by lib-dynamodb and nothing else. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const doc = DynamoDBDocumentClient.from(new DynamoDBClient({}));

export const handler = async () =>
  doc.send(new GetCommand({ TableName: 'table', Key: { pk: 'a', sk: 'b' } }));
