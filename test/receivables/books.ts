/** A company with accounts and receivables, and the calls that its tests are made of. */
import { accountRoutes } from '#lib/accounts/index.ts';
import type { Route } from '#lib/http/route.ts';
import { receivableRoutes } from '#lib/receivables/index.ts';
import { aCompany, once, type Reply } from '../support/company.ts';

export const someBooks = async (routes: readonly Route[] = [...accountRoutes, ...receivableRoutes]) => {
  const company = await aCompany(routes);
  let serial = 0;

  /** As a client does: a busy answer is repeated with the same key. */
  const post = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    as = 'finance',
  ): Promise<Reply> => {
    const sending = { body, headers: { ...once(), ...headers } };
    for (let attempt = 0; ; attempt += 1) {
      const answer = await company.call(as, 'POST', path, sending);
      if (answer.status !== 503 || attempt === 10) return answer;
    }
  };
  const get = (path: string, query: Record<string, string> = {}, as = 'finance') =>
    company.call(as, 'GET', path, { query });
  const match = ({ body }: Reply) => ({ 'if-match': `"v${body.version}"` });

  const anAccount = async (
    ownerId = 'usr_northrep',
    fields: Record<string, unknown> = {},
  ): Promise<string> => {
    serial += 1;
    const { body } = await post(
      '/v1/accounts',
      { number: `A-${serial}`, name: `Account ${serial}`, type: 'customer', ownerId, ...fields },
      {},
      'admin',
    );
    return body.id;
  };
  const invoice = (
    accountId: string,
    amountMinor: number,
    issuedOn: string,
    fields: Record<string, unknown> = {},
  ) => post('/v1/invoices', { accountId, amountMinor, issuedOn, ...fields });
  const receipt = (
    accountId: string,
    amountMinor: number,
    receivedOn: string,
    fields: Record<string, unknown> = {},
  ) => post('/v1/receipts', { accountId, amountMinor, receivedOn, ...fields });
  const ageing = async (accountId: string, asOf: string) =>
    (await get('/v1/receivables/ageing', { asOf, 'filter[accountId]': accountId })).body.totals[0];

  return { company, post, get, match, anAccount, invoice, receipt, ageing };
};
