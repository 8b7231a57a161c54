/**
 * The trail of every audited record: one chain of entries from its creation on, sealed link by link, whose replay
 * gives the record as it is. A removed record leaves a closed chain; one made again under the same id starts another.
 */
import { type AuditEntry, AuditEntryEntity, canonical, hashOf } from '#lib/table/audit.ts';
import type { Dump, Entry } from '#lib/table/dump.ts';
import { definedEntities, type EntityDefinition } from '#lib/table/entity.ts';

type Fields = Record<string, unknown>;

interface Chain {
  entries: AuditEntry[];
  /** Fields as the entries leave them; nothing after a removal. */
  fields: Fields;
}

const hashViolations = (entry: AuditEntry): string[] => {
  const { hash, ...rest } = entry;
  return hashOf(rest) === hash ? [] : [`entry ${entry.requestId} does not match its hash`];
};

/** The chains of one subject's entries; entries that no chain reaches are named. */
const chainsOf = (entries: readonly AuditEntry[]): { chains: AuditEntry[][]; violations: string[] } => {
  const after = Map.groupBy(entries, ({ previousHash }) => previousHash);
  const chains = (after.get('') ?? []).map((first) => {
    const chain = [first];
    for (let last = first; ; ) {
      const [next] = after.get(last.hash) ?? [];
      if (!next || chain.length > entries.length) return chain;
      chain.push(next);
      last = next;
    }
  });
  const reached = new Set(chains.flat());
  const violations = entries
    .filter((entry) => !reached.has(entry))
    .map(({ requestId, version }) => `entry ${requestId} of version ${version} follows no other`);
  return { chains, violations };
};

const versionViolations = (chain: readonly AuditEntry[], hasGaps: boolean): string[] =>
  chain.flatMap(({ version, requestId }, at) => {
    const before = chain[at - 1]?.version ?? 0;
    const isRemoval = version === 0 && at > 0 && at === chain.length - 1;
    const isNext = hasGaps && at > 0 ? version > before : version === before + 1;
    return isRemoval || isNext ? [] : [`entry ${requestId} leaves version ${version} after ${before}`];
  });

/** Applies the entries one after the other; each must start from what the one before it left. */
const replay = (
  entries: readonly AuditEntry[],
  moving: readonly string[],
): { chain: Chain; violations: string[] } => {
  const fields: Fields = {};
  const violations: string[] = [];
  for (const { changes, requestId } of entries) {
    for (const [field, { before, after }] of Object.entries(changes)) {
      if (!moving.includes(field) && canonical(fields[field]) !== canonical(before)) {
        violations.push(`entry ${requestId} changes ${field} from what it was not`);
      }
      if (after === undefined) delete fields[field];
      else fields[field] = after;
    }
  }
  return { chain: { entries: [...entries], fields }, violations };
};

const presentViolations = ({ entries, fields }: Chain, { row, entity, stored }: Entry): string[] => {
  const last = entries.at(-1);
  const moving: readonly string[] = entity.moving ?? [];
  const leftOut: readonly string[] = [...(entity.unaudited ?? []), ...moving];
  const data = row['data'] as Fields;
  const violations = [...new Set([...Object.keys(data), ...Object.keys(fields)])]
    .filter((field) => !leftOut.includes(field) && canonical(data[field]) !== canonical(fields[field]))
    .map((field) => `${field} is not what the trail says`);
  if (last?.hash !== stored.trail) violations.push('is not the head of its trail');
  const isAsLast =
    moving.length > 0 ? Number(last?.version) <= stored.version : last?.version === stored.version;
  if (!isAsLast) violations.push(`is at version ${stored.version} and its trail at ${last?.version}`);
  return violations;
};

const subjectViolations = (
  entity: EntityDefinition<unknown> | undefined,
  entries: readonly AuditEntry[],
  present: Entry | undefined,
): string[] => {
  if (!entity?.audited) return ['has a trail and is no audited kind of record'];
  const moving: readonly string[] = entity.moving ?? [];
  const { chains, violations } = chainsOf(entries);
  const lines = [...violations, ...entries.flatMap(hashViolations)];
  const live: Chain[] = [];
  for (const links of chains) {
    const { chain, violations: broken } = replay(links, moving);
    lines.push(...broken, ...versionViolations(links, moving.length > 0));
    if (links.at(-1)?.version !== 0) live.push(chain);
  }
  const [chain, ...others] = live;
  if (others.length > 0) lines.push(`has ${live.length} open trails`);
  if (chain && present) lines.push(...presentViolations(chain, present));
  if (chain && !present) lines.push('is gone without an entry');
  if (!chain && present) lines.push('has no trail');
  return lines;
};

const keyOf = (orgId: unknown, entity: string, subject: string): string => `${orgId} ${entity} ${subject}`;

/** What is wrong with the trails of one dump. */
export const trailViolations = ({ entries }: Dump): string[] => {
  const known = definedEntities();
  const present = new Map<string, Entry>();
  const trails = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const { row, entity, stored } = entry;
    if (entity.name === AuditEntryEntity.name) {
      const value = stored.value as AuditEntry;
      const key = keyOf(row['orgId'], value.entity, value.subject);
      const trail = trails.get(key);
      if (trail) trail.push(value);
      else trails.set(key, [value]);
    } else if (entity.audited) present.set(keyOf(row['orgId'], entity.name, entity.id(stored.value)), entry);
  }
  return [...new Set([...present.keys(), ...trails.keys()])].flatMap((key) =>
    subjectViolations(known.get(key.split(' ')[1] ?? ''), trails.get(key) ?? [], present.get(key)).map(
      (line) => `${key}: ${line}`,
    ),
  );
};
