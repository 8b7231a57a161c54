/** Schemes and whose they are: made, given a new version, assigned to a unit, an account or an invoice. */
import { getAccount, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { kindOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getUnit } from '#lib/organisation/index.ts';
import { getInvoice } from '#lib/receivables/index.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read, readMany } from '#lib/table/read.ts';
import { check, found, put, remove } from '#lib/table/write.ts';
import { AssignmentEntity, assignmentIdOf, assignmentKey, SchemeEntity, schemeKey } from './entity.ts';
import { SchemeHistoryFull } from './errors.ts';
import type { Assignment, NewAssignment, NewScheme, Scheme } from './scheme-schema.ts';

const MAX_VERSIONS = 20;

interface Paged {
  limit: number;
  cursor?: string | undefined;
}

/** @throws {NotFound} */
export const getScheme = async ({ table, orgId }: Context, id: string): Promise<Stored<Scheme>> =>
  found(await read(table, SchemeEntity, schemeKey(orgId, id)));

/** The schemes that exist under the ids. */
export const readSchemes = async (
  { table, orgId }: Context,
  ids: Iterable<string>,
): Promise<Map<string, Scheme>> => {
  const keys = [...new Set(ids)].map((id) => schemeKey(orgId, id));
  return new Map((await readMany(table, SchemeEntity, keys)).map(({ value }) => [value.id, value]));
};

/** Schemes by name. */
export const listSchemes = (context: Context, query: Paged) =>
  list(context, SchemeEntity, {
    query: { name: 'dunning-schemes', ...query },
    page: { index: 'byOrganisation', partitions: [{ orgId: context.orgId, entity: SchemeEntity.name }] },
    view: recordView,
  });

/** A new scheme; it holds for nobody until it is assigned. */
export const createScheme = async (context: Context, input: NewScheme): Promise<Plan<Stored<Scheme>>> => {
  const { name, validFrom, body } = input;
  const scheme: Scheme = { id: context.ids.next('dunningScheme'), name, versions: [{ validFrom, body }] };
  const saved = put(SchemeEntity, scheme, { at: context.at });
  return { action: 'dunning.create-scheme', writes: [saved], result: saved.next };
};

/** Lets a body hold from a day on; a version of the same day is replaced. @throws {VersionMoved} @throws {SchemeHistoryFull} */
export const changeScheme = async (
  context: Context,
  id: string,
  { name, validFrom, body }: NewScheme,
): Promise<Plan<Stored<Scheme>>> => {
  const from = requireMatch(context, await getScheme(context, id));
  const others = from.value.versions.filter((version) => version.validFrom !== validFrom);
  if (others.length >= MAX_VERSIONS) throw SchemeHistoryFull({ name });
  const versions = [...others, { validFrom, body }].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const saved = put(SchemeEntity, { id, name, versions }, { at: context.at, from });
  return { action: 'dunning.change-scheme', writes: [saved], result: saved.next };
};

/** The version in force on the day; the first one also answers for the days before it. */
export const schemeAt = ({ versions }: Scheme, asOf: BusinessDate): Scheme['versions'][number] | undefined =>
  versions.findLast(({ validFrom }) => validFrom <= asOf) ?? versions[0];

/** The account that the target belongs to, which the caller may see; none for a unit. @throws {NotFound} */
const accountOfTarget = async (context: Context, targetId: string): Promise<string | undefined> => {
  switch (kindOf(targetId)) {
    case 'account':
      return (await getAccount(context, targetId)).value.id;
    case 'invoice':
      return (await getInvoice(context, targetId)).value.accountId;
    default:
      await getUnit(context, targetId);
      return undefined;
  }
};

/** Gives a scheme to a unit, an account or an invoice, in the place of the one it had. @throws {NotFound} */
export const assignScheme = async (
  context: Context,
  { targetId, schemeId }: NewAssignment,
): Promise<Plan<Stored<Assignment>>> => {
  const accountId = await accountOfTarget(context, targetId);
  const scheme = await getScheme(context, schemeId);
  const id = assignmentIdOf(targetId);
  const from = await read(context.table, AssignmentEntity, assignmentKey(context.orgId, id));
  const value = { id, targetId, ...(accountId && { accountId }), schemeId };
  const saved = put(AssignmentEntity, value, { at: context.at, from });
  return { action: 'dunning.assign', writes: [saved, check(SchemeEntity, scheme)], result: saved.next };
};

const mayRead = async (context: Context, assignments: readonly Assignment[]): Promise<boolean[]> => {
  const accounts = await readAccounts(
    context,
    assignments.flatMap(({ accountId }) => accountId ?? []),
  );
  return assignments.map(({ accountId }) => {
    if (!accountId) return true;
    const account = accounts.get(accountId);
    return !!account && context.access.allows('money', 'read', subjectOf(account.value));
  });
};

/** @throws {NotFound} */
export const getAssignment = async (context: Context, id: string): Promise<Stored<Assignment>> => {
  const stored = found(await read(context.table, AssignmentEntity, assignmentKey(context.orgId, id)));
  const [visible] = await mayRead(context, [stored.value]);
  return found(visible ? stored : undefined);
};

/** Takes the scheme of a unit, account or invoice away: what is above it holds again. @throws {VersionMoved} */
export const removeAssignment = async (context: Context, id: string): Promise<Plan<undefined>> => {
  const from = requireMatch(context, await getAssignment(context, id));
  return { action: 'dunning.unassign', writes: [remove(AssignmentEntity, from)], result: undefined };
};

/** Assignments that the caller may see, by their target. */
export const listAssignments = (context: Context, query: Paged) =>
  list(context, AssignmentEntity, {
    query: { name: 'dunning-assignments', ...query },
    page: {
      index: 'byOrganisation',
      partitions: [{ orgId: context.orgId, entity: AssignmentEntity.name }],
      accept: (records) =>
        mayRead(
          context,
          records.map(({ value }) => value),
        ),
    },
    view: recordView,
  });
