/**
 * The tree of units over time. Every command checks, in its own transaction, the units that its decision rests on, so
 * that two commands at once can neither close a circle nor leave something active below what was deactivated.
 */
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, found, type Write } from '#lib/table/write.ts';
import type { Context } from './context.ts';
import type { Directory } from './directory.ts';
import { UnitEntity } from './entity.ts';
import { HistoryFull, RootUnitFixed, UnitCycle, UnitInUse, UnitNotActive } from './errors.ts';
import { withEntry } from './history.ts';
import { joining, unjoined } from './joins.ts';
import { climb, fromTodayOn } from './rules.ts';
import { MAX_HISTORY, type Unit } from './schema.ts';
import { findUnit, freshDirectory, saveUnit } from './store.ts';
import type { NewUnit, ReParent, UnitPatch } from './views.ts';

/** An existing, active unit. @throws {UnitNotActive} */
export const requireActiveUnit = (directory: Directory, unitId: string): Stored<Unit> => {
  const unit = directory.units.get(unitId);
  if (!unit?.value.active) throw UnitNotActive({ unitId });
  return unit;
};

/**
 * Adds a unit below an active one; what is not given is taken from the parent.
 * @throws {UnitNotActive} @throws {UnitCodeTaken}
 */
export const createUnit = async (context: Context, input: NewUnit): Promise<Plan<Stored<Unit>>> => {
  context.access.require('units', 'write', {});
  const { parentId, from, ...fields } = input;
  const parent = await findUnit(context, parentId);
  if (!parent?.value.active) throw UnitNotActive({ unitId: parentId });
  const { timeZone, currency, locale, calendar } = parent.value;
  const unit: Unit = {
    ...patched({ timeZone, currency, locale, calendar }, fields),
    code: fields.code,
    name: fields.name,
    id: context.ids.next('unit'),
    active: true,
    parents: [{ from: from ?? context.today(), parentId }],
  };
  const { saved, writes } = await saveUnit(context, unit);
  return { action: 'unit.create', writes: [...writes, ...joining(context, parent)], result: saved.next };
};

const isRoot = ({ parents }: Unit): boolean => parents.every(({ parentId }) => parentId === null);

const requireUnused = (context: Context, directory: Directory, unit: Unit): void => {
  const today = context.today();
  const units = [...directory.units.values()].filter(
    ({ value }) =>
      value.active && fromTodayOn(value.parents, today).some(({ parentId }) => parentId === unit.id),
  );
  const users = [...directory.users.values()].filter(
    ({ value }) =>
      value.active && fromTodayOn(value.postings, today).some(({ unitId }) => unitId === unit.id),
  );
  if (units.length + users.length === 0) return;
  const names = [...units.map(({ value }) => value.code), ...users.map(({ value }) => value.name)];
  const shown = names.length > 10 ? [...names.slice(0, 10), '…'] : names;
  throw UnitInUse(
    { code: unit.code, names: shown.join(', ') },
    { extra: { unitIds: units.map(({ value }) => value.id), userIds: users.map(({ value }) => value.id) } },
  );
};

/** The writes of joining the parents that the unit has from today on. @throws {UnitNotActive} when one of them is not active */
const activeParents = (context: Context, directory: Directory, unit: Unit): Write[] => {
  const parentIds = fromTodayOn(unit.parents, context.today()).flatMap(({ parentId }) => parentId ?? []);
  return [...new Set(parentIds)].flatMap((id) => joining(context, requireActiveUnit(directory, id)));
};

/**
 * Changes the given fields of the version that the caller saw.
 * @throws {VersionMoved} @throws {UnitCodeTaken} @throws {UnitInUse} @throws {RootUnitFixed} @throws {UnitNotActive}
 */
export const changeUnit = async (
  context: Context,
  id: string,
  patch: UnitPatch,
): Promise<Plan<Stored<Unit>>> => {
  context.access.require('units', 'write', {});
  const empty = patch.active === false ? [await unjoined(context, id)] : [];
  const directory = await freshDirectory(context);
  const from = requireMatch(context, found(directory.units.get(id)));
  const unit = patched(from.value, patch);
  if (!unit.active && isRoot(unit)) throw RootUnitFixed({ code: unit.code });
  if (!unit.active) requireUnused(context, directory, unit);
  const joins = unit.active && !from.value.active ? activeParents(context, directory, unit) : [];
  const { saved, writes } = await saveUnit(context, unit, from);
  return { action: 'unit.change', writes: [...writes, ...empty, ...joins], result: saved.next };
};

/**
 * Hangs a unit under another parent from a day on; days before keep the earlier tree.
 * @throws {UnitCycle} when the unit would stand below itself on any day @throws {RootUnitFixed} @throws {UnitNotActive} @throws {HistoryFull}
 */
export const reParentUnit = async (
  context: Context,
  id: string,
  { parentId, from: on }: ReParent,
): Promise<Plan<Stored<Unit>>> => {
  context.access.require('units', 'write', {});
  const directory = await freshDirectory(context);
  const from = requireMatch(context, found(directory.units.get(id)));
  const { code } = from.value;
  if (isRoot(from.value)) throw RootUnitFixed({ code });
  const parent = requireActiveUnit(directory, parentId);
  const parents = withEntry(from.value.parents, { from: on, parentId });
  if (parents.length > MAX_HISTORY) throw HistoryFull({ id, limit: MAX_HISTORY });
  const unit: Unit = { ...from.value, parents };
  const parentsOf = (unitId: string) => (unitId === id ? unit : directory.unit(unitId))?.parents ?? [];
  const { above, cycleOn } = climb(id, parentsOf, (entry) => entry.parentId);
  if (cycleOn) throw UnitCycle({ code, on: cycleOn < on ? on : cycleOn });
  const path = above
    .filter((unitId) => unitId !== parentId)
    .map((unitId) => check(UnitEntity, found(directory.units.get(unitId))));
  const { saved, writes } = await saveUnit(context, unit, from);
  return {
    action: 'unit.re-parent',
    writes: [...writes, ...path, ...joining(context, parent)],
    result: saved.next,
  };
};
