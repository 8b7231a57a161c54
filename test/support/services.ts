/** The real neighbours of a worker on free ports of the loopback interface: a mail catcher and a queue. */
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { freePort, LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { startFauxqs } from '../../dev/fauxqs.ts';

/** Settings of an SDK client for a local endpoint. */
export const localClient = (endpoint: string) => ({
  endpoint,
  region: LOCAL_REGION,
  credentials: LOCAL_CREDENTIALS,
});

export interface CaughtMail {
  messageId: string;
  subject: string;
  destination: { to: string[] };
  body: { html?: string; text?: string };
  attachments: { content: string; contentType: string; filename?: string }[];
  headers?: { name: string; value: string }[];
}

// A CommonJS package whose default export every loader wraps differently; `require` has one answer.
const { default: sesLocal } = createRequire(import.meta.url)('aws-ses-v2-local') as {
  default: (config: { host: string; port: number }) => Promise<Server>;
};

/** Every mail that SES would have accepted, oldest first. */
export const startMailCatcher = async () => {
  const port = await freePort();
  const server = await sesLocal({ host: '127.0.0.1', port });
  const endpoint = `http://127.0.0.1:${port}`;
  const clear = () => fetch(`${endpoint}/clear-store`, { method: 'POST' });
  // It keeps its mails in a global of its module, which the files of one worker share.
  await clear();
  return {
    endpoint,
    mails: async (): Promise<CaughtMail[]> => {
      const answer = await fetch(`${endpoint}/store`);
      return ((await answer.json()) as { emails: CaughtMail[] }).emails;
    },
    clear,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

/** An SQS with one queue whose messages come back after `visibilitySeconds` unless they were deleted. */
export const startQueue = async (visibilitySeconds = 1) => {
  const fauxqs = await startFauxqs(await freePort());
  const { endpoint } = fauxqs;
  const client = new SQSClient(localClient(endpoint));
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({
      QueueName: 'work',
      Attributes: { VisibilityTimeout: String(visibilitySeconds) },
    }),
  );
  return {
    endpoint,
    queueUrl: QueueUrl,
    /** One poll as Lambda makes it: hands a batch to the handler and deletes what it did not report as failed. */
    poll: async (
      handler: (event: SQSEvent) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>,
    ): Promise<number> => {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
      );
      if (Messages.length === 0) return 0;
      const Records = Messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }));
      const { batchItemFailures } = await handler({ Records } as SQSEvent);
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      for (const { MessageId, ReceiptHandle } of Messages) {
        if (failed.has(MessageId ?? '')) continue;
        await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
      return Messages.length;
    },
    stop: () => fauxqs.stop(),
  };
};
