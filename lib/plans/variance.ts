/**
 * Why more or less was booked than was planned: price, volume, mix, customers, what the plan does not name, currency (R-104, R-1609,
 * R-1701; M-16). Only what a plan says is taken apart. A product has a planned price where one plan gives it an amount and another a
 * quantity; the rest of the variance stands as untold, each piece with its reason, and is never guessed.
 *
 *     currency  = actual at the rate of each day − actual at the plan's rate
 *     unplanned = actual of products that the plan does not name
 *     price, volume, mix   of products with amount and quantity, as between two periods
 *     customers = actual of accounts that the plan does not name − planned of accounts that bought nothing    (plans by account)
 *
 * Law: the parts and what is untold add up to the variance exactly, whatever the plan says. Pure.
 */
import { priceVolumeMix } from '#lib/metrics/index.ts';

/** A product or account that the plan names, or that was sold to; quantities in millionths, money in minor units. */
export interface PlannedLine {
  id: string;
  planned: { amount: bigint; quantity: bigint };
  actual: { quantity: bigint; amount: bigint; atPlanRate: bigint };
}

export const UNTOLD = [
  'not-by-product',
  'no-quantities',
  'no-quantity',
  'no-price',
  'not-by-account',
] as const;
export type UntoldReason = (typeof UNTOLD)[number];

export interface Untold {
  reason: UntoldReason;
  amount: bigint;
  /** Products that it is about; null where it is about the plan as a whole. */
  products: string[] | null;
}

export interface PlanVariance {
  planned: bigint;
  actual: bigint;
  variance: bigint;
  /** Null where no product has a planned price. */
  price: bigint | null;
  volume: bigint | null;
  mix: bigint | null;
  /** Null where the plan is not by account. */
  customers: bigint | null;
  unplanned: bigint;
  currency: bigint;
  untold: Untold[];
}

export interface PlannedNode {
  /** What the node gets, however it is split. */
  planned: bigint;
  /** What it is split by; null where by neither. */
  by: 'product' | 'account' | null;
  lines: readonly PlannedLine[];
  /** Whether there is a plan of quantities beside it. */
  hasQuantities: boolean;
}

type Sum = (lines: readonly PlannedLine[], of: (line: PlannedLine) => bigint) => bigint;
const sum: Sum = (lines, of) => lines.reduce((total, line) => total + of(line), 0n);

const atPlanRate = ({ actual }: PlannedLine): bigint => actual.atPlanRate;
const planned = (line: PlannedLine): bigint => line.planned.amount;
const isNamed = (line: PlannedLine): boolean => line.planned.amount !== 0n || line.planned.quantity !== 0n;
const isSold = ({ actual }: PlannedLine): boolean => actual.amount !== 0n || actual.quantity !== 0n;

/** Why a product that the plan names has no planned price; undefined where it has one. */
const unpriced = (line: PlannedLine, hasQuantities: boolean): UntoldReason | undefined => {
  if (!hasQuantities) return 'no-quantities';
  if (line.planned.quantity <= 0n) return 'no-quantity';
  return line.planned.amount <= 0n ? 'no-price' : undefined;
};

const untoldOf = (lines: readonly PlannedLine[], reason: UntoldReason): Untold => ({
  reason,
  amount: sum(lines, atPlanRate) - sum(lines, planned),
  products: lines.map(({ id }) => id).sort(),
});

type Parts = Pick<PlanVariance, 'price' | 'volume' | 'mix' | 'customers' | 'unplanned' | 'untold'>;
const NOTHING_TOLD: Parts = {
  ...{ price: null, volume: null, mix: null, customers: null },
  ...{ unplanned: 0n, untold: [] },
};

const partsByProduct = ({ lines, hasQuantities }: PlannedNode): Parts => {
  const named = lines.filter(isNamed);
  const groups = Map.groupBy(named, (line) => unpriced(line, hasQuantities));
  const priced = groups.get(undefined) ?? [];
  const parts = priceVolumeMix(
    priced.map(({ id, planned: base, actual: { quantity, amount, atPlanRate: atBaseRate } }) => ({
      ...{ customer: '', item: id, base },
      actual: { quantity, amount, atBaseRate },
    })),
  );
  return {
    ...NOTHING_TOLD,
    ...(priced.length > 0 && parts),
    unplanned: sum(
      lines.filter((line) => !isNamed(line)),
      atPlanRate,
    ),
    untold: [
      ...[...groups].flatMap(([reason, own]) => (reason ? [untoldOf(own, reason)] : [])),
      { reason: 'not-by-account', amount: 0n, products: null },
    ],
  };
};

const partsByAccount = ({ lines }: PlannedNode): Parts => {
  const [won, lost] = [
    lines.filter((line) => !isNamed(line)),
    lines.filter((line) => isNamed(line) && !isSold(line)),
  ];
  return { ...NOTHING_TOLD, customers: sum(won, atPlanRate) - sum(lost, planned) };
};

const partsOf = (node: PlannedNode): Parts => {
  if (node.by === 'product') return partsByProduct(node);
  if (node.by === 'account') return partsByAccount(node);
  return { ...NOTHING_TOLD, untold: [{ reason: 'not-by-account', amount: 0n, products: null }] };
};

/** The variance of a node against its plan, and its parts. */
export const planVarianceOf = (node: PlannedNode): PlanVariance => {
  const actual = sum(node.lines, (line) => line.actual.amount);
  const currency = actual - sum(node.lines, atPlanRate);
  const variance = actual - node.planned;
  const { untold, ...parts } = partsOf(node);
  const told = Object.values(parts).reduce<bigint>((total, part) => total + (part ?? 0n), currency);
  // What the plan holds without saying of which product, and what products without any plan brought.
  const rest = variance - told - untold.reduce((total, { amount }) => total + amount, 0n);
  const isWhole = node.by === 'product' && rest === 0n;
  const remainder: Untold[] = isWhole ? [] : [{ reason: 'not-by-product', amount: rest, products: null }];
  return { planned: node.planned, actual, variance, ...parts, currency, untold: [...remainder, ...untold] };
};
