/** The statement of one account: opening balance, every movement of the period by day, closing balance, per currency. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type EntityDefinition, fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { CreditEntity, InvoiceEntity } from './entity.ts';
import type { Credit, Invoice } from './schema.ts';
import { requireAccount } from './store.ts';

export interface Movement {
  on: BusinessDate;
  kind: 'invoice' | Credit['kind'] | 'reversal';
  documentId: string;
  number: string;
  /** Positive raises what the customer owes. */
  amountMinor: number;
  balanceMinor: number;
}

/** Documents of one kind of an account, dated on the day or before it. The index may lag a moment behind. */
export const documentsOf = async <T>(
  context: Context,
  entity: EntityDefinition<T>,
  accountId: string,
  to: BusinessDate,
): Promise<T[]> => {
  const partition = { orgId: context.orgId, entity: entity.name, accountId };
  const rows = await allOfIndex(context.table, { index: 'byAccount', partition, range: { to } });
  return rows.map((row) => fromItem(entity, row).value);
};

type Unbalanced = Omit<Movement, 'balanceMinor'> & { currency: string };

const ofInvoice = ({ id, number, currency, amountMinor, issuedOn }: Invoice): Unbalanced => ({
  on: issuedOn,
  kind: 'invoice',
  documentId: id,
  number,
  currency,
  amountMinor,
});

const ofCredit = ({ id, kind, number, currency, amountMinor, datedOn, reversal }: Credit): Unbalanced[] => [
  { on: datedOn, kind, documentId: id, number, currency, amountMinor: -amountMinor },
  ...(reversal
    ? [{ on: reversal.on, kind: 'reversal' as const, documentId: id, number, currency, amountMinor }]
    : []),
];

const RANK: Record<Movement['kind'], number> = {
  invoice: 0,
  receipt: 1,
  'credit-note': 1,
  'write-off': 1,
  reversal: 2,
};
const inOrder = (a: Unbalanced, b: Unbalanced): number =>
  (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || RANK[a.kind] - RANK[b.kind] || (a.number < b.number ? -1 : 1);

/**
 * Opening balance (end of the day before `from`) + movements = closing balance (end of `to`). On one day invoices come
 * before money and money before reversals. Reads the account's documents up to `to`.
 */
export const statementOf = async (
  context: Context,
  query: { accountId: string; from: BusinessDate; to: BusinessDate },
) => {
  const { accountId, from, to } = query;
  const { value: account } = await requireAccount(context, accountId, 'read');
  const [invoices, credits] = await Promise.all([
    documentsOf(context, InvoiceEntity, accountId, to),
    documentsOf(context, CreditEntity, accountId, to),
  ]);
  const all = [...invoices.map(ofInvoice), ...credits.flatMap(ofCredit)]
    .filter(({ on }) => on <= to)
    .sort(inOrder);
  const currencies = [...new Set([account.currency, ...all.map(({ currency }) => currency)])].sort();
  const balances = currencies.map((currency) => {
    let balance = 0;
    let openingMinor = 0;
    const movements: Movement[] = [];
    for (const { currency: of, ...movement } of all) {
      if (of !== currency) continue;
      balance += movement.amountMinor;
      if (movement.on < from) openingMinor = balance;
      else movements.push({ ...movement, balanceMinor: balance });
    }
    return { currency, openingMinor, movements, closingMinor: balance };
  });
  return { accountId, accountNumber: account.number, accountName: account.name, from, to, balances };
};
