/** What holds for every order: it adds up, its lines are in order, and its history is a path that orders can go. */
import type { Books, Line } from '#lib/table/dump.ts';
import { OrderEntity } from './entity.ts';
import { allowedMoves, amountOf, withHeldFrom } from './rules.ts';
import { MAX_HISTORY, type Order } from './schema.ts';

const lineLines = ({ lines, currency, totalMinor }: Order): string[] => [
  ...lines.flatMap(({ line, quantity, unitPrice, amountMinor }, at) => {
    const should = amountOf(quantity, unitPrice, currency);
    const before = lines[at - 1]?.line ?? 0;
    return [
      ...(amountMinor === should ? [] : [`line ${line} amounts to ${should} and says ${amountMinor}`]),
      ...(line > before ? [] : [`line ${line} comes after line ${before}`]),
    ];
  }),
  ...(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0) === totalMinor
    ? []
    : [`totals ${totalMinor}, which is not the sum of its lines`]),
];

/** An import may place an order in any state, and says so with its reason. */
const IMPORTED = 'imported';

const historyLines = (order: Order): string[] => {
  const { history, status } = order;
  const lines: string[] = [];
  if (history.at(-1)?.status !== status) lines.push(`is ${status} and its history ends otherwise`);
  // Where an order that is held goes back to is known along a whole history only.
  let standing: Order | undefined;
  for (const [at, entry] of history.entries()) {
    const isFree = at === 0 || entry.reason === IMPORTED || standing === undefined;
    if (!isFree && standing && !allowedMoves(standing).includes(entry.status)) {
      lines.push(`went from ${standing.status} to ${entry.status}`);
    }
    const from = standing?.status === 'shipped' ? 'shipped' : 'confirmed';
    const moved = { ...order, status: entry.status };
    standing = entry.reason === IMPORTED ? undefined : withHeldFrom(moved, from);
  }
  if (history.length < MAX_HISTORY && history[0]?.reason !== IMPORTED && history[0]?.status !== 'draft') {
    lines.push(`began as ${history[0]?.status}`);
  }
  return lines;
};

const fieldLines = ({ status, heldFrom, orderedOn, history }: Order): string[] => {
  const isHeld = status === 'on-hold' || status === 'disputed';
  return [
    ...(isHeld === (heldFrom !== undefined) ? [] : [`is ${status} and held from ${heldFrom}`]),
    ...history
      .filter(({ at }, place) => at < (history[place - 1]?.at ?? ''))
      .map(({ at }) => `its history goes back to ${at}`),
    ...(orderedOn ? [] : ['has no day']),
  ];
};

/** M4, and the status machine, for the orders of one organisation. */
export const orderViolations = (books: Books): Line[] =>
  books
    .of(OrderEntity)
    .flatMap(({ value }) =>
      [...lineLines(value), ...historyLines(value), ...fieldLines(value)].map(
        (line): Line => [value.id, line],
      ),
    );
