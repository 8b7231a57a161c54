/**
 * The cells of a plan as a tree in two dimensions. Every node of the scope (company, region, person, and below a person
 * accounts, products or tiers) holds an amount for each part of the time; whatever is coarser in time is a sum, so time always
 * adds up. In scope a node has an amount of its own, which comes from above, and children: the difference is its stretch.
 *
 * Laws, after any sequence of operations: stretch(node) = Σ children − node for every part; Σ leaves below a node = node +
 * Σ of the stretches in its subtree; a spread leaves no stretch where an open child can take the difference; a locked cell
 * changes only by its own edit; nothing outside the node's siblings and what lies below them changes. Pure.
 */
import { spread, weightOf } from './split.ts';

export interface Row {
  readonly key: string;
  /** Key of the node that it is a child of; null for the root. */
  readonly parent: string | null;
  /** What it was split by, decimal text; decides where its amounts say nothing yet. */
  readonly weight: string;
  /** One amount a part of the time. */
  readonly values: readonly number[];
  /** Places of the parts that keep their amount. */
  readonly locked: readonly number[];
}

/** Rows by key, parents before their children. */
export type Tree<R extends Row = Row> = ReadonlyMap<string, R>;

export const treeOf = <R extends Row>(rows: Iterable<R>): Tree<R> =>
  new Map([...rows].map((row) => [row.key, row]));

export const childrenOf = <R extends Row>(tree: Tree<R>, key: string | null): R[] =>
  [...tree.values()].filter(({ parent }) => parent === key);

const valueAt = ({ values }: Row, place: number): number => values[place] ?? 0;

/** Sum of amounts. @throws {RangeError} when it leaves the safe integers */
export const sumOf = (amounts: readonly number[]): number => {
  const total = Number(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
  if (!Number.isSafeInteger(total)) throw new RangeError('sum of amounts is out of bounds');
  return total;
};

/** Σ children − node for each part; undefined for a node that was not split. */
export const stretchOf = (tree: Tree, key: string): number[] | undefined => {
  const [row, children] = [tree.get(key), childrenOf(tree, key)];
  if (!row || children.length === 0) return undefined;
  return row.values.map((value, place) => sumOf([...children.map((child) => valueAt(child, place)), -value]));
};

const withValues = <R extends Row>(row: R, places: readonly number[], values: readonly number[]): R => {
  const next = [...row.values];
  for (const [at, place] of places.entries()) next[place] = values[at] ?? 0;
  return { ...row, values: next };
};

// What the children have now says how they share a change; where they have nothing, what they were split by.
const weightsAt = (children: readonly Row[], place: number, fresh: boolean): bigint[] => {
  const present = children.map((child) => BigInt(Math.abs(valueAt(child, place))));
  const isOpen = children.map(({ locked }) => !locked.includes(place));
  const says = !fresh && present.some((value, at) => isOpen[at] && value > 0n);
  return says ? present : children.map(({ weight }) => weightOf(weight));
};

interface Spreading {
  /** Parts of the time that are spread. */
  places: readonly number[];
  /** Goes by what the children were split by instead of what they have. */
  fresh?: boolean;
  /** A child that keeps what it has this time. */
  held?: string;
}

/**
 * Gives the amounts of a node anew to its children and theirs, part by part; locked cells keep theirs. What cannot be given
 * out stays as stretch.
 */
export const respread = <R extends Row>(tree: Tree<R>, key: string, spreading: Spreading): Tree<R> => {
  const { places, fresh = false, held } = spreading;
  const [node, children] = [tree.get(key), childrenOf(tree, key)];
  if (!node || children.length === 0) return tree;
  const columns = places.map((place) => {
    const weights = weightsAt(children, place, fresh);
    const parts = children.map((child, at) => ({
      weight: weights[at] ?? 0n,
      locked: child.key === held || child.locked.includes(place) ? valueAt(child, place) : undefined,
    }));
    return spread(valueAt(node, place), parts).parts;
  });
  const next = new Map(tree);
  for (const [at, child] of children.entries())
    next.set(
      child.key,
      withValues(
        child,
        places,
        columns.map((column) => column[at] ?? 0),
      ),
    );
  return children.reduce<Tree<R>>((changed, child) => respread(changed, child.key, { places, fresh }), next);
};

interface Edit {
  places: readonly number[];
  /** What the parts come to together. */
  amount: number;
  /** How the parts share it; what they have now when absent. */
  weights?: readonly bigint[] | undefined;
  /** Lets the siblings take the difference, so that the parent still adds up; otherwise it shows as stretch. */
  absorb: boolean;
}

/**
 * Sets what a node gets over some parts of the time, gives it to what lies below, and lets its siblings take the
 * difference where that is wanted. A single locked cell takes the edit; of several parts the locked ones keep their amount. Stretch
 * other than 0: all of them are locked, and nothing was changed.
 */
export const setAmount = <R extends Row>(
  tree: Tree<R>,
  key: string,
  { places, amount, weights, absorb }: Edit,
): { tree: Tree<R>; stretch: number } => {
  const row = tree.get(key);
  if (!row) return { tree, stretch: 0 };
  const now = places.map((place) => BigInt(Math.abs(valueAt(row, place))));
  const keeps = (place: number) => places.length > 1 && row.locked.includes(place);
  const shares = spread(
    amount,
    places.map((place, at) => ({
      weight: (weights ?? now)[at] ?? 0n,
      locked: keeps(place) ? valueAt(row, place) : undefined,
    })),
  );
  if (shares.stretch !== 0) return { tree, stretch: shares.stretch };
  const set: Tree<R> = new Map(tree).set(key, withValues(row, places, shares.parts));
  const below = respread(set, key, { places });
  const above = absorb && row.parent !== null ? respread(below, row.parent, { places, held: key }) : below;
  return { tree: above, stretch: 0 };
};

/** Locks cells of a node, so that no spread changes them, or opens them again. */
export const lock = <R extends Row>(
  tree: Tree<R>,
  key: string,
  places: readonly number[],
  isLocked: boolean,
): Tree<R> => {
  const row = tree.get(key);
  if (!row) return tree;
  const others = row.locked.filter((place) => !places.includes(place));
  const locked = [...others, ...(isLocked ? places : [])].sort((a, b) => a - b);
  return new Map(tree).set(key, { ...row, locked });
};

/** Keys of a node and of every node above it, nearest first. */
export const pathOf = (tree: Tree, key: string): string[] => {
  const path: string[] = [];
  for (let row = tree.get(key); row; row = row.parent === null ? undefined : tree.get(row.parent))
    path.push(row.key);
  return path;
};

/** Keys of the nodes above only one of two, both of them included: what a move between them changes. */
export const changedBy = (tree: Tree, from: string, to: string): string[] => {
  const [down, up] = [pathOf(tree, from), pathOf(tree, to)];
  return [...down.filter((key) => !up.includes(key)), ...up.filter((key) => !down.includes(key))];
};

/**
 * Moves amounts from one node to another: every node above only one of them changes alike, so that no stretch arises or goes.
 */
export const move = <R extends Row>(
  tree: Tree<R>,
  { from, to, amounts }: { from: string; to: string; amounts: readonly number[] },
): Tree<R> => {
  const down = pathOf(tree, from);
  const next = new Map(tree);
  for (const row of changedBy(tree, from, to).flatMap((key) => tree.get(key) ?? [])) {
    const sign = down.includes(row.key) ? -1 : 1;
    const values = row.values.map((value, place) => value + sign * (amounts[place] ?? 0));
    next.set(row.key, { ...row, values });
  }
  return next;
};
