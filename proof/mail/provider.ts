/**
 * A mail provider on the loopback interface that speaks SES's API, answers as badly as it is told, and knows what it
 * accepted. It judges each call by what the sender had heard of the message before.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * accept and slow are heard; lost and broken are accepted without the sender hearing of it; reset and down are neither
 * accepted nor heard as such; busy and refused are told.
 */
export const ANSWERS = ['accept', 'slow', 'lost', 'broken', 'reset', 'down', 'busy', 'refused'] as const;
export type ProviderAnswer = (typeof ANSWERS)[number];

export interface ProviderCall {
  readonly answer: ProviderAnswer;
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  /** The provider's event reached the system. */
  reported: boolean;
}

const ACCEPTED = new Set<ProviderAnswer>(['accept', 'slow', 'lost', 'broken']);
const UNCLEAR = new Set<ProviderAnswer>(['lost', 'broken', 'reset', 'down']);
const SLOW_MS = 30;
/** Answers that stay open are lost only after a while; the connection is cut instead. */
const ERRORS: Partial<Record<ProviderAnswer, readonly [number, string]>> = {
  broken: [500, 'InternalFailure'],
  down: [503, 'ServiceUnavailable'],
  busy: [429, 'TooManyRequestsException'],
  refused: [400, 'MessageRejected'],
};

export const isAccepted = ({ answer }: ProviderCall): boolean => ACCEPTED.has(answer);
export const isUnclear = ({ answer }: ProviderCall): boolean => UNCLEAR.has(answer);

/** Why a further call about a message should never have been made; undefined when it was right. */
export const wrongCall = (before: readonly ProviderCall[]): string | undefined => {
  const last = before.find((call) => call.reported || (!isUnclear(call) && call.answer !== 'busy'));
  if (last) return last.reported ? 'after its event' : `after the answer ${last.answer}`;
  return before.filter(isUnclear).length > 1 ? 'a third time without an answer' : undefined;
};

interface Request {
  Destination: { ToAddresses: string[] };
  Content: { Simple: { Subject: { Data: string }; Body: { Html: { Data: string } } } };
  EmailTags: { Name: string; Value: string }[];
}

const bodyOf = async (request: IncomingMessage): Promise<Request> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Request;
};

const reply = async (response: ServerResponse, answer: ProviderAnswer, mailId: string): Promise<void> => {
  if (answer === 'lost' || answer === 'reset') return void response.destroy();
  if (answer === 'slow') await sleep(SLOW_MS);
  const [status, type] = ERRORS[answer] ?? [200, ''];
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(type && { 'x-amzn-errortype': type }),
  });
  response.end(JSON.stringify(type ? { message: type } : { MessageId: mailId }));
};

/** What of a call decides its answer. */
export type Asked = Pick<ProviderCall, 'to' | 'subject'>;

/** Starts it; `choose` decides how it answers the next call, `forbids` why there should be none. */
export const startProvider = async (
  choose: () => ProviderAnswer,
  forbids: (asked: Asked) => string | undefined,
) => {
  const calls = new Map<string, ProviderCall[]>();
  const wrong: string[] = [];
  let count = 0;
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { Destination, Content, EmailTags } = await bodyOf(request);
    const messageId = EmailTags.find(({ Name }) => Name === 'message')?.Value ?? '';
    const before = calls.get(messageId) ?? [];
    count += 1;
    const answer = choose();
    const { Subject, Body } = Content.Simple;
    const call: ProviderCall = {
      answer,
      mailId: `mail-${count}`,
      to: Destination.ToAddresses[0] ?? '',
      subject: Subject.Data,
      html: Body.Html.Data,
      reported: false,
    };
    for (const why of [wrongCall(before), forbids(call)]) {
      if (why) wrong.push(`${messageId} was handed over ${why}`);
    }
    if (Destination.ToAddresses.length !== 1) wrong.push(`${messageId} has ${Destination.ToAddresses}`);
    calls.set(messageId, [...before, call]);
    await reply(response, answer, call.mailId);
  };
  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      wrong.push(`the provider could not read a call: ${error}`);
      response.destroy();
    });
  });
  // A connection that the server closes for idleness would lose a request that no call here tells of.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    /** Calls by message, oldest first. */
    calls,
    /** Calls that should not have been made. */
    wrong,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
export type Provider = Awaited<ReturnType<typeof startProvider>>;
