/** What holds for estimates of markets and for what outlets carry. */
import { normalised } from '#lib/table/claim.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { ListingEntity, MarketSizeEntity } from './entity.ts';
import type { Listing } from './listing-schema.ts';
import type { MarketSize } from './size-schema.ts';

const sizeLines = ({ amount, competitors, measure, currency, unitOfMeasure }: MarketSize): string[] => {
  const names = new Set(competitors.map(({ name }) => normalised(name)));
  const sum = competitors.reduce((total, competitor) => total + competitor.amount, 0);
  const isMoney = measure === 'money';
  return [
    ...(names.size === competitors.length ? [] : ['names a competitor twice']),
    ...(sum <= amount ? [] : ['is less than what competitors sell of it']),
    ...(isMoney === (currency !== undefined) && isMoney === (unitOfMeasure === undefined)
      ? []
      : ['is in neither a currency nor a unit of measure, or in both']),
  ];
};

const listingLines = ({ spans }: Listing): string[] =>
  spans.flatMap(({ from, seenOn, to, delisted }, at) => [
    ...(from > (spans[at - 1]?.to ?? '') ? [] : [`is listed on ${from}, within the span before`]),
    ...(seenOn >= from ? [] : [`is listed on ${from} and seen on ${seenOn}`]),
    ...((to === undefined) === (delisted === undefined) ? [] : [`ends on ${to} and nobody said so`]),
    ...(to === undefined && at < spans.length - 1 ? [`is still listed since ${from}, and again`] : []),
    ...(to !== undefined && to < from ? [`ends on ${to}, before ${from}`] : []),
  ]);

/** The invariants of markets and listings (R-127, R-1705). */
export const marketViolations = (books: Books): Line[] => [
  ...books
    .of(MarketSizeEntity)
    .flatMap(({ value }) => sizeLines(value).map((line): Line => [value.id, line])),
  ...books
    .of(ListingEntity)
    .flatMap(({ value }) => listingLines(value).map((line): Line => [value.id, line])),
];
