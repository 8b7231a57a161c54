/** What holds for the log and the cases of collecting. */
import { InvoiceEntity } from '#lib/receivables/index.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { ActionEntity, CaseEntity, caseId } from './entity.ts';
import type { CollectionAction, CollectionCase } from './schema.ts';

const actionLines = (books: Books, action: CollectionAction): string[] => {
  const foreign = action.invoices.filter(
    ({ invoiceId }) => books.find(InvoiceEntity, invoiceId)?.value.accountId !== action.accountId,
  );
  const early = action.withdrawn && action.withdrawn.on < action.on;
  return [
    ...foreign.map(({ number }) => `is about ${number}, which is not its account’s`),
    ...(early ? ['is withdrawn before it was done'] : []),
  ];
};

/** Contacts of a case are actions of its account that were not withdrawn, newest first. */
const contactLines = (books: Books, { accountId, contacts }: CollectionCase): string[] =>
  contacts.flatMap(({ actionId, on }, at): string[] => {
    const action = books.find(ActionEntity, actionId)?.value;
    const counts = action && action.accountId === accountId && action.on === on && !action.withdrawn;
    const isOrdered = on <= (contacts[at - 1]?.on ?? on);
    return [
      ...(counts ? [] : [`counts ${actionId} as a contact, which it is not`]),
      ...(isOrdered ? [] : ['has contacts out of order']),
    ];
  });

const caseLines = (books: Books, known: CollectionCase): string[] => {
  const { accountId, steps, standings, rulings } = known;
  const lines = contactLines(books, known);
  if (known.id !== caseId(accountId)) lines.push('is not the case of its account');
  for (const [at, { level, handlerId, acknowledged }] of steps.entries()) {
    const before = steps[at - 1];
    if (level === 0 && handlerId) lines.push('was given back and still has a handler');
    if (before && level > 0 && level <= before.level) lines.push('was handed up to a level it had');
    if (acknowledged && acknowledged.saidBy !== handlerId) lines.push('was acknowledged by somebody else');
  }
  if (standings.some(({ state }, at) => state === (standings[at - 1]?.state ?? 'on-time') && at > 0))
    lines.push('notes a standing that did not change');
  const foreign = rulings.filter(
    ({ invoiceId }) => books.find(InvoiceEntity, invoiceId)?.value.accountId !== accountId,
  );
  return [...lines, ...foreign.map(({ invoiceId }) => `rules on ${invoiceId}, which is not its account’s`)];
};

/** The invariants of the collection log and of cases. */
export const collectingViolations = (books: Books): Line[] => [
  ...books
    .of(ActionEntity)
    .flatMap(({ value }) => actionLines(books, value).map((line): Line => [value.id, line])),
  ...books
    .of(CaseEntity)
    .flatMap(({ value }) => caseLines(books, value).map((line): Line => [value.id, line])),
];
