/** The recorded calls of a request made once more, bare: a plain document client, the same order, the same side by side. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../dev/dynamodb.ts';
import { remarked } from './copies.ts';
import type { Call } from './recorder.ts';

const COMMANDS = {
  GetItemCommand: GetCommand,
  BatchGetItemCommand: BatchGetCommand,
  QueryCommand,
  TransactWriteItemsCommand: TransactWriteCommand,
};

/** The SDK's own sockets, 50 of them, without its warning that 64 clients are more. */
export const QUIET = { socketAcquisitionWarningTimeout: 600_000 };

const commandOf = ({ command, input }: Call, mark: string) => {
  const Command = COMMANDS[command as keyof typeof COMMANDS];
  if (!Command) throw new Error(`cannot replay ${command}`);
  const own = 'ClientRequestToken' in input ? { ClientRequestToken: `bench-${mark}` } : {};
  return new Command({ ...input, ...own } as never) as never;
};

/** Sends the waves under another mark. Whoever writes them as a person would leaves nothing out but our own code. */
export const replayer = (endpoint: string) => {
  const client = new DynamoDBClient({
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    requestHandler: QUIET,
  });
  const doc = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  /** The waves of one mark, ready to be sent. */
  const prepared = (waves: Call[][], family: string) => {
    const text = JSON.stringify(waves);
    return (mark: string): Call[][] => JSON.parse(remarked(text, family, mark));
  };
  const send = async (waves: Call[][], mark: string): Promise<void> => {
    for (const wave of waves) await Promise.all(wave.map((call) => doc.send(commandOf(call, mark))));
  };
  return { prepared, send };
};
