/** What every operation shares in the OpenAPI document: parameters, headers, the token, and the general failures. */
import * as z from 'zod';
import {
  allErrors,
  type ErrorMaker,
  Forbidden,
  InvalidInput,
  NotFound,
  Unavailable,
} from '#lib/core/errors.ts';
import { Unauthenticated } from '#lib/organisation/context.ts';
import { AtHomeElsewhere } from '#lib/organisation/home.ts';
import { TooManyChanges } from '#lib/table/commit.ts';
import { CursorRefused } from '#lib/table/cursor.ts';
import { IdempotencyKeyReused } from '#lib/table/idempotency.ts';
import { IdempotencyKeyRequired, IfMatchInvalid, IfMatchRequired, VersionMoved } from './preconditions.ts';
import { Internal, STATUS, TooLarge, TooManyRequests, UnsupportedMediaType } from './problem.ts';
import { MalformedJson } from './request.ts';
import type { Route } from './route.ts';

const shapeOf = ({ response }: Route): Record<string, unknown> =>
  response instanceof z.ZodObject ? response.shape : {};

/** The answer is a record with a version, so it has an ETag. */
export const isVersioned = (route: Route): boolean => 'version' in shapeOf(route);

/** The answer is a page of a list. */
export const isListSchema = (route: Route): boolean => 'page' in shapeOf(route);

const hasCursor = ({ query }: Route): boolean => query instanceof z.ZodObject && 'cursor' in query.shape;

/** Commands of those who sign in; a guest's repeat is told by the state of the record. */
export const takesKey = ({ kind, access }: Route): boolean => kind === 'command' && access !== 'public';

const generalErrors = (route: Route): ErrorMaker[] => {
  const command = route.kind === 'command';
  return [
    InvalidInput,
    ...(hasCursor(route) ? [CursorRefused] : []),
    ...(route.access === 'public' ? [] : [Unauthenticated]),
    ...(typeof route.access === 'object' ? [Forbidden] : []),
    ...(route.params || route.body ? [NotFound] : []),
    ...(route.body ? [MalformedJson, TooLarge, UnsupportedMediaType] : []),
    ...(takesKey(route) ? [IdempotencyKeyRequired, IdempotencyKeyReused] : []),
    ...(command ? [TooManyChanges] : []),
    ...(command && route.ifMatch ? [IfMatchInvalid, IfMatchRequired, VersionMoved] : []),
    TooManyRequests,
    Internal,
    Unavailable,
    ...(command || route.atHome ? [AtHomeElsewhere] : []),
  ];
};

/** A status and the codes that it may carry. */
export interface Failure {
  status: number;
  codes: string[];
}

/** Every failure status of a route with its codes, in rising order. */
export const failuresOf = (route: Route): Failure[] => {
  const byStatus = new Map<number, Set<string>>();
  for (const { kind, code } of [...generalErrors(route), ...(route.errors ?? [])]) {
    byStatus.set(STATUS[kind], (byStatus.get(STATUS[kind]) ?? new Set()).add(code));
  }
  return [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => ({ status, codes: [...codes].sort() }));
};

/** What a code means, in English; parameters stay in braces. */
export const textOf = (code: string): string =>
  allErrors().find((definition) => definition.code === code)?.text.en ?? '';

const text = { type: 'string' } as const;

const parameters = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of messages: en, es or zh-CN; your own language when absent',
    schema: { ...text, example: 'es' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'ETag of your copy; 304 when it is current',
    schema: { ...text, example: '"v3"' },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'ETag of the version that you saw',
    schema: { ...text, example: '"v3"' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'New for every command; a repeat with the same key gets the first answer',
    schema: { ...text, maxLength: 255, example: '0199a3b0-c1d2-7e4f-a5b6-c7d8e9f0a1b2' },
  },
  IdempotencyKeyRequired: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'New for every command; a repeat with the same key gets the first answer',
    schema: { ...text, maxLength: 255, example: '0199a3b0-c1d2-7e4f-a5b6-c7d8e9f0a1b2' },
  },
} as const;

const headers = {
  RequestId: { description: 'Id of this request; also in the audit trail', schema: text },
  ETag: { description: 'Version of the record, e.g. "v3"', schema: text },
  Location: { description: 'Path of the created record', schema: text },
  HomeLocation: { description: 'Where the organisation’s home takes the same request', schema: text },
  Link: { description: 'Path of the next page with rel="next"; absent on the last page', schema: text },
  RateLimit: {
    description:
      'What is left of the organisation’s budget in the process that answered, and the seconds until the request fits',
    schema: { type: 'string', example: '"organisation";r=3;t=1' },
  },
  RateLimitPolicy: {
    description:
      'Requests that fit at once, and the seconds in which all of them come back; a heavy one counts as ten',
    schema: { type: 'string', example: '"organisation";q=200;w=20' },
  },
  RetryAfter: { description: 'Seconds to wait before the repeat', schema: { type: 'integer' } },
  IdempotencyReplayed: { description: '`true` when this is the stored first answer', schema: text },
} as const;

/** Components that operations refer to by name. */
export const SHARED_COMPONENTS = {
  parameters,
  headers,
  securitySchemes: {
    accessToken: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'Access token of the user pool with the scope cadencia/api',
    },
  },
} as const;
