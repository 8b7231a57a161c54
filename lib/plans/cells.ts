/**
 * What is done to the cells of a draft: set, lock, spread anew, hand over, take back. What a node gets is decided
 * by who answers for the node above it; what lies below it, by who answers for the node itself.
 */
import { NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { CellEdit, CellLock, CellSpread, CellTransfer } from './cell-schema.ts';
import { type Changed, requireStatus } from './drafts.ts';
import { PlanLocked, PlanNodeSplit, PlanPeriodWrong, PlanScopeWrong } from './errors.ts';
import { placesIn, type Span } from './periods.ts';
import { handedOver } from './proration.ts';
import { isSplit, type Saved, saveCells } from './saving.ts';
import type { Plan, PlanRow } from './schema.ts';
import { maySeeNode, nodeOf, requireAbove, subjectOfNode } from './scope.ts';
import { weightsOver } from './shapes.ts';
import { getPlan, type Loaded, loadCells } from './store.ts';
import { changedBy, lock, move, respread, setAmount, type Tree } from './tree.ts';
import { newestOf } from './versions.ts';

type Change = Promise<Command<Changed>>;

/** The newest version with its cells, as long as it is a draft. @throws {PlanStatusWrong} @throws {VersionMoved} */
export const loadDraft = async (context: Context, id: string): Promise<Loaded> => {
  const plan = requireMatch(context, await getPlan(context, id));
  const version = newestOf(plan.value);
  requireStatus(version, 'draft');
  return loadCells(context, plan, version);
};

export const commandOf = (act: string, { plan, content, writes }: Saved): Command<Changed> => ({
  action: `plan.${act}`,
  writes,
  result: { plan, content },
});

/** The parts from a day to a day; all of them where none is named. @throws {PlanPeriodWrong} */
export const placesOf = (
  { parts, from, to }: Plan,
  span: { from?: string | undefined; to?: string | undefined },
): number[] => {
  const wanted: Span = { from: span.from ?? from, to: span.to ?? to };
  const places = placesIn(parts, wanted);
  if (!places) throw PlanPeriodWrong({ from: wanted.from, to: wanted.to });
  return places;
};

const partsAt = (plan: Plan, places: readonly number[]): Span[] =>
  places.flatMap((place) => plan.parts[place] ?? []);

/** Sets what a node gets over some parts. @throws {PlanLocked} where every one of them is locked @throws {PlanNodeUnknown} @throws {Forbidden} */
export const setCells = async (context: Context, id: string, edit: CellEdit): Change => {
  const loaded = await loadDraft(context, id);
  const { tree, plan } = loaded;
  const row = nodeOf(context, tree, edit.node);
  requireAbove(context, tree, row);
  const places = placesOf(plan.value, edit);
  const over = { plan: plan.value, parts: partsAt(plan.value, places) };
  const weights = edit.shape && (await weightsOver(context, over, edit.shape));
  const { amount, absorb } = edit;
  const { tree: next, stretch } = setAmount(tree, row.key, { places, amount, weights, absorb });
  if (stretch !== 0) throw PlanLocked({ stretch }, { extra: { stretch } });
  return commandOf('set', saveCells(context, loaded, next));
};

/** Locks cells, so that no spread changes them, or opens them. @throws {PlanNodeUnknown} @throws {Forbidden} */
export const lockCells = async (context: Context, id: string, wish: CellLock): Change => {
  const loaded = await loadDraft(context, id);
  const row = nodeOf(context, loaded.tree, wish.node);
  requireAbove(context, loaded.tree, row);
  const places = placesOf(loaded.plan.value, wish);
  return commandOf('lock', saveCells(context, loaded, lock(loaded.tree, row.key, places, wish.locked)));
};

/** Gives a node's amounts anew to what lies below it; locked cells keep theirs. @throws {PlanNodeUnknown} @throws {Forbidden} */
export const spreadCells = async (context: Context, id: string, wish: CellSpread): Change => {
  const loaded = await loadDraft(context, id);
  const { tree } = loaded;
  const row = nodeOf(context, tree, wish.node);
  context.access.require('plans', 'write', subjectOfNode(context, tree, row));
  const places = placesOf(loaded.plan.value, wish);
  const next = respread(tree, row.key, { places, fresh: wish.how === 'weights' });
  return commandOf('spread', saveCells(context, loaded, next));
};

/** The successor's row, beside the one who hands over where the plan has none. @throws {NotFound} @throws {PlanNodeSplit} @throws {PlanScopeWrong} */
const successorOf = (
  context: Context,
  tree: Tree<PlanRow>,
  from: PlanRow,
  { userId, on }: CellTransfer,
): PlanRow => {
  const { directory } = context;
  const user = directory.user(userId);
  if (!user) throw NotFound();
  const known = tree.get(userId);
  if (known && known.key !== from.key && maySeeNode(context, tree, known)) {
    if (isSplit(tree, userId)) throw PlanNodeSplit({ node: userId });
    return known;
  }
  const above = from.parent === null ? undefined : tree.get(from.parent);
  const lies = above && directory.subtree(above.scopeId, on).has(directory.posting(user, on).unitId);
  if (known || !lies) throw PlanScopeWrong({ problem: userId });
  return { ...from, key: userId, scopeId: userId, values: from.values.map(() => 0), locked: [] };
};

/**
 * Hands a person's target over to a successor from a day on: later parts whole, the present one by its days, so that both
 * together have what the one had. Of two regions each keeps what its people keep; the node above both stays.
 * @throws {PlanNodeUnknown} @throws {PlanNodeSplit} @throws {NotFound} @throws {Forbidden}
 */
export const transferCells = async (context: Context, id: string, wish: CellTransfer): Change => {
  const loaded = await loadDraft(context, id);
  const from = nodeOf(context, loaded.tree, wish.node);
  requireAbove(context, loaded.tree, from);
  const to = successorOf(context, loaded.tree, from, wish);
  if (from.kind !== 'user' || isSplit(loaded.tree, from.key)) throw PlanNodeSplit({ node: from.key });
  const tree = loaded.tree.has(to.key) ? loaded.tree : new Map(loaded.tree).set(to.key, to);
  // Between two regions the regions change too, and that is for whoever answers for what is above both.
  for (const key of changedBy(tree, from.key, to.key))
    requireAbove(context, tree, nodeOf(context, tree, key));
  const amounts = handedOver(loaded.plan.value.parts, from.values, wish.on);
  const next = move(tree, { from: from.key, to: to.key, amounts });
  return commandOf('transfer', saveCells(context, loaded, next));
};
