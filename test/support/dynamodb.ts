/** Once per run: Node 24 or nothing, and one DynamoDB Local in memory for all test files. */
import { startDynamo } from '../../dev/dynamodb.ts';

export default async () => {
  if (!process.versions.node.startsWith('24.')) {
    throw new Error(
      `tests run on Node 24, the version of the cloud; this is ${process.version}. Start them with npm.`,
    );
  }
  const dynamo = await startDynamo({ forLoad: true });
  // Workers inherit the environment of the process that starts them.
  process.env['TEST_DYNAMODB'] = dynamo.endpoint;
  return () => dynamo.stop();
};
