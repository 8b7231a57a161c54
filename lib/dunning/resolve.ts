/** Which scheme an invoice is dunned by: its own, else its account's, else its unit's, else the organisation's policy. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { readPolicy, versionAt } from '#lib/organisation/policies.ts';
import { readMany } from '#lib/table/read.ts';
import { AssignmentEntity, assignmentIdOf, assignmentKey } from './entity.ts';
import type { ResolvedScheme } from './planner.ts';
import { schemePolicy } from './policy.ts';
import type { Scheme } from './scheme-schema.ts';
import { readSchemes, schemeAt } from './schemes.ts';

interface Target {
  invoiceId: string;
  accountId: string;
  /** Unit of the account and the units above it, nearest first. */
  unitIds: readonly string[];
}

export type Resolve = (target: Target) => ResolvedScheme;

const ofOrganisation = async (context: Context, asOf: BusinessDate): Promise<ResolvedScheme> => {
  const body = await policyAt(context, schemePolicy, asOf);
  const version = versionAt((await readPolicy(context, schemePolicy.kind))?.value, asOf);
  return { schemeId: null, from: 'organisation', validFrom: version?.validFrom ?? null, body };
};

const resolved = (
  scheme: Scheme | undefined,
  from: ResolvedScheme['from'],
  asOf: BusinessDate,
): ResolvedScheme | undefined => {
  const version = scheme && schemeAt(scheme, asOf);
  return version && { schemeId: scheme.id, from, ...version };
};

/** Reads the assignments of the targets once and answers for each of them. */
export const resolverFor = async (
  context: Context,
  targets: readonly Target[],
  asOf: BusinessDate,
): Promise<Resolve> => {
  const ids = new Set(
    targets.flatMap(({ invoiceId, accountId, unitIds }) => [invoiceId, accountId, ...unitIds]),
  );
  const [fallback, assignments] = await Promise.all([
    ofOrganisation(context, asOf),
    readMany(
      context.table,
      AssignmentEntity,
      [...ids].map((id) => assignmentKey(context.orgId, assignmentIdOf(id))),
    ),
  ]);
  const schemes = await readSchemes(
    context,
    assignments.map(({ value }) => value.schemeId),
  );
  const own = new Map(assignments.map(({ value }) => [value.targetId, schemes.get(value.schemeId)]));
  return ({ invoiceId, accountId, unitIds }) =>
    resolved(own.get(invoiceId), 'invoice', asOf) ??
    resolved(own.get(accountId), 'account', asOf) ??
    resolved(own.get(unitIds.find((id) => own.has(id)) ?? ''), 'unit', asOf) ??
    fallback;
};
