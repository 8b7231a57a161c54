/** Whole companies: every line of a set of ten thousand through the API and the workers, against the reference's totals. */
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { startStack } from '../dev/stack.ts';
import { isPresent, loadBooks, referenceOf } from '../test/acceptance/books.ts';
import {
  importOf,
  type Reference,
  refusedIn,
  SUPERSTORE_ES,
  SUPERSTORE_ZH,
  type Superstore,
  salesOf,
} from '../test/acceptance/sales.ts';
import { type Exercise, type Figures, holds } from './exercise.ts';

const importWhole = async ({ set, company }: Superstore): Promise<Figures> => {
  if (!isPresent(set)) return { absent: 1 };
  const { total } = await referenceOf<Reference>(set, 'expected.json');
  const stack = await startStack({ data: 'memory', port: 0, ticking: false });
  try {
    stack.ready();
    const books = await loadBooks(stack, set, company);
    const told = { ...(await salesOf(books)), refused: refusedIn(books), file: importOf(books) };
    const { lines, orders, sales, quantity } = total;
    const wanted = { lines, orders, sales, quantity, refused: 0, file: { lines, sales } };
    const same = JSON.stringify(told) === JSON.stringify(wanted);
    holds(same ? [] : [`${set} says ${JSON.stringify(told)}, the reference ${JSON.stringify(wanted)}`]);
    holds(violationsIn(await dumpOf(stack.ports.table)));
    return { lines, orders };
  } finally {
    await stack.stop();
  }
};

// A turn knows its seed alone, so each set is an exercise of one turn.
const companyOf = (name: string, store: Superstore): Exercise => ({
  name,
  proves: 'every line of a whole company is taken, and its sales are those of the reference',
  turns: { short: 0, long: 1 },
  minutes: 12,
  run: () => importWhole(store),
});

export const COMPANIES: readonly Exercise[] = [
  companyOf('company-es', SUPERSTORE_ES),
  companyOf('company-zh', SUPERSTORE_ZH),
];
