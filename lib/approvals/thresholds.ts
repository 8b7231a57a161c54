/** Which rules of a policy a document triggers. Pure: figures in, thresholds out; boundaries are inclusive. */
import { scaled } from '#lib/core/decimal.ts';
import { PERCENT_DIGITS, type PolicyStep, type Rule } from './policy.ts';
import type { Figure, Triggered } from './schema.ts';

/** The figure as a whole number; comparable with figures and thresholds of the same measure only. */
export const levelOf = (figure: Figure): bigint => {
  switch (figure.unit) {
    case 'percent':
      return scaled(figure.percent, PERCENT_DIGITS);
    case 'amount':
      return BigInt(figure.amountMinor);
    case 'count':
      return BigInt(figure.count);
  }
};

interface Threshold {
  level: bigint;
  from: string;
  steps: PolicyStep[];
}

export const thresholdsOf = (rule: Rule): Threshold[] => {
  switch (rule.unit) {
    case 'percent':
      return rule.thresholds.map(({ fromPercent, steps }) => ({
        level: scaled(fromPercent, PERCENT_DIGITS),
        from: fromPercent,
        steps,
      }));
    case 'amount':
      return rule.thresholds.map(({ fromMinor, steps }) => ({
        level: BigInt(fromMinor),
        from: String(fromMinor),
        steps,
      }));
    case 'count':
      return rule.thresholds.map(({ fromCount, steps }) => ({
        level: BigInt(fromCount),
        from: String(fromCount),
        steps,
      }));
  }
};

/** A triggered rule with the steps that its threshold asks for. */
export interface Demand {
  triggered: Triggered;
  steps: PolicyStep[];
}

/**
 * Every rule whose lowest threshold the document reaches, each at the highest that it reaches. A rule over a figure that
 * the document does not have triggers nothing.
 */
export const demandsOf = (rules: readonly Rule[], figures: readonly Figure[]): Demand[] =>
  rules.flatMap((rule) => {
    const figure = figures.find(({ measure, unit }) => measure === rule.measure && unit === rule.unit);
    if (!figure) return [];
    const level = levelOf(figure);
    const reached = thresholdsOf(rule).findLast((threshold) => threshold.level <= level);
    if (!reached) return [];
    return [{ triggered: { rule: rule.name, figure, from: reached.from }, steps: reached.steps }];
  });

const isSameMeasure = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure &&
  a.unit === b.unit &&
  (a.unit !== 'amount' || b.unit !== 'amount' || a.currency === b.currency);

/** True when what was approved covers the figure now: the same measure, and no worse. */
export const isCovered = (now: Figure, approved: Figure): boolean =>
  isSameMeasure(now, approved) && levelOf(now) <= levelOf(approved);
