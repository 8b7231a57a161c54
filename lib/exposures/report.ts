/**
 * Exposure of accounts against their limits at the end of any day (R-203, M-24): the same rule and the same shape as the
 * running totals, made of the documents of the day. An account whose limit is a group's counts all accounts below it.
 */
import { type Account, assignmentAt, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import {
  accountsWithProfile,
  addedUp,
  boundsOf,
  CreditPolicy,
  exposureIn,
  type Ledger,
  type Standing,
  standingsOf,
} from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { type Documents, documentsOn, sumsOf } from './books.ts';
import type { ExposureRow } from './schema.ts';
import type { ExposureState } from './state.ts';

export interface ExposureQuery {
  asOf: BusinessDate;
  'filter[state]'?: ExposureState | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[unitId]'?: string | undefined;
}

/** Accounts above one another; more than this is a circle, which the accounts refuse. */
const MAX_DEPTH = 20;

/** The accounts and everything above them, so that a group is found although its parent has no document. */
const withParents = async (context: Context, ids: Iterable<string>): Promise<Map<string, Account>> => {
  const found = new Map<string, Account>();
  let wanted = [...new Set(ids)];
  for (let depth = 0; wanted.length > 0 && depth < MAX_DEPTH; depth += 1) {
    for (const { value } of (await readAccounts(context, wanted)).values()) found.set(value.id, value);
    const above = wanted.flatMap((id) => found.get(id)?.parentId ?? []);
    wanted = [...new Set(above)].filter((id) => !found.has(id));
  }
  return found;
};

/** Every account with those above it, itself first. */
const chainOf = (accounts: ReadonlyMap<string, Account>, id: string): string[] => {
  const chain: string[] = [];
  for (let at: string | undefined = id; at && !chain.includes(at); at = accounts.get(at)?.parentId)
    chain.push(at);
  return chain;
};

const stateOf = (
  exposureMinor: number,
  { boundMinor }: Standing,
  { watchPercent }: CreditPolicy,
): ExposureState => {
  if (boundMinor === undefined || exposureMinor <= 0) return 'normal';
  if (exposureMinor > boundMinor) return 'over';
  return exposureMinor * 100 >= boundMinor * watchPercent ? 'watched' : 'normal';
};

/** What one report rests on, read once. */
export interface Books {
  asOf: BusinessDate;
  documents: Documents;
  accounts: Map<string, Account>;
  standings: Map<string, Standing>;
  sums: Map<string, Ledger>;
  policy: CreditPolicy;
}

/** Books of the day; `also` names accounts that are wanted although nothing is known of them. @throws {RateMissing} for a deposit of another currency */
export const readBooks = async (
  context: Context,
  asOf: BusinessDate,
  also: readonly string[] = [],
): Promise<Books> => {
  const [documents, limited, policy] = await Promise.all([
    documentsOn(context, asOf),
    accountsWithProfile(context),
    policyAt(context, CreditPolicy, asOf),
  ]);
  const sums = sumsOf(documents, asOf);
  const accounts = await withParents(context, [...sums.keys(), ...limited, ...also]);
  const standings = await standingsOf(context, [...accounts.values()], asOf);
  return { asOf, documents, accounts, standings, sums, policy };
};

/** Accounts that count for an account: itself, and all below it where its limit is a group's. Those without documents add nothing. */
export const membersOf = ({ accounts, standings, sums }: Books, id: string): string[] =>
  standings.get(id)?.countsChildren
    ? [...new Set([id, ...[...sums.keys()].filter((one) => chainOf(accounts, one).includes(id))])]
    : [id];

/** The row of one account; undefined for one that is not there. @throws {RateMissing} */
export const rowOf = async (context: Context, books: Books, id: string): Promise<ExposureRow | undefined> => {
  const { asOf, accounts, standings, sums, policy } = books;
  const [account, standing] = [accounts.get(id), standings.get(id)];
  if (!account || !standing) return undefined;
  const members = membersOf(books, id);
  const exposure = await exposureIn(
    context,
    addedUp(members.flatMap((one) => sums.get(one) ?? [])),
    standing.currency,
    asOf,
  );
  const { ownerId, unitId } = assignmentAt(account, asOf);
  const { exposureMinor } = exposure;
  return {
    accountId: id,
    accountNumber: account.number,
    accountName: account.name,
    ownerId,
    unitId,
    asOf,
    state: stateOf(exposureMinor, standing, policy),
    currency: standing.currency,
    ...boundsOf(standing, exposure),
    overMinor: standing.boundMinor === undefined ? 0 : Math.max(0, exposureMinor - standing.boundMinor),
    exposure,
    ...(standing.countsChildren && { groupSize: members.length }),
  };
};

/** Rows of the accounts that the caller may see and that pass the filters on the day. @throws {RateMissing} */
export const exposureReport = async (context: Context, query: ExposureQuery): Promise<ExposureRow[]> => {
  const { asOf, 'filter[state]': state, 'filter[ownerId]': owner, 'filter[unitId]': unit } = query;
  const books = await readBooks(context, asOf);
  const units = unit ? context.directory.subtree(unit, asOf) : undefined;
  const wanted = [...books.accounts.values()].filter((account) => {
    const { ownerId, unitId } = assignmentAt(account, asOf);
    const passes = (!owner || ownerId === owner) && (!units || units.has(unitId));
    return passes && context.access.allows('credit', 'read', subjectOf(account));
  });
  const rows = await Promise.all(wanted.map(({ id }) => rowOf(context, books, id)));
  return rows.filter((row) => row !== undefined).filter((row) => !state || row.state === state);
};
