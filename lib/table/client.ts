/**
 * The connection: one document client, the table's name and the pace of attempts. Everything that reads or writes takes
 * it as an argument.
 */
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { env } from '#lib/core/env.ts';
import { type Pace, systemPace } from '#lib/core/pace.ts';

export interface Table {
  readonly doc: DynamoDBDocumentClient;
  readonly name: string;
  /** Stamped on every item, so that exactly one region aggregates it. */
  readonly homeRegion: string;
  readonly pace: Pace;
}

/** A table from explicit settings; tests and `dev/` use this. */
export const connect = (name: string, config: DynamoDBClientConfig, homeRegion = 'local'): Table => ({
  name,
  homeRegion,
  pace: systemPace,
  doc: DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 3, ...config }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
});

/** An answer that takes longer is given up; a command must end within the HTTP API's 30 seconds. */
const PATIENCE = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };

/** The table that the environment names, in this region unless told: each region of a table has the same name. */
export const tableFromEnv = (region?: string): Table => {
  const endpoint = env.dynamodbEndpoint();
  return connect(
    env.tableName(),
    { requestHandler: PATIENCE, ...(endpoint && { endpoint }), ...(region && { region }) },
    region ?? env.homeRegion(),
  );
};
