/** Failures that carry customers' data along, as the SDK and the mail provider write them; for what the log makes of them. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { WORK } from '#lib/work.ts';
import { functionOf } from '../../dev/front.ts';
import type { Run } from '../fuzz/attempt.ts';
import { validProbe } from '../fuzz/probe.ts';
import { claimsOf, sendDirect } from '../fuzz/send.ts';

const CUSTOMER = { name: { S: '<script>alert(1)</script>' }, email: { S: 'canary@customer.test' } };

/** As DynamoDB answers when one condition of a transaction fails and another action is out of bounds. */
const cancelled = (): Error =>
  new TransactionCanceledException({
    message: 'Transaction cancelled for canary@customer.test',
    $metadata: {},
    CancellationReasons: [
      { Code: 'ValidationError', Message: 'The item of canary@customer.test is too large' },
      { Code: 'ConditionalCheckFailed', Item: CUSTOMER },
    ],
  });

const bounced = (): Error =>
  Object.assign(new Error('550 <canary@customer.test>: mailbox of canary@customer.test is full'), {
    envelope: { to: ['canary@customer.test'] },
    request: { headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' } },
    cause: new Error('Bearer eyJhbGciOiJub25lIn0.e30. of canary@customer.test'),
  });

/** What keeps failing is given up without the wait in between. */
const hurried = () => {
  let waits = 0;
  return {
    wait: async () => {
      waits += 1;
    },
    elapsed: () => waits * 10_000,
  };
};

/** Makes the table and the mailer fail under commands and messages. Answers are not judged here: they are 500s. */
export const failLoudly = async (run: Run, messageIds: readonly string[]): Promise<void> => {
  const { world } = run;
  const doc = Object.create(world.table.doc) as DynamoDBDocumentClient;
  const send = (command: object): unknown => {
    if (/^TransactWrite/.test(command.constructor.name)) throw cancelled();
    return world.table.doc.send(command as never);
  };
  Object.defineProperty(doc, 'send', { value: send });
  const ports = {
    ...world.ports,
    table: { ...world.table, doc, pace: hurried() },
    mailer: { send: () => Promise.reject(bounced()) },
  };
  const handler = functionOf(
    run.api.operations.map(({ route }) => route),
    () => ports,
  );
  const able = world.actors.filter(({ role }) => role === 'administrator');
  for (const operation of run.api.operations.filter(({ route }) => route.kind === 'command')) {
    const probe = validProbe(run.source, operation, able);
    await sendDirect(handler, probe, claimsOf(world.orgId, 'usr_admin'));
  }
  const mailing = { ...world.ports, mailer: ports.mailer };
  for (const messageId of messageIds) {
    await WORK.message?.(mailing, { kind: 'message', orgId: world.orgId, messageId })?.catch(() => undefined);
  }
};
