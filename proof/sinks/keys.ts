/** Keys of a dump: whatever people typed stays inside its part of its organisation's key. */
import { organisationOf, SYSTEM } from '#lib/table/keys.ts';

type Item = Readonly<Record<string, unknown>>;

const KEYS = ['pk', 'sk'] as const;

/** Parts of a key per kind of record, in a table that nobody attacked. */
export const shapesOf = (items: readonly Item[]): Map<string, Set<number>> => {
  const shapes = new Map<string, Set<number>>();
  for (const item of items) {
    const name = String(item['entity']);
    shapes.set(name, (shapes.get(name) ?? new Set()).add(partsOf(item)));
  }
  return shapes;
};

const partsOf = (item: Item): number => String(item['pk']).split('#').length;

const strayKey = (
  item: Item,
  organisations: ReadonlySet<string>,
  shapes: ReadonlyMap<string, Set<number>>,
): string[] => {
  const owner = organisationOf(String(item['pk']));
  const known = shapes.get(String(item['entity']));
  return [
    ...(owner === SYSTEM || organisations.has(owner) ? [] : [`belongs to ${owner}`]),
    ...(owner === SYSTEM || owner === item['orgId']
      ? []
      : [`is ${item['orgId']}’s in a partition of ${owner}`]),
    ...(known && !known.has(partsOf(item)) ? [`has ${partsOf(item)} parts`] : []),
    ...KEYS.filter((key) => /[\p{Cc}\p{Cs}]/u.test(String(item[key]))).map(
      (key) => `has a control character in ${key}`,
    ),
  ];
};

/** Items whose key says more than it should. */
export const strayKeys = (
  items: readonly Item[],
  organisations: ReadonlySet<string>,
  shapes: ReadonlyMap<string, Set<number>>,
): string[] =>
  items.flatMap((item) =>
    strayKey(item, organisations, shapes).map(
      (line) => `${item['entity']} ${item['pk']} ${item['sk']} ${line}`,
    ),
  );
