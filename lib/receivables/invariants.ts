/**
 * What holds for the invoices and credits of an organisation, whatever was booked in whatever order: each document by
 * itself here, the documents between them in invariant-books.ts.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { CreditEntity, InvoiceEntity } from './entity.ts';
import { bookViolations, byId, type Entry, total, unappliedOf } from './invariant-books.ts';
import { promiseViolations } from './invariant-promises.ts';
import type { Credit, Invoice } from './schema.ts';

/** How an undo differs from one: it takes back one earlier allocation, in full, and no earlier than that counted. */
const undoLine = (
  { allocationId, amountMinor, on, undoes }: Entry,
  original: Entry | undefined,
): string | undefined => {
  if (!original || original.undoes) return `${allocationId} undoes ${undoes}, which is no earlier allocation`;
  const isFull = amountMinor === -original.amountMinor && on >= original.on;
  return isFull ? undefined : `${allocationId} undoes ${undoes} otherwise than in full and afterwards`;
};

const bookingLines = (entries: readonly Entry[], start: BusinessDate): string[] => {
  const earlier = new Map<string, Entry>();
  const undone = new Set<string>();
  return entries.flatMap((entry): string[] => {
    const { allocationId, amountMinor, on, undoes } = entry;
    const lines = [
      earlier.has(allocationId) && `allocation ${allocationId} is booked twice`,
      on < start && `allocation ${allocationId} counts from ${on}, before ${start}`,
      undoes === undefined && amountMinor <= 0 && `allocation ${allocationId} is of ${amountMinor}`,
      undoes !== undefined && undoLine(entry, earlier.get(undoes)),
      undoes !== undefined && undone.has(undoes) && `${undoes} is undone twice`,
    ];
    earlier.set(allocationId, entry);
    if (undoes !== undefined) undone.add(undoes);
    return lines.filter((line) => typeof line === 'string');
  });
};

/** Days by whose end more was allocated than the bound of the day, or less than nothing. */
const dayLines = (entries: readonly Entry[], bound: (on: BusinessDate) => number): string[] => {
  const days = Map.groupBy(entries, ({ on }) => on);
  let applied = 0;
  return [...days.keys()].sort().flatMap((on): string[] => {
    applied += total(days.get(on) ?? []);
    return applied < 0 || applied > bound(on) ? [`${applied} is allocated by the end of ${on}`] : [];
  });
};

const dueLines = (invoice: Invoice): string[] => {
  const { amountMinor, issuedOn, dues, dueChanges = [] } = invoice;
  const versions = [dues, ...dueChanges.map((change) => change.dues)];
  return [
    ...versions.filter((due) => total(due) !== amountMinor).map((due) => `due dates add up to ${total(due)}`),
    ...versions
      .filter((due) => due.some(({ dueOn }) => dueOn < issuedOn))
      .map(() => 'is due before its issue'),
    ...versions
      .filter((due) => due.some(({ dueOn }, at) => dueOn < (due[at - 1]?.dueOn ?? '')))
      .map(() => 'due dates are out of order'),
    ...dueChanges
      .filter(({ until }, at) => until <= (dueChanges[at - 1]?.until ?? ''))
      .map(({ until }) => `due dates until ${until} are out of order`),
  ];
};

const standing = <E extends Entry>(entries: readonly E[]): E[] => {
  const undone = new Set(entries.map(({ undoes }) => undoes));
  return entries.filter(({ undoes, allocationId }) => !undoes && !undone.has(allocationId));
};

const invoiceLines = (invoice: Invoice, credits: ReadonlyMap<string, Credit>): string[] => {
  const { amountMinor, issuedOn, entries, cancelledOn } = invoice;
  const lines = [
    ...bookingLines(entries, issuedOn),
    ...dayLines(entries, () => amountMinor),
    ...dueLines(invoice),
  ];
  if (cancelledOn !== undefined) {
    const [only, ...others] = standing(entries);
    const note = only && credits.get(only.creditId);
    const isWhole = others.length === 0 && only?.amountMinor === amountMinor;
    if (!isWhole || note?.kind !== 'credit-note')
      lines.push('is cancelled without one credit note over all of it');
  }
  return lines;
};

const PREFIX: Record<Credit['kind'], string> = {
  receipt: 'rcp_',
  'credit-note': 'crn_',
  'write-off': 'wof_',
};

const creditLines = (credit: Credit): string[] => {
  const { id, kind, amountMinor, datedOn, entries, reversal } = credit;
  const bound = (on: BusinessDate) => (reversal && reversal.on <= on ? 0 : amountMinor);
  const lines = [...bookingLines(entries, datedOn), ...dayLines(entries, bound)];
  if (!id.startsWith(PREFIX[kind])) lines.push(`is a ${kind} by another name`);
  if (reversal && reversal.on < datedOn) lines.push('is reversed before its day');
  if (reversal && standing(entries).length > 0) lines.push('is reversed and still settles invoices');
  if (unappliedOf(credit) < 0) lines.push('has more allocated than it holds');
  return lines;
};

/** M2, M3, M10 and M11 for one organisation, with the open items and ledgers that the documents make, and the promises over them. */
export const receivablesViolations = (books: Books): Line[] => {
  const invoices = books.of(InvoiceEntity).map(({ value }) => value);
  const credits = books.of(CreditEntity).map(({ value }) => value);
  const creditsById = byId(credits);
  return [
    ...invoices.flatMap((one) => invoiceLines(one, creditsById).map((line): Line => [one.id, line])),
    ...credits.flatMap((one) => creditLines(one).map((line): Line => [one.id, line])),
    ...bookViolations(books, { invoices, credits }),
    ...promiseViolations(books, byId(invoices)),
  ];
};
