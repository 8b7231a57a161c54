/** HTTP requests as API Gateway's payload 2.0 events, and a function's answer back to HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export type Claims = Record<string, unknown>;

/** Bodies of these types arrive as text, all others in base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded))/i;

/** Claims as the JWT authoriser hands them on: every value is text, a list becomes `[a b]`. */
export const flattened = (claims: Claims): Record<string, string> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
    ]),
  );

const headersOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || name === 'cookie'
        ? []
        : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );

/** Decoded query fields; a repeated one has its values joined by commas. */
const queryOf = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));

interface Request {
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
  body: Buffer;
  claims: Claims | undefined;
  requestId: string;
  routeKey: string;
}

/** The event that the gateway would send for a request. */
export const eventOf = ({ request, body, claims, requestId, routeKey }: Request): APIGatewayProxyEventV2 => {
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const headers = headersOf(request);
  const query = queryOf(new URLSearchParams(rawQueryString));
  const cookies = request.headers.cookie?.split(/;\s*/);
  const asText = TEXT.test(headers['content-type'] ?? '');
  const now = new Date();
  const event = {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies && { cookies }),
    headers: {
      ...headers,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    ...(rawQueryString && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      ...(claims && {
        authorizer: { jwt: { claims: flattened(claims), scopes: String(claims['scope'] ?? '').split(' ') } },
      }),
      domainName: headers['host'] ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !asText,
  };
  return event as unknown as APIGatewayProxyEventV2;
};

/** Writes a function's answer. */
export const writeAnswer = (
  response: ServerResponse,
  { statusCode = 200, headers = {}, body = '', isBase64Encoded, cookies }: APIGatewayProxyStructuredResultV2,
  more: Record<string, string>,
): void => {
  const content = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const bare = statusCode === 204 || statusCode === 304;
  response.writeHead(statusCode, {
    ...headers,
    ...more,
    ...(cookies && { 'set-cookie': cookies }),
    ...(!bare && { 'content-length': content.length }),
  });
  response.end(bare ? undefined : content);
};
