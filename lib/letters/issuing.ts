/** Issuing letters, level by level, and changing what nobody has signed. */
import { Forbidden } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { AssignedNode, Assignment } from '#lib/plans/index.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, type Put, put, type Write } from '#lib/table/write.ts';
import { tellWaiting } from '#lib/waiting/notices.ts';
import { digestOf } from './digest.ts';
import { assignment, type Desk, deskFor, drawnUp, partyOf } from './drawing.ts';
import { LETTER_CLAIM, LetterEntity, placeOf } from './entity.ts';
import {
  LetterAboveUnsigned,
  LetterExists,
  LetterNodeWrong,
  LetterStatusWrong,
  LetterTouched,
} from './errors.ts';
import type { Letter, LetterContent, LetterPatch, LetterStatus, LettersBelow, NewLetter } from './schema.ts';
import { getLetter, lettersOf } from './store.ts';

/** Letters of one command: each is five writes with the mail to its receiver, and a transaction holds a hundred. */
const AT_ONCE = 18;

/** @throws {LetterStatusWrong} */
export const requireStatus = ({ status }: Letter, ...allowed: LetterStatus[]): void => {
  if (!allowed.includes(status)) throw LetterStatusWrong({ status, allowed: allowed.join(', ') });
};

/** Whoever answers for the unit that hands the target down issues and signs for the company. @throws {Forbidden} */
export const requireIssuer = ({ access }: Context, unitId: string): void => {
  if (!access.allows('letters', 'write', { unitId })) throw Forbidden();
};

/**
 * The signed letter of the level that hands down; nothing for what the whole plan hands down, which the company answers for.
 * @throws {LetterAboveUnsigned}
 */
const signedAbove = async (
  context: Context,
  { plan, version }: Assignment,
  { node, policy }: { node: string | null; policy: Desk['policy'] },
): Promise<Write[]> => {
  if (!policy.levelByLevel || node === null) return [];
  const place = { planId: plan.id, planVersion: version.number, kind: 'responsibility' } as const;
  const letter = (await lettersOf(context, place, [node])).get(node);
  if (letter?.value.status !== 'signed') throw LetterAboveUnsigned();
  return [check(LetterEntity, letter)];
};

/** Key of the node whose own letter comes first: that of the level above, or for a confirmation of the node itself. */
const firstToSign = (found: Assignment, kind: Letter['kind']): string | null => {
  if (found.above === null) return null;
  if (kind === 'breakdown') return found.node.key;
  return found.isFirstLevel ? null : found.above;
};

/** The mail to whoever is to sign next; nobody is told what they just did themselves. */
export const tellToSign = (context: Context, letter: Letter, userId: string): Promise<Write[]> => {
  const user = userId === context.access.user.id ? undefined : context.directory.user(userId);
  const waiting = { period: letter.issuedOn, occasion: `${letter.id} ${letter.digest}` };
  return tellWaiting(context, user, { what: 'letter', letterId: letter.id }, waiting);
};

/** The letter with its claim on the node: of two that are issued at once one is. */
const issued = async (
  context: Context,
  content: LetterContent,
): Promise<{ saved: Put<Letter>; writes: Write[] }> => {
  const id = context.ids.next('letter');
  const letter: Letter = { ...content, id, status: 'issued', digest: digestOf(content) };
  const claim = await moveClaim(context.table, context.orgId, {
    kind: LETTER_CLAIM,
    holderId: id,
    after: placeOf(letter),
    at: context.at,
  });
  const saved = put(LetterEntity, letter, { at: context.at });
  return { saved, writes: [saved, ...claim, ...(await tellToSign(context, letter, letter.receiverId))] };
};

/** @throws {LetterExists} */
const requireNone = async (context: Context, letter: LetterContent): Promise<void> => {
  const letterId = await findHolder(context.table, context.orgId, LETTER_CLAIM, placeOf(letter));
  if (letterId) throw LetterExists({ letterId });
};

/**
 * Issues the letter of one node in the version of today.
 * @throws {NotFound} @throws {Forbidden} for who does not decide what the node gets @throws {PlanNodeUnknown}
 * @throws {LetterPlanNotInForce} @throws {LetterNodeWrong} @throws {LetterReceiverUnclear} @throws {LetterAboveUnsigned} @throws {LetterExists}
 */
export const issueLetter = async (
  context: Context,
  { planId, node, ...wish }: NewLetter,
): Promise<Command<Stored<Letter>>> => {
  const found = await assignment(context, { planId, node });
  requireIssuer(context, found.decidingUnitId);
  const desk = await deskFor(context, [found.node, ...(wish.kind === 'breakdown' ? found.children : [])]);
  const content = drawnUp(context, found, wish, desk);
  const first = firstToSign(found, wish.kind);
  const before = await signedAbove(context, found, { node: first, policy: desk.policy });
  await requireNone(context, content);
  const { saved, writes } = await issued(context, content);
  return { action: 'letter.issue', writes: [...writes, ...before], result: saved.next };
};

interface Issued {
  letters: Stored<Letter>[];
  remaining: number;
  unclear: { node: string; name: string }[];
}

/** Unit that decides what the children of the node get. */
const unitBelow = ({ node, decidingUnitId }: Assignment): string =>
  node.kind === 'unit' ? node.scopeId : decidingUnitId;

/** A child as its own assignment: right below the node. */
const below = (found: Assignment, node: AssignedNode): Assignment => ({
  ...found,
  node,
  above: found.node.key,
  decidingUnitId: unitBelow(found),
  isFirstLevel: found.above === null,
  children: [],
});

/**
 * Issues a letter of responsibility to everybody right below a node who has none yet, eighteen at a time in the order of the plan.
 * @throws as `issueLetter` does; units without one head are told instead @throws {LetterNodeWrong} where no unit or person lies below
 */
export const issueLettersBelow = async (
  context: Context,
  { planId, node, ...wish }: LettersBelow,
): Promise<Command<Issued>> => {
  const found = await assignment(context, { planId, node });
  const parties = found.children.flatMap((child) => {
    const party = partyOf(context, child);
    return party ? [{ child, isClear: party.receiver !== undefined }] : [];
  });
  if (parties.length === 0) throw LetterNodeWrong();
  requireIssuer(context, unitBelow(found));
  const place = { planId, planVersion: found.version.number, kind: 'responsibility' } as const;
  const keys = parties.map(({ child }) => child.key);
  const [present, { policy, nameOf }] = await Promise.all([
    lettersOf(context, place, keys),
    deskFor(
      context,
      parties.map(({ child }) => child),
    ),
  ]);
  const missing = parties.filter(({ child }) => !present.has(child.key));
  const clear = missing.filter(({ isClear }) => isClear);
  const first = found.above && found.node.key;
  const before = clear.length > 0 ? await signedAbove(context, found, { node: first, policy }) : [];
  const made = await Promise.all(
    clear.slice(0, AT_ONCE).map(({ child }) => {
      const own = { ...wish, kind: 'responsibility' as const };
      return issued(context, drawnUp(context, below(found, child), own, { policy, nameOf }));
    }),
  );
  return {
    action: 'letter.issue-below',
    writes: [...made.flatMap(({ writes }) => writes), ...before],
    result: {
      letters: made.map(({ saved }) => saved.next),
      remaining: clear.length - made.length,
      unclear: missing
        .filter(({ isClear }) => !isClear)
        .map(({ child }) => ({ node: child.key, name: nameOf(child) })),
    },
  };
};

/** A letter of which the caller may decide for the company. @throws {NotFound} @throws {Forbidden} */
export const getIssued = async (context: Context, id: string): Promise<Stored<Letter>> => {
  const stored = await getLetter(context, id);
  requireIssuer(context, stored.value.issuerUnitId);
  return stored;
};

/** Changes the clauses while neither side has signed. @throws {LetterStatusWrong} @throws {LetterTouched} */
export const changeLetter = async (
  context: Context,
  id: string,
  patch: LetterPatch,
): Promise<Command<Stored<Letter>>> => {
  const stored = requireMatch(context, await getIssued(context, id));
  requireStatus(stored.value, 'issued');
  if (stored.value.issuer || stored.value.receiver) throw LetterTouched();
  if (Object.keys(patch).length === 0) return { action: 'letter.change', writes: [], result: stored };
  const { responsibilities, rights, rewards } = stored.value;
  const next = {
    ...stored.value,
    responsibilities: patch.responsibilities ?? responsibilities,
    rights: patch.rights ?? rights,
    rewards: patch.rewards ?? rewards,
  };
  const saved = put(LetterEntity, { ...next, digest: digestOf(next) }, { at: context.at, from: stored });
  return { action: 'letter.change', writes: [saved], result: saved.next };
};
