/**
 * A typed client of the API: every path, field and answer comes from the OpenAPI document. It adds the token, a fresh
 * Idempotency-Key to every command (the same one when a command is repeated), and If-Match for the version given. Commands of an
 * organisation that is at home in another region follow it there.
 */
import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import { followingHome } from './home.ts';
import type { components, paths } from './schema.ts';

export type Schemas = components['schemas'];
export type Api = Client<paths>;

export interface ClientOptions {
  url: string;
  /** A token that is valid now; asked for before every request. */
  token: () => Promise<string>;
  language?: 'en' | 'es' | 'zh-CN';
}

const middleware = ({ token, language }: ClientOptions): Middleware => ({
  onRequest: async ({ request }) => {
    request.headers.set('authorization', `Bearer ${await token()}`);
    if (language) request.headers.set('accept-language', language);
    const command = !['GET', 'HEAD'].includes(request.method);
    if (command && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    if (request.method === 'PATCH') request.headers.set('content-type', 'application/merge-patch+json');
    return request;
  },
});

/** A client for one user. */
export const createClient = (options: ClientOptions): Api => {
  const client = createFetchClient<paths>({ baseUrl: options.url, fetch: followingHome(options.url) });
  client.use(middleware(options));
  return client;
};

/** Header of the version that the caller saw: `params: { header: atVersion(account.version) }`. */
export const atVersion = (version: number): { 'If-Match': string } => ({ 'If-Match': `"v${version}"` });

/** Header of a new command, where the route requires one; send the same again to repeat the command safely. */
export const once = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': crypto.randomUUID() });

/** A refusal of the API: its problem, with the code that programmes decide by. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Schemas['Problem'];

  constructor(problem: Schemas['Problem']) {
    super(`${problem.status} ${problem.code}: ${problem.detail} (${problem.requestId})`);
    this.problem = problem;
  }
}

/** Every row of a list, page after page; `ask` asks for the page after the cursor. @throws {Refused} */
export const everyRow = async <R>(
  ask: (cursor: { cursor?: string }) => Promise<{
    data?: { data: R[]; page: { nextCursor: string | null } };
    error?: unknown;
  }>,
): Promise<R[]> => {
  const rows: R[] = [];
  let cursor: string | null = '';
  do {
    const { data, page }: { data: R[]; page: { nextCursor: string | null } } = await dataOf(
      ask(cursor ? { cursor } : {}),
    );
    rows.push(...data);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
};

/** The data of an answer. @throws {Refused} when it is a problem */
export const dataOf = async <T>(answer: Promise<{ data?: T; error?: unknown }>): Promise<T> => {
  const { data, error } = await answer;
  if (error) throw new Refused(error as Schemas['Problem']);
  return data as T;
};
