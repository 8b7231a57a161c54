/** The connection: one document client and the table's name. Everything that reads or writes takes it as an argument. */
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { env } from '#lib/core/env.ts';

export interface Table {
  readonly doc: DynamoDBDocumentClient;
  readonly name: string;
  /** Stamped on every item, so that exactly one region aggregates it. */
  readonly homeRegion: string;
}

/** A table from explicit settings; tests and `dev/` use this. */
export const connect = (name: string, config: DynamoDBClientConfig, homeRegion = 'local'): Table => ({
  name,
  homeRegion,
  doc: DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 3, ...config }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
});

/** The table that the environment names. */
export const tableFromEnv = (): Table => {
  const endpoint = env.dynamodbEndpoint();
  return connect(env.tableName(), { ...(endpoint && { endpoint }) }, env.homeRegion());
};
