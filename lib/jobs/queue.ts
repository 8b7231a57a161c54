/**
 * The SQS queue. Entries that SQS refuses are sent again a few times and then logged: a lost hand-over is no lost
 * work, because the sweep finds what still waits in the table.
 */
import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import { logger } from '#lib/core/logger.ts';
import { type Pace, systemPace } from '#lib/core/pace.ts';
import type { Queue, Work } from './work.ts';

/** What SQS takes in one call. */
const BATCH = 10;
const ATTEMPTS = 4;

/** Not every entry was accepted; the caller must not move on as if it were. */
export class QueueRefused extends Error {
  override name = 'QueueRefused';
}

interface Line {
  client: SQSClient;
  queueUrl: string;
  pace: Pace;
}

const sendBatch = async ({ client, queueUrl, pace }: Line, batch: readonly Work[]): Promise<Work[]> => {
  let left = batch.map((work, at) => ({ Id: String(at), MessageBody: JSON.stringify(work) }));
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
    if (attempt > 0) await pace.wait(attempt + 3);
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: left }),
    );
    left = left.filter(({ Id }) => Failed.some((failure) => failure.Id === Id));
  }
  return left.flatMap(({ Id }) => batch[Number(Id)] ?? []);
};

/**
 * A queue over SQS. Resolves only when every entry was accepted.
 * @throws {QueueRefused} when some entries kept being refused; the others are in the queue
 */
export const sqsQueue = (config: SQSClientConfig, queueUrl: string, pace: Pace = systemPace): Queue => {
  const line = { client: new SQSClient(config), queueUrl, pace };
  return {
    send: async (work) => {
      const refused: Work[] = [];
      for (let start = 0; start < work.length; start += BATCH) {
        refused.push(...(await sendBatch(line, work.slice(start, start + BATCH))));
      }
      if (refused.length === 0) return;
      logger.error('queue refused work', { work: refused });
      throw new QueueRefused(`${refused.length} of ${work.length} entries were refused`);
    },
  };
};
