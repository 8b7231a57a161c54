/**
 * How steadily money comes in: per unit and month what was collected, how much of it through core partners, and how many
 * accounts ended the month on time; and what is left to collect of each unit, completed ones too, with the person
 * who answers for it. Pure.
 */
import type { Account } from '#lib/accounts/index.ts';
import { sum } from '#lib/core/money.ts';
import type { PartnersPolicy } from './policy.ts';

/** One account in one month. */
export interface AccountMonth {
  month: string;
  unitId: string;
  type: Account['type'];
  isCore: boolean;
  /** In the organisation's currency; undefined where a rate is missing. */
  collectedMinor: number | undefined;
  isOnTime: boolean;
}

export const isCore = ({ id, type }: Pick<Account, 'id' | 'type'>, policy: PartnersPolicy): boolean =>
  policy.coreTypes.includes(type) || policy.coreAccountIds.includes(id);

/** Parts of a hundred with two digits, rounded down; undefined of nothing. */
export const percentOf = (part: number, whole: number): string | null =>
  whole <= 0 ? null : (Number((BigInt(part) * 10_000n) / BigInt(whole)) / 100).toFixed(2);

const total = (rows: readonly AccountMonth[]): number | null =>
  rows.every(({ collectedMinor }) => collectedMinor !== undefined)
    ? sum(rows.map(({ collectedMinor = 0 }) => collectedMinor))
    : null;

/** Figures of some account-months: numerators and denominators, and the shares that follow from them. */
export const figuresOf = (rows: readonly AccountMonth[]) => {
  const collectedMinor = total(rows);
  const coreMinor = total(rows.filter(({ isCore: core }) => core));
  const onTime = rows.filter(({ isOnTime }) => isOnTime).length;
  return {
    accountMonths: rows.length,
    onTime,
    onTimePercent: percentOf(onTime, rows.length),
    collectedMinor,
    coreMinor,
    corePercent: collectedMinor === null || coreMinor === null ? null : percentOf(coreMinor, collectedMinor),
  };
};

/** Figures of the rows in groups, by the name of the group. */
export const grouped = <K extends string>(rows: readonly AccountMonth[], keyOf: (row: AccountMonth) => K) =>
  [...Map.groupBy(rows, keyOf)]
    .map(([key, group]) => ({ key, ...figuresOf(group) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
