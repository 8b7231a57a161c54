/** Units: parents come before their children whatever the order of the file; an empty parent means the top unit. */

import type { Context } from '#lib/organisation/context.ts';
import { entryAt } from '#lib/organisation/history.ts';
import { changeUnit, createUnit, getUnit, reParentUnit } from '#lib/organisation/index.ts';
import { Code, Locale, Name, TimeZone, type Unit } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { currency, form, type RowOf, required, text } from '../cells.ts';
import { defineKind, differing, eachRow, expecting, patchBack, type Step } from '../kind.ts';
import { findUnit, rootUnit, unitIdOf } from '../refs.ts';

const columns = {
  code: required(text(Code)),
  name: required(text(Name)),
  parentCode: text(Code),
  timeZone: form(TimeZone, 'Europe/Madrid'),
  currency,
  locale: form(Locale, 'es-MX'),
};
type Row = RowOf<typeof columns>;

const FIELDS = ['name', 'timeZone', 'currency', 'locale', 'active'];

const create = async (step: Step, { parentCode, ...row }: Row) => {
  if (parentCode && step.isComing(normalised(parentCode))) return { id: 'unt_0', outcome: 'new' as const };
  const { result } = await step.run((context) =>
    createUnit(context, {
      ...row,
      parentId: unitIdOf(context, parentCode, 'parentCode') ?? rootUnit(context).id,
    }),
  );
  return { id: result.value.id, outcome: 'new' as const };
};

const update = async (step: Step, row: Row, { value: unit }: Stored<Unit>) => {
  const { id } = unit;
  const { code: _code, parentCode, ...fields } = row;
  const patch = differing(unit, { ...fields, active: true });
  const changed = Object.keys(patch).length > 0;
  if (changed) await step.run((context) => changeUnit(context, id, patch), 'fields');
  const on = step.context.today();
  const coming = parentCode !== undefined && step.isComing(normalised(parentCode));
  const parentId = coming ? undefined : unitIdOf(step.context, parentCode, 'parentCode');
  const moves = coming || (parentId !== undefined && parentId !== entryAt(unit.parents, on).parentId);
  if (parentId && moves)
    await step.run((context) => reParentUnit(context, id, { parentId, from: on }), 'parent');
  return { id, outcome: changed || moves ? ('updated' as const) : ('unchanged' as const) };
};

export const units = defineKind({
  name: 'units',
  resource: 'units',
  columns,
  key: ({ code }) => normalised(code),
  parentOf: ({ parentCode }) => (parentCode === undefined ? undefined : normalised(parentCode)),
  apply: eachRow(async (step, row: Row) => {
    const existing = findUnit(step.context, row.code);
    return existing ? update(step, row, existing) : create(step, row);
  }),
  current: (context: Context, id) => getUnit(context, id),
  // A unit that was created stays in the trail of what hung on it, so taking it back takes it out of use.
  remove: (step, { id, current }) =>
    step.run((context) => changeUnit(expecting(context, current), id, { active: false })),
  restore: async (step, { id, before, current }) => {
    const patch = patchBack(before, FIELDS);
    if (Object.keys(patch).length > 0) {
      await step.run((context) => changeUnit(expecting(context, current), id, patch), 'fields');
    }
    const parents = before['parents'] as Unit['parents'] | undefined;
    const from = step.context.today();
    const parentId = parents && entryAt(parents, from).parentId;
    if (parentId) await step.run((context) => reParentUnit(context, id, { parentId, from }), 'parent');
  },
});
