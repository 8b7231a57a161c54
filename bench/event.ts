/** The event that the gateway would hand to a function for a request of the bench's user. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ORG, USER } from './company.ts';
import type { Sent } from './requests.ts';

export const CLAIMS = { username: USER, 'cognito:groups': `[${ORG}]`, scope: 'cadencia/api' };

export const headersOf = ({ method, headers, body }: Sent): Record<string, string> => ({
  ...(body !== undefined && {
    'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
  }),
  ...headers,
});

export const eventOf = (sent: Sent): APIGatewayProxyEventV2 => {
  const [rawPath = '', query] = sent.path.split('?');
  return {
    version: '2.0',
    rawPath,
    headers: headersOf(sent),
    ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
    requestContext: {
      http: { method: sent.method, path: rawPath },
      authorizer: { jwt: { claims: CLAIMS } },
    },
  } as unknown as APIGatewayProxyEventV2;
};
