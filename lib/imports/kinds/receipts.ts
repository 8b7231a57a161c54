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
import { accountOf, findAccount, invoiceOf } from '../refs.ts';
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

const allocationOf = async (step: Step, { invoiceNumber }: Row) =>
  invoiceNumber === undefined
    ? ('automatic' as const)
    : { invoiceId: (await invoiceOf(step.context, invoiceNumber)).value.id };

export const receipts = defineKind({
  name: 'receipts',
  resource: 'money',
  columns,
  key: ({ accountNumber, number }) => `${normalised(accountNumber)} ${normalised(number)}`,
  dateOf: ({ receivedOn }) => receivedOn,
  laneOf: ({ accountNumber }) => normalised(accountNumber),
  reversedOnly: true,
  amountOf: async (step, { amount, accountNumber, currency: code, invoiceNumber }) => {
    if (code) return { amount, currency: code };
    const invoice = invoiceNumber ? await findInvoiceByNumber(step.context, invoiceNumber) : undefined;
    const account = await findAccount(step.context, accountNumber);
    return { amount, currency: invoice?.value.currency ?? account?.value.currency ?? 'XXX' };
  },
  apply: eachRow(async (step, row: Row) => {
    const { value: account } = await accountOf(step.context, row.accountNumber);
    const { number, receivedOn } = row;
    const code = row.currency ?? account.currency;
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
    const allocate = await allocationOf(step, row);
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
