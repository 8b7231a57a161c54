/** Signing, declining and withdrawing letters: each side for itself, on what it has read. */
import { Forbidden } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, type Write } from '#lib/table/write.ts';
import { LETTER_CLAIM, LetterEntity, placeOf } from './entity.ts';
import { LetterBothSides, LetterChanged, LetterNotSigned } from './errors.ts';
import { getIssued, requireStatus, tellToSign } from './issuing.ts';
import { statusAfter } from './rules.ts';
import type { Letter, Side, Signature } from './schema.ts';
import { getLetter } from './store.ts';

type Change = Promise<Command<Stored<Letter>>>;

/** The side that the caller signs for: the receiver's own, else the company's. @throws {Forbidden} */
const sideOf = ({ access }: Context, { receiverId, issuerUnitId }: Letter): Side => {
  if (receiverId === access.user.id) return 'receiver';
  if (access.allows('letters', 'write', { unitId: issuerUnitId })) return 'issuer';
  throw Forbidden();
};

const saved = (
  context: Context,
  from: Stored<Letter>,
  next: Letter,
  { act, writes = [] }: { act: string; writes?: Write[] },
): Command<Stored<Letter>> => {
  const letter = put(LetterEntity, next, { at: context.at, from });
  return { action: `letter.${act}`, writes: [letter, ...writes], result: letter.next };
};

/** Gives the place of a letter that is over to the next one. */
const freed = (context: Context, letter: Letter): Promise<Write[]> =>
  moveClaim(context.table, context.orgId, {
    kind: LETTER_CLAIM,
    holderId: letter.id,
    before: placeOf(letter),
    at: context.at,
  });

/**
 * Signs for the caller's side what they have read; signed by both, the letter stays as it is. Signing again changes nothing but the time.
 * @throws {NotFound} @throws {Forbidden} @throws {LetterStatusWrong} @throws {LetterChanged} when the digest is of other words
 * @throws {LetterBothSides} for one person on both sides
 */
export const signLetter = async (context: Context, id: string, { digest }: { digest: string }): Change => {
  const stored = await getLetter(context, id);
  const letter = stored.value;
  const side = sideOf(context, letter);
  requireStatus(letter, 'issued');
  if (digest !== letter.digest) throw LetterChanged();
  const other = side === 'issuer' ? letter.receiver : letter.issuer;
  const { user, posting } = context.access;
  if (other?.userId === user.id) throw LetterBothSides();
  const signature: Signature = {
    ...{ userId: user.id, name: user.name, role: posting.role },
    ...{ at: context.at, on: context.today(), digest },
  };
  const signed = { ...letter, [side]: signature };
  const writes = signed.issuer ? [] : await tellToSign(context, signed, letter.issuedBy);
  return saved(context, stored, { ...signed, status: statusAfter(signed) }, { act: 'sign', writes });
};

/** Takes the caller's own signature back while the other side has not signed. @throws {Forbidden} @throws {LetterStatusWrong} @throws {LetterNotSigned} */
export const unsignLetter = async (context: Context, id: string): Change => {
  const stored = await getLetter(context, id);
  sideOf(context, stored.value);
  requireStatus(stored.value, 'issued');
  const { issuer, receiver, ...letter } = stored.value;
  const userId = context.access.user.id;
  const [isIssuer, isReceiver] = [issuer?.userId === userId, receiver?.userId === userId];
  if (!isIssuer && !isReceiver) throw LetterNotSigned();
  const next: Letter = {
    ...letter,
    ...(issuer && !isIssuer && { issuer }),
    ...(receiver && !isReceiver && { receiver }),
  };
  return saved(context, stored, next, { act: 'unsign' });
};

/** The receiver refuses, and says why: another letter may be issued. @throws {Forbidden} @throws {LetterStatusWrong} */
export const declineLetter = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getLetter(context, id);
  const userId = context.access.user.id;
  if (stored.value.receiverId !== userId) throw Forbidden();
  requireStatus(requireMatch(context, stored).value, 'issued');
  const { receiver: _, ...letter } = stored.value;
  const next: Letter = {
    ...letter,
    status: 'declined',
    declined: { by: userId, on: context.today(), reason },
  };
  return saved(context, stored, next, { act: 'decline', writes: await freed(context, letter) });
};

/**
 * Takes a letter back. One that both sides signed is the company's to end: that takes the right over the whole organisation.
 * @throws {Forbidden} @throws {LetterStatusWrong}
 */
export const withdrawLetter = async (
  context: Context,
  id: string,
  { reason }: { reason: string },
): Change => {
  const stored = requireMatch(context, await getIssued(context, id));
  requireStatus(stored.value, 'issued', 'signed');
  const isCompany = context.access.scope('letters', 'write') === 'organisation';
  if (stored.value.status === 'signed' && !isCompany) throw Forbidden();
  const withdrawn = { by: context.access.user.id, on: context.today(), reason };
  const next: Letter = { ...stored.value, status: 'withdrawn', withdrawn };
  return saved(context, stored, next, { act: 'withdraw', writes: await freed(context, stored.value) });
};
