/** When an account goes to the next handler, and when it comes back. Pure. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Debt } from './books.ts';
import type { EscalationPolicy } from './policy.ts';
import type { CollectionCase, Step } from './schema.ts';

/** The rung on which the case stands; 0 while nobody took it over. */
export const levelOf = (known: Pick<CollectionCase, 'steps'> | undefined): number =>
  known?.steps.at(-1)?.level ?? 0;

/** A promise holds an invoice back through its day, a dispute until it ends. */
const isHeld = ({ invoice }: Debt, asOf: BusinessDate): boolean =>
  invoice.disputed || (invoice.promisedOn !== undefined && invoice.promisedOn >= asOf);

/** The highest rung that the debts of an account have reached on the day, 0 for none. */
export const levelReached = (
  { ladder }: EscalationPolicy,
  { debts, brokenPromises }: { debts: readonly Debt[]; brokenPromises: number },
  asOf: BusinessDate,
): number => {
  const free = debts.filter((debt) => debt.invoice.daysOver > 0 && !isHeld(debt, asOf));
  if (free.length === 0) return 0;
  const daysOver = Math.max(...free.map(({ invoice }) => invoice.daysOver));
  return (
    ladder.findLastIndex(
      (rung) =>
        (rung.daysOver !== undefined && daysOver >= rung.daysOver) ||
        (rung.brokenPromises !== undefined && brokenPromises >= rung.brokenPromises) ||
        (rung.dunningFailed === true && free.some(({ dunning }) => dunning.failed)),
    ) + 1
  );
};

/** True while anything of the account is past its due date, disputed or promised or not. */
export const isOverdue = (debts: readonly Debt[]): boolean =>
  debts.some(({ invoice }) => invoice.daysOver > 0);

/** The step that hands a case up. */
export const handUp = (
  { ladder, acknowledgeDays }: EscalationPolicy,
  level: number,
  { handlerId, ...step }: Pick<Step, 'handlerId' | 'on' | 'why' | 'facts'>,
): Step => ({
  level,
  to: ladder[level - 1]?.to,
  handlerId,
  ...step,
  ...(handlerId && { acknowledgeBy: addDays(step.on, acknowledgeDays) }),
});
