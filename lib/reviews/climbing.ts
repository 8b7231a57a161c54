/** Findings that stay open climb: those of a unit's people and dealers into the unit's review, those of units into the organisation's (R-1323). */
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { byStake } from './carrying.ts';
import { FindingEntity } from './entity.ts';
import type { Finding } from './finding-schema.ts';
import type { Prepared } from './preparing.ts';
import type { FromBelow } from './schema.ts';
import type { Subject } from './subjects.ts';

const MOST = 30;

const openIn = async ({ table, orgId }: Context, unitId: string): Promise<Finding[]> => {
  const partition = { orgId, entity: FindingEntity.name, unitId };
  const range = { prefix: 'open#' };
  const rows = await allOfIndex(table, { index: 'byUnit', partition, range });
  return rows.map((row) => fromItem(FindingEntity, row).value);
};

const isLongOpen = ({ seenIn }: Finding, { policy }: Prepared): boolean => seenIn.length >= policy.upAfter;

const nameOf = ({ directory }: Context, { subjectId, subjectKind }: Finding): string =>
  (subjectKind === 'unit' ? directory.unit(subjectId)?.name : directory.user(subjectId)?.name) ?? subjectId;

const shown = (context: Context, finding: Finding): FromBelow => {
  const { id: findingId, subjectKind, subjectId, title, code, openedOn, seenIn, stake } = finding;
  return {
    ...{ findingId, subjectKind, subjectId, subjectName: nameOf(context, finding) },
    ...{ title: title ?? code, openedOn, times: seenIn.length, stake },
  };
};

/** What the review of a unit or of the organisation shows of those below it; nothing for people. */
export const foundBelow = async (
  context: Context,
  prepared: Prepared,
  { kind, unitId }: Subject,
): Promise<FromBelow[]> => {
  if (kind !== 'unit' && kind !== 'organisation') return [];
  const isOwn = ({ subjectKind }: Finding): boolean =>
    kind === 'unit' ? subjectKind !== 'unit' && subjectKind !== 'organisation' : subjectKind === 'unit';
  const units = kind === 'unit' ? [unitId] : [...context.directory.subtree(unitId, prepared.held.to)];
  const open = await Promise.all(units.map((id) => openIn(context, id)));
  return open
    .flat()
    .filter((finding) => isOwn(finding) && isLongOpen(finding, prepared))
    .sort(byStake)
    .slice(0, MOST)
    .map((finding) => shown(context, finding));
};
