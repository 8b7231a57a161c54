/** What a statement says and how answers move it. Pure: days and people come in from outside. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { MAX_AMOUNT_MINOR, sum } from '#lib/core/money.ts';
import { AnsweredBefore, NoDifference, StatementTooLarge, WrongState } from './errors.ts';
import {
  type Answer,
  type Item,
  MAX_ITEMS,
  type NewAnswer,
  type Reconciliation,
  type State,
} from './schema.ts';

/** The balance that items add up to. @throws {StatementTooLarge} for more than one statement can say */
export const balanceOf = (items: readonly Item[], currency: string): number => {
  const balance = items.length <= MAX_ITEMS ? sum(items.map(({ openMinor }) => openMinor)) : Infinity;
  if (Math.abs(balance) > MAX_AMOUNT_MINOR)
    throw StatementTooLarge({ count: items.length, currency, limit: MAX_ITEMS, most: MAX_AMOUNT_MINOR });
  return balance;
};

/** Their balance less ours; null before an answer. */
export const differenceOf = ({
  answer,
  balanceMinor,
}: Pick<Reconciliation, 'answer' | 'balanceMinor'>): number | null =>
  answer ? answer.theirBalanceMinor - balanceMinor : null;

/** Passes in the states named. @throws {WrongState} */
export const requireState = ({ state }: Reconciliation, allowed: readonly State[]): void => {
  if (!allowed.includes(state)) throw WrongState({ state, allowed: allowed.join(', ') });
};

/** The answer with its figure. @throws {NoDifference} for a difference of nothing */
const answerOf = (
  { balanceMinor }: Reconciliation,
  input: NewAnswer,
  by: Pick<Answer, 'on' | 'answeredBy'>,
): Answer => {
  const theirBalanceMinor = input.answer === 'confirmed' ? balanceMinor : input.theirBalanceMinor;
  if (input.answer === 'differs' && theirBalanceMinor === balanceMinor) throw NoDifference();
  return { answer: input.answer, ...by, theirBalanceMinor, ...(input.note && { note: input.note }) };
};

const isSame = (one: Answer, other: Answer): boolean =>
  one.answer === other.answer && one.theirBalanceMinor === other.theirBalanceMinor && one.note === other.note;

/**
 * The statement with the answer, or undefined when exactly this answer was given before: a repeat changes nothing.
 * @throws {AnsweredBefore} for another answer after the first @throws {NoDifference} @throws {WrongState}
 */
export const answered = (
  from: Reconciliation,
  input: NewAnswer,
  by: { on: BusinessDate; answeredBy: string },
): Reconciliation | undefined => {
  const answer = answerOf(from, input, by);
  if (from.answer && from.state !== 'withdrawn') {
    if (isSame(from.answer, answer)) return undefined;
    throw AnsweredBefore({ on: from.answer.on });
  }
  requireState(from, ['draft', 'sent']);
  return { ...from, state: answer.answer, answer };
};
