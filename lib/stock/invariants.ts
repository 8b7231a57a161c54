/** What holds for stock: it stands in one place, and no more leaves than came in, nor before. */
import type { Books, Line } from '#lib/table/dump.ts';
import { StockLotEntity } from './entity.ts';
import { remainingOf } from './rules.ts';
import type { StockLot } from './schema.ts';

const lotLines = (lot: StockLot): string[] => {
  const { unitId, accountId, departures, receivedOn } = lot;
  const left = remainingOf({ ...lot, withdrawn: undefined });
  return [
    ...((unitId === undefined) === (accountId === undefined) ? ['stands nowhere or in two places'] : []),
    ...(left < 0n ? ['has less than nothing left'] : []),
    ...departures
      .filter(({ on }) => on < receivedOn)
      .map(({ on }) => `left on ${on}, before it came in on ${receivedOn}`),
  ];
};

/** The invariants of lots of stock (R-1707). */
export const stockViolations = (books: Books): Line[] =>
  books.of(StockLotEntity).flatMap(({ value }) => lotLines(value).map((line): Line => [value.id, line]));
