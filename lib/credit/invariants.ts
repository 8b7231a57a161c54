/** What holds for limits, releases, deposits and reservations of one organisation, each by itself. */
import type { Books, Line } from '#lib/table/dump.ts';
import { ReleaseEntity } from './entity.ts';
import { ReservationEntity } from './reservation.ts';
import type { Release } from './schema.ts';

const releaseLines = (release: Release): string[] => {
  const { uses, usedMinor, maxOverMinor, deviationPercent, orderId, approvedBy, requestedBy } = release;
  const sum = uses.reduce((total, { amountMinor }) => total + amountMinor, 0);
  const most = orderId ? Math.floor((maxOverMinor * (100 + deviationPercent)) / 100) : maxOverMinor;
  return [
    ...(uses.length < 200 && sum !== usedMinor ? [`used ${usedMinor} and its uses add up to ${sum}`] : []),
    ...(usedMinor < 0 || usedMinor > most ? [`used ${usedMinor} of ${most}`] : []),
    ...(approvedBy.includes(requestedBy) ? [`was approved by ${requestedBy}, who asked for it`] : []),
  ];
};

/** M5: releases are used up at most once, and nobody grants what they asked for. */
export const creditRecordViolations = (books: Books): Line[] => [
  ...books
    .of(ReleaseEntity)
    .flatMap(({ value }) => releaseLines(value).map((line): Line => [value.id, line])),
  ...books.of(ReservationEntity).flatMap(({ value }): Line[] => {
    const last = value.moves.at(-1);
    const agrees = (last?.reservedMinor ?? 0) === value.reservedMinor;
    return agrees
      ? []
      : [[value.orderId, `reserves ${value.reservedMinor} and its last move ${last?.reservedMinor}`]];
  }),
];
