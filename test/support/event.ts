/** The event of an API gateway (payload 2.0) for a request, as tests, harness and bench hand it to a function. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** Text as it is, anything else as JSON; nothing when absent. */
  readonly body?: unknown;
  /** Names in lower case, as the gateway makes them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Of the token, as the gateway hands them on; none without a token. */
  readonly claims?: Readonly<Record<string, string>> | undefined;
}

/** The media type that a body of ours has by its method; nothing without a body. */
export const typeOf = ({ method, body }: Pick<Asked, 'method' | 'body'>): Record<string, string> =>
  body === undefined
    ? {}
    : { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' };

export const anEvent = ({ method, path, query, body, headers, claims }: Asked): APIGatewayProxyEventV2 =>
  ({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    isBase64Encoded: false,
    headers: { ...typeOf({ method, body }), ...headers },
    ...(query && { queryStringParameters: query }),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    requestContext: {
      http: { method, path },
      ...(claims && { authorizer: { jwt: { claims, scopes: [] } } }),
    },
  }) as unknown as APIGatewayProxyEventV2;
