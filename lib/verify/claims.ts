/** Unique values, both ways: every claim names a record that has the value, and every record's value has its claim. */
import { ClaimEntity, normalised } from '#lib/table/claim.ts';
import type { Dump, Entry } from '#lib/table/dump.ts';
import { labelOf } from '#lib/table/dump.ts';

const keyOf = (orgId: unknown, kind: string, value: string): string =>
  `${orgId} ${kind} ${normalised(value)}`;

interface Held {
  entry: Entry;
  id: string;
  released: boolean;
}

const heldValues = (entries: readonly Entry[]): Map<string, Held[]> => {
  const held = new Map<string, Held[]>();
  for (const entry of entries) {
    const { row, entity, stored } = entry;
    for (const { kind, value, released = false } of entity.claims?.(stored.value) ?? []) {
      const key = keyOf(row['orgId'], kind, value);
      const one = { entry, id: entity.id(stored.value), released };
      const others = held.get(key);
      if (others) others.push(one);
      else held.set(key, [one]);
    }
  }
  return held;
};

/** Claims without their record, records without their claim, and values that two records have. */
export const claimViolations = ({ entries }: Dump): string[] => {
  const held = heldValues(entries);
  const claimed = new Map<string, string>();
  const lines: string[] = [];
  for (const { row, entity, stored } of entries) {
    if (entity.name !== ClaimEntity.name) continue;
    const { kind, value, holderId } = stored.value as { kind: string; value: string; holderId: string };
    const key = keyOf(row['orgId'], kind, value);
    claimed.set(key, holderId);
    if (!held.get(key)?.some(({ id }) => id === holderId)) {
      lines.push(`${labelOf(row)}: ${holderId} does not have this value`);
    }
  }
  for (const [key, holders] of held) {
    const firm = holders.filter(({ released }) => !released);
    if (firm.length > 1)
      lines.push(`${key}: ${firm.map(({ id }) => id).join(' and ')} have one unique value`);
    for (const { entry, id } of firm) {
      if (claimed.get(key) !== id) lines.push(`${labelOf(entry.row)}: holds no claim on ${key}`);
    }
  }
  return lines;
};
