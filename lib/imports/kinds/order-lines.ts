/** Lines of imported orders: all lines of one order in a file are one command; a wrong line does not stop the others. */
import '#lib/credit-checks.ts';

import { DocumentNumber } from '#lib/accounts/index.ts';
import { PriceText, Sku } from '#lib/catalogue/index.ts';
import { plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';
import {
  getOrder,
  type ImportedLine,
  type LineOutcome,
  type Order,
  putLines,
  Quantity,
  removeLines,
} from '#lib/orders/index.ts';
import { canonical } from '#lib/table/audit.ts';
import { normalised } from '#lib/table/claim.ts';
import { integer, number, type RowOf, required, text } from '../cells.ts';
import { defineKind, type Entry, type Outcome, type Result, type Undoing, type UndoStep } from '../kind.ts';
import { findOrder, orderOf } from '../refs.ts';

const columns = {
  orderNumber: required(text(DocumentNumber)),
  line: required(integer(1, 999_999)),
  sku: required(text(Sku)),
  quantity: required(number(Quantity, '2.5 (> 0)')),
  unitPrice: required(number(PriceText, '12.50')),
  listPrice: number(PriceText, '15.00'),
};
type Row = RowOf<typeof columns>;
type Lines = Order['lines'];

const resultOf = (id: string, { number: row }: Entry<Row>, line: LineOutcome | undefined): Result => {
  if (line?.outcome !== 'failed') return { number: row, id, outcome: line?.outcome ?? 'unchanged' };
  return { number: row, error: line.error };
};

const linesIn = (side: unknown): Map<number, string> =>
  new Map(((side ?? []) as Lines).map((line) => [line.line, canonical(line)]));

/** Which lines the import added or changed in an order, and what the changed ones were before. */
const touched = ({
  entries,
}: Pick<Undoing, 'entries'>): { before: Map<number, string>; after: Map<number, string> } => {
  const changes = entries.flatMap(({ changes }) => changes['lines'] ?? []);
  const [before, after] = [linesIn(changes[0]?.before), linesIn(changes.at(-1)?.after)];
  for (const [line, text] of after) if (before.get(line) === text) after.delete(line);
  return { before, after };
};

const takeBack = (undoing: Undoing): { added: number[]; earlier: ImportedLine[] } => {
  const { before, after } = touched(undoing);
  const earlier = [...after.keys()].flatMap((line) => before.get(line) ?? []);
  return {
    added: [...after.keys()].filter((line) => !before.has(line)),
    earlier: earlier.map((text) => {
      const { amountMinor: _amount, productId: _product, ...line } = JSON.parse(text) as Lines[number];
      return line;
    }),
  };
};

const restoreLines = async (step: UndoStep, undoing: Undoing): Promise<void> => {
  const { id, current } = undoing;
  const { added, earlier } = takeBack(undoing);
  if (earlier.length > 0) await step.run((context) => putLines(context, id, earlier), 'earlier');
  const { version } = earlier.length > 0 ? await getOrder(step.context, id) : current;
  if (added.length > 0) {
    await step.run((context) => removeLines(context, { orderId: id, lines: added }, version), 'added');
  }
};

export const orderLines = defineKind({
  name: 'order-lines',
  resource: 'orders',
  columns,
  key: ({ orderNumber, line }) => `${normalised(orderNumber)} ${line}`,
  laneOf: ({ orderNumber }) => normalised(orderNumber),
  together: true,
  amountOf: async (step, { orderNumber, quantity, unitPrice }) => {
    const order = await findOrder(step.context, orderNumber);
    const product = unscaled(scaled(quantity, 6) * scaled(unitPrice, 6), 12);
    return { amount: plainDecimal(product), currency: order?.value.currency ?? 'XXX' };
  },
  apply: async (step, entries: readonly Entry<Row>[]) => {
    const [first] = entries;
    if (!first) return [];
    const { id } = (await orderOf(step.context, first.row.orderNumber)).value;
    const inputs = entries.map(({ row: { orderNumber: _number, ...line } }) => line);
    const { result } = await step.run((context) => putLines(context, id, inputs));
    const outcomes = new Map(result.lines.map((line) => [line.line, line]));
    return entries.map((entry) => resultOf(id, entry, outcomes.get(entry.row.line)));
  },
  outcomesOf: (entries, rows) => {
    const { before, after } = touched({ entries });
    return rows.map(({ row: { line } }): Outcome => {
      if (!after.has(line)) return 'unchanged';
      return before.has(line) ? 'updated' : 'new';
    });
  },
  current: (context, id) => getOrder(context, id),
  // Other lines of the order may come and go; only those of the import are compared.
  derived: ['totalMinor'],
  remove: restoreLines,
  restore: restoreLines,
});
