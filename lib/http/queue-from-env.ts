/** The two queues of a deployed function as one: imports wait apart, so that a large file never delays an alert. */
import { env } from '#lib/core/env.ts';
import { sqsQueue } from '#lib/jobs/queue.ts';
import type { Queue } from '#lib/jobs/work.ts';

export const queueFromEnv = (): Queue => {
  const endpoint = env.sqsEndpoint();
  const config = endpoint ? { endpoint } : {};
  const work = sqsQueue(config, env.queueUrl());
  const imports = sqsQueue(config, env.importQueueUrl());
  return {
    send: async (pieces) => {
      const files = pieces.filter(({ kind }) => kind === 'import');
      const others = pieces.filter(({ kind }) => kind !== 'import');
      await Promise.all([imports.send(files), work.send(others)]);
    },
  };
};
