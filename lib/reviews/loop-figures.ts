/**
 * How the loop turns (R-1323, R-1325, R-1329): of the findings opened in the days, how many are closed and how many came again;
 * of the actions due in them, how many were done by their day and how many had an effect that could be measured. Exact
 * quotients; actions that were given up do not count.
 */
import { daysBetween } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { percentOf } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type EntityDefinition, fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { FindingEntity, ReviewActionEntity } from './entity.ts';
import { ReviewSpanWrong } from './errors.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Span } from './schema.ts';

const MAX_DAYS = 1_100;

export interface Quotient {
  numerator: number;
  denominator: number;
  /** Percent with two digits, half away from zero; null where nothing divides. */
  percent: string | null;
}
export interface Loop {
  closed: Quotient;
  repeated: Quotient;
  doneOnTime: Quotient;
  measured: Quotient;
  asExpected: Quotient;
}

const quotient = (numerator: number, denominator: number): Quotient => ({
  ...{ numerator, denominator },
  percent: percentOf(BigInt(numerator), BigInt(denominator)),
});

const count = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length;

/** The figures of findings and actions. */
export const loopOf = (findings: readonly Finding[], actions: readonly ReviewAction[]): Loop => {
  const kept = actions.filter(({ status }) => status !== 'cancelled');
  const isMeasured = ({ effect }: ReviewAction): boolean => (effect?.isMet ?? null) !== null;
  return {
    closed: quotient(
      count(findings, ({ status }) => status === 'closed'),
      findings.length,
    ),
    repeated: quotient(
      count(findings, ({ repeats }) => repeats !== undefined),
      findings.length,
    ),
    doneOnTime: quotient(
      count(kept, ({ done, dueOn }) => done !== undefined && done.on <= dueOn),
      kept.length,
    ),
    measured: quotient(count(kept, isMeasured), kept.length),
    asExpected: quotient(
      count(kept, ({ effect }) => effect?.isMet === true),
      count(kept, isMeasured),
    ),
  };
};

/** The figures of each one that findings and actions name, by its id. */
const loopsBy = (
  findings: readonly Finding[],
  actions: readonly ReviewAction[],
  keyOf: (one: Finding | ReviewAction) => string | undefined,
) => {
  const keys = new Set([...findings, ...actions].flatMap((one) => keyOf(one) ?? []));
  return [...keys].sort().map((id) => ({
    id,
    ...loopOf(
      findings.filter((one) => keyOf(one) === id),
      actions.filter((one) => keyOf(one) === id),
    ),
  }));
};

type Partition = { index: 'byUnit'; unitId: string } | { index: 'byOwner'; ownerId: string };

const readOf = async <T>(
  context: Context,
  entity: EntityDefinition<T>,
  { index, ...place }: Partition,
  { from, to }: Span,
  statuses: readonly string[],
): Promise<T[]> => {
  const partition = { orgId: context.orgId, entity: entity.name, ...place };
  const rows = await Promise.all(
    statuses.map((status) =>
      allOfIndex(context.table, {
        ...{ index, partition },
        range: { from: `${status}#${from}`, to: `${status}#${to}` },
      }),
    ),
  );
  return rows.flat().map((row) => fromItem(entity, row).value);
};

const partitionsOf = (context: Context, unitId: string): Partition[] => {
  const { access, directory } = context;
  const unit = directory.unit(unitId);
  if (unit && access.allows('reviews', 'read', { unitId }))
    return [...directory.subtree(unitId, context.today(unit.timeZone))].map((id) => ({
      index: 'byUnit',
      unitId: id,
    }));
  // Who leads nobody sees how their own loop turns.
  if (unitId === access.posting.unitId) return [{ index: 'byOwner', ownerId: access.user.id }];
  throw NotFound();
};

export interface LoopQuery extends Span {
  unitId?: string | undefined;
}

/** A unit with all below it: whole, by person and by unit. Findings count for who is reviewed, actions for who does them. @throws {NotFound} @throws {ReviewSpanWrong} */
export const loopFigures = async (context: Context, { unitId: named, from, to }: LoopQuery) => {
  const unitId = named ?? context.access.posting.unitId;
  if (to < from || daysBetween(from, to) >= MAX_DAYS) throw ReviewSpanWrong({ limit: MAX_DAYS });
  const partitions = partitionsOf(context, unitId);
  const span = { from, to };
  const [found, decided] = await Promise.all([
    Promise.all(partitions.map((place) => readOf(context, FindingEntity, place, span, ['open', 'closed']))),
    Promise.all(
      partitions.map((place) => readOf(context, ReviewActionEntity, place, span, ['open', 'done'])),
    ),
  ]);
  const [findings, actions] = [found.flat(), decided.flat()];
  const { directory } = context;
  return {
    ...{ unitId, from, to },
    all: loopOf(findings, actions),
    people: loopsBy(findings, actions, ({ ownerId }) => ownerId).map((row) => ({
      ...row,
      name: directory.user(row.id)?.name ?? '',
    })),
    units: loopsBy(findings, actions, (one) => one.unitId).map((row) => ({
      ...row,
      name: directory.unit(row.id)?.name ?? '',
    })),
  };
};
