/** Whole companies: every line of a set of ten thousand through the API and the workers, against the reference's totals. */
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { startStack } from '../dev/stack.ts';
import { isPresent, loadBooks, referenceOf } from '../test/acceptance/books.ts';
import { CLASSIC_COMPANY, CLASSICMODELS, shuffled, wrongAgeing } from '../test/acceptance/classic.ts';
import { wrongSales } from '../test/acceptance/classic-sales.ts';
import { NORTHWIND, NORTHWIND_COMPANY, wrongWhole } from '../test/acceptance/northwind.ts';
import {
  byRegion,
  importOf,
  type Reference,
  refusedIn,
  SUPERSTORE_ES,
  SUPERSTORE_ZH,
  type Superstore,
  salesOf,
  wrongGroups,
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

/** The order of a file's rows decides nothing. */
const importShuffled = async (seed: number): Promise<Figures> => {
  if (!isPresent(CLASSICMODELS)) return { absent: 1 };
  const stack = await startStack({ data: 'memory', port: 0, ticking: false });
  try {
    stack.ready();
    const books = await loadBooks(stack, CLASSICMODELS, CLASSIC_COMPANY, (csv) => shuffled(csv, seed));
    holds([
      ...(await wrongAgeing(books)),
      ...(await wrongSales(books)),
      ...violationsIn(await dumpOf(stack.ports.table)),
    ]);
    return { rows: books.imports.reduce((sum, { counts }) => sum + counts.new, 0) };
  } finally {
    await stack.stop();
  }
};

const companyShuffled: Exercise = {
  name: 'company-shuffled',
  proves: 'whatever the order of the rows, a company’s receivables and sales are those of the reference',
  turns: { short: 0, long: 1 },
  run: (_ground, { seed }) => importShuffled(seed),
};

// A turn knows its seed alone, so each set is an exercise of one turn.
const companyOf = (name: string, store: Superstore): Exercise => ({
  name,
  proves: 'every line of a whole company is taken, and its sales are those of the reference',
  turns: { short: 0, long: 1 },
  run: () => importWhole(store),
});

/** The set once more, each region with orders and customers of its own, as the reference counts them. */
const importRegions = async (store: Superstore): Promise<Figures> => {
  const { set, company } = store;
  if (!isPresent(set)) return { absent: 1 };
  const { by_region, by_category, total } = await referenceOf<Reference>(set, 'expected.json');
  const stack = await startStack({ data: 'memory', port: 0, ticking: false });
  try {
    stack.ready();
    const books = await loadBooks(stack, set, company, byRegion(store));
    holds([
      ...(await wrongGroups(books, 'unit', by_region)),
      ...(await wrongGroups(books, 'series', by_category)),
      ...violationsIn(await dumpOf(stack.ports.table)),
    ]);
    return { lines: total.lines };
  } finally {
    await stack.stop();
  }
};

const regionsOf = (name: string, store: Superstore): Exercise => ({
  name,
  proves: 'a whole company’s sales by region and category are those of the reference',
  turns: { short: 0, long: 1 },
  run: () => importRegions(store),
});

const importNorthwind = async (): Promise<Figures> => {
  if (!isPresent(NORTHWIND)) return { absent: 1 };
  const stack = await startStack({ data: 'memory', port: 0, ticking: false });
  try {
    stack.ready();
    const books = await loadBooks(stack, NORTHWIND, NORTHWIND_COMPANY);
    holds([...(await wrongWhole(books)), ...violationsIn(await dumpOf(stack.ports.table))]);
    return { rows: books.imports.reduce((sum, { counts }) => sum + counts.new, 0) };
  } finally {
    await stack.stop();
  }
};

const northwind: Exercise = {
  name: 'company-northwind',
  proves: 'sales with discounts by person, team, region, quarter and category are those of the reference',
  turns: { short: 0, long: 1 },
  run: () => importNorthwind(),
};

export const COMPANIES: readonly Exercise[] = [
  companyShuffled,
  northwind,
  companyOf('company-es', SUPERSTORE_ES),
  companyOf('company-zh', SUPERSTORE_ZH),
  regionsOf('regions-es', SUPERSTORE_ES),
  regionsOf('regions-zh', SUPERSTORE_ZH),
];
