/** What holds between alerts and their ledger: whatever the ledger says was told stands in a message, and once. */
import { MessageEntity } from '#lib/messages/index.ts';
import type { Message } from '#lib/messages/schema.ts';
import { InvoiceEntity } from '#lib/receivables/index.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { type Chunk, ChunkEntity, HeadEntity } from './ledger.ts';
import { DigestPayload, MOST_ITEMS, OVERDUE_ALERTS } from './schema.ts';

interface Told {
  messages: number;
  /** How often (invoice, level) was news to the recipient. */
  news: Map<string, number>;
  /** A message was too long to name all that it told. */
  isCut: boolean;
}

const payloadOf = ({ payload }: Message): DigestPayload | undefined => DigestPayload.safeParse(payload).data;

const toldBy = (books: Books): { told: Map<string, Told>; lines: Line[] } => {
  const told = new Map<string, Told>();
  const lines: Line[] = [];
  for (const { value } of books.of(MessageEntity)) {
    if (value.kind !== OVERDUE_ALERTS) continue;
    const payload = payloadOf(value);
    if (!payload) {
      lines.push([value.id, 'is no digest']);
      continue;
    }
    const one = told.get(value.recipientId) ?? { messages: 0, news: new Map(), isCut: false };
    told.set(value.recipientId, one);
    one.messages += 1;
    one.isCut ||= payload.items.length === MOST_ITEMS;
    const fresh = payload.items.filter(({ isNew }) => isNew);
    if (fresh.length === 0) lines.push([value.id, 'tells nothing new']);
    if (payload.items.length < MOST_ITEMS && fresh.length !== payload.newItems) {
      lines.push([value.id, `tells ${fresh.length} new items and says ${payload.newItems}`]);
    }
    for (const { invoiceId, level } of fresh) {
      const key = `${invoiceId} ${level}`;
      one.news.set(key, (one.news.get(key) ?? 0) + 1);
    }
  }
  return { told, lines };
};

/** Invoices of which one due date was open all the time: a level of them is news once and never again. */
const simpleInvoices = (books: Books): Set<string> =>
  new Set(
    books
      .of(InvoiceEntity)
      .filter(
        ({ value: { dues, dueChanges, entries } }) =>
          dues.length === 1 && !dueChanges && entries.length === 0,
      )
      .map(({ value }) => value.id),
  );

/** One recipient's entries in the ledger: each stands once, for an invoice, as a message told it. */
const levelLines = (books: Books, chunks: readonly Chunk[], told: Told | undefined): string[] => {
  const seen = new Set<string>();
  return chunks
    .flatMap(({ levels }) => Object.entries(levels))
    .flatMap(([due, level]): string[] => {
      const [invoiceId = ''] = due.split('@');
      const isTold = told?.isCut || told?.news.has(`${invoiceId} ${level}`);
      const lines = [
        seen.has(due) && `has ${due} twice in the ledger`,
        !books.find(InvoiceEntity, invoiceId) && `has ${due} in the ledger, which is no invoice`,
        !isTold && `is down as told about ${due} at ${level}, and no message says so`,
      ];
      seen.add(due);
      return lines.filter((line) => typeof line === 'string');
    });
};

const ledgerLines = (books: Books, told: ReadonlyMap<string, Told>): Line[] => {
  const chunks = Map.groupBy(
    books.of(ChunkEntity).map(({ value }) => value),
    ({ userId }) => userId,
  );
  const heads = new Map(books.of(HeadEntity).map(({ value }) => [value.userId, value]));
  return [...new Set([...heads.keys(), ...chunks.keys(), ...told.keys()])].flatMap((userId): Line[] => {
    const own = chunks.get(userId) ?? [];
    const [kept, sent] = [heads.get(userId)?.messages ?? 0, told.get(userId)?.messages ?? 0];
    const numbers = own.map(({ chunk }) => chunk).sort((a, b) => a - b);
    const lines = [
      kept !== sent && `has ${sent} digests and a ledger of ${kept}`,
      numbers.some((number, at) => number !== at) && `has parts ${numbers.join(', ')} of a ledger`,
      ...levelLines(books, own, told.get(userId)),
    ];
    return lines.flatMap((line): Line[] => (typeof line === 'string' ? [[userId, line]] : []));
  });
};

/** Digests and the ledger of each recipient say the same, and nothing is news twice (S1). */
export const alertViolations = (books: Books): Line[] => {
  const { told, lines } = toldBy(books);
  const simple = simpleInvoices(books);
  const twice = [...told].flatMap(([userId, { news }]) =>
    [...news]
      .filter(([key, times]) => times > 1 && simple.has(key.split(' ')[0] ?? ''))
      .map(([key]): Line => [userId, `is told ${key} more than once`]),
  );
  return [...lines, ...ledgerLines(books, told), ...twice];
};
