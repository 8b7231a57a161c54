/** What holds for a reconciliation: its balance is that of its items, and its state says what happened to it. */
import { sum } from '#lib/core/money.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { ReconciliationEntity } from './entity.ts';
import type { Reconciliation } from './schema.ts';

const balanceLines = ({ items, balanceMinor, asOf }: Reconciliation): string[] => {
  const total = sum(items.map(({ openMinor }) => openMinor));
  return [
    ...(total === balanceMinor ? [] : [`says ${balanceMinor}, and its items add up to ${total}`]),
    ...(items.some(({ on }) => on > asOf) ? ['holds an item of a later day'] : []),
  ];
};

const sendingLines = ({ state, round, ...value }: Reconciliation): string[] => {
  const traces = [value.sentOn, value.validUntil, value.messageId, value.language];
  const isSent = round > 0;
  const agrees = traces.every((trace) => (trace !== undefined) === isSent) && !(isSent && !value.contactId);
  const isEarly = state === 'draft' && isSent;
  const isLate = state === 'sent' && !isSent;
  return [
    ...(agrees ? [] : [`was sent ${round} times, to nobody or on no day`]),
    ...(isEarly || isLate ? [`is ${state} and was sent ${round} times`] : []),
  ];
};

/** The answer that each state says was given; a withdrawn one may have any. */
const SAID = {
  draft: undefined,
  sent: undefined,
  confirmed: 'confirmed',
  differs: 'differs',
  settled: 'differs',
};

const answerLines = ({ state, answer, balanceMinor, ...value }: Reconciliation): string[] => {
  const lines: string[] = [];
  if (state !== 'withdrawn' && answer?.answer !== SAID[state]) lines.push(`is ${state}, not as answered`);
  if (answer && (answer.answer === 'confirmed') !== (answer.theirBalanceMinor === balanceMinor))
    lines.push(`is ${answer.answer} with a balance of ${answer.theirBalanceMinor}`);
  if ((value.withdrawn !== undefined) !== (state === 'withdrawn')) lines.push('is withdrawn, or is not');
  if (state === 'settled' && !value.settled) lines.push('is settled by nobody');
  return lines;
};

/** Reconciliations that contradict themselves (S1). */
export const reconciliationViolations = (books: Books): Line[] =>
  books
    .of(ReconciliationEntity)
    .flatMap(({ value }) =>
      [...balanceLines(value), ...sendingLines(value), ...answerLines(value)].map(
        (line): Line => [value.id, line],
      ),
    );
