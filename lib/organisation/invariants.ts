/** What holds for an organisation's people and units: one history each, trees without circles, policies that parse. */
import type { Books, Line } from '#lib/table/dump.ts';
import { OrganisationEntity, RegistrationEntity, UnitEntity, UserEntity } from './entity.ts';
import type { Dated } from './history.ts';
import { findPolicyKind, PolicyEntity } from './policies.ts';
import { RateEntity, rateId } from './rates.ts';
import { climb } from './rules.ts';

const historyLines = (what: string, history: readonly Dated[]): string[] =>
  history
    .filter(({ from }, at) => from <= (history[at - 1]?.from ?? ''))
    .map(({ from }) => `${what} are out of order at ${from}`);

const treeLines = <T extends Dated>(
  what: string,
  histories: ReadonlyMap<string, readonly T[]>,
  upOf: (entry: T) => string | null,
): Line[] =>
  [...histories].flatMap(([id, history]): Line[] => {
    const { cycleOn } = climb(id, (other) => histories.get(other) ?? [], upOf);
    return [
      ...historyLines(what, history).map((line): Line => [id, line]),
      ...(cycleOn ? [[id, `stands above itself on ${cycleOn}`] as const] : []),
    ];
  });

const policyLines = (books: Books): Line[] =>
  books.of(PolicyEntity).flatMap(({ value: { kind, versions } }) => {
    const schema = findPolicyKind(kind)?.schema;
    const unread = versions.filter(({ body }) => !schema?.safeParse(body).success);
    return [
      ...unread.map(({ validFrom }): Line => [kind, `its policy from ${validFrom} on does not parse`]),
      ...historyLines(
        'versions',
        versions.map(({ validFrom }) => ({ from: validFrom })),
      ).map((line): Line => [kind, line]),
    ];
  });

const registrationLines = (books: Books): Line[] => {
  const organisations = books.of(OrganisationEntity).map(({ value }) => value.id);
  const registered = books.of(RegistrationEntity).map(({ value }) => value.id);
  return [
    ...organisations
      .filter((id) => id !== books.orgId || !registered.includes(id))
      .map((id): Line => [id, 'is not registered']),
    ...registered
      .filter((id) => !organisations.includes(id))
      .map((id): Line => [id, 'is registered and absent']),
  ];
};

/** The invariants of the organisation, its units, users, rates and policies. */
export const organisationViolations = (books: Books): Line[] => [
  ...registrationLines(books),
  ...treeLines(
    'parents',
    new Map(books.of(UnitEntity).map(({ value }) => [value.id, value.parents])),
    ({ parentId }) => parentId,
  ),
  ...treeLines(
    'postings',
    new Map(books.of(UserEntity).map(({ value }) => [value.id, value.postings])),
    ({ managerId }) => managerId,
  ),
  ...policyLines(books),
  ...books
    .of(RateEntity)
    .flatMap(({ value }): Line[] =>
      value.id === rateId(value) ? [] : [[value.id, 'is the id of another rate']],
    ),
];
