/** A company with accounts, receivables and everything that collecting is about. */
import { ROUTES } from '#lib/routes.ts';
import { aCompany, once, type Reply } from '../support/company.ts';

export const someCollecting = async () => {
  const company = await aCompany(ROUTES);
  let serial = 0;
  const send = async (
    method: string,
    path: string,
    body: unknown,
    as: string,
    headers: Record<string, string> = {},
  ): Promise<Reply> => company.call(as, method, path, { body, headers: { ...once(), ...headers } });
  const post = (path: string, body: unknown, as = 'finance', headers = {}) =>
    send('POST', path, body, as, headers);
  const get = (path: string, query: Record<string, string> = {}, as = 'finance') =>
    company.call(as, 'GET', path, { query });
  const match = ({ body }: Reply) => ({ 'if-match': `"v${body.version}"` });
  const must = (answer: Reply): Reply => {
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer;
  };
  const anAccount = async (
    ownerId = 'usr_northrep',
    fields: Record<string, unknown> = {},
  ): Promise<string> => {
    serial += 1;
    const body = { number: `A-${serial}`, name: `Account ${serial}`, type: 'customer', ownerId, ...fields };
    return must(await post('/v1/accounts', body, 'admin')).body.id;
  };
  const invoice = async (
    accountId: string,
    amountMinor: number,
    issuedOn: string,
    fields: Record<string, unknown> = {},
  ) => must(await post('/v1/invoices', { accountId, amountMinor, issuedOn, ...fields }));
  const receipt = async (
    accountId: string,
    amountMinor: number,
    receivedOn: string,
    fields: Record<string, unknown> = {},
  ) => must(await post('/v1/receipts', { accountId, amountMinor, receivedOn, ...fields }));
  /** The clock goes to nine in the morning UTC of a day. */
  const goTo = (day: string): void => company.clock.set(`${day}T09:00:00.000Z`);
  return { company, send, post, get, match, must, anAccount, invoice, receipt, goTo };
};
