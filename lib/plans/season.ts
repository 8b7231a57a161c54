/**
 * The seasonal curve of a plan from what was sold before (R-106: low and high season). Pure.
 *
 *     rate(month)  = amount ÷ working days of that month
 *     index(m)     = mean rate of the months m ÷ mean of the twelve, in millionths
 *     k            = min(months of own history, full months) ÷ full months        (full months: policy, 24 shipped)
 *     damped(m)    = k × own index(m) + (1 − k) × group index(m)
 *     weight(part) = Σ over its months: damped(m) × working days of the part in that month
 *
 * A month that no history tells of counts as average. Rates are per working day, so a month with more holidays gets less and the
 * lunar New Year takes its days off wherever it falls: a February of history with the feast raises nothing in the plan of
 * a year whose feast is in January.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { divideRounded } from '#lib/core/decimal.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { daysIn, type Span } from './periods.ts';

export interface MonthAmount {
  /** YYYY-MM. */
  month: string;
  amount: number;
}

const MONTHS = 12;
const AVERAGE = 1_000_000n;
const SCALE = 1_000_000n;

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/**
 * The first day of the lunar year that begins in the year; it falls between 21 January and 21 February. The run time works the moon
 * out: where it is new within minutes of midnight in China (2027) the day is one late, which moves no month's weight.
 */
export const lunarNewYear = (year: number): BusinessDate => {
  const days = daysIn({ from: `${year}-01-20`, to: `${year}-02-22` });
  const isFirst = (day: BusinessDate) => {
    const parts = chinese.formatToParts(new Date(`${day}T12:00:00Z`));
    const part = (type: string) => parts.find((one) => one.type === type)?.value;
    return part('month') === '1' && part('day') === '1';
  };
  const found = days.find(isFirst);
  if (!found) throw new RangeError(`no lunar new year in ${year}`);
  return found;
};

export interface SeasonDays {
  calendar: Pick<Calendar, 'workingDays' | 'holidays'>;
  /** Days from the lunar New Year on that nobody buys; 0 where the feast is not kept. */
  lunarDays: number;
}

/** The calendar with the days of the lunar New Year of a year taken off. */
const withFeast = ({ calendar, lunarDays }: SeasonDays, year: number) => {
  if (lunarDays === 0) return calendar;
  const first = lunarNewYear(year);
  const off = Array.from({ length: lunarDays }, (_, at) => addDays(first, at));
  return { ...calendar, holidays: [...calendar.holidays, ...off] };
};

const sellingDays = (days: SeasonDays, span: Span): number => {
  const calendar = withFeast(days, Number(span.from.slice(0, 4)));
  return daysIn(span).filter((day) => isWorkingDay(calendar, day)).length;
};

const lastDayOf = (month: string): BusinessDate => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const rateOf = (days: SeasonDays, { month, amount }: MonthAmount): bigint => {
  const selling = sellingDays(days, { from: `${month}-01`, to: lastDayOf(month) });
  return selling === 0 ? 0n : divideRounded(BigInt(amount) * SCALE, BigInt(selling));
};

const meanOf = (values: readonly bigint[]): bigint =>
  divideRounded(
    values.reduce((sum, value) => sum + value, 0n),
    BigInt(values.length),
  );

/** Index of each of the twelve months in millionths; 1,000,000 is average. History that sums to nothing says nothing. */
export const indicesOf = (history: readonly MonthAmount[], days: SeasonDays): bigint[] => {
  const rates = Array.from({ length: MONTHS }, (_, at) => {
    const same = history.filter(({ month }) => Number(month.slice(5)) === at + 1);
    return same.length > 0 ? meanOf(same.map((one) => rateOf(days, one))) : undefined;
  });
  const known = rates.filter((rate) => rate !== undefined);
  const mean = known.length > 0 ? meanOf(known) : 0n;
  if (mean <= 0n) return rates.map(() => AVERAGE);
  return rates.map((rate) => {
    const index = rate === undefined ? AVERAGE : divideRounded(rate * AVERAGE, mean);
    return index > 0n ? index : 0n;
  });
};

export interface Season extends SeasonDays {
  own: readonly MonthAmount[];
  group: readonly MonthAmount[];
  /** Months of own history that need no group. */
  fullMonths: number;
}

/** Own indices, shrunk towards the group's by how few months there are. */
export const dampedIndices = ({ own, group, fullMonths, ...days }: Season): bigint[] => {
  const [mine, theirs] = [indicesOf(own, days), indicesOf(group, days)];
  const months = BigInt(Math.min(own.length, fullMonths));
  const full = BigInt(fullMonths);
  return mine.map((index, at) =>
    divideRounded(months * index + (full - months) * (theirs[at] ?? AVERAGE), full),
  );
};

const monthsOf = ({ from, to }: Span): Span[] => {
  const spans: Span[] = [];
  for (let start = from; start <= to; ) {
    const last = lastDayOf(start.slice(0, 7));
    const end = last < to ? last : to;
    spans.push({ from: start, to: end });
    start = addDays(end, 1);
  }
  return spans;
};

/** What each part of a plan weighs: the season of its months times the days on which something can be sold. */
export const seasonWeights = (parts: readonly Span[], season: Season): bigint[] => {
  const indices = dampedIndices(season);
  return parts.map((part) =>
    monthsOf(part).reduce(
      (sum, span) =>
        sum + (indices[Number(span.from.slice(5, 7)) - 1] ?? AVERAGE) * BigInt(sellingDays(season, span)),
      0n,
    ),
  );
};
