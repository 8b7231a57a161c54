/**
 * Calls of an organisation's users that go to any of its regions, by way of our own client: it follows an answer of 307 to the home. What
 * travels is real requests and answers, so that a lost header or body shows.
 */

import { followingHome } from '../../dev/client/home.ts';
import type { Company, Reply } from '../../test/support/company.ts';
import { APIS, type Region } from '../../test/support/regions.ts';

/** Names the user to the other end, in place of a token. */
const AS = 'authorization';
const SENT = ['idempotency-key', 'if-match', 'if-none-match', 'accept-language', 'content-type'];

const regionAt = (regions: readonly Region[], url: URL): Region => {
  const found = regions.find(({ name }) => APIS.get(name) === url.origin);
  if (!found) throw new Error(`nobody answers at ${url.origin}`);
  return found;
};

/** An answer as it would come over the wire. */
const responseOf = ({ status, headers, body }: Reply): Response => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response([204, 304].includes(status) ? null : (text ?? ''), { status, headers });
};

const replyOf = async (response: Response): Promise<Reply> => {
  const headers = Object.fromEntries(response.headers);
  const text = await response.text();
  const isJson = headers['content-type']?.includes('json') && text !== '';
  return { status: response.status, headers, body: isJson ? JSON.parse(text) : text };
};

export interface Heard {
  readonly counts: {
    /** Answers of 307. */
    redirects: number;
    /** Commands that were told to come again while the home moved. */
    stopped: number;
    /** Commands that the second region took. */
    taken: number;
    reads: number;
  };
  readonly complaints: string[];
}

const count = ({ counts }: Heard, region: Region, method: string, { status, body }: Reply): void => {
  if (status === 307) counts.redirects += 1;
  if (status === 503 && body?.movingTo) counts.stopped += 1;
  if (method === 'GET') counts.reads += 1;
  else if (status < 300 && region.name === 'south-1') counts.taken += 1;
};

/** Sends requests to the region that their address names; `isDead` says which does not answer. */
const wireOf =
  (regions: readonly Region[], heard: Heard, isDead: (region: Region) => boolean) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const region = regionAt(regions, url);
    if (isDead(region)) return new Response('', { status: 503, headers: { 'retry-after': '1' } });
    const headers = Object.fromEntries([...request.headers].filter(([name]) => SENT.includes(name)));
    const text = await request.text();
    const as = request.headers.get(AS)?.replace('Bearer ', '') ?? 'nobody';
    const query = Object.fromEntries(url.searchParams);
    const body = text === '' ? undefined : JSON.parse(text);
    const reply = await region.call(as, request.method, url.pathname, { body, headers, query });
    count(heard, region, request.method, reply);
    if (reply.status === 307) {
      if (request.method === 'GET') heard.complaints.push(`a read of ${url.pathname} is sent home`);
      if (new URL(reply.headers['location'] ?? '').pathname !== url.pathname)
        heard.complaints.push(`${url.pathname} is sent to ${reply.headers['location']}`);
    }
    return responseOf(reply);
  };

export interface Roaming {
  regions: readonly Region[];
  heard: Heard;
  isDead: (region: Region) => boolean;
  /** Which region is asked next. */
  choose: () => Region;
  isNew: () => boolean;
  rest: (ms: number) => Promise<unknown>;
}

/** Calls that begin in a region of their own choice each time. */
export const roamingCalls = ({ regions, heard, isDead, choose, isNew, rest }: Roaming): Company['call'] => {
  const wire = wireOf(regions, heard, isDead);
  const wait = async (hop: number) => {
    await rest(hop * 1_000);
  };
  const wayTo = (url: string) => followingHome(url, wire, wait);
  const ways = new Map([...APIS.values()].map((url) => [url, wayTo(url)]));
  return async (as, method, path, { body, headers, query } = {}) => {
    const api = APIS.get(choose().name) ?? '';
    const url = new URL(`${api}${path}`);
    for (const [field, value] of Object.entries(query ?? {})) url.searchParams.set(field, value);
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const request = new Request(url, {
      method,
      headers: { ...headers, [AS]: `Bearer ${as}`, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // Every other time a client that has only just started, and remembers no home.
    const way = (isNew() ? undefined : ways.get(api)) ?? wayTo(api);
    return replyOf(await way(request));
  };
};
