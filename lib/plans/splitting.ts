/** Splitting a node over what lies below it: units, people, accounts, products, tiers. */
import { getAccount } from '#lib/accounts/index.ts';
import { getProduct } from '#lib/catalogue/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { CellSplit, Child } from './cell-schema.ts';
import { commandOf, loadDraft } from './cells.ts';
import type { Changed } from './drafts.ts';
import { PlanNodeSplit, PlanScopeWrong } from './errors.ts';
import { isSplit, saveCells } from './saving.ts';
import type { Plan, PlanRow } from './schema.ts';
import { nodeOf, subjectOfNode } from './scope.ts';
import { childrenOf, respread, type Tree, treeOf } from './tree.ts';

type Scope = Pick<PlanRow, 'kind' | 'scopeId'>;

const salespeople = ({ directory }: Context, { from }: Plan, covers: (unitId: string) => boolean): string[] =>
  [...directory.users.values()].flatMap(({ value }) => {
    const { role, unitId } = directory.posting(value, from);
    return value.active && role === 'representative' && covers(unitId) ? [value.id] : [];
  });

/** The units right below a unit and the salespeople posted to it, on the plan's first day. */
const belowOf = (context: Context, plan: Plan, row: PlanRow): Child[] => {
  const { directory } = context;
  const units = [...directory.units.values()].flatMap(({ value }) =>
    value.active && directory.parentOf(value, plan.from)?.id === row.scopeId ? [{ unitId: value.id }] : [],
  );
  const people = salespeople(context, plan, (unitId) => unitId === row.scopeId).map((userId) => ({ userId }));
  return row.kind === 'unit' ? [...units, ...people] : [];
};

/** Whom or what a child names, authorised like a read. @throws {NotFound} */
const scopeOfChild = async (context: Context, child: Child): Promise<Scope> => {
  const { unitId, userId, accountId, productId, tier } = child;
  if (unitId && !context.directory.unit(unitId)) throw NotFound();
  if (userId && !context.directory.user(userId)) throw NotFound();
  if (accountId) await getAccount(context, accountId);
  if (productId) await getProduct(context, productId);
  if (unitId) return { kind: 'unit', scopeId: unitId };
  if (userId) return { kind: 'user', scopeId: userId };
  if (accountId) return { kind: 'account', scopeId: accountId };
  return productId ? { kind: 'product', scopeId: productId } : { kind: 'tier', scopeId: tier ?? '' };
};

/** Units and people lie under a unit, in its part of the organisation on the plan's first day. @throws {PlanScopeWrong} */
const requireBelow = ({ directory }: Context, { from }: Plan, row: PlanRow, child: Scope): void => {
  if (child.kind !== 'unit' && child.kind !== 'user') return;
  const user = child.kind === 'user' ? directory.user(child.scopeId) : undefined;
  const unitId = user ? directory.posting(user, from).unitId : child.scopeId;
  const lies = row.kind === 'unit' && directory.subtree(row.scopeId, from).has(unitId);
  if (!lies || child.scopeId === row.scopeId) throw PlanScopeWrong({ problem: child.scopeId });
};

const keyOf = (row: PlanRow, { kind, scopeId }: Scope): string =>
  kind === 'unit' || kind === 'user' ? scopeId : `${row.key}/${scopeId}`;

const weightOfChild = (context: Context, plan: Plan, how: CellSplit['how'], child: Child & Scope): string => {
  if (how === 'equal') return '1';
  if (how === 'weights') return child.weight ?? '0';
  if (child.kind !== 'unit') return '1';
  const below = context.directory.subtree(child.scopeId, plan.from);
  return String(salespeople(context, plan, (unitId) => below.has(unitId)).length);
};

/** Rows of the children; who was there keeps amounts and locks until they are spread. @throws {PlanScopeWrong} */
const rowsOf = async (
  context: Context,
  { plan, tree, row }: { plan: Plan; tree: Tree<PlanRow>; row: PlanRow },
  { over, how }: CellSplit,
): Promise<PlanRow[]> => {
  const rows: PlanRow[] = [];
  for (const child of over ?? belowOf(context, plan, row)) {
    const scope = await scopeOfChild(context, child);
    requireBelow(context, plan, row, scope);
    const key = keyOf(row, scope);
    const known = tree.get(key);
    const isTwice = rows.some((one) => one.key === key) || (known && known.parent !== row.key);
    if (isTwice) throw PlanScopeWrong({ problem: scope.scopeId });
    const weight = weightOfChild(context, plan, how, { ...child, ...scope });
    const { values, locked } = known ?? { values: row.values.map(() => 0), locked: [] };
    rows.push({ ...scope, key, parent: row.key, weight, values, locked });
  }
  if (rows.length === 0) throw PlanScopeWrong({ problem: '—' });
  if (how !== 'history') return rows;
  const { lastYearOf } = await import('./history.ts');
  const weights = await lastYearOf(context, { plan, tree, children: rows });
  return rows.map((child) => ({ ...child, weight: weights.get(child.key) ?? '0' }));
};

/** The tree with other children below a node. @throws {PlanNodeSplit} where one that goes is split further */
const withChildren = (tree: Tree<PlanRow>, row: PlanRow, children: readonly PlanRow[]): Tree<PlanRow> => {
  const stays = new Set(children.map(({ key }) => key));
  const gone = childrenOf(tree, row.key).filter(({ key }) => !stays.has(key));
  const split = gone.find(({ key }) => isSplit(tree, key));
  if (split) throw PlanNodeSplit({ node: split.key });
  const out = new Set([...stays, ...gone.map(({ key }) => key)]);
  return treeOf([...[...tree.values()].filter(({ key }) => !out.has(key)), ...children]);
};

/**
 * Splits a node over children and gives them its amounts; split again, the children named take the place of those before.
 * @throws {PlanNoHistory} @throws {PlanNodeUnknown} @throws {Forbidden} @throws {NotFound} @throws {PlanScopeWrong} @throws {PlanNodeSplit} @throws {PlanTooLarge}
 */
export const splitCells = async (
  context: Context,
  id: string,
  wish: CellSplit,
): Promise<Command<Changed>> => {
  const loaded = await loadDraft(context, id);
  const { tree } = loaded;
  const plan = loaded.plan.value;
  const row = nodeOf(context, tree, wish.node);
  context.access.require('plans', 'write', subjectOfNode(context, tree, row));
  const children = await rowsOf(context, { plan, tree, row }, wish);
  const places = plan.parts.map((_, at) => at);
  const next = respread(withChildren(tree, row, children), row.key, { places, fresh: true });
  return commandOf('split', saveCells(context, loaded, next));
};
