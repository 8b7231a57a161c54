/**
 * The local front: an HTTP server that does what API Gateway does before a function runs. Routes, tokens, limits and
 * CORS are checked here; its refusals have the same problem shape as the functions' own.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context as LambdaContext,
} from 'aws-lambda';
import { DomainError, Forbidden, NotFound, Unavailable } from '#lib/core/errors.ts';
import { chooseLanguage } from '#lib/core/languages.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { problemOf, TooLarge } from '#lib/http/problem.ts';
import { commonHeaders, problemResponse } from '#lib/http/respond.ts';
import { Unauthenticated } from '#lib/organisation/context.ts';
import type { CloudRoute } from '#lib/routes.ts';
import { type Claims, eventOf, writeAnswer } from './event.ts';
import { type Issuer, SCOPE } from './tokens.ts';

export type Handler = (
  event: APIGatewayProxyEventV2,
  context: LambdaContext,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** A function as the front calls it: the routes over the ports, claims checked again where a rule for them is given. */
export const functionOf = (...parts: Parameters<typeof httpHandler>): Handler =>
  // middy also types the way with a callback, which no gateway uses.
  httpHandler(...parts) as unknown as Handler;

/** A route of the gateway with the function behind it. */
export interface Target extends CloudRoute {
  readonly handler: Handler;
}

/** An answer of the front itself: JSON, or a page when the body is HTML. */
export type OwnAnswer = { status: number; body: unknown } | { status: number; html: string };

/** Answers of the front itself, `METHOD /path` → answer; only / and under /dev. */
export type OwnRoutes = Record<string, (body: string) => Promise<OwnAnswer>>;

export interface FrontOptions {
  targets: readonly Target[];
  issuer: Issuer;
  own: OwnRoutes;
  /** False while the stack is still loading: /health says so. */
  isReady(): boolean;
  /** Longest wait for a function; the gateway's 30 seconds unless told. */
  timeoutMs?: number;
}

export const MAX_PAYLOAD = 10 * 1024 * 1024;
/** Longest head of a request that is taken for HTTP. */
export const MAX_HEAD_BYTES = 65_536;
/** What one invocation of a function takes and gives. */
const MAX_INVOCATION = 6 * 1024 * 1024;
const MAX_HEADERS = 10_240;
const TIMEOUT_MS = 30_000;
const SENT = 'authorization,content-type,accept-language,if-match,if-none-match,idempotency-key';
const SEEN =
  'etag,location,link,x-request-id,retry-after,idempotency-replayed,x-home-api,ratelimit,ratelimit-policy';

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** As the gateway matches: a greedy rest, else segment by segment, where a placeholder takes one that is not empty. */
const covers = ({ path }: Target, asked: string): boolean => {
  if (path.endsWith('/{proxy+}')) return asked.startsWith(path.slice(0, -'{proxy+}'.length));
  const [wanted, given] = [path.split('/'), asked.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith('{') ? given[at] !== '' : part === given[at]))
  );
};

const corsHeaders = (request: IncomingMessage): Record<string, string> => {
  const origin = request.headers.origin ?? '';
  if (!/^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)) return {};
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': SEEN };
};

const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && !!headers.origin && !!headers['access-control-request-method'];

/** The whole body. The rest of one that is too large is read and dropped, so that the refusal can be delivered. */
const readBody = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_PAYLOAD) chunks.push(chunk);
      else reject(TooLarge({ limit: MAX_PAYLOAD }));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });

/** Claims of the bearer. @throws {Unauthenticated} @throws {Forbidden} when the token lacks our scope */
const authenticate = async (issuer: Issuer, request: IncomingMessage): Promise<Claims> => {
  // Of two headers one reader might check the first and another the last.
  if ((request.headersDistinct['authorization']?.length ?? 0) > 1) throw Unauthenticated();
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (!token) throw Unauthenticated();
  const claims = await issuer.verify(token).catch((cause: unknown) => {
    throw Unauthenticated({}, { cause });
  });
  if (!String(claims['scope']).split(' ').includes(SCOPE)) throw Forbidden();
  return claims;
};

const requireSmallHeaders = (request: IncomingMessage): void => {
  const bytes = request.rawHeaders.reduce((sum, text) => sum + text.length + 2, (request.url ?? '').length);
  if (bytes > MAX_HEADERS) throw TooLarge({ limit: MAX_HEADERS });
};

const busy = () => Unavailable({ seconds: 2 }, { extra: { retryAfterSeconds: 2 } });

const withinTime = async <T>(work: Promise<T>, timeoutMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(busy()), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const ownAnswer = async (options: FrontOptions, request: IncomingMessage) => {
  const own = options.own[`${request.method} ${pathOf(request)}`];
  if (!own) return undefined;
  const given = await own((await readBody(request)).toString('utf8'));
  const [type, body] =
    'html' in given ? ['text/html', given.html] : ['application/json', JSON.stringify(given.body)];
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
  return { statusCode: given.status, headers, body };
};

const serve = async (
  options: FrontOptions,
  request: IncomingMessage,
  requestId: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  requireSmallHeaders(request);
  const own = await ownAnswer(options, request);
  if (own) return own;
  const path = pathOf(request);
  if (path === '/health' && !options.isReady()) throw busy();
  const target = options.targets.find(
    (candidate) => covers(candidate, path) && candidate.methods.some((method) => method === request.method),
  );
  if (!target) throw NotFound();
  const claims = target.open ? undefined : await authenticate(options.issuer, request);
  const body = await readBody(request);
  const routeKey = `${request.method} ${target.path}`;
  const event = eventOf({ request, body, claims, requestId, routeKey });
  if (Buffer.byteLength(JSON.stringify(event)) > MAX_INVOCATION) throw TooLarge({ limit: MAX_INVOCATION });
  const context = { awsRequestId: requestId } as LambdaContext;
  const answer = await withinTime(target.handler(event, context), options.timeoutMs ?? TIMEOUT_MS);
  if (Buffer.byteLength(answer.body ?? '') > MAX_INVOCATION) throw new Error('the answer is over 6 MB');
  return answer;
};

const refusal = (error: unknown, request: IncomingMessage, requestId: string) => {
  const language = chooseLanguage(request.headers['accept-language']);
  // A caller who hangs up in the middle of a body is told nothing and is nobody's mistake here.
  const unexpected = !(error instanceof DomainError) && !request.destroyed;
  if (unexpected) process.stderr.write(`${requestId} ${(error as Error).stack}\n`);
  return problemResponse(problemOf(error, requestId, language), commonHeaders(requestId, language));
};

const preflight = (request: IncomingMessage): Record<string, string> => ({
  ...corsHeaders(request),
  'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE',
  'access-control-allow-headers': SENT,
  'access-control-max-age': '3600',
});

const answer = async (options: FrontOptions, request: IncomingMessage, response: ServerResponse) => {
  const requestId = `req_${randomUUID().replaceAll('-', '')}`;
  if (isPreflight(request)) return writeAnswer(response, { statusCode: 204 }, preflight(request));
  const result = await serve(options, request, requestId).catch((error: unknown) =>
    refusal(error, request, requestId),
  );
  const cors = corsHeaders(request);
  writeAnswer(response, { headers: { 'x-request-id': requestId }, ...result }, cors);
  request.resume();
};

/** Starts the front on a port of 127.0.0.1. @throws {Error} EADDRINUSE when the port is taken */
export const startFront = (options: FrontOptions, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: MAX_HEAD_BYTES }, (request, response) => {
      answer(options, request, response).catch(() => response.destroy());
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
