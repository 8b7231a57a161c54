/**
 * The receivables section of a sales plan as sums over invoices of one currency. Laws, for any invoices
 * and days: opening + invoiced − collected − credited − written off = closing, and what was open before the month is
 * overdue + due in the month + due later. Pure.
 */
import { addDays, type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { bucketNames, bucketOf, type Invoice, openDuesAt, openMinorAt } from '#lib/receivables/index.ts';

/** A month, the day as of which it is asked about, and the bounds of the ageing. */
export interface PlanMonth {
  from: BusinessDate;
  to: BusinessDate;
  asOf: BusinessDate;
  bounds: readonly number[];
}

export interface PlanSums {
  openingMinor: number;
  overdueMinor: number;
  overdue: { bucket: string; amountMinor: number }[];
  openingDueMinor: number;
  openingLaterMinor: number;
  invoicedMinor: number;
  dueMinor: number;
  promisedMinor: number;
  expectedMinor: number;
  collectedMinor: number;
  creditedMinor: number;
  writtenOffMinor: number;
  closingMinor: number;
}

/** The day whose end is the start of the plan, and the last day that counts: of a month to come both are the day asked for. */
export const planDays = ({ from, to, asOf }: Omit<PlanMonth, 'bounds'>) => {
  const eve = addDays(from, -1);
  return { before: asOf < eve ? asOf : eve, until: asOf < to ? asOf : to };
};

export const noPlan = (bounds: readonly number[]): PlanSums => ({
  openingMinor: 0,
  overdueMinor: 0,
  overdue: bucketNames(bounds).map((bucket) => ({ bucket, amountMinor: 0 })),
  openingDueMinor: 0,
  openingLaterMinor: 0,
  invoicedMinor: 0,
  dueMinor: 0,
  promisedMinor: 0,
  expectedMinor: 0,
  collectedMinor: 0,
  creditedMinor: 0,
  writtenOffMinor: 0,
  closingMinor: 0,
});

/** The promised day, when a promise was made by the day and not found missed before the month. */
const promisedDay = ({ promise }: Invoice, from: BusinessDate, until: BusinessDate) =>
  promise && promise.madeOn <= until && !(promise.missedOn && promise.missedOn < from)
    ? promise.promisedOn
    : undefined;

const addOpening = (
  sums: PlanSums,
  { dueOn, amountMinor }: Invoice['dues'][number],
  { from, to, bounds }: PlanMonth,
): void => {
  const bucket = sums.overdue[bucketOf(daysBetween(dueOn, from), bounds)];
  if (bucket) {
    bucket.amountMinor += amountMinor;
    sums.overdueMinor += amountMinor;
  } else if (dueOn <= to) sums.openingDueMinor += amountMinor;
  else sums.openingLaterMinor += amountMinor;
};

const addDues = (sums: PlanSums, invoice: Invoice, isNew: boolean, month: PlanMonth): void => {
  const { from, to } = month;
  const { before, until } = planDays(month);
  const isIn = (day: BusinessDate): boolean => from <= day && day <= to;
  const promised = promisedDay(invoice, from, until);
  const dues = isNew ? openDuesAt({ ...invoice, entries: [] }, until) : openDuesAt(invoice, before);
  for (const { dueOn, amountMinor } of dues) {
    if (isIn(dueOn)) sums.dueMinor += amountMinor;
    if (promised && isIn(promised)) sums.promisedMinor += amountMinor;
    if (isIn(promised ?? dueOn)) sums.expectedMinor += amountMinor;
    if (!isNew) addOpening(sums, { dueOn, amountMinor }, month);
  }
};

const settledBy = (creditId: string) => {
  if (creditId.startsWith('crn_')) return 'creditedMinor';
  return creditId.startsWith('wof_') ? 'writtenOffMinor' : 'collectedMinor';
};

/** The plan of some invoices of one currency; what is issued after the last day that counts is not known yet. */
export const planOf = (invoices: readonly Invoice[], month: PlanMonth): PlanSums => {
  const { before, until } = planDays(month);
  const sums = noPlan(month.bounds);
  for (const invoice of invoices) {
    if (invoice.issuedOn > until) continue;
    const isNew = invoice.issuedOn > before;
    sums.openingMinor += isNew ? 0 : openMinorAt(invoice, before);
    sums.invoicedMinor += isNew ? invoice.amountMinor : 0;
    sums.closingMinor += openMinorAt(invoice, until);
    addDues(sums, invoice, isNew, month);
    for (const { creditId, amountMinor, on } of invoice.entries)
      if (on <= until && (isNew || on > before)) sums[settledBy(creditId)] += amountMinor;
  }
  return sums;
};
