/** How many items the calls of a table answer, and how many of them are different ones. */
import type { Table } from '#lib/table/client.ts';

type Item = Record<string, unknown>;
interface Answer {
  Item?: Item;
  Items?: Item[];
  Responses?: Record<string, Item[]>;
}

const itemsOf = ({ Item, Items = [], Responses = {} }: Answer): Item[] => [
  ...(Item ? [Item] : []),
  ...Items,
  ...Object.values(Responses).flat(),
];

/** Counts from now on; each call of the answer takes what was counted since the last. */
export const countItems = (table: Table) => {
  let items = 0;
  let keys = new Set<string>();
  table.doc.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      for (const { pk, sk } of itemsOf(answer.output as Answer)) {
        items += 1;
        keys.add(`${pk} ${sk}`);
      }
      return answer;
    },
    { step: 'initialize', priority: 'high' },
  );
  return () => {
    const counted = { items, distinct: keys.size };
    items = 0;
    keys = new Set();
    return counted;
  };
};
