/** One request as it goes over the wire, and how to make one that an operation should take. */
import { RULES } from '#lib/organisation/access.ts';
import type { Role } from '#lib/organisation/schema.ts';
import type { Random } from '../random.ts';
import type { Operation, Parameter } from './document.ts';
import { filled, type Source, valueFor } from './values.ts';

export interface Probe {
  readonly operation: Operation;
  /** Who asks: a user id, or what else the token says. */
  caller: { readonly userId: string; readonly role: Role } | undefined;
  method: string;
  /** Path as it is sent, without the query. */
  path: string;
  /** Query as it is sent, without the question mark. */
  query: [name: string, value: string][];
  headers: [name: string, value: string][];
  body: string | Buffer | undefined;
  /** Path parameters that it was built with. */
  params: Readonly<Record<string, string>>;
  /** What was done to it; nothing for a request that should be taken. */
  changes: string[];
}

export interface Actor {
  readonly userId: string;
  readonly role: Role;
}

const mayCall = (operation: Operation, { role }: Actor): boolean => {
  const { access } = operation.route;
  if (typeof access === 'string') return true;
  return RULES[access.resource][access.action][role] === 'organisation';
};

/** Mostly somebody whose role may do it everywhere, sometimes anybody. */
const callerFor = (operation: Operation, actors: readonly Actor[], random: Random): Actor => {
  const able = actors.filter((actor) => mayCall(operation, actor));
  return random.pick(able.length > 0 && random.chance(0.85) ? able : actors);
};

const pathParameters = ({ parameters }: Operation): Parameter[] =>
  parameters.filter((parameter) => parameter.in === 'path');

const prefixIn = (pattern: string | undefined): string => /^\^([a-z]{3})_/.exec(pattern ?? '')?.[1] ?? '';

/** Ids for the path: two of them from one record, so that the second is really there. */
const pathValues = (source: Source, operation: Operation): Record<string, string> => {
  const { api, pool, random } = source;
  const asked = pathParameters(operation);
  const kinds = asked.map(({ schema }) => prefixIn(api.resolve(schema).pattern));
  const [first = '', second] = kinds;
  const pair = second && random.chance(0.95) ? pool.pair(first, second, random) : undefined;
  const values = asked.map(({ name, schema }, at) => {
    const change = operation.route.kind === 'command';
    for (let tries = 0; tries < 20; tries += 1) {
      const value = pair?.[at] ?? String(valueFor(source, schema, name));
      if (!change || !pool.kept.has(value)) return [name, value];
    }
    return [name, `${kinds[at]}_nobody`];
  });
  return Object.fromEntries(values);
};

const pathOf = ({ path }: Operation, params: Record<string, string>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

const headersOf = (
  source: Source,
  operation: Operation,
  params: Record<string, string>,
): Probe['headers'] => {
  const { random, pool } = source;
  const known = Object.values(params)
    .map((value) => pool.version(value))
    .findLast((version) => version !== undefined);
  return operation.parameters.flatMap((parameter): Probe['headers'] => {
    switch (parameter.in === 'header' ? parameter.name : '') {
      case 'If-Match':
        return [['if-match', `"v${known ?? 1}"`]];
      case 'Idempotency-Key':
        return parameter.required || random.chance(0.5) ? [['idempotency-key', keyOf(random)]] : [];
      case 'Accept-Language':
        return random.chance(0.3)
          ? [['accept-language', random.pick(['es', 'zh-CN', 'en', 'fr;q=0.9, es;q=0.5', '*'])]]
          : [];
      case 'If-None-Match':
        return random.chance(0.1) ? [['if-none-match', '"v1"']] : [];
      default:
        return [];
    }
  });
};

const keyOf = (random: Random): string => `key-${random.below(2 ** 31)}-${random.below(2 ** 31)}`;

const queryOf = (source: Source, operation: Operation): Probe['query'] =>
  operation.parameters
    .filter(({ in: part, required }) => part === 'query' && (required || source.random.chance(0.25)))
    .filter(({ name }) => name !== 'cursor')
    .map(({ name, schema }) => [name, String(valueFor(source, schema, name))]);

const bodyOf = (source: Source, { route, body }: Operation, params: Record<string, string>): unknown => {
  if (!body) return undefined;
  const like =
    Object.values(params)
      .map((value) => source.pool.record(value))
      .find(Boolean) ?? {};
  const written = valueFor(source, body.schema, 'body', 0, like);
  if (route.example === undefined || source.random.chance(0.4)) return written;
  const example = filled(source, route.example) as Record<string, unknown>;
  const { anyOf, oneOf } = source.api.resolve(body.schema);
  // Fields of two alternatives together may be neither.
  return anyOf || oneOf || source.random.chance(0.5) ? example : { ...(written as object), ...example };
};

/** A request that the document allows, as it is: nothing was done to it yet. */
export const validProbe = (source: Source, operation: Operation, actors: readonly Actor[]): Probe => {
  const params = pathValues(source, operation);
  const body = bodyOf(source, operation, params);
  return {
    operation,
    caller: operation.route.access === 'public' ? undefined : callerFor(operation, actors, source.random),
    method: operation.method,
    path: pathOf(operation, params),
    query: queryOf(source, operation),
    headers: [
      ...headersOf(source, operation, params),
      ...(operation.body ? [['content-type', operation.body.type] as [string, string]] : []),
    ],
    body: body === undefined ? undefined : JSON.stringify(body),
    params,
    changes: [],
  };
};

/** The query as it is sent. */
export const searchOf = ({ query }: Pick<Probe, 'query'>): string =>
  query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');

// A lone surrogate cannot be sent percent-encoded; it goes as the replacement character, as from any client.
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
