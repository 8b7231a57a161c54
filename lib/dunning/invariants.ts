/** What holds between notices and the state of invoices: each says what the other says, nothing skips, nothing is claimed twice. */
import { sum } from '#lib/core/money.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { DunningStateEntity, NoticeEntity } from './entity.ts';
import { type DunningState, MAX_REMINDERS, type Notice } from './schema.ts';

const totalLines = ({ id, lines, totals, interestMode }: Notice): Line[] =>
  totals.flatMap(({ currency, openMinor, interestMinor, feeMinor, totalMinor }): Line[] => {
    const own = lines.filter((line) => line.currency === currency);
    const claims = interestMode === 'accrue' || interestMode === 'waive';
    const [open, interest] = [
      sum(own.map(({ amountMinor }) => amountMinor)),
      claims ? sum(own.map((line) => line.interestMinor)) : 0,
    ];
    const isSum = openMinor === open && interestMinor === interest;
    return isSum && totalMinor === open + interest + feeMinor
      ? []
      : [[id, `asks for ${totalMinor} ${currency}, and its lines say ${open} and ${interest}`]];
  });

const noticeLines = (
  notice: Notice,
  states: ReadonlyMap<string, DunningState>,
  days: Set<string>,
): Line[] => {
  const { id, accountId, asOf, lines, messageId, task } = notice;
  const day = `${accountId} ${asOf}`;
  const twice = days.has(day);
  days.add(day);
  const steps = lines.filter((line) => line.steps);
  const unknown = steps.filter(({ invoiceId, level }) => {
    const state = states.get(invoiceId);
    if (state?.reminders.length === MAX_REMINDERS) return false;
    return !state?.reminders.some((reminder) => reminder.noticeId === id && reminder.level === level);
  });
  return [
    ...(twice ? [[id, `is the second notice of ${day}`] as Line] : []),
    ...((messageId === undefined) === (task === undefined)
      ? [[id, 'has a mail and a task, or neither'] as Line]
      : []),
    ...(steps.length === 0 ? [[id, 'reminds of nothing new'] as Line] : []),
    ...unknown.map(({ number }): Line => [id, `reminds of ${number}, whose state does not know it`]),
    ...totalLines(notice),
  ];
};

const stateLines = ({ invoiceId, reminders }: DunningState, notices: ReadonlyMap<string, Notice>): Line[] => {
  const standing = reminders.filter(({ cancelledOn }) => !cancelledOn);
  return [
    ...reminders.flatMap(({ noticeId, cancelledOn }): Line[] => {
      const notice = notices.get(noticeId);
      if (!notice) return [[invoiceId, `was reminded by ${noticeId}, which is no notice`]];
      return (notice.cancelled !== undefined) === (cancelledOn !== undefined)
        ? []
        : [[invoiceId, `and ${noticeId} do not agree on whether it was cancelled`]];
    }),
    ...standing.flatMap(({ level, on, interestThrough }, at): Line[] => {
      const before = standing[at - 1];
      if (!before)
        return reminders.length < MAX_REMINDERS && level !== 1
          ? [[invoiceId, `began at level ${level}`]]
          : [];
      return [
        ...(on <= before.on ? [[invoiceId, `was reminded on ${before.on} and then on ${on}`] as Line] : []),
        ...(level !== 1 && level !== before.level + 1
          ? [[invoiceId, `went from level ${before.level} to ${level}`] as Line]
          : []),
        ...(interestThrough && before.interestThrough && interestThrough <= before.interestThrough
          ? [[invoiceId, `claims interest of ${interestThrough} twice`] as Line]
          : []),
      ];
    }),
  ];
};

/** Notices and states that contradict each other or themselves (S1). */
export const dunningViolations = (books: Books): Line[] => {
  const states = new Map(books.of(DunningStateEntity).map(({ value }) => [value.invoiceId, value]));
  const notices = new Map(books.of(NoticeEntity).map(({ value }) => [value.id, value]));
  const days = new Set<string>();
  return [
    ...[...notices.values()].flatMap((notice) => noticeLines(notice, states, days)),
    ...[...states.values()].flatMap((state) => stateLines(state, notices)),
  ];
};
