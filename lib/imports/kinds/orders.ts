/** Orders of the past in the state that they ended in; their lines are a kind of their own. */
import '#lib/credit-checks.ts';

import { DocumentNumber } from '#lib/accounts/index.ts';
import {
  findOrderByNumber,
  getOrder,
  type ImportedFields,
  ORDER_STATUSES,
  type Order,
  placeOrder,
  removeImportedOrder,
  updateImportedOrder,
} from '#lib/orders/index.ts';
import { Email } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { choice, currency, date, form, type RowOf, required, text } from '../cells.ts';
import { defineKind, eachRow, patchBack } from '../kind.ts';
import { accountOf, userIdOf } from '../refs.ts';

const columns = {
  number: required(text(DocumentNumber)),
  accountNumber: required(text(DocumentNumber)),
  ownerEmail: form(Email, 'name@example.com'),
  orderedOn: required(date),
  requiredOn: date,
  shippedOn: date,
  status: choice(ORDER_STATUSES),
  currency,
};
type Row = RowOf<typeof columns>;

const FIELDS = ['accountId', 'ownerId', 'orderedOn', 'requiredOn', 'shippedOn', 'status', 'currency'];

export const orders = defineKind({
  name: 'orders',
  resource: 'orders',
  columns,
  key: ({ number }) => normalised(number),
  dateOf: ({ orderedOn }) => orderedOn,
  apply: eachRow(async (step, { accountNumber, ownerEmail, status, ...row }: Row) => {
    const { id: accountId } = (await accountOf(step.context, accountNumber)).value;
    const ownerId = userIdOf(step.context, ownerEmail);
    const existing = await findOrderByNumber(step.context, row.number);
    if (!existing) {
      const placed = { ...row, accountId, ownerId, status: status ?? 'confirmed' };
      const { result } = await step.run((context) => placeOrder(context, placed));
      return { id: result.value.id, outcome: 'new' };
    }
    const { number: _number, ...fields } = row;
    const { wrote } = await step.run(async (context) => {
      const from = (await findOrderByNumber(context, row.number)) ?? existing;
      return updateImportedOrder(context, from, { ...fields, accountId, ownerId, status });
    });
    return { id: existing.value.id, outcome: wrote ? 'updated' : 'unchanged' };
  }),
  current: (context, id) => getOrder(context, id),
  remove: (step, { id, current }) => step.run((context) => removeImportedOrder(context, id, current.version)),
  // A state that is set back is noted in the order's history, which itself is never set back.
  derived: ['history'],
  restore: (step, { before, current }) =>
    step.run((context) =>
      updateImportedOrder(context, current as Stored<Order>, patchBack(before, FIELDS) as ImportedFields),
    ),
});
