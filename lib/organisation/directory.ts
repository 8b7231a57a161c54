/**
 * The directory: every unit and user of one organisation, read strongly consistent and kept for seconds, so that a
 * query costs no read of it while it is fresh. A command looks its own user up: a dismissal ends writing at once. Trees
 * are asked as of a day.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Table } from '#lib/table/client.ts';
import type { Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { OrganisationEntity, UnitEntity, UserEntity } from './entity.ts';
import { entryAt } from './history.ts';
import type { Organisation, Posting, Unit, User } from './schema.ts';

/** Depth at which a chain of managers or parents is cut: no real tree is deeper, and a cycle ends. */
const MAX_DEPTH = 30;

export class Directory {
  readonly organisation: Stored<Organisation>;
  readonly units: ReadonlyMap<string, Stored<Unit>>;
  readonly users: ReadonlyMap<string, Stored<User>>;

  constructor(organisation: Stored<Organisation>, units: Stored<Unit>[], users: Stored<User>[]) {
    this.organisation = organisation;
    this.units = new Map(units.map((unit) => [unit.value.id, unit]));
    this.users = new Map(users.map((user) => [user.value.id, user]));
  }

  unit(id: string | null | undefined): Unit | undefined {
    return id ? this.units.get(id)?.value : undefined;
  }

  user(id: string | null | undefined): User | undefined {
    return id ? this.users.get(id)?.value : undefined;
  }

  /** Role, unit and manager of a user on the day. */
  posting(user: User, on: BusinessDate): Posting {
    return entryAt(user.postings, on);
  }

  parentOf(unit: Unit, on: BusinessDate): Unit | undefined {
    return this.unit(entryAt(unit.parents, on).parentId);
  }

  /** The unit whose morning works for a unit: itself, or the nearest active one above it. */
  homeUnit(unitId: string, on: BusinessDate): Unit | undefined {
    return this.unitsAbove(unitId, on).find(({ active }) => active);
  }

  /** The unit and every unit above it on the day, nearest first. */
  unitsAbove(unitId: string, on: BusinessDate): Unit[] {
    const path: Unit[] = [];
    let unit = this.unit(unitId);
    while (unit && path.length < MAX_DEPTH && !path.includes(unit)) {
      path.push(unit);
      unit = this.parentOf(unit, on);
    }
    return path;
  }

  /** Ids of the unit and of every unit below it on the day. */
  subtree(unitId: string, on: BusinessDate): Set<string> {
    const ids = new Set<string>();
    for (const { value } of this.units.values()) {
      if (this.unitsAbove(value.id, on).some(({ id }) => id === unitId)) ids.add(value.id);
    }
    return ids;
  }

  /** The managers above a user on the day, nearest first. */
  managersAbove(userId: string, on: BusinessDate): User[] {
    const chain: User[] = [];
    let user = this.user(userId);
    while (user && chain.length < MAX_DEPTH) {
      const manager = this.user(this.posting(user, on).managerId);
      if (!manager || manager.id === userId || chain.includes(manager)) break;
      chain.push(manager);
      user = manager;
    }
    return chain;
  }

  /** Ids of everyone below a user in the management line on the day, without the user. */
  team(userId: string, on: BusinessDate): Set<string> {
    const ids = new Set<string>();
    for (const { value } of this.users.values()) {
      if (this.managersAbove(value.id, on).some(({ id }) => id === userId)) ids.add(value.id);
    }
    return ids;
  }
}

/** Reads the directory afresh; undefined when there is no such organisation. */
export const loadDirectory = async (table: Table, orgId: string): Promise<Directory | undefined> => {
  const [organisation, units, users] = await Promise.all([
    read(table, OrganisationEntity, organisationKey(orgId)),
    queryCollection(table, UnitEntity, { pk: partition(orgId, 'units') }),
    queryCollection(table, UserEntity, { pk: partition(orgId, 'users') }),
  ]);
  return organisation && new Directory(organisation, units, users);
};

const organisationKey = (orgId: string) => ({ pk: partition(orgId, 'organisation'), sk: 'organisation' });

/** A loader that keeps each organisation's directory for the given milliseconds of the table's pace. */
export const cachedDirectories = (table: Table, keepMs: number) => {
  const kept = new Map<string, { until: number; directory: Promise<Directory | undefined> }>();
  const versionOf = async (orgId: string, userId: string): Promise<number | undefined> =>
    (await read(table, UserEntity, { pk: partition(orgId, 'users'), sk: userId }))?.version;
  const records = new Map<string, { until: number; record: Promise<Organisation | undefined> }>();
  return {
    /** The organisation's own record as it was within the time that a directory is kept; runs that take longer read it alone. */
    async organisation(orgId: string): Promise<Organisation | undefined> {
      const now = table.pace.elapsed();
      const entry = kept.get(orgId);
      if (entry && entry.until > now) return (await entry.directory)?.organisation.value;
      const seen = records.get(orgId);
      if (seen && seen.until > now) return seen.record;
      const record = read(table, OrganisationEntity, organisationKey(orgId)).then((stored) => stored?.value);
      records.set(orgId, { until: now + keepMs, record });
      record.catch(() => records.delete(orgId));
      return record;
    },
    /** The directory in which this one user is as the table has them now: for those who are about to change something. */
    async loadFor(orgId: string, userId: string): Promise<Directory | undefined> {
      const entry = kept.get(orgId);
      if (!entry || entry.until <= table.pace.elapsed()) return this.load(orgId);
      const [directory, version] = await Promise.all([entry.directory, versionOf(orgId, userId)]);
      if (directory?.users.get(userId)?.version === version) return directory;
      kept.delete(orgId);
      return this.load(orgId);
    },
    load(orgId: string): Promise<Directory | undefined> {
      const entry = kept.get(orgId);
      if (entry && entry.until > table.pace.elapsed()) return entry.directory;
      const directory = loadDirectory(table, orgId);
      kept.set(orgId, { until: table.pace.elapsed() + keepMs, directory });
      // Guests may name organisations that never were: nothing is kept of those.
      directory.then(
        (known) => known ?? kept.delete(orgId),
        () => kept.delete(orgId),
      );
      return directory;
    },
    forget(orgId: string): void {
      records.delete(orgId);
      kept.delete(orgId);
    },
  };
};
export type Directories = ReturnType<typeof cachedDirectories>;
