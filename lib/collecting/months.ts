/** Counting calendar months `2026-03`. Pure; safe for what nobody has looked at yet. */

/** The place of a month among all months; NaN for what is none. */
const placeOf = (month: string): number => {
  const [year = Number.NaN, number = Number.NaN] = month.split('-').map(Number);
  return year * 12 + number - 1;
};

/** How many months there are from one to another, both inclusive. */
export const monthCount = (from: string, to: string): number => placeOf(to) - placeOf(from) + 1;

/** Months from one to another, both inclusive. */
export const monthsBetween = (from: string, to: string): string[] =>
  Array.from({ length: monthCount(from, to) }, (_, after) => {
    const place = placeOf(from) + after;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
