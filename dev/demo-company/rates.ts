/** Monthly rates of the three currencies against each other, from before the books begin. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Random } from './random.ts';

const MONTHS = 27;
const START: Record<string, number> = { CNY: 7.78, MXN: 20.1 };

const sixDigits = (rate: number): string => rate.toFixed(6);

export const ratesUntil = (last: BusinessDate, random: Random): Record<string, string>[] => {
  const rows: Record<string, string>[] = [];
  const levels = { ...START };
  for (let month = MONTHS; month >= 0; month -= 1) {
    const on = `${addDays(last, -30 * month).slice(0, 7)}-01`;
    if (rows.some((row) => row['on'] === on)) continue;
    for (const currency of Object.keys(START)) {
      const level = (levels[currency] ?? 1) * (1 + (random.next() - 0.5) / 40);
      levels[currency] = level;
      rows.push({ from: 'EUR', to: currency, on, rate: sixDigits(level) });
      rows.push({ from: currency, to: 'EUR', on, rate: sixDigits(1 / level) });
    }
  }
  return rows;
};
