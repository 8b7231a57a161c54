/**
 * The OpenAPI 3.1 document of a route table. Everything in it comes from the routes and from the few behaviours that
 * all routes share; equal tables give equal text, so the checked-in document can be compared byte for byte.
 */
import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiOverride,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import {
  type Failure,
  failuresOf,
  isListSchema,
  isVersioned,
  SHARED_COMPONENTS,
  takesKey,
  textOf,
} from './openapi-parts.ts';
import { rolesOf } from './openapi-roles.ts';
import { PROBLEM_TYPE, Problem } from './problem.ts';
import type { Route } from './route.ts';

const DESCRIPTION = `The back end of a regional sales organisation over HTTPS.

**Records** carry a \`version\`, which is also their \`ETag\`: send it as \`If-Match\` when you change one.
**Commands** take an \`Idempotency-Key\`; the same key with the same request gets the same answer for a day.
**Lists** are pages with opaque cursors: follow \`page.nextCursor\` or the \`Link\` header.
**Money** is integer minor units with an ISO 4217 currency. **Business dates** are \`YYYY-MM-DD\` in a unit’s time zone.
**Failures** are \`application/problem+json\` with a stable \`code\` and a text in the language of \`Accept-Language\` (en, es, zh-CN).
What you may not see answers exactly like what does not exist.`;

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` }) as never;
const parameter = (name: string) => ref('parameters', name);
const header = (name: string) => ref('headers', name);

const headerParameters = (route: Route): never[] => [
  parameter('AcceptLanguage'),
  ...(route.kind === 'query' && isVersioned(route) ? [parameter('IfNoneMatch')] : []),
  ...(route.kind === 'command' && route.ifMatch ? [parameter('IfMatch')] : []),
  ...(takesKey(route)
    ? [
        parameter(
          route.kind === 'command' && route.idempotency === 'required'
            ? 'IdempotencyKeyRequired'
            : 'IdempotencyKey',
        ),
      ]
    : []),
];

const successHeaders = (route: Route) => ({
  'x-request-id': header('RequestId'),
  ...(isVersioned(route) && { etag: header('ETag') }),
  ...(isListSchema(route) && { link: header('Link') }),
  ...(route.kind === 'command' && route.location && { location: header('Location') }),
  ...(takesKey(route) && { 'idempotency-replayed': header('IdempotencyReplayed') }),
});

const successContent = ({ response, produces, status }: Route) => {
  if (status === 204) return {};
  if (produces) return { content: { [produces]: { schema: z.string() } } };
  return { content: { 'application/json': { schema: response ?? z.unknown() } } };
};

const SUCCESS: Record<Route['status'], string> = {
  200: 'Done',
  201: 'Created',
  202: 'Accepted; follow Location for the progress',
  204: 'Done, nothing to say',
};

const failureResponse = ({ status, codes }: Failure) => ({
  description: codes.map((code) => `\`${code}\` ${textOf(code)}`).join('\n\n'),
  headers: {
    'x-request-id': header('RequestId'),
    ...([429, 503].includes(status) && { 'retry-after': header('RetryAfter') }),
    ...(status === 307 && { location: header('HomeLocation') }),
    ...(status === 429 && { ratelimit: header('RateLimit'), 'ratelimit-policy': header('RateLimitPolicy') }),
  },
  content: { [PROBLEM_TYPE]: { schema: Problem } },
  'x-problem-codes': codes,
});

/** Failures of one code are alike on every route and stand in the document once, under their code. */
const failureResponses = (route: Route) =>
  Object.fromEntries(
    failuresOf(route).map((failure) => {
      const [only, ...others] = failure.codes;
      const shared = only !== undefined && others.length === 0;
      return [String(failure.status), shared ? ref('responses', only) : failureResponse(failure)];
    }),
  );

const sharedResponses = (routes: readonly Route[]) => {
  const single = routes.flatMap(failuresOf).filter(({ codes }) => codes.length === 1);
  return Object.fromEntries(single.map((failure) => [failure.codes[0], failureResponse(failure)]));
};

const bodyOf = ({ method, body, example }: Route) => {
  if (!body) return {};
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return {
    requestBody: {
      required: true,
      content: { [type]: { schema: body, ...(example !== undefined && { example }) } },
    },
  };
};

const operationOf = (route: Route): ZodOpenApiOperationObject => ({
  operationId: route.name,
  tags: [route.tag],
  summary: route.summary,
  description: [route.description, rolesOf(route)].filter(Boolean).join('\n\n'),
  ...(route.access === 'public' && { security: [] }),
  requestParams: {
    ...(route.params && { path: route.params }),
    ...(route.query && { query: route.query }),
  },
  parameters: headerParameters(route),
  ...bodyOf(route),
  responses: {
    [String(route.status)]: {
      description: SUCCESS[route.status],
      headers: successHeaders(route),
      ...successContent(route),
    },
    ...(route.kind === 'query' && isVersioned(route) && { '304': { description: 'Your copy is current' } }),
    ...failureResponses(route),
  } as ZodOpenApiOperationObject['responses'],
});

/** z.json() refers to itself without end; the document says "any value" instead, which means the same. */
const tellAnyJson: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  if (zodSchema._zod.def.type !== 'lazy') return;
  for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
  jsonSchema.description = 'Any JSON value';
};

/** The document of the given routes, in their order. @throws {Error} when a schema cannot be told in JSON Schema */
export const openApiDocument = (routes: readonly Route[], version: string): object => {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Cadencia', version, description: DESCRIPTION },
      servers: [{ url: '/', description: 'This installation' }],
      tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
      security: [{ accessToken: [] }],
      paths,
      components: {
        ...SHARED_COMPONENTS,
        responses: sharedResponses(routes),
      } as NonNullable<ZodOpenApiObject['components']>,
    },
    { override: tellAnyJson },
  );
};
