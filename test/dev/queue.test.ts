import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { freePort } from '../../dev/dynamodb.ts';
import { startFauxqs } from '../../dev/fauxqs.ts';
import { sqsClient } from '../../dev/ports.ts';
import { createQueue, MAX_RECEIVES, queueDepth, startPump } from '../../dev/queue.ts';

it('brings what failed again, alone, and gives it up to the dead letters after five times', async () => {
  const aws = await startFauxqs(await freePort());
  const client = sqsClient(aws.endpoint);
  const { url, deadLetterUrl } = await createQueue(client, 'work', 1);
  const received: Record<string, number> = {};
  const worker = async ({ Records }: SQSEvent) => {
    for (const { body } of Records) received[body] = (received[body] ?? 0) + 1;
    const failed = Records.filter(({ body }) => body === 'bad' || (body === 'late' && received[body] === 1));
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  for (const MessageBody of ['good', 'bad', 'late']) {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
  }

  const pump = startPump({
    client,
    url,
    worker,
    batchSize: 10,
    onError: (error) => expect.fail(String(error)),
  });
  await expect.poll(() => queueDepth(client, deadLetterUrl), { timeout: 20_000 }).toBe(1);
  await pump.stop();

  expect(received).toEqual({ good: 1, late: 2, bad: MAX_RECEIVES });
  expect(await queueDepth(client, url)).toBe(0);
  client.destroy();
  await aws.stop();
});
