import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { mailEventHandler } from '#lib/messages/event-queue.ts';
import { ROUTES } from '#lib/routes.ts';
import { aCompany } from '../support/company.ts';

it('takes events of the provider one by one, and gives back only what is none', async () => {
  const company = await aCompany(ROUTES);
  const handler = mailEventHandler(() => company.ports);
  const tags = { organisation: [company.orgId], message: ['msg_unknown'] };
  const bodies = [
    JSON.stringify({ source: 'aws.ses', detail: { eventType: 'Bounce', mail: { messageId: 'x', tags } } }),
    '{"detail":{"eventType":"Bounce"}}',
    'no JSON',
  ];
  const Records = bodies.map((body, at) => ({ body, messageId: String(at) })) as SQSEvent['Records'];

  expect(await handler({ Records })).toEqual({
    batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '2' }],
  });
});
