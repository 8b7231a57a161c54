/** An API Gateway event without a caller. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export const anEvent = (method: string, path: string, headers: Record<string, string> = {}) =>
  ({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    isBase64Encoded: false,
    headers,
    requestContext: { http: { method, path } },
  }) as unknown as APIGatewayProxyEventV2;
