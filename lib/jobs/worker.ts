/**
 * The worker's end of the queue. Records of one batch are independent: the failed ones are named to SQS, which brings
 * them again and in the end gives them to the dead-letter queue; the others are done.
 */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { logger } from '#lib/core/logger.ts';
import type { WorkerPorts } from './ports.ts';
import { isServedHere } from './served.ts';
import { Work } from './work.ts';

type WorkOf<K extends Work['kind']> = Extract<Work, { kind: K }>;

/** What to do with each kind of work; a handler that throws gets the work again. A worker may serve some kinds only. */
export type WorkHandlers = {
  [K in Work['kind']]?: (ports: WorkerPorts, work: WorkOf<K>) => Promise<unknown>;
};

const unserved = (kind: string): never => {
  throw new Error(`this worker does not serve work of kind ${kind}`);
};

/**
 * Whether the organisation is at home here. Work of any other is let go: its home looks again at whatever was due and at what still waits,
 * from the moment on from which it is the home.
 */
const isOurs = async (ports: WorkerPorts, { orgId, kind }: Work): Promise<boolean> => {
  const ours = await isServedHere(ports, orgId);
  if (!ours) logger.info('work of an organisation that is not at home here was let go', { orgId, kind });
  return ours;
};

/** Does one piece of work. @throws {ZodError} for what is no work of ours */
export const handleWork = async (
  ports: WorkerPorts,
  handlers: WorkHandlers,
  input: unknown,
): Promise<unknown> => {
  const work = Work.parse(input);
  if (!(await isOurs(ports, work))) return undefined;
  switch (work.kind) {
    case 'slot':
      return handlers.slot ? handlers.slot(ports, work) : unserved(work.kind);
    case 'message':
      return handlers.message ? handlers.message(ports, work) : unserved(work.kind);
    case 'import':
      return handlers.import ? handlers.import(ports, work) : unserved(work.kind);
  }
};

/** A Lambda handler for SQS events with partial batch failures. `ports` is asked once per process. */
export const workHandler = (ports: () => WorkerPorts, handlers: WorkHandlers) => {
  let opened: WorkerPorts | undefined;
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    opened ??= ports();
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const { messageId, body } of event.Records) {
      try {
        await handleWork(opened, handlers, JSON.parse(body));
      } catch (error) {
        logger.error('work failed; the queue brings it again', { messageId, error: error as Error });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
};
