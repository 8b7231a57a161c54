/** What holds for targets: one subject, a period that has a length, versions in the order of their days. */
import { daysBetween } from '#lib/core/dates.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { TargetEntity } from './target-entity.ts';
import { MAX_PERIOD_DAYS, type Target } from './target-schema.ts';

const linesOf = ({ accountId, ownerId, unitId, from, to, versions }: Target): string[] => {
  const subjects = [accountId, ownerId, unitId].filter((id) => id !== undefined).length;
  const days = daysBetween(from, to);
  return [
    ...(subjects === 1 ? [] : [`is for ${subjects} subjects`]),
    ...(days >= 0 && days < MAX_PERIOD_DAYS ? [] : [`goes from ${from} to ${to}`]),
    ...versions
      .filter(({ at }, place) => at < (versions[place - 1]?.at ?? ''))
      .map(({ at }) => `its amounts go back to ${at}`),
    ...(versions[0]?.amountMinor == null ? ['began without an amount'] : []),
  ];
};

export const targetViolations = (books: Books): Line[] =>
  books.of(TargetEntity).flatMap(({ value }) => linesOf(value).map((line): Line => [value.id, line]));
