/** Once per run: Node 24 or nothing, and one DynamoDB Local in memory for all test files. */
import type { TestProject } from 'vitest/node';
import { startDynamo } from '../../dev/dynamodb.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodb: string;
  }
}

export default async (project: TestProject) => {
  if (!process.versions.node.startsWith('24.')) {
    throw new Error(
      `tests run on Node 24, the version of the cloud; this is ${process.version}. Start them with npm.`,
    );
  }
  const dynamo = await startDynamo();
  project.provide('dynamodb', dynamo.endpoint);
  return () => dynamo.stop();
};
