/** The order of the worklist: points by rules that are data, each row saying which rule gave what. Pure and total. */
import type { WorklistPolicy } from './policy.ts';

export interface Facts {
  /** Days over of the oldest open invoice. */
  daysOver: number;
  /** Overdue in the organisation's currency; undefined where a rate is missing. */
  overdueMinor: number | undefined;
  brokenPromises: number;
  type: 'customer' | 'dealer' | 'outlet' | 'prospect';
  /** Days since the last contact; undefined when there was none. */
  sinceContactDays: number | undefined;
  allDisputed: boolean;
  level: number;
  /** Highest level that reminders of what is overdue have reached. */
  dunningLevel: number;
  dunningFailed: boolean;
}

export const SCORE_RULES = [
  'days-over',
  'overdue-amount',
  'since-contact',
  'broken-promises',
  'type',
  'disputed',
  'escalation',
  'dunning',
] as const;
export interface Part {
  rule: (typeof SCORE_RULES)[number];
  points: number;
}

const classPoints = (
  classes: readonly { from: number; points: number }[],
  value: number | undefined,
): number => (value === undefined ? 0 : (classes.findLast(({ from }) => from <= value)?.points ?? 0));

/** What each rule gives; rules that give nothing are left out. */
export const partsOf = (policy: WorklistPolicy, facts: Facts): Part[] => {
  const broken = Math.min(facts.brokenPromises, policy.brokenPromisesMost);
  const since = facts.sinceContactDays;
  const points: Record<Part['rule'], number> = {
    'days-over': classPoints(policy.daysOver, facts.daysOver),
    'overdue-amount': classPoints(policy.overdueMinor, facts.overdueMinor),
    'since-contact':
      since === undefined ? policy.neverContacted : classPoints(policy.sinceContactDays, since),
    'broken-promises': broken * policy.brokenPromise,
    type: policy.types[facts.type] ?? 0,
    disputed: facts.allDisputed ? policy.disputed : 0,
    escalation: facts.level * policy.escalationLevel,
    dunning: facts.dunningLevel * policy.dunningLevel + (facts.dunningFailed ? policy.dunningFailed : 0),
  };
  return SCORE_RULES.flatMap((rule) => (points[rule] === 0 ? [] : [{ rule, points: points[rule] }]));
};

export const scoreOf = (parts: readonly Part[]): number =>
  parts.reduce((total, { points }) => total + points, 0);

export interface Placed {
  pinned: 'up' | 'down' | null;
  score: number;
  daysOver: number;
  accountNumber: string;
  accountId: string;
}

const RANK = { up: 0, none: 1, down: 2 };
const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Pinned up first, pinned down last; then more points, then older debts, then by number; no two rows are equal. */
export const byUrgency = (a: Placed, b: Placed): number =>
  RANK[a.pinned ?? 'none'] - RANK[b.pinned ?? 'none'] ||
  b.score - a.score ||
  b.daysOver - a.daysOver ||
  text(a.accountNumber, b.accountNumber) ||
  text(a.accountId, b.accountId);
