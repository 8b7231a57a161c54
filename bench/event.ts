/** The event that the gateway would hand to a function for a request of the bench's user. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { anEvent, typeOf } from '../test/support/event.ts';
import { ORG, USER } from './company.ts';
import type { Sent } from './requests.ts';

export const CLAIMS = { username: USER, 'cognito:groups': `[${ORG}]`, scope: 'cadencia/api' };

export const headersOf = (sent: Sent): Record<string, string> => ({ ...typeOf(sent), ...sent.headers });

export const eventOf = ({ method, path, body, headers }: Sent): APIGatewayProxyEventV2 => {
  const [rawPath = '', query] = path.split('?');
  return anEvent({
    ...{ method, path: rawPath, body, headers, claims: CLAIMS },
    query: query === undefined ? undefined : Object.fromEntries(new URLSearchParams(query)),
  });
};
