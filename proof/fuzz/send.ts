/** Two ways to a handler: straight to it with the event that the gateway would make, or over a socket to the front. */
import { connect } from 'node:net';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Claims, eventOf } from '../../dev/event.ts';
import type { Handler } from '../../dev/front.ts';
import { type Probe, searchOf } from './probe.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const targetOf = (probe: Probe): string =>
  probe.query.length > 0 ? `${probe.path}?${searchOf(probe)}` : probe.path;

/** Headers as Node reads them: lower case, repeated ones joined, of some only the first. */
const readHeaders = (headers: Probe['headers']): Record<string, string> => {
  const read: Record<string, string> = {};
  for (const [name, value] of headers) {
    const known = read[name];
    if (known === undefined) read[name] = value;
    else if (name !== 'content-type') read[name] = `${known}, ${value}`;
  }
  return read;
};

/** Claims of the caller's token. */
export const claimsOf = (orgId: string, userId: string): Claims => ({
  username: userId,
  'cognito:groups': [orgId],
  scope: 'cadencia/api',
});

export const sendDirect = async (
  handler: Handler,
  probe: Probe,
  claims: Claims | undefined,
): Promise<Reply> => {
  const request = { method: probe.method, url: targetOf(probe), headers: readHeaders(probe.headers) };
  const event = eventOf({
    request,
    body: probe.body === undefined ? Buffer.alloc(0) : Buffer.from(probe.body as string),
    claims,
    requestId: 'req_fuzz',
    routeKey: '$default',
  });
  const answer: APIGatewayProxyStructuredResultV2 = await handler(event, {} as Context);
  return {
    status: answer.statusCode ?? 0,
    headers: (answer.headers ?? {}) as Record<string, string>,
    body: answer.body ?? '',
  };
};

/** An answer as it came over the wire. */
const replyIn = (bytes: Buffer): Reply | undefined => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  // "100 Continue" only announces the answer.
  if (/^HTTP\/1\.1 1/.test(bytes.subarray(0, 12).toString('latin1'))) return replyIn(bytes.subarray(end + 4));
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: bytes.subarray(end + 4).toString('utf8'),
  };
};

/** Bytes that go out for a request; nothing is checked or mended on the way. */
export const wireOf = (probe: Probe, bearer: string | undefined): Buffer => {
  const body = probe.body === undefined ? Buffer.alloc(0) : Buffer.from(probe.body as string);
  const named = new Set(probe.headers.map(([name]) => name));
  const head = [
    `${probe.method} ${targetOf(probe)} HTTP/1.1`,
    'host: 127.0.0.1',
    'connection: close',
    ...(bearer ? [`authorization: Bearer ${bearer}`] : []),
    ...probe.headers.map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}`),
    ...(probe.body !== undefined && !named.has('content-length') ? [`content-length: ${body.length}`] : []),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
};

/**
 * Sends bytes to a port and waits for the end of the answer; undefined when the other side just hung up. `last` closes
 * our side as well: a request that promised more than it sent ends there.
 */
export const sendBytes = (
  port: number,
  bytes: Buffer,
  last = false,
  timeoutMs = 60_000,
): Promise<Reply | undefined> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.setTimeout(timeoutMs, () => {
      socket.destroy();
      reject(new Error(`no answer within ${timeoutMs} ms`));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // A refusal may close the connection while we are still writing: what was answered counts.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(replyIn(Buffer.concat(chunks))));
    if (last) socket.end(bytes);
    else socket.write(bytes);
  });
