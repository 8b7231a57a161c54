/**
 * The queue pump: polls an SQS queue and calls the worker with SQS events, as Lambda's event source does. What the
 * worker names as failed is left in the queue, becomes visible again later, and ends in the dead-letter queue.
 */
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** Receives before a message is given to the dead-letter queue. */
export const MAX_RECEIVES = 5;

export interface QueueAddress {
  url: string;
  deadLetterUrl: string;
}

const create = async (client: SQSClient, name: string, attributes: Record<string, string>) => {
  const { QueueUrl = '' } = await client.send(
    new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
  );
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  return { url: QueueUrl, arn: Attributes['QueueArn'] ?? '' };
};

/** A queue with its dead-letter queue; what was received stays hidden for the given time. */
export const createQueue = async (
  client: SQSClient,
  name: string,
  visibilitySeconds: number,
): Promise<QueueAddress> => {
  const dead = await create(client, `${name}-failures`, {});
  const queue = await create(client, name, {
    VisibilityTimeout: String(visibilitySeconds),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: MAX_RECEIVES }),
  });
  return { url: queue.url, deadLetterUrl: dead.url };
};

/** Messages in a queue: waiting and being worked on. */
export const queueDepth = async (client: SQSClient, url: string): Promise<number> => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
};

const recordOf = (message: Message): SQSRecord =>
  ({
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: message.Attributes ?? {},
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:local:000000000000:work',
    awsRegion: 'local',
  }) as unknown as SQSRecord;

export type Worker = (event: SQSEvent) => Promise<SQSBatchResponse>;

interface PumpOptions {
  client: SQSClient;
  url: string;
  worker: Worker;
  /** Messages of one event. */
  batchSize: number;
  /** Hears of what the pump itself could not do. */
  onError(error: unknown): void;
}

const failedIds = async (worker: Worker, messages: Message[], onError: PumpOptions['onError']) => {
  try {
    const { batchItemFailures } = await worker({ Records: messages.map(recordOf) });
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    onError(error);
    return new Set(messages.map(({ MessageId }) => MessageId ?? ''));
  }
};

const pumpOnce = async ({ client, url, worker, batchSize, onError }: PumpOptions, signal: AbortSignal) => {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: batchSize,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ['All'],
    }),
    { abortSignal: signal },
  );
  if (Messages.length === 0) return;
  const failed = await failedIds(worker, Messages, onError);
  const done = Messages.filter(({ MessageId }) => !failed.has(MessageId ?? ''));
  if (done.length === 0) return;
  await client.send(
    new DeleteMessageBatchCommand({
      QueueUrl: url,
      Entries: done.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle })),
    }),
  );
};

/** Pumps until stopped; `stop` waits for the batch that is being worked on. */
export const startPump = (options: PumpOptions): { stop(): Promise<void> } => {
  const controller = new AbortController();
  const { signal } = controller;
  const loop = async () => {
    while (!signal.aborted) {
      await pumpOnce(options, signal).catch((error: unknown) => {
        if (!signal.aborted) options.onError(error);
      });
    }
  };
  const running = loop();
  return {
    stop: () => {
      controller.abort();
      return running;
    },
  };
};
