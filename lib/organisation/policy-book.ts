/**
 * The book of policies: what holds now or on a day, and new versions. The version number of a kind that nobody set is
 * 1, the shipped numbers; each change makes it one higher, so that If-Match works from the first change on.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { Json } from '#lib/core/json.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { parsePart } from '#lib/http/request.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import type { Context } from './context.ts';
import { PolicyHistoryFull } from './errors.ts';
import {
  allPolicyKinds,
  findPolicyKind,
  type Policy,
  PolicyEntity,
  type PolicyKind,
  PolicyName,
  readPolicies,
  readPolicy,
  versionAt,
} from './policies.ts';

/** All versions of a kind are one item, read by every rule that asks: bounds that keep the read cheap. */
const MAX_VERSIONS = 100;
const MAX_CHARACTERS = 100_000;

export const PolicyVersionView = z
  .strictObject({
    validFrom: BusinessDate.nullable().describe('null for the shipped numbers'),
    isDefault: z.boolean().describe('True where the shipped numbers hold'),
    body: Json,
  })
  .meta({ id: 'PolicyVersion' });

export const PolicyView = PolicyVersionView.extend({
  kind: PolicyName,
  purpose: z.string(),
  version: z.int().describe('Of the kind, also the ETag; 1 while it was never changed'),
}).meta({ id: 'Policy' });
type PolicyView = z.infer<typeof PolicyView>;

export const NewPolicyVersion = z
  .strictObject({ validFrom: BusinessDate.describe('First day; the same day replaces'), body: Json })
  .meta({ id: 'NewPolicyVersion' });
export type NewPolicyVersion = z.infer<typeof NewPolicyVersion>;

const versionOf = (stored: Stored<Policy> | undefined): number => (stored?.version ?? 0) + 1;

const shipped = ({ fallback }: PolicyKind<unknown>) => ({
  validFrom: null,
  isDefault: true,
  // The kind's own schema takes plain JSON only, and the fallback passed it when the kind was defined.
  body: fallback as Json,
});

const view = (
  kind: PolicyKind<unknown>,
  stored: Stored<Policy> | undefined,
  asOf: BusinessDate,
): PolicyView => {
  const version = versionAt(stored?.value, asOf);
  return {
    kind: kind.kind,
    purpose: kind.purpose,
    ...(version ? { ...version, isDefault: false } : shipped(kind)),
    version: versionOf(stored),
  };
};

/** @throws {NotFound} for a kind that no domain defines */
const requireKind = (kind: string): PolicyKind<unknown> => {
  const found = findPolicyKind(kind);
  if (!found) throw NotFound();
  return found;
};

/** Every kind with what holds today. */
export const listPolicies = async (context: Context): Promise<Listing<PolicyView>> => {
  const stored = new Map((await readPolicies(context)).map((policy) => [policy.value.kind, policy]));
  const data = allPolicyKinds().map((kind) => view(kind, stored.get(kind.kind), context.today()));
  return { data, page: { nextCursor: null, hasMore: false } };
};

/** What holds on the day. @throws {NotFound} */
export const getPolicy = async (context: Context, name: string, asOf: BusinessDate): Promise<PolicyView> => {
  const kind = requireKind(name);
  return view(kind, await readPolicy(context, name), asOf);
};

/** Every version, newest day first, the shipped numbers last. @throws {NotFound} */
export const listPolicyVersions = async (
  context: Context,
  name: string,
): Promise<Listing<z.infer<typeof PolicyVersionView>>> => {
  const kind = requireKind(name);
  const versions = (await readPolicy(context, name))?.value.versions ?? [];
  const own = versions.map((version) => ({ ...version, isDefault: false })).reverse();
  return { data: [...own, shipped(kind)], page: { nextCursor: null, hasMore: false } };
};

/**
 * Lets a body hold from a day on; a version of the same day is replaced.
 * @throws {NotFound} @throws {VersionMoved} @throws {InvalidInput} when the kind's schema refuses the body
 */
export const setPolicy = async (
  context: Context,
  name: string,
  { validFrom, body }: NewPolicyVersion,
): Promise<Plan<PolicyView>> => {
  context.access.require('policies', 'write', {});
  const kind = requireKind(name);
  const accepted = await parsePart(z.object({ body: kind.schema }), 'body', { body }, context.language);
  const from = await readPolicy(context, name);
  if (context.ifMatch !== undefined && context.ifMatch !== versionOf(from)) {
    throw VersionMoved({ version: versionOf(from) });
  }
  const others = (from?.value.versions ?? []).filter((version) => version.validFrom !== validFrom);
  const version = { validFrom, body: Json.parse(accepted.body) };
  const versions = [...others, version].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  if (versions.length > MAX_VERSIONS || JSON.stringify(versions).length > MAX_CHARACTERS) {
    throw PolicyHistoryFull({ kind: name });
  }
  const saved = put(PolicyEntity, { kind: name, versions }, { at: context.at, from });
  return {
    action: 'policy.set',
    writes: [saved],
    result: { ...view(kind, saved.next, validFrom) },
  };
};
