/** What holds for letters: signed by two people exactly while both sides are there, on what it says, and kept with its plan. */
import { PlanEntity } from '#lib/plans/index.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { digestOf } from './digest.ts';
import { LetterEntity } from './entity.ts';
import type { Letter } from './schema.ts';

const letterLines = (books: Books, letter: Letter): string[] => {
  const { status, issuer, receiver, digest, declined, withdrawn, planId, planVersion, receiverId } = letter;
  const plan = books.find(PlanEntity, planId)?.value;
  const signatures = [issuer, receiver].flatMap((signature) => signature ?? []);
  const isWhole = signatures.length === 2;
  return [
    ...(digest === digestOf(letter) ? [] : ['has a digest of other words']),
    ...(signatures.every((signature) => signature.digest === digest) ? [] : ['was signed in other words']),
    ...(status !== 'signed' || isWhole ? [] : ['is signed by one side']),
    ...(status !== 'issued' || !isWhole ? [] : ['is issued and signed by both sides']),
    ...(receiver && receiver.userId !== receiverId ? ['is signed by another receiver'] : []),
    ...(issuer && issuer.userId === receiver?.userId ? ['is signed by one person on both sides'] : []),
    ...((status === 'declined') === (declined !== undefined) ? [] : [`is ${status} and declined or not`]),
    ...((status === 'withdrawn') === (withdrawn !== undefined) ? [] : [`is ${status} and withdrawn or not`]),
    ...(plan?.versions.some(({ number, effectiveOn }) => number === planVersion && effectiveOn)
      ? []
      : [`is of version ${planVersion}, which was never in force`]),
  ];
};

/** The invariants of letters. */
export const letterViolations = (books: Books): Line[] =>
  books
    .of(LetterEntity)
    .flatMap(({ value }) => letterLines(books, value).map((line): Line => [value.id, line]));
