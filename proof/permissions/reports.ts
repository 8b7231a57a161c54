/** Reports against point reads: an aggregate is that of the records which a get shows, and of no others. */
import { TODAY } from '../../test/support/company.ts';
import { allRows, type Reader, type Row } from './lists.ts';
import { jsonOf } from './people.ts';
import type { Ids } from './requests.ts';

/** The documents that the person may get, and their accounts. */
export interface Books {
  readonly accounts: ReadonlyMap<string, Row>;
  readonly invoices: readonly Row[];
  readonly credits: readonly Row[];
}

const sumOf = (rows: readonly Row[], field: string): number => rows.reduce((sum, row) => sum + row[field], 0);

/** Whether the ageing is that of the documents; all amounts of the world are in one currency. */
const compareAgeing = (reader: Reader, query: object, body: Row, { invoices, credits }: Books): void => {
  const wanted = [sumOf(invoices, 'openMinor'), sumOf(credits, 'unappliedMinor')];
  for (const part of ['totals', 'data']) {
    const shown = [sumOf(body[part], 'outstandingMinor'), sumOf(body[part], 'unappliedMinor')];
    if (shown.join() === wanted.join()) continue;
    reader.broken.push(
      `ageing ${JSON.stringify(query)} for ${reader.person.name}: ${part} ${shown}, but what a get shows makes ${wanted}`,
    );
  }
};

const only = (books: Books, wanted: (account: Row) => boolean): Books => {
  const ofWanted = ({ accountId }: Row) => wanted(books.accounts.get(accountId));
  return { ...books, invoices: books.invoices.filter(ofWanted), credits: books.credits.filter(ofWanted) };
};

const compareGroups = (reader: Reader, groupBy: string, body: Row, { accounts }: Books): void => {
  const field = { account: 'id', owner: 'ownerId', unit: 'unitId' }[groupBy];
  if (!field) return;
  const seen = new Set([...accounts.values()].map((account) => account[field]));
  for (const { id } of body.data)
    if (!seen.has(id)) reader.broken.push(`ageing by ${groupBy} for ${reader.person.name} names ${id}`);
};

const compareOverdue = async (reader: Reader, books: Books): Promise<void> => {
  const rows = await allRows(reader, '/v1/receivables/overdue', { limit: '2' });
  const isOverdue = (invoice: Row) => invoice.openMinor > 0 && invoice.nextDueOn < TODAY;
  const wanted = books.invoices.filter(isOverdue).map(({ id }) => id);
  const shown = rows.map(({ invoiceId }) => invoiceId);
  if ([...shown].sort().join() !== [...wanted].sort().join())
    reader.broken.push(`overdue for ${reader.person.name} shows ${shown}, not ${wanted}`);
  for (const row of rows) {
    const account = books.accounts.get(row.accountId);
    const same = account?.name === row.accountName && account?.ownerId === row.ownerId;
    if (!same)
      reader.broken.push(
        `overdue for ${reader.person.name}: ${row.invoiceId} tells another account than a get`,
      );
  }
};

const compareStatement = async (reader: Reader, books: Books, accountId: string): Promise<void> => {
  const query = { accountId, from: '2020-01-01', to: TODAY };
  const answer = await reader.get('/v1/receivables/statement', query);
  const account = books.accounts.get(accountId);
  if ((answer.status === 200) !== !!account)
    reader.broken.push(`the statement of ${accountId} for ${reader.person.name}: ${answer.status}`);
  if (!account || answer.status !== 200) return;
  const own = only(books, ({ id }) => id === accountId);
  const wanted = sumOf(own.invoices, 'openMinor') - sumOf(own.credits, 'unappliedMinor');
  const shown = sumOf(jsonOf(answer).balances, 'closingMinor');
  if (shown !== wanted)
    reader.broken.push(
      `the statement of ${accountId} for ${reader.person.name} closes at ${shown}, not ${wanted}`,
    );
};

/** Whether figures are of the documents that the person may get, whatever they are grouped by. */
const compareFigures = async (reader: Reader, { invoices, credits }: Books): Promise<void> => {
  const receipts = credits.filter(({ kind }) => kind === 'receipt');
  const wanted = [sumOf(invoices, 'openMinor'), sumOf(receipts, 'amountMinor')].join();
  for (const groupBy of ['account', 'owner', 'unit', 'currency']) {
    const query = { groupBy, from: '2020-01-01', limit: '2' };
    const rows = await allRows(reader, '/v1/collection-figures', query);
    const shown = [sumOf(rows, 'openMinor'), sumOf(rows, 'collectedMinor')].join();
    if (shown !== wanted)
      reader.broken.push(`figures by ${groupBy} for ${reader.person.name}: ${shown}, not ${wanted}`);
  }
};

/** Whether metrics are of the documents and people that the person may see, however they are cut. */
const compareMetrics = async (reader: Reader, { accounts, invoices }: Books): Promise<void> => {
  const { person, broken } = reader;
  const ask = (groupBy: string) =>
    allRows(reader, '/v1/metrics', { figure: 'invoiced', from: '2020-01-01', groupBy, limit: '2' });
  const byAccount = await ask('account');
  const shown = byAccount.reduce((sum, { figure }) => sum + figure.amountMinor, 0);
  if (shown !== sumOf(invoices, 'amountMinor'))
    broken.push(`metrics by account for ${person.name}: ${shown}, not what a get shows`);
  for (const { id } of byAccount)
    if (!accounts.has(id)) broken.push(`metrics by account for ${person.name} names ${id}`);
  if (person.role !== 'representative') return;
  const { id: self } = jsonOf(await reader.get('/v1/me')).user ?? {};
  for (const groupBy of ['owner', 'unit', 'month']) {
    const rows = await ask(groupBy);
    const strangers = groupBy === 'owner' ? rows.filter(({ id }) => id !== self) : [];
    for (const { id } of strangers) broken.push(`metrics by owner for ${person.name} names ${id}`);
  }
};

/** Compares the reports for one person who may read money; whoever may not is refused all of them. */
export const compareReports = async (
  reader: Reader,
  books: Books,
  targets: readonly Ids[],
): Promise<void> => {
  const path = '/v1/receivables/ageing';
  if ((await reader.get(path)).status === 403) {
    const others = [
      '/v1/receivables/overdue',
      '/v1/collection-figures',
      '/v1/collection-plan',
      '/v1/metrics',
      '/v1/invoices',
      '/v1/receipts',
      '/v1/credit-notes',
      '/v1/write-offs',
    ];
    for (const other of others)
      if ((await reader.get(other)).status !== 403)
        reader.broken.push(`${other} is open to ${reader.person.name}`);
    return;
  }
  for (const groupBy of ['account', 'owner', 'unit', 'currency']) {
    const body = jsonOf(await reader.get(path, { groupBy }));
    compareAgeing(reader, { groupBy }, body, books);
    compareGroups(reader, groupBy, body, books);
  }
  const filters: [string, (ids: Ids) => string | undefined, (account: Row, value: string) => boolean][] = [
    ['filter[accountId]', ({ accountId }) => accountId, ({ id }, value) => id === value],
    ['filter[ownerId]', ({ ownerId }) => ownerId, ({ ownerId }, value) => ownerId === value],
    ['filter[unitId]', ({ unitId }) => unitId, ({ unitId }, value) => unitId === value],
  ];
  for (const [field, pick, matches] of filters) {
    for (const value of new Set(targets.flatMap((ids) => pick(ids) ?? []))) {
      const query = { [field]: value };
      const body = jsonOf(await reader.get(path, query));
      compareAgeing(
        reader,
        query,
        body,
        only(books, (account) => matches(account, value)),
      );
    }
  }
  await compareOverdue(reader, books);
  await compareMetrics(reader, books);
  await compareFigures(reader, books);
  for (const { accountId } of targets) if (accountId) await compareStatement(reader, books, accountId);
};
