/**
 * The chain of every API function: request id, route, authentication, role, input, use case, answer. Errors are mapped
 * here and nowhere else; what is not a DomainError is a defect, logged with its cause and told to nobody.
 */
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Forbidden } from '#lib/core/errors.ts';
import { systemIds } from '#lib/core/ids.ts';
import { chooseLanguage, type Language } from '#lib/core/languages.ts';
import { logger } from '#lib/core/logger.ts';
import { type Context, contextOf, type Ports } from '#lib/organisation/context.ts';
import { apiOfHome, requireHome } from '#lib/organisation/home.ts';
import { runCommand } from '#lib/table/command.ts';
import type { Answer } from '#lib/table/idempotency.ts';
import { busy, isPassing } from '#lib/table/passing.ts';
import { callerOf, type TokenRule } from './caller.ts';
import { claimOf, ifMatchOf, isFresh } from './preconditions.ts';
import { type Problem, problemOf, TooManyRequests } from './problem.ts';
import { readInput } from './request.ts';
import {
  answerOfCommand,
  answerOfQuery,
  commonHeaders,
  HOME_HEADER,
  problemResponse,
  responseOf,
} from './respond.ts';
import { type Input, isHeavy, type Route } from './route.ts';
import { routerOf } from './router.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;

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

/** A request of this kind costs as much as ten others. */
const HEAVY_COST = 10;

/** Before anything is read, so that a flood costs the others nothing. @throws {TooManyRequests} */
const requireBudget = ({ budget }: Ports, orgId: string, route: Route): void => {
  const refusal = budget?.take(orgId, isHeavy(route) ? HEAVY_COST : 1);
  if (refusal) throw TooManyRequests({ seconds: refusal.retryAfterSeconds }, { extra: { ...refusal } });
};

const openContext = (
  ports: Ports,
  event: Event,
  route: Route,
  requestId: string,
  tokens: TokenRule | undefined,
): Promise<Context> => {
  const now = Math.floor(Date.parse(ports.clock.now()) / 1000);
  const caller = callerOf(event, now, tokens);
  requireBudget(ports, caller.orgId, route);
  const header = event.headers['accept-language'];
  const language = header ? chooseLanguage(header) : undefined;
  return contextOf(ports, { ...caller, requestId, language }, route.kind === 'command');
};

/** Who gets the answer, failures too: without Accept-Language it becomes the user's own language once the user is known. */
interface Reader {
  requestId: string;
  language: Language;
}

/** Commands, and what lies in the region's own bucket, are served at the organisation's home alone. @throws {AtHomeElsewhere} */
const requireServedHere = (route: Route, { directory, regions }: Context): void => {
  if (route.kind === 'command' || route.atHome) requireHome(directory.organisation.value, regions);
};

/** Headers of an answer of the context; elsewhere than at home they name the home, because no browser shows a redirect to its page. */
const headersFor = (
  { requestId, language }: Reader,
  context: Context | undefined,
): Record<string, string> => {
  const home = context && apiOfHome(context.directory.organisation.value, context.regions);
  return { ...commonHeaders(requestId, language), ...(home && { [HOME_HEADER]: home }) };
};

/** The problem with the address where the same request is taken, when it is one of the organisation's home. */
const sentHome = (problem: Problem, { rawPath, rawQueryString }: Event): Problem =>
  typeof problem['homeApi'] === 'string'
    ? { ...problem, location: `${problem['homeApi']}${rawPath}${rawQueryString && `?${rawQueryString}`}` }
    : problem;

/** Routes without a token: of nobody's data, or of those whom the route's own `guest` lets in. */
const serveOpen = async (
  ports: () => Ports,
  { route, params }: ReturnType<ReturnType<typeof routerOf>>,
  event: Event,
  reader: Reader,
): Promise<Result> => {
  if (route.kind === 'command' && !route.guest)
    throw new Error(`${route.name}: a public command needs to know who calls`);
  const own = route.guest ? ports() : undefined;
  reader.requestId = (own?.ids ?? systemIds).next('request');
  const input = await readInput(event, route, params, reader.language);
  const header = event.headers['accept-language'];
  const asked = { requestId: reader.requestId, language: header ? chooseLanguage(header) : undefined };
  const context = own && (await route.guest?.(own, asked, input.params));
  if (context) reader.language = context.language;
  if (context) requireServedHere(route, context);
  const answer = await run(route, context as Context, input, event);
  return responseOf(answer, headersFor(reader, context));
};

const serve = async (
  ports: () => Ports,
  find: ReturnType<typeof routerOf>,
  event: Event,
  reader: Reader,
  tokens: (() => TokenRule) | undefined,
): Promise<Result> => {
  const { method } = event.requestContext.http;
  const { route, params } = find(method, event.rawPath);
  if (route.access === 'public') return serveOpen(ports, { route, params }, event, reader);
  const own = ports();
  reader.requestId = own.ids.next('request');
  const opened = await openContext(own, event, route, reader.requestId, tokens?.());
  reader.language = opened.language;
  requireServedHere(route, opened);
  const ifMatch = ifMatchOf(route, event.headers);
  requireRole(route, opened);
  const input = await readInput(event, route, params, opened.language);
  const claim = claimOf(route, event.headers, { userId: opened.access.user.id, path: event.rawPath, input });
  const context = { ...opened, ifMatch, cause: { ...opened.cause, idempotency: claim } };
  const answer = await run(route, context, input, event);
  const headers = headersFor(reader, opened);
  if (route.kind === 'query' && isFresh(event.headers, answer.headers['etag'])) {
    return { statusCode: 304, headers: { ...headers, etag: answer.headers['etag'] ?? '' } };
  }
  return responseOf(answer, headers);
};

/**
 * A Lambda handler over a route table. `ports` is asked once per process, and never for public routes without guests. With `tokens`
 * the claims that the gateway hands on are checked again.
 */
export const httpHandler = (routes: readonly Route[], ports: () => Ports, tokens?: () => TokenRule) => {
  const find = routerOf(routes);
  let opened: Ports | undefined;
  return middy<Event, Result>().handler(async (event) => {
    const reader = { requestId: '', language: chooseLanguage(event.headers['accept-language']) };
    try {
      return await serve(() => (opened ??= ports()), find, event, reader, tokens);
    } catch (error) {
      // Where no route was found, or its ports do not open, there is still a request id to name.
      const requestId = reader.requestId || systemIds.next('request');
      const told = problemOf(isPassing(error) ? busy() : error, requestId, reader.language);
      const problem = sentHome(told, event);
      if (problem.status >= 500)
        logger.error('request failed', { requestId, path: event.rawPath, error: error as Error });
      return problemResponse(problem, commonHeaders(requestId, reader.language));
    }
  });
};
