/** Reads of letters. Who leads the unit sees them, and who signs; to everybody else they do not exist. */
import { NotFound } from '#lib/core/errors.ts';
import { list } from '#lib/http/list.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { effectivePlanVersion } from '#lib/plans/index.ts';
import { findHolders, normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read, readMany } from '#lib/table/read.ts';
import { LETTER_CLAIM, LetterEntity, letterKey, placeOf } from './entity.ts';
import type { Letter, LetterKind, LetterStatus, Side } from './schema.ts';

const subjectOf = ({ unitId, receiverId }: Letter): Subject => ({ unitId, ownerId: receiverId });

/** Whether the caller may read it: as the receiver, or by the unit that it is for. */
const maySee = ({ access }: Context, letter: Letter): boolean =>
  access.allows('letters', 'read', subjectOf(letter));

/** A letter whoever may see it; strongly consistent. */
export const findLetter = (context: Context, id: string): Promise<Stored<Letter> | undefined> =>
  read(context.table, LetterEntity, letterKey(context.orgId, id));

/** A letter that the caller may read. @throws {NotFound} */
export const getLetter = async (context: Context, id: string): Promise<Stored<Letter>> => {
  const stored = await findLetter(context, id);
  if (!stored || !maySee(context, stored.value)) throw NotFound();
  return stored;
};

/** The letters of nodes in a version, whoever may see them, by node; a node without one is absent. */
export const lettersOf = async (
  context: Context,
  place: Pick<Letter, 'planId' | 'planVersion'> & { kind: LetterKind },
  nodes: readonly string[],
): Promise<Map<string, Stored<Letter>>> => {
  const values = nodes.map((node) => placeOf({ ...place, node }));
  const holders = await findHolders(context.table, context.orgId, LETTER_CLAIM, values);
  const ids = values.flatMap((value) => holders.get(normalised(value)) ?? []);
  const keys = ids.map((id) => letterKey(context.orgId, id));
  const letters = await readMany(context.table, LetterEntity, keys);
  return new Map(letters.map((letter) => [letter.value.node, letter]));
};

export interface LetterQuery {
  limit: number;
  cursor?: string | undefined;
  sort: 'issuedOn' | '-issuedOn';
  'filter[planId]'?: string | undefined;
  'filter[kind]'?: LetterKind | undefined;
  'filter[status]'?: LetterStatus | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[receiverId]'?: string | undefined;
  'filter[unsignedBy]'?: Side | undefined;
}

const fits = (letter: Letter, query: LetterQuery): boolean => {
  const { 'filter[planId]': planId, 'filter[kind]': kind, 'filter[status]': status } = query;
  const { 'filter[unitId]': unitId, 'filter[unsignedBy]': side } = query;
  return (
    (!planId || letter.planId === planId) &&
    (!kind || letter.kind === kind) &&
    (!status || letter.status === status) &&
    (!unitId || letter.unitId === unitId) &&
    (!side || (letter.status === 'issued' && letter[side] === undefined))
  );
};

const summary = ({ value, version, createdAt, updatedAt }: Stored<Letter>) => {
  const { columns, lines, policyText, responsibilities, rights, rewards, ...rest } = value;
  return { ...rest, version, createdAt, updatedAt };
};

export { summary as letterSummary };

/** Letters that the caller may see, by day of issue. */
export const listLetters = (context: Context, query: LetterQuery) => {
  const own = context.access.scope('letters', 'read') === 'own' ? context.access.user.id : undefined;
  const ownerId = query['filter[receiverId]'] ?? own;
  const unitId = query['filter[unitId]'];
  const base = { orgId: context.orgId, entity: LetterEntity.name };
  return list(context, LetterEntity, {
    query: { name: 'letters', ...query },
    page: {
      index: ownerId ? 'byOwner' : unitId ? 'byUnit' : 'byOrganisation',
      partitions: [ownerId ? { ...base, ownerId } : unitId ? { ...base, unitId } : base],
      descending: query.sort.startsWith('-'),
      accept: async (records) => records.map(({ value }) => fits(value, query) && maySee(context, value)),
    },
    view: summary,
  });
};

/** The letter as the API shows it. */
export const letterView = async (context: Context, stored: Stored<Letter>) => {
  const { value, version, createdAt, updatedAt } = stored;
  const isCurrent = (await effectivePlanVersion(context, value.planId)) === value.planVersion;
  return { ...value, isCurrent, version, createdAt, updatedAt };
};
