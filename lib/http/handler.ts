/**
 * The chain of every API function: request id, route, authentication, role, input, use case, answer. Errors are mapped
 * here and nowhere else; what is not a DomainError is a defect, logged with its cause and told to nobody.
 */
import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Forbidden } from '#lib/core/errors.ts';
import { chooseLanguage, type Language } from '#lib/core/languages.ts';
import { logger } from '#lib/core/logger.ts';
import { type Context, contextOf, type Ports, Unauthenticated } from '#lib/organisation/context.ts';
import { runCommand } from '#lib/table/command.ts';
import type { Answer } from '#lib/table/idempotency.ts';
import { claimOf, ifMatchOf, isFresh } from './preconditions.ts';
import { problemOf } from './problem.ts';
import { readInput } from './request.ts';
import { answerOfCommand, answerOfQuery, commonHeaders, problemResponse, responseOf } from './respond.ts';
import type { Input, Route } from './route.ts';
import { routerOf } from './router.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

/** Organisation and user that the verified token names: its group and its user name. @throws {Unauthenticated} */
const callerOf = (event: Event): { orgId: string; userId: string } => {
  const claims = (event.requestContext as { authorizer?: { jwt?: { claims?: Record<string, unknown> } } })
    .authorizer?.jwt?.claims;
  const groups = String(claims?.['cognito:groups'] ?? '').match(/org_[0-9a-z]+/g) ?? [];
  const userId = claims?.['username'];
  const [orgId] = groups;
  if (!orgId || groups.length !== 1 || typeof userId !== 'string') throw Unauthenticated();
  return { orgId, userId };
};

/** A role whose scope is none may not call the route at all, whatever the record. @throws {Forbidden} */
const requireRole = ({ access }: Route, context: Context): void => {
  if (typeof access === 'string') return;
  if (context.access.scope(access.resource, access.action) === 'none') throw Forbidden();
};

// biome-ignore lint/suspicious/noExplicitAny: the route's own schemas typed the input
type AnyInput = Input<any, any, any>;

const run = async (route: Route, context: Context, input: AnyInput, event: Event): Promise<Answer> => {
  if (route.kind === 'query') {
    const result = await route.read(context, input);
    return answerOfQuery(route, result, { path: event.rawPath, query: event.queryStringParameters ?? {} });
  }
  const outcome = await runCommand(
    context.table,
    context.cause,
    () => route.plan(context, input),
    (result) => answerOfCommand(route, result),
  );
  if (outcome.replayed) {
    return { ...outcome.answer, headers: { ...outcome.answer.headers, 'idempotency-replayed': 'true' } };
  }
  await route.announce?.(context, outcome.result as never)?.catch((error: unknown) => {
    logger.warn('announcement lost; the sweep will repeat it', { error: error as Error });
  });
  return answerOfCommand(route, outcome.result);
};

const openContext = (ports: Ports, event: Event, requestId: string): Promise<Context> => {
  const caller = callerOf(event);
  const header = event.headers['accept-language'];
  return contextOf(ports, { ...caller, requestId, language: header ? chooseLanguage(header) : undefined });
};

/** Who gets the answer, failures too: without Accept-Language it becomes the user's own language once the user is known. */
interface Reader {
  requestId: string;
  language: Language;
}

const serve = async (
  ports: () => Ports,
  find: ReturnType<typeof routerOf>,
  event: Event,
  reader: Reader,
): Promise<Result> => {
  const { method } = event.requestContext.http;
  const { route, params } = find(method, event.rawPath);
  if (route.access === 'public') {
    if (route.kind !== 'query') throw new Error(`${route.name}: only queries may be public`);
    const input = readInput(event, route, params, reader.language);
    return responseOf(
      answerOfQuery(route, await route.read(undefined as never, input), { path: event.rawPath, query: {} }),
      commonHeaders(reader.requestId, reader.language),
    );
  }
  const opened = await openContext(ports(), event, reader.requestId);
  reader.language = opened.language;
  const ifMatch = ifMatchOf(route, event.headers);
  requireRole(route, opened);
  const input = readInput(event, route, params, opened.language);
  const claim = claimOf(route, event.headers, { userId: opened.access.user.id, path: event.rawPath, input });
  const context = { ...opened, ifMatch, cause: { ...opened.cause, idempotency: claim } };
  const answer = await run(route, context, input, event);
  const headers = commonHeaders(reader.requestId, reader.language);
  if (route.kind === 'query' && isFresh(event.headers, answer.headers['etag'])) {
    return { statusCode: 304, headers: { ...headers, etag: answer.headers['etag'] ?? '' } };
  }
  return responseOf(answer, headers);
};

/** A Lambda handler over a route table. `ports` is asked once per process, and never for public routes. */
export const httpHandler = (routes: readonly Route[], ports: () => Ports) => {
  const find = routerOf(routes);
  let opened: Ports | undefined;
  return middy<Event, Result>().handler(async (event) => {
    const requestId = `req_${randomUUID().replaceAll('-', '')}`;
    const reader = { requestId, language: chooseLanguage(event.headers['accept-language']) };
    try {
      return await serve(() => (opened ??= ports()), find, event, reader);
    } catch (error) {
      const problem = problemOf(error, requestId, reader.language);
      if (problem.status >= 500)
        logger.error('request failed', { requestId, path: event.rawPath, error: error as Error });
      return problemResponse(problem, commonHeaders(requestId, reader.language));
    }
  });
};
