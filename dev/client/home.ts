/**
 * Requests of an organisation whose home is another region than the one that was asked. `fetch` follows such a redirect badly: it drops the
 * Authorization header on the way to another origin, a browser sends `Origin: null` there, and shows no page where a redirect leads. So it
 * is followed here, with every header and the same body; the address is remembered for the commands that come after it.
 */
type Send = (request: Request) => Promise<Response>;

/** On every answer of a region that is not the home. */
const HOME_HEADER = 'x-home-api';
/** Just after a move two regions may name each other, until the record has arrived in both and was read anew: fifteen seconds in all. */
const MOST_HOPS = 6;
const rest = (hop: number) => new Promise<void>((resolve) => setTimeout(resolve, hop * 1_000));

const isCommand = ({ method }: Request): boolean => !['GET', 'HEAD'].includes(method);

const isRedirect = ({ status, type }: Response): boolean => status === 307 || type === 'opaqueredirect';

/** The same request at another address; never followed by `fetch` itself. */
const at = (base: string, request: Request, body: ArrayBuffer | undefined): Request => {
  const { pathname, search } = new URL(request.url);
  const { method, headers, signal } = request;
  return new Request(`${base}${pathname}${search}`, {
    ...{ method, headers, signal, redirect: 'manual' },
    ...(body && { body }),
  });
};

/** Address of the home that a redirect names; a browser hides it, and then the answer of a read tells. */
const homeNamed = async (send: Send, base: string, request: Request, answer: Response) => {
  const location = answer.headers.get('location');
  if (location) return new URL(location).origin;
  const headers = { authorization: request.headers.get('authorization') ?? '' };
  const me = await send(new Request(`${base}/v1/me`, { headers, redirect: 'manual' }));
  return me.headers.get(HOME_HEADER) ?? undefined;
};

/** A way to send requests of one user to the API at an address, and commands on to the organisation's home when that is elsewhere. */
export const followingHome = (url: string, send: Send = fetch, wait = rest): Send => {
  let home: string | undefined;
  return async (request) => {
    const body = request.body ? await request.arrayBuffer() : undefined;
    let base = (isCommand(request) && home) || url;
    let answer = await send(at(base, request, body));
    for (let hop = 0; hop < MOST_HOPS && isRedirect(answer); hop += 1) {
      const named = await homeNamed(send, base, request, answer);
      if (!named) return answer;
      await wait(hop);
      home = named;
      base = named;
      answer = await send(at(base, request, body));
    }
    if (base === url && answer.ok) home = answer.headers.get(HOME_HEADER) ?? undefined;
    return answer;
  };
};
