/** What changes between the queueing of a mail and its delivery, and what the mail may say afterwards. */
import { addDays } from '#lib/core/dates.ts';
import { receivablesFeedback } from '#lib/figures/feedback-message.ts';
import type { Role } from '#lib/organisation/schema.ts';
import { type Company, ONE_PER_ROLE, TODAY } from '../../test/support/company.ts';
import type { Random } from '../random.ts';
import { messagesOf } from './post.ts';
import { isAccepted, type Provider } from './provider.ts';

type Body = Record<string, unknown>;

const ask = async (company: Company, ...[as, method, path, sending]: Parameters<Company['call']>) => {
  const { status, body } = await company.call(as, method, path, sending);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body as Body;
};

export interface Debt {
  readonly number: string;
  readonly accountId: string;
  readonly invoiceId: string;
}

const ACCOUNTS = 4;

/** Customers of the north and the south, each with an invoice that is overdue by some days. */
export const addDebts = async (company: Company): Promise<Debt[]> => {
  const debts: Debt[] = [];
  for (let at = 0; at < ACCOUNTS; at += 1) {
    const part = at % 2 === 0 ? 'north' : 'south';
    const account = await ask(company, 'admin', 'POST', '/v1/accounts', {
      body: {
        number: `A-${at}`,
        name: `Account ${at}`,
        type: 'customer',
        ownerId: `usr_${part}rep`,
        currency: 'EUR',
      },
    });
    const dueOn = addDays(TODAY, -8 - at);
    const invoice = await ask(company, 'finance', 'POST', '/v1/invoices', {
      headers: { 'idempotency-key': `debt-${at}` },
      body: {
        accountId: account['id'],
        number: `DEBT-${at}`,
        issuedOn: addDays(dueOn, -30),
        amountMinor: 1000 + at,
        dues: [{ dueOn, amountMinor: 1000 + at }],
      },
    });
    debts.push({
      number: `DEBT-${at}`,
      accountId: String(account['id']),
      invoiceId: String(invoice['id']),
    });
  }
  return debts;
};

/** Switches a user off; answers their address. */
export const disable = async (company: Company, userId: string): Promise<string> => {
  const headers = { 'if-match': '"v1"' };
  const body = { active: false };
  const changed = await ask(company, 'admin', 'PATCH', `/v1/users/${userId}`, { headers, body });
  return String(changed['email']);
};

/** One debt is paid and another goes to someone else. Answers the number that no mail may name any more. */
export const changeBooks = async (
  company: Company,
  debts: readonly Debt[],
  random: Random,
): Promise<string> => {
  const [paid, moved] = random.shuffled(debts);
  if (!paid || !moved) throw new Error('there are too few debts');
  const { accountId, invoiceId } = paid;
  await ask(company, 'finance', 'POST', '/v1/receipts', {
    headers: { 'idempotency-key': 'paid-meanwhile' },
    body: { accountId, amountMinor: 1000 + debts.indexOf(paid), allocate: { invoiceId } },
  });
  await ask(company, 'admin', 'POST', `/v1/accounts/${moved.accountId}/hand-over`, {
    headers: { 'if-match': '"v1"' },
    body: { ownerId: 'usr_northrep2', from: TODAY },
  });
  return paid.number;
};

const nameOf = (address: string): string => address.replace('@example.com', '');

/** Numbers of debts that the person may read through the API now. */
const readable = async (company: Company, name: string): Promise<string> => {
  const { body } = await company.call(name, 'GET', '/v1/invoices', { query: { limit: '100' } });
  return JSON.stringify((body as Body)['data'] ?? []);
};

/** Mails that say more than their reader may see, or what is settled. */
export const tooTelling = async (
  company: Company,
  { calls }: Provider,
  debts: readonly Debt[],
  settled: string,
): Promise<string[]> => {
  const lines: string[] = [];
  const kinds = new Map((await messagesOf(company)).map(({ id, kind }) => [id, kind]));
  const mails = [...calls].flatMap(([id, list]) =>
    list
      .filter((call) => isAccepted(call) && !/^Notice/.test(call.subject))
      // The feedback tells how a month ended, whatever was paid since.
      .map((call) => ({ ...call, isOfThePast: kinds.get(id) === receivablesFeedback.kind })),
  );
  for (const { to, html, isOfThePast } of mails) {
    const seen = await readable(company, nameOf(to));
    for (const { number } of debts.filter((debt) => html.includes(debt.number))) {
      if (!seen.includes(`"${number}"`))
        lines.push(`the mail to ${to} names ${number}, which they cannot read`);
      if (number === settled && !isOfThePast)
        lines.push(`the mail to ${to} names ${number}, which was paid before`);
    }
  }
  return lines;
};

/** Who gets alerts and can be switched off without anybody else being told instead. */
export const ALERTED: readonly string[] = (['director', 'finance'] satisfies Role[]).map(
  (role) => `usr_${ONE_PER_ROLE[role]}`,
);
