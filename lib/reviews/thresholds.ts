/**
 * Findings that a review makes by itself, from the thresholds of the policy (R-1301, R-1324): one for each code and figure, most money at
 * stake first. A finding says what is, what was wanted and what it costs; it proposes nothing, least of all a penalty (R-1327). Pure.
 */
import { scaled } from '#lib/core/decimal.ts';
import { exponentOf } from '#lib/core/money.ts';
import { isLessBetter } from './figure-keys.ts';
import { differenceOf } from './figures.ts';
import { FINDING_CODES, type Finding, type FindingCode } from './finding-schema.ts';
import type { Thresholds } from './policy.ts';
import type { ReviewFigure, Snapshot } from './snapshot-schema.ts';

export type Computed = Pick<Finding, 'code' | 'figure' | 'facts' | 'stake'>;

export interface Judged {
  figures: readonly ReviewFigure[];
  reports: Snapshot['reports'];
  actionsLate: number;
  thresholds: Thresholds;
  /** Too new to be measured by targets and growth (R-1107). */
  isNewcomer: boolean;
}

const DIGITS = 6;
const isBelow = (value: string | null, bound: number | null): boolean =>
  value !== null && bound !== null && scaled(value, DIGITS) < scaled(String(bound), DIGITS);
const isAbove = (value: string | null, bound: number | null): boolean =>
  value !== null && bound !== null && scaled(value, DIGITS) > scaled(String(bound), DIGITS);

const isNothing = (value: string | null): boolean => value !== null && scaled(value, DIGITS) === 0n;

/** What is lacking, where that is money. */
const stakeOf = (currency: string | null, lacking: string | null): Finding['stake'] => {
  if (currency === null || lacking === null) return null;
  const amountMinor = Number(scaled(lacking, exponentOf(currency)));
  return amountMinor > 0 ? { amountMinor, currency } : null;
};

const factsOf = (facts: Record<string, string | number | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );

const targetsMissed = ({ figures, thresholds: { targetBelow }, isNewcomer }: Judged): Computed[] =>
  figures
    .filter(({ key, completion }) => !isNewcomer && !isLessBetter(key) && isBelow(completion, targetBelow))
    .map(({ key, value, target, completion, currency }) => ({
      code: 'target-missed',
      figure: key,
      facts: factsOf({ value, target, completion, threshold: targetBelow, currency }),
      stake: stakeOf(currency, differenceOf(target, value)),
    }));

const ofFigure = (
  { figures }: Judged,
  key: string,
  judge: (figure: ReviewFigure) => Omit<Computed, 'figure'> | undefined,
): Computed[] => {
  const figure = figures.find((one) => one.key === key);
  const computed = figure && judge(figure);
  return computed ? [{ ...computed, figure: key }] : [];
};

const salesFell = (judged: Judged): Computed[] =>
  ofFigure(judged, 'booked', ({ value, lastYear, growth, currency }) => {
    const { fallAbove } = judged.thresholds;
    if (judged.isNewcomer || fallAbove === null || !isBelow(growth, -fallAbove)) return undefined;
    const facts = factsOf({ value, lastYear, growth, threshold: fallAbove, currency });
    return { code: 'sales-fell', facts, stake: stakeOf(currency, differenceOf(lastYear, value)) };
  });

const collectionLow = (judged: Judged): Computed[] =>
  ofFigure(judged, 'collection-rate', ({ value }) => {
    const { collectionBelow } = judged.thresholds;
    if (!isBelow(value, collectionBelow)) return undefined;
    const of = (key: string) => judged.figures.find((figure) => figure.key === key);
    const [invoiced, collected] = [of('invoiced'), of('collected')];
    const lacking = differenceOf(invoiced?.value ?? null, collected?.value ?? null);
    const currency = invoiced?.currency ?? null;
    return {
      code: 'collection-low',
      facts: factsOf({ value, threshold: collectionBelow }),
      stake: stakeOf(currency, lacking),
    };
  });

const overdueGrew = (judged: Judged): Computed[] =>
  ofFigure(judged, 'overdue-share', (share) => {
    const { overdueGrewBy } = judged.thresholds;
    const open = judged.figures.find(({ key }) => key === 'open');
    // Where nothing was open nothing was overdue.
    const previous = share.previous ?? (isNothing(open?.previous ?? null) ? '0' : null);
    const { value } = share;
    if (!isAbove(differenceOf(value, previous), overdueGrewBy)) return undefined;
    const overdue = judged.figures.find(({ key }) => key === 'overdue');
    const grown = differenceOf(overdue?.value ?? null, overdue?.previous ?? null);
    return {
      code: 'overdue-grew',
      facts: factsOf({ value, previous, threshold: overdueGrewBy }),
      stake: stakeOf(overdue?.currency ?? null, grown),
    };
  });

const discountHigh = (judged: Judged): Computed[] =>
  ofFigure(judged, 'discount-rate', ({ value }) => {
    const { discountAbove } = judged.thresholds;
    if (!isAbove(value, discountAbove)) return undefined;
    return { code: 'discount-high', facts: factsOf({ value, threshold: discountAbove }), stake: null };
  });

const counted = (
  code: FindingCode,
  figure: string | null,
  [count, threshold]: readonly [string | number | null, number | null],
): Computed[] =>
  threshold !== null && count !== null && Number(count) >= threshold
    ? [{ code, figure, facts: factsOf({ value: count, threshold }), stake: null }]
    : [];

const byStake = (a: Computed, b: Computed): number =>
  (b.stake?.amountMinor ?? -1) - (a.stake?.amountMinor ?? -1) ||
  FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code) ||
  ((a.figure ?? '') < (b.figure ?? '') ? -1 : 1);

/** What a review of these figures finds, all of it. */
export const computedFindings = (judged: Judged): Computed[] => {
  const { figures, reports, thresholds, actionsLate } = judged;
  const lost = figures.find(({ key }) => key === 'lost-accounts')?.value ?? null;
  return [
    ...targetsMissed(judged),
    ...salesFell(judged),
    ...collectionLow(judged),
    ...overdueGrew(judged),
    ...discountHigh(judged),
    ...counted('reports-missing', 'report-completion', [reports.missing, thresholds.reportsMissing]),
    ...counted('reports-late', 'report-completion', [reports.late, thresholds.reportsLate]),
    ...counted('accounts-lost', 'lost-accounts', [lost, thresholds.accountsLost]),
    ...counted('actions-late', null, [actionsLate, thresholds.actionsLate]),
  ].sort(byStake);
};

/** Which of them are new, beside what is open; `repeats` names the newest closed one of the same code and figure. */
export const newOnes = (
  computed: readonly Computed[],
  before: readonly Finding[],
): (Computed & { repeats: string | undefined })[] => {
  const same = (one: Computed) =>
    before.filter(({ code, figure }) => code === one.code && figure === one.figure);
  return computed
    .filter((one) => same(one).every(({ status }) => status !== 'open'))
    .map((one) => {
      const closed = same(one).sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
      return { ...one, repeats: closed.at(-1)?.id };
    });
};
