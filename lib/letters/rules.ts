/** Who signs for which side, and what a letter is once they did. Pure. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Directory } from '#lib/organisation/directory.ts';
import type { Unit, User } from '#lib/organisation/schema.ts';
import { type Letter, LetterContent, type LetterStatus, type Side } from './schema.ts';

const HEADS: readonly string[] = ['manager', 'director', 'executive'];

/** Active people posted in the unit itself on the day. */
const peopleOf = (directory: Directory, { id }: Unit, on: BusinessDate): User[] =>
  [...directory.users.values()]
    .map(({ value }) => value)
    .filter((user) => user.active && directory.posting(user, on).unitId === id);

/** The one who leads a unit on a day; undefined where nobody or more than one does. */
export const headOf = (directory: Directory, unit: Unit, on: BusinessDate): User | undefined => {
  const heads = peopleOf(directory, unit, on).filter((user) =>
    HEADS.includes(directory.posting(user, on).role),
  );
  return heads.length === 1 ? heads[0] : undefined;
};

/** Whether somebody may answer for the unit: active, and posted in it. */
export const belongsTo = (directory: Directory, unit: Unit, on: BusinessDate, userId: string): boolean =>
  peopleOf(directory, unit, on).some(({ id }) => id === userId);

/** What is signed of a letter, without who signed. */
export const signedPart = (letter: LetterContent): LetterContent =>
  LetterContent.parse(
    Object.fromEntries(Object.entries(letter).filter(([field]) => field in LetterContent.shape)),
  );

/** Signed once both sides have. */
export const statusAfter = ({ issuer, receiver }: Pick<Letter, Side>): LetterStatus =>
  issuer && receiver ? 'signed' : 'issued';
