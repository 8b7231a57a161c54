/**
 * The load generator's HTTP: bytes written to a kept-alive socket and as much of the answer read as is needed to know
 * that it is whole. Node's own client would take as much of the two cores as the server that is measured.
 */
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { headersOf } from './event.ts';
import type { Sent } from './requests.ts';

export interface Reply {
  status: number;
  body: string;
}

const bytesOf = (sent: Sent): string => {
  const body = sent.body === undefined ? '' : JSON.stringify(sent.body);
  const headers = {
    host: '127.0.0.1',
    authorization: 'Bearer bench.bench.bench',
    ...headersOf(sent),
    ...(body && { 'content-length': Buffer.byteLength(body) }),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${sent.method} ${encodeURI(sent.path)} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};

const wholeOf = (chunks: Buffer): Reply | undefined => {
  const end = chunks.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = chunks.toString('latin1', 0, end);
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (chunks.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: chunks.toString('utf8', end + 4, end + 4 + length) };
};

const exchange = (socket: Socket, sent: Sent): Promise<Reply> =>
  new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const settle = (): void => {
      socket.off('data', take).off('error', fail).off('close', fail);
    };
    const fail = (error: unknown): void => {
      settle();
      reject(error instanceof Error ? error : new Error('the server closed the connection'));
    };
    const take = (chunk: Buffer): void => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const reply = wholeOf(received);
      if (!reply) return;
      settle();
      resolve(reply);
    };
    socket.on('data', take).on('error', fail).on('close', fail);
    socket.write(bytesOf(sent));
  });

/** Opens a connection; the caller sends one request after the other and closes it. */
export const openWire = async (port: number) => {
  const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return { send: (sent: Sent) => exchange(socket, sent), close: () => void socket.destroy() };
};
