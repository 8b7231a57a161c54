/**
 * The end of the queue that EventBridge fills with SES's events. Events are independent: the failed ones are named to SQS, which brings
 * them again and in the end gives them to the dead-letter queue. An event of a mail that is not ours changes nothing.
 */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { logger } from '#lib/core/logger.ts';
import type { Ports } from '#lib/organisation/context.ts';
import { recordMailEvent } from './events.ts';

const Envelope = z.object({ detail: z.unknown() });

/** A Lambda handler with partial batch failures. `ports` is asked once per process. */
export const mailEventHandler = (ports: () => Ports) => {
  let opened: Ports | undefined;
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    opened ??= ports();
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { messageId, body } of Records) {
      try {
        await recordMailEvent(opened, Envelope.parse(JSON.parse(body)).detail);
      } catch (error) {
        logger.error('mail event failed; the queue brings it again', { messageId, error: error as Error });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
};
