/**
 * An organisation moves to another region. Planned: its commands are stopped, the new home is compared item by item until nothing is on its
 * way, and only then takes over; nothing is lost and at no time two regions take its commands. Unplanned, when the old home does not answer:
 * the new one takes over what it has. Whatever stops either, the same call goes on. One operator at a time.
 */
import type { Instant } from '#lib/core/dates.ts';
import { OrganisationEntity } from '#lib/organisation/entity.ts';
import type { Home, Organisation } from '#lib/organisation/schema.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { dumpOf, labelOf, type Row } from '#lib/table/dump.ts';
import type { Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { belongsTo } from './items.ts';
import { lagBetween, type Probing } from './probe.ts';

export interface Moving extends Probing {
  orgId: string;
  by: string;
  /** Nothing is begun while the new home lags further behind. */
  maxLagSeconds: number;
  /** Waits until no process writes on what it knew before (`HOME_SETTLED_MS`). */
  settled: () => Promise<void>;
}

/** Looks at both regions before a move is called off. */
const LOOKS = 60;

const recordIn = async (table: Table, orgId: string): Promise<Stored<Organisation>> => {
  const key = { pk: partition(orgId, 'organisation'), sk: 'organisation' };
  const stored = await read(table, OrganisationEntity, key);
  if (!stored) throw new Error(`there is no organisation ${orgId} in ${table.homeRegion}`);
  return stored;
};

/** Writes the organisation's home in one region, on the record as it is there; undefined leaves it. */
const setHome = (
  table: Table,
  { orgId, by, now, nextId }: Moving,
  action: string,
  next: (home: Home | undefined, at: Instant) => Home | undefined,
): Promise<unknown> => {
  const at = now();
  return runCommand(table, { orgId, at, by, role: 'system', requestId: nextId() }, async () => {
    const from = await recordIn(table, orgId);
    const home = next(from.value.home, at);
    const writes = home ? [put(OrganisationEntity, { ...from.value, home }, { at, from })] : [];
    return { action, writes, result: undefined };
  });
};

/** Items of the organisation that are not the same in two regions; those whose time is over may be gone from one already. */
const differing = async (from: Table, to: Table, orgId: string, now: Instant): Promise<string[]> => {
  const seconds = Date.parse(now) / 1000;
  const lives = ({ expiresAt }: Row) => expiresAt === undefined || Number(expiresAt) > seconds;
  const lines = async (table: Table) =>
    new Map(
      (await dumpOf(table))
        .filter((row) => belongsTo(orgId)(row) && lives(row))
        .map((row) => [labelOf(row), canonical(row)]),
    );
  const [was, is] = await Promise.all([lines(from), lines(to)]);
  return [...new Set([...was.keys(), ...is.keys()])].filter((label) => was.get(label) !== is.get(label));
};

const untilAlike = async (from: Table, to: Table, { orgId, now, pause }: Moving): Promise<string[]> => {
  let left = await differing(from, to, orgId, now());
  for (let look = 1; left.length > 0 && look < LOOKS; look += 1) {
    await pause();
    left = await differing(from, to, orgId, now());
  }
  return left;
};

export interface Moved {
  home: string;
  /** False when it was there already. */
  moved: boolean;
  lagSeconds?: number;
}

const isThere = ({ value: { home } }: Stored<Organisation>, { homeRegion }: Table): boolean =>
  home?.region === homeRegion && !home.movingTo;

/**
 * Moves the organisation from its home to another region, when that lags little enough.
 * @throws {Error} when it lags too far, and nothing was changed; when the two do not come to be alike, and it stays where it was;
 * when `from` is not its home
 */
export const moveHome = async (from: Table, to: Table, moving: Moving): Promise<Moved> => {
  const { orgId, maxLagSeconds } = moving;
  if (isThere(await recordIn(to, orgId), to)) return { home: to.homeRegion, moved: false };
  const lagSeconds = await lagBetween(from, to, maxLagSeconds, moving);
  if (lagSeconds === undefined)
    throw new Error(
      `${to.homeRegion} lags over ${maxLagSeconds} s behind ${from.homeRegion}; nothing was changed`,
    );
  await setHome(from, moving, 'organisation.leave-home', (home, since) => {
    const region = home?.region ?? from.homeRegion;
    const elsewhere = region !== from.homeRegion || (home?.movingTo ?? to.homeRegion) !== to.homeRegion;
    if (elsewhere) throw new Error(`${orgId} is at home in ${region}, moving to ${home?.movingTo}`);
    return home?.movingTo ? undefined : { region, since, movingTo: to.homeRegion };
  });
  await moving.settled();
  const left = await untilAlike(from, to, moving);
  if (left.length > 0) {
    await stayHome(from, to, moving);
    throw new Error(
      `${left.length} items did not arrive in ${to.homeRegion}, ${left[0]}; it stays where it was`,
    );
  }
  await arrive(to, moving);
  return { home: to.homeRegion, moved: true, lagSeconds };
};

const arrive = (to: Table, moving: Moving) =>
  setHome(to, moving, 'organisation.arrive-home', (home, since) =>
    home?.region === to.homeRegion && !home.movingTo ? undefined : { region: to.homeRegion, since },
  );

/** Calls a move off: the home takes commands again. @throws {Error} when the other region has taken over already */
export const stayHome = async (from: Table, to: Table, moving: Moving): Promise<Moved> => {
  if (isThere(await recordIn(to, moving.orgId), to))
    throw new Error(`${moving.orgId} is at home in ${to.homeRegion} already`);
  await setHome(from, moving, 'organisation.stay-home', (home, since) =>
    home?.movingTo ? { region: home.region, since } : undefined,
  );
  return { home: from.homeRegion, moved: false };
};

export interface TakenOver extends Moved {
  /** When the newest of the old home's writes that arrived was made; what it took afterwards is not here. */
  newestFromOldHome: Instant | undefined;
}

/** Makes a region the home although the present one does not answer: what had not arrived from it is not there. */
export const takeHome = async (to: Table, moving: Moving): Promise<TakenOver> => {
  const moved = !isThere(await recordIn(to, moving.orgId), to);
  const theirs = (await dumpOf(to))
    .filter((row) => belongsTo(moving.orgId)(row) && row['homeRegion'] !== to.homeRegion)
    .map(({ updatedAt }) => String(updatedAt ?? ''));
  await arrive(to, moving);
  return { home: to.homeRegion, moved, newestFromOldHome: theirs.sort().at(-1) || undefined };
};
