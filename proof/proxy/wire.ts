/** Requests and answers of DynamoDB's JSON protocol as the proxy sees them, and sending them on. */
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** A value in wire form: `{ S: 'text' }`, `{ N: '1' }`, … */
export type WireItem = Record<string, Record<string, unknown>>;

export interface Call {
  /** `GetItem`, `Query`, `TransactWriteItems`, … */
  readonly operation: string;
  /** How many calls of this operation came before it. */
  readonly number: number;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: every operation has a body of its own
  readonly body: any;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

export const isSuccess = ({ status }: Answer): boolean => status === 200;

/** The answer with another body. */
export const answerWith = (answer: Answer, body: unknown): Answer => ({
  ...answer,
  body: JSON.stringify(body),
});

/** A connection to the database behind the proxy. */
export const senderTo = (target: string) => {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  const send = ({ headers }: Call, body: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const passed = {
        'content-type': headers['content-type'],
        'x-amz-target': headers['x-amz-target'],
        'x-amz-date': headers['x-amz-date'],
        authorization: headers.authorization,
        'content-length': Buffer.byteLength(text),
      };
      const outgoing = request({ hostname, port, method: 'POST', path: '/', agent, headers: passed });
      outgoing.on('error', reject);
      outgoing.on('response', (incoming) => {
        bodyOf(incoming).then((bytes) => {
          const checksum = incoming.headers['x-amz-crc32'];
          resolve({
            status: incoming.statusCode ?? 500,
            headers: {
              'content-type': incoming.headers['content-type'] ?? 'application/x-amz-json-1.0',
              'x-amzn-requestid': String(incoming.headers['x-amzn-requestid'] ?? 'proxy'),
              ...(checksum && { 'x-amz-crc32': String(checksum) }),
            },
            body: bytes.toString('utf8'),
          });
        }, reject);
      });
      outgoing.end(text);
    });
  return { send, close: () => agent.destroy() };
};
