/** Who was due for a review and has none: a period in which nobody reviewed somebody is a management vacuum (R-1303). */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Unit } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { dueAt, reviewsOver } from './calendar.ts';
import { placeOf, ReviewEntity } from './entity.ts';
import { reviewsPolicy } from './policy.ts';
import type { Cadence, Span, SubjectKind } from './schema.ts';
import { chairOf, subjectsIn } from './subjects.ts';

export interface Vacuum {
  subjectKind: SubjectKind;
  subjectId: string;
  subjectName: string;
  unitId: string;
  cadence: Cadence;
  from: BusinessDate;
  to: BusinessDate;
  dueAt: string;
  chairId: string | null;
}

const standingIn = async ({ table, orgId }: Context, unitId: string, span: Span): Promise<Set<string>> => {
  const partition = { orgId, entity: ReviewEntity.name, unitId };
  const rows = await allOfIndex(table, {
    index: 'byUnit',
    partition,
    range: { from: span.from, to: span.to },
  });
  return new Set(rows.map((row) => normalised(placeOf(fromItem(ReviewEntity, row).value))));
};

const KINDS: readonly SubjectKind[] = ['representative', 'manager', 'back-office', 'unit', 'organisation'];

/** The reviews of people, the unit and the organisation that were due in the span and are not there, in the unit alone. */
const vacuumIn = async (context: Context, unit: Unit, span: Span): Promise<Vacuum[]> => {
  const policy = await policyAt(context, reviewsPolicy, span.to);
  const standing = await standingIn(context, unit.id, span);
  return KINDS.flatMap((kind) =>
    reviewsOver(unit.calendar, policy.cadences[kind], span)
      .filter((held) => held.to >= span.from && dueAt(held, policy.localTime, unit.timeZone) <= context.at)
      .flatMap((held) =>
        subjectsIn(context, unit.id, held.to)
          .filter((subject) => subject.kind === kind && context.access.allows('reviews', 'read', subject))
          .filter(({ id }) => {
            const place = { subjectKind: kind, subjectId: id, cadence: held.cadence, from: held.from };
            return !standing.has(normalised(placeOf(place)));
          })
          .map((subject): Vacuum => {
            const { cadence, from, to } = held;
            const chair = policy.chairs[cadence];
            return {
              ...{ subjectKind: kind, subjectId: subject.id, subjectName: subject.name, unitId: unit.id },
              ...{ cadence, from, to, dueAt: dueAt(held, policy.localTime, unit.timeZone) },
              chairId: chairOf(context, subject, { chair, on: to }) ?? null,
            };
          }),
      ),
  );
};

/**
 * Over a unit and all active ones below it, oldest first, as far as the caller may see; whoever sees only their own looks at their own unit.
 * @throws {NotFound} for a unit that is named and not the caller's to see
 */
export const vacuumOver = async (
  context: Context,
  { unitId, from, to }: Span & { unitId: string | undefined },
): Promise<Vacuum[]> => {
  const { access, directory } = context;
  const top = directory.unit(unitId ?? access.posting.unitId);
  if (!top || (unitId && !access.allows('reviews', 'read', { unitId }))) throw NotFound();
  const isOwn = access.scope('reviews', 'read') === 'own';
  const units = (isOwn ? [top.id] : [...directory.subtree(top.id, context.today(top.timeZone))])
    .flatMap((id) => directory.unit(id) ?? [])
    .filter(({ active }) => active);
  const found = await Promise.all(units.map((unit) => vacuumIn(context, unit, { from, to })));
  return found.flat().sort((a, b) => (`${a.to} ${a.subjectId}` < `${b.to} ${b.subjectId}` ? -1 : 1));
};
