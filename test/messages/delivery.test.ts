import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { addMilliseconds } from '#lib/core/dates.ts';
import { commitStep } from '#lib/jobs/index.ts';
import {
  deliver,
  MailBusy,
  type MailDocument,
  MailRefused,
  MessageEntity,
  messageKind,
  type OutgoingMail,
  queueMessage,
  recordMailEvent,
} from '#lib/messages/index.ts';
import { messageRoutes } from '#lib/messages/routes.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { read } from '#lib/table/read.ts';
import { aCompany, type Company, NOW, TODAY } from '../support/company.ts';

const document: MailDocument = {
  language: 'en',
  subject: 'Hello',
  preview: 'p',
  heading: 'h',
  intro: 'i',
  tiles: [],
  tables: [],
  footer: [],
};
const kind = messageKind({
  kind: 'note',
  payload: z.object({ subject: z.string().optional() }),
  compose: async (_context, { payload }) => ({
    document: { ...document, ...(payload.subject && { subject: payload.subject }) },
    attachments: [],
  }),
});

let company: Company;
let messages = 0;
beforeEach(async () => {
  company = await aCompany(messageRoutes);
});

const queued = async (user = 'north-rep', payload: { subject?: string } = {}) => {
  const context = await jobContext(company.ports, company.orgId, 'test');
  const recipient = context.directory.user(`usr_${user.replaceAll('-', '')}`)!;
  messages += 1;
  const write = queueMessage(context, {
    kind: 'note',
    period: TODAY,
    sequence: messages,
    recipient,
    payload,
  });
  await commitStep(context, async () => ({ action: 'queue', writes: [write], result: undefined }));
  return write.next.value.id;
};
const attempt = (messageId: string) =>
  deliver(company.ports, [kind], { kind: 'message', orgId: company.orgId, messageId });
const stateOf = async (id: string) =>
  (await read(company.table, MessageEntity, { pk: `${company.orgId}#message#${id}`, sk: 'message' }))?.value;
const later = (minutes: number) => company.clock.set(addMilliseconds(NOW, minutes * 60_000));
const answering = (...answers: (Error | string)[]) => {
  const mails: OutgoingMail[] = [];
  company.ports.mailer = {
    send: async (mail) => {
      mails.push(mail);
      const answer = answers[mails.length - 1] ?? 'again';
      if (answer instanceof Error) throw answer;
      return { providerId: answer };
    },
  };
  return mails;
};

describe('deliver', () => {
  it('hands a message over once, however often it is asked', async () => {
    const mails = answering('ses-1');
    const id = await queued();
    expect(await attempt(id)).toBe('sent');
    expect(await attempt(id)).toBe('sent');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: 'north-rep@example.com',
      headers: { 'X-Cadencia-Message': id, 'X-Request-Id': expect.stringMatching(/^req_/) },
      tags: { message: id, organisation: company.orgId },
    });
  });

  it('queues it again while the provider is busy', async () => {
    const mails = answering(new MailBusy('TooManyRequestsException'), 'ses-2');
    const id = await queued();
    await expect(attempt(id)).rejects.toBeInstanceOf(MailBusy);
    expect((await stateOf(id))?.delivery.status).toBe('queued');
    expect(await attempt(id)).toBe('sent');
    expect(mails).toHaveLength(2);
  });

  it('fails at once on a refusal', async () => {
    const mails = answering(new MailRefused('MessageRejected'));
    const id = await queued();
    expect(await attempt(id)).toBe('failed');
    expect(await attempt(id)).toBe('failed');
    expect(mails).toHaveLength(1);
  });

  it('after a lost answer waits a quarter of an hour, tries once more and then gives up', async () => {
    const mails = answering(new Error('socket hang up'), new Error('socket hang up'));
    const id = await queued();
    expect(await attempt(id)).toBe('unknown');
    later(14);
    expect(await attempt(id)).toBe('unknown');
    later(16);
    expect(await attempt(id)).toBe('failed');
    later(60);
    expect(await attempt(id)).toBe('failed');
    expect(mails).toHaveLength(2);
  });

  it.each([
    ['sent', 'ses-4', 1],
    ['failed', new MailRefused('MessageRejected'), 1],
    ['sent', new MailBusy('TooManyRequestsException'), 2],
  ] as const)(
    'an answer counts though a clock ahead took it for lost: %s',
    async (end, answer, handOvers) => {
      // As the first hand-over, and as the second after one whose answer is really lost.
      for (const before of [0, 1]) {
        later(0);
        const mails = answering(new Error('socket hang up'));
        const id = await queued();
        if (before > 0) await attempt(id);
        later(before * 16);
        const now = company.clock.now();
        const ahead = { ...company.ports, clock: { now: () => addMilliseconds(now, 5 * 60_000) } };
        company.ports.mailer = {
          send: async (mail) => {
            mails.push(mail);
            if (mails.length > before + 1) return { providerId: 'ses-5' };
            const work = { kind: 'message', orgId: company.orgId, messageId: id } as const;
            expect(await deliver(ahead, [kind], work)).toBe(before === 0 ? 'unknown' : 'failed');
            if (answer instanceof Error) throw answer;
            return { providerId: answer };
          },
        };
        await attempt(id).catch((error: unknown) => expect(error).toBeInstanceOf(MailBusy));
        for (const minutes of [40, 80]) {
          later(minutes);
          await attempt(id);
        }
        const state = await stateOf(id);
        expect(state).toMatchObject({ delivery: { status: end }, unclear: before });
        expect(state).not.toMatchObject({ delivery: { reason: 'outcome-unknown' } });
        expect(mails).toHaveLength(before + handOvers);
      }
    },
  );

  it('believes the provider’s event over its own lost answer, and a bounce over both', async () => {
    answering(new Error('socket hang up'));
    const id = await queued();
    await attempt(id);
    const tags = { organisation: [company.orgId], message: [id] };
    const event = (eventType: string) =>
      recordMailEvent(company.ports, { eventType, mail: { messageId: 'ses-3', tags } });
    await event('Delivery');
    expect((await stateOf(id))?.delivery).toMatchObject({ status: 'sent', providerId: 'ses-3' });
    await event('Bounce');
    await event('Delivery');
    expect((await stateOf(id))?.delivery).toMatchObject({ status: 'failed', reason: 'bounced' });
  });

  it('believes an event that comes while the second hand-over is put off', async () => {
    const mails = answering(new Error('socket hang up'), new MailBusy('TooManyRequestsException'));
    const id = await queued();
    await attempt(id);
    later(16);
    await expect(attempt(id)).rejects.toBeInstanceOf(MailBusy);
    const tags = { organisation: [company.orgId], message: [id] };
    await recordMailEvent(company.ports, { eventType: 'Send', mail: { messageId: 'ses-6', tags } });
    expect(await attempt(id)).toBe('sent');
    expect(mails).toHaveLength(2);
  });

  it('believes an event that comes after it gave up for want of an answer', async () => {
    answering(new Error('socket hang up'), new Error('socket hang up'));
    const id = await queued();
    await attempt(id);
    later(16);
    expect(await attempt(id)).toBe('failed');
    const tags = { organisation: [company.orgId], message: [id] };
    await recordMailEvent(company.ports, { eventType: 'Send', mail: { messageId: 'ses-7', tags } });
    expect((await stateOf(id))?.delivery).toMatchObject({ status: 'sent', providerId: 'ses-7' });
  });

  it('gives up what could not be sent for three days', async () => {
    const mails = answering('ses-4');
    const id = await queued();
    later(73 * 60);
    expect(await attempt(id)).toBe('failed');
    expect(mails).toEqual([]);
  });
});

describe('sesMailer', () => {
  const ses = mockClient(SESv2Client);
  const mailer = sesMailer({ region: 'eu-west-1' }, 'sender@example.com', 'events');
  const mail: OutgoingMail = {
    to: 'a@example.com',
    subject: 's',
    html: 'h',
    text: 't',
    attachments: [],
    headers: {},
    tags: { message: 'msg_1' },
  };
  beforeEach(() => ses.reset());
  // It stands in for every client of SES, those of the files that come after this one too.
  afterAll(() => ses.restore());

  it.each([
    [{ name: 'TooManyRequestsException', $metadata: { httpStatusCode: 429 } }, MailBusy],
    [{ name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }, MailBusy],
    [{ name: 'Error', code: 'ECONNREFUSED' }, MailBusy],
    [{ name: 'MessageRejected', $metadata: { httpStatusCode: 400 } }, MailRefused],
    [{ name: 'InternalFailure', $metadata: { httpStatusCode: 500 } }, Error],
    [{ name: 'TimeoutError' }, Error],
  ])('takes %o for what it means and asks once', async (failure, meaning) => {
    ses.on(SendEmailCommand).rejects(Object.assign(new Error('x'), failure));
    const error = await mailer.send(mail).catch((caught: unknown) => caught);
    expect((error as Error).constructor).toBe(meaning);
    expect(ses.calls()).toHaveLength(1);
  });

  it.each([
    [{ subject: 'Hi\r\nBcc: b@example.com' }],
    [{ to: 'a@example.com, b@example.com' }],
    [{ to: 'a@example.com\nb@example.com' }],
    [{ to: '<a@example.com>' }],
    [{ headers: { 'X-A': 'b\u2028c' } }],
  ])('refuses %o before anything is sent', async (fields) => {
    await expect(mailer.send({ ...mail, ...fields })).rejects.toBeInstanceOf(MailRefused);
    expect(ses.calls()).toHaveLength(0);
  });

  it('sends tags and the configuration set that events come from', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: 'm' });
    expect(await mailer.send(mail)).toEqual({ providerId: 'm' });
    expect(ses.call(0).args[0].input).toMatchObject({
      ConfigurationSetName: 'events',
      EmailTags: [{ Name: 'message', Value: 'msg_1' }],
    });
  });
});

describe('messages over HTTP', () => {
  it('shows each person their own, newest first, and administrators all', async () => {
    const first = await queued('north-rep');
    company.clock.set(addMilliseconds(NOW, 1_000));
    const second = await queued('north-rep');
    const other = await queued('south-rep');
    await attempt(first);
    const ids = async (as: string, query: Record<string, string> = {}) =>
      (await company.call(as, 'GET', '/v1/messages', { query })).body.data.map(
        ({ id }: { id: string }) => id,
      );

    expect(await ids('north-rep')).toEqual([second, first]);
    expect(await ids('north-rep', { 'filter[status]': 'sent' })).toEqual([first]);
    expect(await ids('north-manager')).toEqual([]);
    expect((await ids('admin')).sort()).toEqual([first, second, other].sort());
    expect((await company.call('north-rep', 'GET', `/v1/messages/${first}`)).body).toMatchObject({
      id: first,
      status: 'sent',
      recipientId: 'usr_northrep',
    });
    expect((await company.call('south-rep', 'GET', `/v1/messages/${first}`)).status).toBe(404);
    expect(
      (await company.call('north-rep', 'GET', '/v1/messages', { query: { 'filter[status]': 'x' } })).status,
    ).toBe(400);
  });
});
