/** Which days an outlet carried a product, and what a report changes in them. Pure. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { ListingDayTooEarly, ListingFull, ListingNotListed } from './errors.ts';
import { type ListingSpan, MAX_SPANS } from './listing-schema.ts';

type Spans = readonly ListingSpan[];

/** Whether the outlet carried it on the day; first and last day count. */
export const isListedOn = (spans: Spans, on: BusinessDate): boolean =>
  spans.some(({ from, to }) => from <= on && (to === undefined || on <= to));

export const isListed = (spans: Spans): boolean => {
  const last = spans.at(-1);
  return last !== undefined && last.to === undefined;
};

/** The last day by `on` on which it was carried; null when it never was. */
export const lastListed = (spans: Spans, on: BusinessDate): BusinessDate | null => {
  const last = spans.findLast(({ from }) => from <= on);
  if (!last) return null;
  return last.to !== undefined && last.to < on ? last.to : on;
};

/**
 * Carried from a day on. What is carried since an earlier day or the same stays as it is.
 * @throws {ListingDayTooEarly} for a day before the present span, or within an earlier one @throws {ListingFull}
 */
export const listed = (
  spans: Spans,
  { from, seenOn, by }: { from: BusinessDate; seenOn: BusinessDate; by: string },
): Spans => {
  const last = spans.at(-1);
  if (last && last.to === undefined && last.from <= from) return spans;
  const known = last?.to ?? last?.from;
  if (known !== undefined && from <= known) throw ListingDayTooEarly({ known, on: from });
  if (spans.length >= MAX_SPANS) throw ListingFull({ limit: MAX_SPANS });
  return [...spans, { from, seenOn, reportedBy: by }];
};

interface End {
  to: BusinessDate;
  seenOn: BusinessDate;
  by: string;
  reason?: string | undefined;
}

/** Carried until a day. @throws {ListingNotListed} @throws {ListingDayTooEarly} for a day before it was carried */
export const delisted = (spans: Spans, { to, seenOn, by, reason }: End): Spans => {
  const last = spans.at(-1);
  if (last?.to !== undefined || !last) throw ListingNotListed();
  if (to < last.from) throw ListingDayTooEarly({ known: last.from, on: to });
  const end = { seenOn, reportedBy: by, ...(reason !== undefined && { reason }) };
  return [...spans.slice(0, -1), { ...last, to, delisted: end }];
};

/** As before the last report: what was delisted is carried again, what was listed never was. */
export const takenBack = (spans: Spans): Spans => {
  const last = spans.at(-1);
  const before = spans.slice(0, -1);
  if (last?.to === undefined) return before;
  const { to: _, delisted: __, ...open } = last;
  return [...before, open];
};
