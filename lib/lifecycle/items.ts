/**
 * What belongs to an organisation in a dump of the table, and a digest of it that does not change while nothing but time passes: runs of
 * jobs, places of the ticker and remembered answers are left out of it.
 */
import { createHash } from 'node:crypto';
import { canonical } from '#lib/table/audit.ts';
import type { Row } from '#lib/table/dump.ts';
import { organisationOf, SYSTEM } from '#lib/table/keys.ts';

/** Kinds that come and go without anybody's command. */
const PASSING: ReadonlySet<string> = new Set([
  'idempotency',
  'slot',
  'job-pointer',
  'open-book',
  'open-book-page',
]);
/** What makes an organisation one: taken away first when it leaves. */
const HEAD: ReadonlySet<string> = new Set(['organisation', 'registration']);
/** The installation's note that an organisation left, which stays. */
const LEFT_BEHIND = 'offboarding';

/** Whether an item is the organisation's: it lies with it, says so, or is its line in the installation's list. */
export const belongsTo =
  (orgId: string) =>
  (row: Row): boolean => {
    const pk = String(row['pk']);
    if (row['entity'] === LEFT_BEHIND) return false;
    return (
      organisationOf(pk) === orgId || row['orgId'] === orgId || (pk.startsWith(SYSTEM) && row['sk'] === orgId)
    );
  };

/** Items that no command of anybody made. */
export const isPassing = ({ entity }: Row): boolean => PASSING.has(String(entity));

/** Items without which an organisation is none. */
export const isHead = ({ entity }: Row): boolean => HEAD.has(String(entity));

/** SHA-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The same for the same records, in whatever order they came. */
export const digestOf = (items: readonly Row[]): string =>
  sha256(
    items
      .filter((row) => !isPassing(row) && !isHead(row))
      .map(canonical)
      .sort()
      .join('\n'),
  );
