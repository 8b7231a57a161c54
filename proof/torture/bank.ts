/**
 * Jepsen's bank on the receivables: a fixed set of invoices and credits of one account between which clients move
 * money all the time, while readers take everything at one moment and add it up. Whatever they read must balance.
 */
import { TransactGetCommand } from '@aws-sdk/lib-dynamodb';
import { ledgerKey } from '#lib/credit/index.ts';
import { creditKey, invoiceKey } from '#lib/receivables/entity.ts';
import type { Company, Reply } from '../../test/support/company.ts';
import { type Client, isDone } from '../load/client.ts';
import type { Random } from '../random.ts';

const INVOICES = 8;
const CREDITS = 6;
const DAY = '2026-03-02';

export interface Bank {
  readonly company: Company;
  readonly accountId: string;
  readonly invoices: readonly string[];
  /** The credits as the clients last heard of them. */
  readonly credits: Map<string, Reply['body']>;
  /** What is open less what is unapplied: no allocation can change it. */
  readonly net: number;
}

const created = async (client: Client, kind: string, path: string, body: object): Promise<Reply['body']> => {
  const as = path === '/v1/accounts' ? 'admin' : 'finance';
  const { answer } = await client.send({ kind, as, method: 'POST', path, body });
  if (!isDone(answer)) throw new Error(`${path} answers ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** An account with open invoices and unapplied money, some more of the one than of the other. */
export const openBank = async (
  company: Company,
  client: Client,
  random: Random,
  number: string,
): Promise<Bank> => {
  const account = {
    number,
    name: `Bank ${number}`,
    type: 'customer',
    ownerId: 'usr_northrep',
    currency: 'EUR',
  };
  const { id: accountId } = await created(client, 'account.create', '/v1/accounts', account);
  const invoices: string[] = [];
  const credits = new Map<string, Reply['body']>();
  let net = 0;
  for (let made = 0; made < INVOICES; made += 1) {
    const amountMinor = 100 + random.below(900);
    net += amountMinor;
    const body = { accountId, amountMinor, issuedOn: DAY };
    invoices.push((await created(client, 'invoice.issue', '/v1/invoices', body)).id);
  }
  for (let made = 0; made < CREDITS; made += 1) {
    const amountMinor = 100 + random.below(1_100);
    net -= amountMinor;
    const [path, day] = made % 3 === 2 ? ['/v1/credit-notes', 'issuedOn'] : ['/v1/receipts', 'receivedOn'];
    const body = { accountId, amountMinor, [day ?? '']: DAY, allocate: 'none' };
    const credit = await created(client, 'credit.record', path ?? '', body);
    credits.set(credit.id, credit);
  }
  return { company, accountId, invoices, credits, net };
};

const pathOf = (id: string): string => `/v1/${id.startsWith('rcp_') ? 'receipts' : 'credit-notes'}/${id}`;

interface Entry {
  allocationId: string;
  amountMinor: number;
  undoes?: string;
}

const standing = (entries: readonly Entry[]): Entry[] => {
  const undone = new Set(entries.map(({ undoes }) => undoes));
  return entries.filter(({ undoes, allocationId }) => !undoes && !undone.has(allocationId));
};

/** A move of money that fits what the client knows, which may be outdated by now. */
const moveOf = ({ invoices, credits }: Bank, random: Random) => {
  const credit = credits.get(random.pick([...credits.keys()]));
  const path = pathOf(credit.id);
  const allocated = standing(credit.entries);
  if (credit.unappliedMinor === 0 || (allocated.length > 0 && random.chance(0.5))) {
    const { allocationId } = random.pick(allocated);
    return {
      credit,
      path: `${path}/allocations/${allocationId}/undo`,
      body: { reason: 'Moved on', on: DAY },
    };
  }
  if (random.chance(0.3)) return { credit, path: `${path}/allocations`, body: { automatic: true } };
  const amountMinor = 1 + random.below(credit.unappliedMinor);
  const allocations = [{ invoiceId: random.pick(invoices), amountMinor }];
  return { credit, path: `${path}/allocations`, body: { allocations, on: DAY } };
};

/** Moves money until so many moves were answered; a refused one makes the client look at the credit again. */
export const moveMoney = async (bank: Bank, client: Client, random: Random, count: number): Promise<void> => {
  for (let made = 0; made < count; made += 1) {
    const { credit, path, body } = moveOf(bank, random);
    const command = {
      kind: 'money.move',
      as: 'finance',
      method: 'POST',
      path,
      body,
      version: credit.version,
    } as const;
    const { answer } = await client.send(command);
    const newer = isDone(answer) ? answer : await client.get('finance', pathOf(credit.id));
    const known = bank.credits.get(credit.id).version;
    if (isDone(newer) && newer.body.version > known) bank.credits.set(credit.id, newer.body);
  }
};

// biome-ignore lint/suspicious/noExplicitAny: documents of two kinds, looked at by the fields that they share
type Document = any;

const left = ({ amountMinor, entries }: Document): number =>
  amountMinor - entries.reduce((sum: number, entry: Entry) => sum + entry.amountMinor, 0);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What does not add up among documents and ledger that were read at one moment. */
export const unbalanced = (
  bank: Pick<Bank, 'accountId' | 'net'>,
  ledger: Document,
  invoices: Document[],
  credits: Document[],
): string[] => {
  const lines: string[] = [];
  const say = (text: string) => lines.push(`${bank.accountId}: ${text}`);
  if (!ledger || [...invoices, ...credits].includes(undefined))
    return [`${bank.accountId}: a document is missing`];
  const [open, unapplied] = [invoices.map(left), credits.map(left)];
  if ([...open, ...unapplied].some((amount) => amount < 0)) say(`below zero: ${open} and ${unapplied}`);
  if (sum(open) - sum(unapplied) !== bank.net) say(`${sum(open)} - ${sum(unapplied)} is not ${bank.net}`);
  const totals = ledger.totals.EUR;
  if (totals?.openMinor !== sum(open) || totals?.unappliedMinor !== sum(unapplied)) {
    say(`the ledger says ${JSON.stringify(totals)}, the documents ${sum(open)} and ${sum(unapplied)}`);
  }
  const shares = (documents: Document[]) =>
    documents
      .flatMap(({ entries }) => entries.map((entry: Entry) => `${entry.allocationId} ${entry.amountMinor}`))
      .sort();
  if (shares(invoices).join() !== shares(credits).join()) say('an allocation is on one side only');
  return lines;
};

/** Reads the whole bank at one moment and adds it up. */
export const readBank = async (bank: Bank): Promise<string[]> => {
  const { company, accountId } = bank;
  const { table, orgId } = company;
  const credits = [...bank.credits.keys()];
  const keys = [
    ledgerKey(orgId, accountId),
    ...bank.invoices.map((id) => invoiceKey(orgId, id)),
    ...credits.map((id) => creditKey(orgId, id)),
  ];
  const { Responses = [] } = await table.doc.send(
    new TransactGetCommand({
      TransactItems: keys.map((Key) => ({ Get: { TableName: table.name, Key: { ...Key } } })),
    }),
  );
  const [ledger, ...documents] = Responses.map(({ Item }) => Item?.['data']);
  return unbalanced(
    bank,
    ledger,
    documents.slice(0, bank.invoices.length),
    documents.slice(bank.invoices.length),
  );
};
