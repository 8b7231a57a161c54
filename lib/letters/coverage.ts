/** Which letters of a plan are signed, which wait for whom, and which are not issued yet: the shelf of all letters. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { NodeKind } from '#lib/plans/index.ts';
import type { Stored } from '#lib/table/entity.ts';
import { assignment, partyOf } from './drawing.ts';
import { type Letter, LetterStatus, Side } from './schema.ts';
import { lettersOf } from './store.ts';

const Paper = z
  .object({
    id: idOf('letter'),
    status: LetterStatus,
    unsignedBy: z.array(Side).describe('Sides that have not signed'),
  })
  .nullable();
export const CoverageRow = z
  .object({
    node: z.string(),
    kind: NodeKind,
    scopeId: z.string(),
    name: z.string(),
    receiverId: idOf('user').nullable().describe('Who would sign; null where nobody or more than one leads'),
    responsibility: Paper,
    breakdown: Paper,
  })
  .meta({ id: 'LetterCoverage' });

const paperOf = (letter: Stored<Letter> | undefined): z.infer<typeof Paper> => {
  if (!letter) return null;
  const { id, status, issuer, receiver } = letter.value;
  const unsignedBy: Side[] = [
    ...(issuer ? [] : ['issuer' as const]),
    ...(receiver ? [] : ['receiver' as const]),
  ];
  return { id, status, unsignedBy };
};

/**
 * The node and the units and people right below it, with their letters in the version of today.
 * @throws {NotFound} @throws {PlanNodeUnknown} @throws {LetterPlanNotInForce}
 */
export const letterCoverage = async (
  context: Context,
  query: { planId: string; node?: string | undefined },
) => {
  const { plan, version, node, children } = await assignment(context, query);
  const parties = [node, ...children].flatMap((each) => {
    const party = partyOf(context, each);
    const subject = party && { unitId: party.unit.id, ownerId: party.receiver?.id };
    const isSeen = subject && context.access.allows('letters', 'read', subject);
    return isSeen ? [{ node: each, receiverId: party.receiver?.id ?? null }] : [];
  });
  const place = { planId: plan.id, planVersion: version.number };
  const keys = parties.map((party) => party.node.key);
  const [responsibility, breakdown] = await Promise.all([
    lettersOf(context, { ...place, kind: 'responsibility' }, keys),
    lettersOf(context, { ...place, kind: 'breakdown' }, keys),
  ]);
  const { directory } = context;
  return parties.map(({ node: { key, kind, scopeId }, receiverId }) => ({
    ...{ node: key, kind, scopeId },
    name: directory.unit(scopeId)?.name ?? directory.user(scopeId)?.name ?? scopeId,
    receiverId,
    responsibility: paperOf(responsibility.get(key)),
    breakdown: paperOf(breakdown.get(key)),
  }));
};
