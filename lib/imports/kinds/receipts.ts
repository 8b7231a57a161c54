/** Receipts, account by account in the order of the money and its number; allocated to one invoice or automatically. */
import { DocumentNumber } from '#lib/accounts/index.ts';
import {
  findInvoiceByNumber,
  findReceiptByNumber,
  getCredit,
  recordReceipt,
  reverseCredit,
} from '#lib/receivables/index.ts';
import { normalised } from '#lib/table/claim.ts';
import { currency, date, decimal, type RowOf, required, text } from '../cells.ts';
import { defineKind, eachRow, type Step } from '../kind.ts';
import { accountOf, findAccount, named } from '../refs.ts';
import { DocumentVoid } from '../row-errors.ts';
import { amountMinorOf, requireSame } from './money.ts';

const columns = {
  number: required(text(DocumentNumber)),
  accountNumber: required(text(DocumentNumber)),
  receivedOn: required(date),
  amount: required(decimal('positive')),
  currency,
  invoiceNumber: text(DocumentNumber),
};
type Row = RowOf<typeof columns>;

/** The invoice that a row names; undefined when it names none, or one that is not there. */
const findInvoice = async (step: Step, { invoiceNumber }: Pick<Row, 'invoiceNumber'>) =>
  invoiceNumber === undefined ? undefined : findInvoiceByNumber(step.context, invoiceNumber);
type Found = Awaited<ReturnType<typeof findInvoice>>;

/** To the named invoice, or as the account's rule says. @throws {ReferenceUnknown} */
const allocationOf = ({ invoiceNumber }: Row, invoice: Found) =>
  invoiceNumber === undefined
    ? ('automatic' as const)
    : { invoiceId: named(invoice, 'invoiceNumber', invoiceNumber).value.id };

/** A receipt without a currency is in that of the invoice that it pays, else in its account's. */
const currencyOf = (
  { currency: said }: Pick<Row, 'currency'>,
  invoice: Found,
  account: { currency: string } | undefined,
): string | undefined => said ?? invoice?.value.currency ?? account?.currency;

export const receipts = defineKind({
  name: 'receipts',
  resource: 'money',
  columns,
  key: ({ accountNumber, number }) => `${normalised(accountNumber)} ${normalised(number)}`,
  dateOf: ({ receivedOn }) => receivedOn,
  laneOf: ({ accountNumber }) => normalised(accountNumber),
  reversedOnly: true,
  amountOf: async (step, row) => {
    const { amount, accountNumber, currency: said } = row;
    if (said) return { amount, currency: said };
    const invoice = await findInvoice(step, row);
    const account = await findAccount(step.context, accountNumber);
    return { amount, currency: currencyOf(row, invoice, account?.value) ?? 'XXX' };
  },
  apply: eachRow(async (step, row: Row) => {
    const { value: account } = await accountOf(step.context, row.accountNumber);
    const { number, receivedOn } = row;
    const invoice = await findInvoice(step, row);
    const code = currencyOf(row, invoice, account) ?? account.currency;
    const amountMinor = amountMinorOf(row.amount, code);
    const existing = await findReceiptByNumber(step.context, account.id, number);
    if (existing) {
      const { value: receipt } = existing;
      if (receipt.reversal) throw DocumentVoid({ number });
      requireSame(number, {
        receivedOn: [receipt.datedOn, receivedOn],
        currency: [receipt.currency, code],
        amount: [receipt.amountMinor, amountMinor],
      });
      return { id: receipt.id, outcome: 'unchanged' };
    }
    const allocate = allocationOf(row, invoice);
    const { result } = await step.run((context) =>
      recordReceipt(context, {
        number,
        accountId: account.id,
        receivedOn,
        amountMinor,
        currency: code,
        allocate,
      }),
    );
    return { id: result.value.id, outcome: 'new' };
  }),
  current: (context, id) => getCredit(context, id),
  remove: (step, { id, current }) => {
    const { datedOn: on } = current.value as { datedOn: string };
    return step.run((context) => reverseCredit(context, id, { on, reason: 'import undone' }));
  },
  // A receipt that was there before the import is never changed by it.
  restore: async () => undefined,
});
