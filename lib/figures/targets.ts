/** What people do with targets: set, change with a reason, take the last change back. Who may see a target sees its subject. */
import { accountStays, getAccount, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { TargetExists, TargetHistoryFull } from './errors.ts';
import { TARGET_CLAIM, TargetEntity, targetKey } from './target-entity.ts';
import {
  MAX_PERIOD_DAYS,
  MAX_VERSIONS,
  type NewTarget,
  type Target,
  type TargetChange,
  uniqueOf,
  type Version,
} from './target-schema.ts';

type About = Pick<Target, 'accountId' | 'ownerId' | 'unitId'>;

/** Owner and unit that decide about each target, as they are now; undefined for a subject that is gone. */
export const subjectsOf = async (
  context: Context,
  targets: readonly About[],
): Promise<(Subject | undefined)[]> => {
  const { directory } = context;
  const accounts = await readAccounts(
    context,
    targets.flatMap(({ accountId }) => accountId ?? []),
  );
  return targets.map(({ accountId, ownerId, unitId }) => {
    const account = accountId ? accounts.get(accountId) : undefined;
    if (accountId) return account && subjectOf(account.value);
    if (unitId) return directory.unit(unitId) && { unitId };
    const user = directory.user(ownerId);
    return user && { ownerId: user.id, unitId: directory.posting(user, context.today()).unitId };
  });
};

/** Which of the targets the caller may read. */
export const readableTargets = async (context: Context, targets: readonly About[]): Promise<boolean[]> =>
  (await subjectsOf(context, targets)).map(
    (subject) => !!subject && context.access.allows('targets', 'read', subject),
  );

/** A target that the caller may read. @throws {NotFound} */
export const getTarget = async (context: Context, id: string): Promise<Stored<Target>> => {
  const stored = await read(context.table, TargetEntity, targetKey(context.orgId, id));
  const [subject] = stored ? await subjectsOf(context, [stored.value]) : [];
  if (!stored || !subject) throw NotFound();
  context.access.require('targets', 'read', subject);
  return stored;
};

/** The target of a subject and period, or undefined; strongly consistent, visibility not checked. */
export const findTarget = async (
  context: Context,
  about: Parameters<typeof uniqueOf>[0],
): Promise<Target | undefined> => {
  const { table, orgId } = context;
  const id = await findHolder(table, orgId, TARGET_CLAIM, uniqueOf(about));
  return id ? (await read(table, TargetEntity, targetKey(orgId, id)))?.value : undefined;
};

/** Targets whose period holds the day: those that began within the longest period before it. */
export const targetsOn = async (context: Context, on: BusinessDate): Promise<Target[]> => {
  const { table, orgId } = context;
  const rows = await allOfIndex(table, {
    index: 'byOrganisation',
    partition: { orgId, entity: TargetEntity.name },
    range: { from: addDays(on, -MAX_PERIOD_DAYS), to: on },
  });
  return rows.map((row) => fromItem(TargetEntity, row).value).filter(({ to }) => to >= on);
};

const versionOf = (
  context: Context,
  change: Pick<Version, 'amountMinor' | 'reason'>,
  on: BusinessDate,
): Version => ({
  on,
  amountMinor: change.amountMinor,
  ...(change.reason && { reason: change.reason }),
  at: context.at,
  by: context.access.user.id,
});

/** Sets a target of a period. @throws {TargetExists} @throws {NotFound} for a subject that is not the caller's to see */
export const setTarget = async (context: Context, input: NewTarget): Promise<Plan<Stored<Target>>> => {
  const { amountMinor, reason, ...about } = input;
  const account = about.accountId ? await getAccount(context, about.accountId) : undefined;
  const [subject] = await subjectsOf(context, [about]);
  if (!subject) throw NotFound();
  context.access.require('targets', 'write', subject);
  const version = versionOf(context, { amountMinor, ...(reason && { reason }) }, context.today());
  const target: Target = { ...about, id: context.ids.next('target'), versions: [version] };
  const saved = put(TargetEntity, target, { at: context.at });
  const claim = await moveClaim(context.table, context.orgId, {
    kind: TARGET_CLAIM,
    holderId: target.id,
    after: uniqueOf(target),
    at: context.at,
    taken: () => TargetExists({ from: target.from, to: target.to }),
  });
  return {
    action: 'target.set',
    writes: [saved, ...claim, ...(account ? [accountStays(account)] : [])],
    result: saved.next,
  };
};

const withVersion = async (
  context: Context,
  id: string,
  action: string,
  changeOf: (target: Target) => Pick<Version, 'amountMinor' | 'reason'>,
): Promise<Plan<Stored<Target>>> => {
  const from = await getTarget(context, id);
  const [subject = {}] = await subjectsOf(context, [from.value]);
  context.access.require('targets', 'write', subject);
  requireMatch(context, from);
  const { versions } = from.value;
  if (versions.length >= MAX_VERSIONS) throw TargetHistoryFull({ limit: MAX_VERSIONS });
  const version = versionOf(context, changeOf(from.value), context.today());
  const saved = put(
    TargetEntity,
    { ...from.value, versions: [...versions, version] },
    { at: context.at, from },
  );
  return { action, writes: [saved], result: saved.next };
};

/** Lets another amount hold from today on, or none. @throws {VersionMoved} @throws {TargetHistoryFull} */
export const changeTarget = (context: Context, id: string, change: TargetChange) =>
  withVersion(context, id, 'target.change', () => change);

/** Lets the amount before the last change hold again; the first amount, taken back, leaves no target. @throws {VersionMoved} */
export const undoTarget = (context: Context, id: string, { reason }: { reason: string }) =>
  withVersion(context, id, 'target.undo', ({ versions }) => ({
    amountMinor: versions.at(-2)?.amountMinor ?? null,
    reason,
  }));
