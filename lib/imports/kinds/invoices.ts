/**
 * Invoices, account by account in the order of issue and number, so that unapplied money meets them as it would have.
 * Without an amount an invoice takes the total of its order: bring orders and their lines first.
 */
import '#lib/credit-checks.ts';

import { DocumentNumber } from '#lib/accounts/index.ts';
import { plainDecimal } from '#lib/core/decimal.ts';
import { decimalOf, money } from '#lib/core/money.ts';
import { CreditPolicy } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import {
  cancelInvoice,
  changeInvoice,
  disputeInvoice,
  findInvoiceByNumber,
  getInvoice,
  issueInvoice,
} from '#lib/receivables/index.ts';
import { canonical } from '#lib/table/audit.ts';
import { normalised } from '#lib/table/claim.ts';
import { currency, date, decimal, type RowOf, required, text, yesNo } from '../cells.ts';
import { defineKind, eachRow, expecting, type Step, type Undoing } from '../kind.ts';
import { accountOf, findOrder, orderOf } from '../refs.ts';
import { AmountUnknown, ChangedSince, DocumentVoid } from '../row-errors.ts';
import { amountMinorOf, requireSame } from './money.ts';

const columns = {
  number: required(text(DocumentNumber)),
  accountNumber: required(text(DocumentNumber)),
  orderNumber: text(DocumentNumber),
  issuedOn: required(date),
  dueOn: date,
  amount: decimal('positive'),
  currency,
  disputed: yesNo,
};
type Row = RowOf<typeof columns>;
type Issued = NonNullable<Awaited<ReturnType<typeof findInvoiceByNumber>>>;

/** Account, order and amount that the row means. @throws {ReferenceUnknown} @throws {AmountUnknown} */
const meaning = async (context: Context, row: Row) => {
  const { value: account } = await accountOf(context, row.accountNumber);
  const order = row.orderNumber === undefined ? undefined : (await orderOf(context, row.orderNumber)).value;
  const code = row.currency ?? order?.currency ?? account.currency;
  const amountMinor = row.amount === undefined ? order?.totalMinor : amountMinorOf(row.amount, code);
  if (!amountMinor) throw AmountUnknown({}, { extra: { column: 'amount' } });
  return { account, order, currency: code, amountMinor };
};

const issue = async (step: Step, row: Row) => {
  const { account, order, currency: code, amountMinor } = await meaning(step.context, row);
  const { number, issuedOn, dueOn } = row;
  const { importsAsk: ask } = await policyAt(step.context, CreditPolicy, step.context.today());
  const invoice = {
    number,
    accountId: account.id,
    ...(order && { orderId: order.id }),
    issuedOn,
    amountMinor,
    currency: code,
    ...(dueOn && { dues: [{ dueOn, amountMinor }] }),
    ...(row.disputed && { disputed: true }),
  };
  const { result } = await step.run((context) => issueInvoice(context, invoice, { ask }));
  return { id: result.value.id, outcome: 'new' as const };
};

/** Due date and dispute may be brought up to date; what was booked must be what the row says. */
const update = async (step: Step, row: Row, { value: invoice }: Issued) => {
  const { id, number, dues } = invoice;
  if (invoice.cancelledOn) throw DocumentVoid({ number });
  const { account, order, currency: code, amountMinor } = await meaning(step.context, row);
  requireSame(number, {
    accountNumber: [invoice.accountId, account.id],
    orderNumber: [invoice.orderId, order?.id],
    issuedOn: [invoice.issuedOn, row.issuedOn],
    currency: [invoice.currency, code],
    amount: [invoice.amountMinor, row.amount === undefined ? undefined : amountMinor],
  });
  const { dueOn, disputed } = row;
  const moves = dueOn !== undefined && !(dues.length === 1 && dues[0]?.dueOn === dueOn);
  const dispute = disputed !== undefined && disputed !== (invoice.dispute !== undefined);
  if (moves) {
    const single = [{ dueOn, amountMinor: invoice.amountMinor }];
    await step.run((context) => changeInvoice(context, id, { dues: single }), 'dues');
  }
  if (dispute) {
    const change = { disputed, ...(disputed && { reason: 'imported as disputed' }) };
    await step.run((context) => disputeInvoice(context, id, change), 'dispute');
  }
  return { id, outcome: moves || dispute ? ('updated' as const) : ('unchanged' as const) };
};

/** The context of a change to a field that still is as the undo found it; money may move meanwhile. @throws {ChangedSince} */
const whileAsFound = async (
  context: Context,
  { id, current }: Undoing,
  field: 'dues' | 'dispute',
): Promise<Context> => {
  const now = await getInvoice(context, id);
  const found = current.value as Issued['value'];
  if (canonical(now.value[field]) !== canonical(found[field])) throw ChangedSince();
  return expecting(context, now);
};

const changeBack = ({ dispute }: Partial<Issued['value']>) =>
  dispute ? { disputed: true, reason: dispute.reason } : { disputed: false };

export const invoices = defineKind({
  name: 'invoices',
  resource: 'money',
  columns,
  key: ({ number }) => normalised(number),
  dateOf: ({ issuedOn }) => issuedOn,
  laneOf: ({ accountNumber }) => normalised(accountNumber),
  reversedOnly: true,
  amountOf: async (step, row) => {
    const order = row.orderNumber ? (await findOrder(step.context, row.orderNumber))?.value : undefined;
    const code = row.currency ?? order?.currency ?? 'XXX';
    if (row.amount !== undefined) return { amount: row.amount, currency: code };
    if (!order) return undefined;
    return {
      amount: plainDecimal(decimalOf(money(order.totalMinor, order.currency))),
      currency: order.currency,
    };
  },
  apply: eachRow(async (step, row: Row) => {
    const existing = await findInvoiceByNumber(step.context, row.number);
    return existing ? update(step, row, existing) : issue(step, row);
  }),
  current: (context, id) => getInvoice(context, id),
  remove: (step, { id, current }) => {
    const { issuedOn: on } = current.value as Issued['value'];
    return step.run((context) =>
      cancelInvoice(context, id, { on, reason: 'import undone' }, { freeNumber: true }),
    );
  },
  restore: async (step, undoing) => {
    const { id } = undoing;
    const before = undoing.before as Partial<Issued['value']>;
    const { dues } = before;
    if (dues) {
      await step.run(
        async (context) => changeInvoice(await whileAsFound(context, undoing, 'dues'), id, { dues }),
        'dues',
      );
    }
    if ('dispute' in before) {
      await step.run(
        async (context) =>
          disputeInvoice(await whileAsFound(context, undoing, 'dispute'), id, changeBack(before)),
        'dispute',
      );
    }
  },
});
