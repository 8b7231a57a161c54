/** The parts of the system over the local endpoints, as the running stack and the commands beside it both use them. */
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { systemClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import { s3Files } from '#lib/core/s3-files.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import { sqsQueue } from '#lib/jobs/queue.ts';
import type { Queue } from '#lib/jobs/work.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from './dynamodb.ts';

/** Where a stack's parts are; written to stack.json for the commands that run beside it. */
export interface Endpoints {
  pid: number;
  url: string;
  mailUrl: string;
  dynamodb: string;
  table: string;
  aws: string;
  queueUrl: string;
  importQueueUrl: string;
  bucket: string;
}

const LOCAL = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
export const MAIL_SENDER = 'cadencia@example.com';
const DIRECTORY_MS = 1_000;

export const sqsClient = (endpoint: string): SQSClient => new SQSClient({ ...LOCAL, endpoint });

const s3Config = (endpoint: string) => ({ ...LOCAL, endpoint, forcePathStyle: true });

/** Creates the bucket of uploads; an existing one stays. */
export const createBucket = async (endpoint: string, bucket: string): Promise<void> => {
  const client = new S3Client(s3Config(endpoint));
  await client.send(new CreateBucketCommand({ Bucket: bucket })).catch((error: Error) => {
    if (!/BucketAlready/.test(error.name)) throw error;
  });
  client.destroy();
};

const queues = ({ aws, queueUrl, importQueueUrl }: Endpoints): Queue => {
  const config = { ...LOCAL, endpoint: aws };
  const [work, imports] = [sqsQueue(config, queueUrl), sqsQueue(config, importQueueUrl)];
  return {
    send: async (pieces) => {
      await Promise.all([
        imports.send(pieces.filter(({ kind }) => kind === 'import')),
        work.send(pieces.filter(({ kind }) => kind !== 'import')),
      ]);
    },
  };
};

/** Ports over the endpoints. */
export const portsOf = (endpoints: Endpoints): WorkerPorts => {
  const table = connect(endpoints.table, { ...LOCAL, endpoint: endpoints.dynamodb });
  return {
    table,
    clock: systemClock,
    ids: systemIds,
    directories: cachedDirectories(table, DIRECTORY_MS),
    queue: queues(endpoints),
    files: s3Files(s3Config(endpoints.aws), endpoints.bucket),
    mailer: sesMailer({ ...LOCAL, endpoint: endpoints.mailUrl }, MAIL_SENDER),
    webUrl: endpoints.url,
  };
};
