/**
 * The route contract. One value per route holds everything that the router, the OpenAPI document, the docs page, the
 * typed client, the permission matrix and the cloud's routes need; nothing about a route is written twice.
 */
import * as z from 'zod';
import type { ErrorMaker } from '#lib/core/errors.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Action, Resource } from '#lib/organisation/access.ts';
import type { Context, Ports } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: nobody special, any active user, or roles whose scope on the resource is not `none`. */
export type RouteAccess = 'public' | 'signed-in' | { resource: Resource; action: Action };

type AnyObject = z.ZodObject;
type Infer<S> = S extends z.ZodType ? z.infer<S> : undefined;

export interface Input<P, Q, B> {
  params: Infer<P>;
  query: Infer<Q>;
  body: Infer<B>;
}

/** A request of somebody who did not sign in. */
export interface GuestCaller {
  readonly requestId: string;
  /** The one that they ask for. */
  readonly language: Language | undefined;
}

interface Contract<P, Q, B, R> {
  method: Method;
  /** `/v1/accounts/{accountId}`; placeholders are fields of `params`. */
  path: string;
  /** Unique verb-noun name: operationId, function name of the typed client. */
  name: string;
  summary: string;
  description?: string;
  tag: string;
  access: RouteAccess;
  /**
   * Public routes about one organisation: proves by the path (a secret link) whom the caller stands for. Whatever
   * proves nothing is refused like what does not exist. Repeats are told apart by the state, not by a key.
   * @throws {NotFound}
   */
  guest?(ports: Ports, caller: GuestCaller, params: Infer<P>): Promise<Context>;
  params?: P;
  query?: Q;
  body?: B;
  /** Success status. */
  status: 200 | 201 | 202 | 204;
  response?: R;
  /** Answers with this type instead of JSON: text, or bytes where the type is not one of text. */
  produces?: 'text/csv' | 'text/html' | 'text/javascript' | 'image/svg+xml' | 'application/pdf';
  /** Refusals that a caller should expect beyond those of every route. */
  errors?: readonly ErrorMaker[];
  /** An example body, shown in the docs and used by tests. */
  example?: unknown;
  /** Largest body in bytes; 256 KiB unless told. */
  maxBody?: number;
  /** Reads or makes much at once: counts ten times against the organisation's budget and is throttled for itself. So is what answers with a file. */
  heavy?: true;
}

/** A list as every list route answers it. */
export interface Listing<T> {
  data: T[];
  page: { nextCursor: string | null; hasMore: boolean };
}

export interface QueryRoute<P, Q, B, R> extends Contract<P, Q, B, R> {
  kind: 'query';
  /** Rests on files, which each region keeps for itself: served at the organisation's home only. */
  atHome?: true;
  read(context: Context, input: Input<P, Q, B>): Promise<unknown>;
}

export interface CommandRoute<P, Q, B, R> extends Contract<P, Q, B, R> {
  kind: 'command';
  /** `required` on routes that move money or create many records. */
  idempotency: 'required' | 'accepted';
  /** The command changes a version that the caller must name. */
  ifMatch?: boolean;
  plan(context: Context, input: Input<P, Q, B>): Promise<Plan<unknown>>;
  /** Path of the created record. */
  location?(result: never): string;
  /** Runs after the commit, best effort: a sweep repeats what gets lost here. */
  announce?(context: Context, result: never): Promise<void>;
}

// biome-ignore lint/suspicious/noExplicitAny: a table holds routes of every input and output type
export type Route = QueryRoute<any, any, any, any> | CommandRoute<any, any, any, any>;

const FILES: readonly Route['produces'][] = ['application/pdf', 'text/csv', 'image/svg+xml'];

/** Whether a request costs about ten times what others cost. */
export const isHeavy = ({ heavy, produces }: Route): boolean => heavy === true || FILES.includes(produces);

/** A route that changes nothing. */
export const queryRoute = <
  P extends AnyObject | undefined,
  Q extends AnyObject | undefined,
  R extends z.ZodType | undefined,
>(
  route: Omit<QueryRoute<P, Q, undefined, R>, 'kind' | 'status'> & { status?: 200 },
): Route => ({ status: 200, ...route, kind: 'query' }) as Route;

/** A route that runs one command in one transaction. */
export const commandRoute = <
  P extends AnyObject | undefined,
  B extends z.ZodType | undefined,
  R extends z.ZodType | undefined,
  Result = unknown,
>(
  route: Omit<CommandRoute<P, undefined, B, R>, 'kind' | 'plan' | 'location' | 'announce' | 'idempotency'> & {
    idempotency?: 'required' | 'accepted';
    plan(context: Context, input: Input<P, undefined, B>): Promise<Plan<Result>>;
    location?(result: Result): string;
    announce?(context: Context, result: Result): Promise<void>;
  },
): Route => ({ idempotency: 'accepted', ...route, kind: 'command' }) as Route;

/** Schema of a list of the given rows. */
export const listOf = <T extends z.ZodType>(row: T) =>
  z.object({
    data: z.array(row),
    page: z.object({
      nextCursor: z.string().nullable().describe('Send it back as `cursor` for the next page'),
      hasMore: z.boolean(),
    }),
  });

/** A number in a query: digits and nothing else, so that no other spelling of it (`1e1`, `0x10`) gets by. */
export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^\d{1,14}$/.test(text) ? Number(text) : text),
    z.int().min(least).max(most),
  );

/** Query fields of every list. */
export const paging = {
  limit: wholeNumber(1, 100)
    .default(25)
    .describe('Rows a page, 1 to 100')
    // The document leaves out the default of whatever is read from text.
    .meta({ override: { default: 25 } }),
  cursor: z.string().max(2000).optional().describe('Opaque; from the page before'),
};

/** Bookkeeping that every record view carries. */
export const recordFields = {
  version: z.int().describe('Also the ETag; send it as If-Match when you change the record'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** The plan with its stored result as the API shows it. */
export const shown = async <T, V>(plan: Promise<Plan<T>>, view: (result: T) => V): Promise<Plan<V>> => {
  const { result, ...rest } = await plan;
  return { ...rest, result: view(result) };
};
