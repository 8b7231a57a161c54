/** How a command of the backbone is sent to a few records: its words. */
import type { Company, Reply } from '../../../test/support/company.ts';
import type { Records, Seen } from '../scene.ts';

export interface Command {
  readonly name: string;
  /** Sends it once under the key. */
  send(call: Company['call'], at: Records, key: string): Promise<Reply>;
}

export interface Way {
  as?: string | ((at: Records) => string);
  method?: string;
  path: (at: Records) => string;
  body?: object | ((at: Records) => object);
  match?: (at: Records) => Seen;
}

export const command = (
  name: string,
  { as = 'admin', method = 'POST', path, body, match }: Way,
): Command => ({
  name,
  send: (call, at, key) =>
    call(typeof as === 'function' ? as(at) : as, method, path(at), {
      ...(body && { body: typeof body === 'function' ? body(at) : body }),
      headers: { 'idempotency-key': key, ...(match && { 'if-match': match(at).etag }) },
    }),
});

export const to = (path: string) => () => path;
export const onAcme =
  (body: object) =>
  ({ acme }: Records) => ({ accountId: acme.id, ...body });
export const why = { reason: 'because' };

export const invoiceOf = (which: (at: Records) => Seen, verb: string, body: object): Way => ({
  as: 'finance',
  path: (at) => `/v1/invoices/${which(at).id}${verb}`,
  match: which,
  body,
});
export const first = ({ first: invoice }: Records): Seen => invoice;
export const creditOf = (
  kind: string,
  which: (at: Records) => Seen,
  verb: (at: Records) => string,
  body: Way['body'],
): Way => ({
  as: 'finance',
  path: (at) => `/v1/${kind}/${which(at).id}${verb(at)}`,
  match: which,
  ...(body && { body }),
});
export const book = (path: string, body: object): Way => ({
  as: 'finance',
  path: to(path),
  body: onAcme(body),
});
export const receiptOf = (verb: (at: Records) => string, body: Way['body']) =>
  creditOf('receipts', ({ receipt }) => receipt, verb, body);
export const looseOf = (body: Way['body']) =>
  creditOf('receipts', ({ loose }) => loose, to('/allocations'), body);
export const patch = (path: string, which: (at: Records) => Seen, body: Way['body']): Way => ({
  method: 'PATCH',
  path: (at) => `${path}/${which(at).id}`,
  match: which,
  ...(body && { body }),
});
export const after = (path: string, which: (at: Records) => Seen, verb: string, body: Way['body']): Way => ({
  path: (at) => `${path}/${which(at).id}${verb}`,
  match: which,
  ...(body && { body }),
});
export const contact = (which: (at: Records) => Seen, body?: object): Way => ({
  method: body ? 'PATCH' : 'DELETE',
  path: (at) => `/v1/accounts/${at.acme.id}/contacts/${which(at).id}`,
  match: which,
  ...(body && { body }),
});
export const person = (body: (at: Records) => object): Way => ({
  path: to('/v1/users'),
  body: (at) => ({ name: 'Kim', role: 'representative', email: 'kim@example.com', ...body(at) }),
});

export const acme = ({ acme: account }: Records): Seen => account;
export const bolt = ({ bolt: account }: Records): Seen => account;
