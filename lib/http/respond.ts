/** From results to API Gateway responses: JSON, ETag, Location, Link, problems, and the headers of every answer. */
import { hash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from '#lib/core/languages.ts';
import type { Answer } from '#lib/table/idempotency.ts';
import { PROBLEM_TYPE, type Problem } from './problem.ts';
import type { CommandRoute, Listing, Route } from './route.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Address of the API of the organisation's home, on answers of any other region. */
export const HOME_HEADER = 'x-home-api';

/** Headers that keep answers private and browsers strict. */
export const commonHeaders = (requestId: string, language: Language): Record<string, string> => ({
  'x-request-id': requestId,
  'content-language': language,
  'cache-control': 'private, no-cache',
  vary: 'Authorization, Accept-Language',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
});

const versionOf = (result: unknown): number | undefined => {
  const version = (result as { version?: unknown } | undefined)?.version;
  return typeof version === 'number' ? version : undefined;
};

/**
 * The record's version, which If-Match is held against, and a digest of what is shown, so that a 304 never hides a
 * field that changed with the day (an owner, a role, a policy in force) and not with the version.
 */
const etagOf = (result: unknown, body: string): { etag?: string } => {
  const version = versionOf(result);
  if (version === undefined) return {};
  return { etag: `"v${version}-${hash('sha256', body).slice(0, 8)}"` };
};

const isListing = (result: unknown): result is Listing<unknown> =>
  Array.isArray((result as Listing<unknown> | undefined)?.data) && 'page' in (result as object);

const linkOf = (
  result: unknown,
  path: string,
  query: Record<string, string | undefined>,
): string | undefined => {
  if (!isListing(result) || !result.page.nextCursor) return undefined;
  const next = new URLSearchParams({ ...(query as Record<string, string>), cursor: result.page.nextCursor });
  return `<${path}?${next}>; rel="next"`;
};

const contentType = (produces: Route['produces'], isBinary: boolean): string => {
  if (!produces) return JSON_TYPE;
  return isBinary ? produces : `${produces}; charset=utf-8`;
};

/** The answer of a query route; bytes go out in base64, as the gateway wants them. */
export const answerOfQuery = (
  route: Route,
  result: unknown,
  request: { path: string; query: Record<string, string | undefined> },
): Answer => {
  const bytes = result instanceof Uint8Array ? Buffer.from(result).toString('base64') : undefined;
  const body = bytes ?? (route.produces ? String(result) : JSON.stringify(result));
  const link = linkOf(result, request.path, request.query);
  return {
    status: route.status,
    headers: {
      'content-type': contentType(route.produces, bytes !== undefined),
      ...etagOf(result, body),
      ...(link && { link }),
    },
    body,
    ...(bytes !== undefined && { isBase64Encoded: true }),
  };
};

/** The answer of a command, as it is also stored under the caller's idempotency key. */
// biome-ignore lint/suspicious/noExplicitAny: one function answers for every route type
export const answerOfCommand = (route: CommandRoute<any, any, any, any>, result: unknown): Answer => {
  const location = route.location?.(result as never);
  const empty = route.status === 204;
  const body = empty ? '' : JSON.stringify(result);
  return {
    status: route.status,
    headers: {
      ...(!empty && { 'content-type': JSON_TYPE }),
      ...etagOf(result, body),
      ...(location && { location }),
    },
    body,
  };
};

export const responseOf = (
  answer: Answer,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: answer.status,
  headers: { ...headers, ...answer.headers },
  body: answer.body,
  ...(answer.isBase64Encoded && { isBase64Encoded: true }),
});

/** The budget that was used up: the fields of draft-ietf-httpapi-ratelimit-headers. Nothing where no budget spoke. */
const budgetHeaders = (problem: Problem): Record<string, string> => {
  const { quota, windowSeconds, remaining, retryAfterSeconds } = problem as Record<string, unknown>;
  if (quota === undefined) return {};
  return {
    'ratelimit-policy': `"organisation";q=${quota};w=${windowSeconds}`,
    ratelimit: `"organisation";r=${remaining};t=${retryAfterSeconds}`,
  };
};

export const problemResponse = (
  problem: Problem,
  headers: Record<string, string>,
): APIGatewayProxyStructuredResultV2 => {
  const retryAfter = problem['retryAfterSeconds'];
  const allowed = problem['allowed'];
  const location = problem['location'];
  return {
    statusCode: problem.status,
    headers: {
      ...headers,
      'content-type': PROBLEM_TYPE,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...budgetHeaders(problem),
      ...(allowed !== undefined && { allow: String(allowed) }),
      ...(location !== undefined && { location: String(location) }),
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
    },
    body: JSON.stringify(problem),
  };
};
