/** What the books of a day ask for: which entries each person must know of, and at which level. Pure. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { People } from './addressees.ts';
import type { Entry } from './books.ts';
import { levelsReached } from './levels.ts';
import type { Level } from './policy.ts';
import type { AlertSummary } from './schema.ts';

export interface RunOptions {
  asOf: BusinessDate;
  /** Only the people of this unit; everyone when absent. */
  unitId?: string | undefined;
}

/** One entry as one person is told of it. */
export interface Told {
  entry: Entry;
  level: number;
}

/** Everything that the day's books ask for, person by person. */
export interface Findings {
  people: Map<User, Told[]>;
  skipped: AlertSummary['skipped'];
}

/** The findings of the day, for everyone or for the people of one unit. */
export const findingsOf = (
  people: People,
  entries: readonly Entry[],
  levels: readonly Level[],
  { asOf, unitId }: RunOptions,
): Findings => {
  const findings: Findings = { people: new Map(), skipped: [] };
  for (const entry of entries) {
    const { invoice, account } = entry;
    const reached = levelsReached(levels, invoice, asOf);
    if (reached.length === 0) continue;
    const told = people.told(account, reached);
    for (const { email } of told.hidden)
      findings.skipped.push({ invoiceNumber: invoice.number, email, reason: 'not-visible' });
    if (told.levels.size === 0)
      findings.skipped.push({ invoiceNumber: invoice.number, email: null, reason: 'nobody' });
    for (const [user, level] of told.levels) {
      if (unitId !== undefined && people.homeUnitId(user) !== unitId) continue;
      const list = findings.people.get(user) ?? [];
      list.push({ entry, level });
      findings.people.set(user, list);
    }
  }
  return findings;
};
