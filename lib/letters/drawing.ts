/** Letters as they are drawn up from the plan in force: names, amounts and clauses as of today. */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Unit, User } from '#lib/organisation/schema.ts';
import { type AssignedNode, type Assignment, assignedIn, nodeNames } from '#lib/plans/index.ts';
import { LetterNodeWrong, LetterPlanNotInForce, LetterReceiverUnclear } from './errors.ts';
import { LetterPolicy } from './policy.ts';
import { belongsTo, headOf } from './rules.ts';
import type { LetterContent, LetterKind, LetterLine, NewLetter } from './schema.ts';

/** The node in the version of today. @throws {NotFound} @throws {PlanNodeUnknown} @throws {LetterPlanNotInForce} */
export const assignment = async (
  context: Context,
  { planId, node }: { planId: string; node?: string | undefined },
): Promise<Assignment> => {
  const found = await assignedIn(context, planId, node);
  if (!found) throw LetterPlanNotInForce();
  return found;
};

/** Unit of a node and who answers for it; no receiver for a unit that nobody or more than one leads. */
export const partyOf = (
  context: Context,
  { kind, scopeId }: AssignedNode,
): { unit: Unit; receiver: User | undefined } | undefined => {
  const { directory } = context;
  const today = context.today();
  if (kind === 'unit') {
    const unit = directory.unit(scopeId);
    return unit && { unit, receiver: headOf(directory, unit, today) };
  }
  const user = kind === 'user' ? directory.user(scopeId) : undefined;
  const unit = user && directory.unit(directory.posting(user, today).unitId);
  return user && unit && { unit, receiver: user.active ? user : undefined };
};

/** @throws {LetterNodeWrong} @throws {LetterReceiverUnclear} @throws {NotFound} for a person who is not there */
const requireParty = (context: Context, node: AssignedNode, receiverId: string | undefined) => {
  const party = partyOf(context, node);
  if (!party) throw LetterNodeWrong();
  const named = context.directory.user(receiverId);
  if (receiverId && !named?.active) throw NotFound();
  const { unit } = party;
  const isOne = named && belongsTo(context.directory, unit, context.today(), named.id);
  const fits = node.kind === 'unit' ? isOne : named?.id === node.scopeId;
  const receiver = receiverId ? (fits ? named : undefined) : party.receiver;
  if (!receiver) throw LetterReceiverUnclear({ name: unit.name });
  return { unit, receiver };
};

const lineOf = (node: AssignedNode, name: string): LetterLine => {
  const { kind, scopeId, amount, amounts } = node;
  return { kind, scopeId, name, amount, amounts };
};

/** What all letters of one command are drawn up with: read once, however many there are. */
export interface Desk {
  policy: typeof LetterPolicy.fallback;
  nameOf(node: AssignedNode): string;
}

/** The policy of today, and the names of nodes as they are today; the id of what the caller may not see. */
export const deskFor = async (context: Context, nodes: readonly AssignedNode[]): Promise<Desk> => {
  const [policy, known] = await Promise.all([
    policyAt(context, LetterPolicy, context.today()),
    nodeNames(context, nodes),
  ]);
  return { policy, nameOf: (node) => known(node) ?? node.scopeId };
};

type Wish = Omit<NewLetter, 'planId' | 'node'> & { kind: LetterKind };

/**
 * What a letter on the node says. Clauses that the caller does not give are those of the policy, in the letter's language.
 * @throws {LetterNodeWrong} @throws {LetterReceiverUnclear} @throws {NotFound}
 */
export const drawnUp = (
  context: Context,
  { plan, version, content, node, children, columns, decidingUnitId }: Assignment,
  { kind, receiverId, language = context.language, ...own }: Wish,
  { policy, nameOf }: Desk,
): LetterContent => {
  const { unit, receiver } = requireParty(context, node, receiverId);
  if (kind === 'breakdown' && children.length === 0) throw LetterNodeWrong();
  const nodes = kind === 'breakdown' ? children : [node];
  return {
    ...{ kind, language },
    ...{ planId: plan.id, planName: plan.name, planVersion: version.number, node: node.key },
    issuerUnitId: decidingUnitId,
    issuerUnitName: context.directory.unit(decidingUnitId)?.name ?? decidingUnitId,
    ...{ unitId: unit.id, partyName: nameOf(node), receiverId: receiver.id, receiverName: receiver.name },
    measure: plan.measure,
    ...(plan.currency && { currency: plan.currency }),
    ...(plan.unitOfMeasure && { unitOfMeasure: plan.unitOfMeasure }),
    ...{ from: plan.from, to: plan.to, amount: node.amount, columns },
    lines: nodes.map((line) => lineOf(line, nameOf(line))),
    ...(content.policyText && { policyText: content.policyText }),
    responsibilities: own.responsibilities ?? policy.responsibilities[language],
    rights: own.rights ?? policy.rights[language],
    rewards: own.rewards ?? policy.rewards[language],
    issuedOn: context.today(),
    issuedBy: context.access.user.id,
  };
};
