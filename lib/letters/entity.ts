/**
 * | access pattern                                   | where                                                    |
 * | one letter                                       | pk org#letter#id, sk letter                              |
 * | the letter of a node in a version                | claim letter-of: plan.version.kind.node                  |
 * | letters of all / of a unit / of who signs, by day | byOrganisation, byUnit, byOwner: listKey = day of issue |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Letter } from './schema.ts';

/** One letter that is issued or signed for each kind, version and node. */
export const LETTER_CLAIM = 'letter-of';

type Place = Pick<Letter, 'planId' | 'planVersion' | 'kind' | 'node'>;
export const placeOf = ({ planId, planVersion, kind, node }: Place): string =>
  `${planId}.${planVersion}.${kind}.${node}`;

export const letterKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'letter', id),
  sk: 'letter',
});

const isOver = ({ status }: Letter): boolean => status === 'declined' || status === 'withdrawn';

export const LetterEntity = defineEntity<Letter>({
  name: 'letter',
  schema: Letter,
  audited: true,
  key: (orgId, { id }) => letterKey(orgId, id),
  id: ({ id }) => id,
  claims: (letter) => [
    { kind: LETTER_CLAIM, value: placeOf(letter), ...(isOver(letter) && { released: true }) },
  ],
  index: ({ issuedOn, unitId, receiverId }) => ({ listKey: issuedOn, unitId, ownerId: receiverId }),
});
