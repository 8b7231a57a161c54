/** What holds for accounts and their contacts: one history of owners, no circle of parents, terms that find them. */
import type { Books, Line } from '#lib/table/dump.ts';
import { searchViolations } from '#lib/table/search.ts';
import { AccountEntity, AccountSearch, ContactEntity, termsOf } from './entity.ts';
import { type Account, MAX_TURNS } from './schema.ts';

const assignmentLines = ({ assignments }: Account): string[] =>
  assignments
    .filter(({ from }, at) => from <= (assignments[at - 1]?.from ?? ''))
    .map(({ from }) => `assignments are out of order at ${from}`);

const turnLines = ({ turns = [] }: Account): string[] =>
  turns
    .filter(({ became }, at) => became !== (at % 2 === 0 ? 'customer' : 'lost'))
    .map(({ on, became }) => `became ${became} on ${on} out of turn`);

const gradingLines = ({ level, gradings = [] }: Account): string[] => [
  ...gradings
    .filter((grading, at) => {
      const before = gradings[at - 1];
      return before && (grading.on <= before.on || grading.level === before.level);
    })
    .map((grading) => `got level ${grading.level} on ${grading.on} out of turn`),
  ...(level === undefined || gradings.length >= MAX_TURNS || gradings.at(-1)?.level === level
    ? []
    : [`is at level ${level} and got another last`]),
];

const parentLines = (account: Account, accounts: ReadonlyMap<string, Account>): string[] => {
  const seen = new Set<string>();
  let above: Account | undefined = account;
  while (above && !seen.has(above.id)) {
    seen.add(above.id);
    above = above.parentId ? accounts.get(above.parentId) : undefined;
  }
  return above?.id === account.id ? ['belongs to itself'] : [];
};

const contactLines = (books: Books): Line[] => {
  const primaries = books.of(ContactEntity).filter(({ value }) => value.primary);
  return [...Map.groupBy(primaries, ({ value }) => value.accountId)].flatMap(([accountId, group]): Line[] =>
    group.length > 1 ? [[accountId, `has ${group.length} primary contacts`]] : [],
  );
};

/** The invariants of accounts, their contacts and their search terms. */
export const accountViolations = (books: Books): Line[] => {
  const accounts = new Map(books.of(AccountEntity).map(({ value }) => [value.id, value]));
  const terms = new Map([...accounts].map(([id, account]) => [id, termsOf(account)]));
  return [
    ...[...accounts.values()].flatMap((account) =>
      [
        ...assignmentLines(account),
        ...turnLines(account),
        ...gradingLines(account),
        ...parentLines(account, accounts),
      ].map((line): Line => [account.id, line]),
    ),
    ...contactLines(books),
    ...searchViolations(books, AccountSearch, terms),
  ];
};
