/**
 * The two queues of a deployed function as one: imports wait apart, so that a large file never delays an alert. The SQS
 * client is loaded with the first work that is handed on: most starts hand on none.
 */
import { env } from '#lib/core/env.ts';
import type { Queue } from '#lib/jobs/work.ts';

const open = async (queueUrl: string): Promise<Queue> => {
  const { sqsQueue } = await import('#lib/jobs/queue.ts');
  const endpoint = env.sqsEndpoint();
  return sqsQueue(endpoint ? { endpoint } : {}, queueUrl);
};

const lateQueue = (queueUrl: string): Queue => {
  let opened: Promise<Queue> | undefined;
  return {
    send: async (work) => {
      if (work.length === 0) return;
      opened ??= open(queueUrl);
      await (await opened).send(work);
    },
  };
};

export const queueFromEnv = (): Queue => {
  const work = lateQueue(env.queueUrl());
  const imports = lateQueue(env.importQueueUrl());
  return {
    send: async (pieces) => {
      const files = pieces.filter(({ kind }) => kind === 'import');
      const others = pieces.filter(({ kind }) => kind !== 'import');
      await Promise.all([imports.send(files), work.send(others)]);
    },
  };
};
