/**
 * What the table held some writes ago: the images that passed the proxy, so that an eventually consistent read, of the
 * table or of an index, can be answered as if the last writes had not arrived yet.
 */
import { INDEXES, type IndexName } from '#lib/table/indexes.ts';
import type { Call, WireItem } from './wire.ts';

type Image = WireItem | undefined;
interface Written {
  readonly key: string;
  readonly before: Image;
  readonly after: Image;
}

const KEPT = 50;
const textOf = (item: WireItem | undefined, name: string): string => {
  const [value] = Object.values(item?.[name] ?? {});
  return value === undefined ? '' : String(value);
};
const keyOf = (item: WireItem): string => `${textOf(item, 'pk')} ${textOf(item, 'sk')}`;

// biome-ignore lint/suspicious/noExplicitAny: wire form of any write action
type Action = any;

/** The key, whether the item is known not to have been there, and what it became; undefined when nobody can tell. */
const effectOf = (action: Action): { key: string; isNew: boolean; after: Image } | undefined => {
  if (action.Put) {
    const isNew = String(action.Put.ConditionExpression ?? '').startsWith('attribute_not_exists');
    return { key: keyOf(action.Put.Item), isNew, after: action.Put.Item };
  }
  return action.Delete && { key: keyOf(action.Delete.Key), isNew: false, after: undefined };
};

const actionsOf = ({ operation, body }: Call): Action[] => {
  if (operation === 'TransactWriteItems') return body.TransactItems;
  if (operation === 'PutItem') return [{ Put: body }];
  return operation === 'DeleteItem' ? [{ Delete: body }] : [];
};

/** The clauses of a key condition as this product writes them: equalities, BETWEEN and begins_with. */
const matches = (query: Call['body'], item: WireItem): boolean => {
  const { KeyConditionExpression = '', ExpressionAttributeNames: names = {} } = query;
  const value = (name: string): string => textOf(query.ExpressionAttributeValues, name);
  const field = (name: string): string => textOf(item, names[name] ?? name);
  const has = (name: string): boolean => item[names[name] ?? name] !== undefined;
  return String(KeyConditionExpression)
    .split(/ AND (?!:)/)
    .every((clause) => {
      const prefix = /begins_with\((\S+), (:\w+)\)/.exec(clause);
      if (prefix) return field(prefix[1] ?? '').startsWith(value(prefix[2] ?? ''));
      const between = /(\S+) BETWEEN (:\w+) AND (:\w+)/.exec(clause);
      if (between) {
        const found = field(between[1] ?? '');
        return has(between[1] ?? '') && found >= value(between[2] ?? '') && found <= value(between[3] ?? '');
      }
      const [, name = '', wanted = ''] = /(\S+) = (:\w+)/.exec(clause) ?? [];
      return has(name) && field(name) === value(wanted);
    });
};

const sortOf = (query: Call['body']): readonly string[] => {
  const index = INDEXES[query.IndexName as IndexName];
  return index ? [...index.sort, 'pk', 'sk'] : ['sk'];
};

const compare = (sort: readonly string[], a: WireItem, b: WireItem): number => {
  for (const name of sort) {
    const order = Buffer.compare(Buffer.from(textOf(a, name)), Buffer.from(textOf(b, name)));
    if (order !== 0) return order;
  }
  return 0;
};

export class Images {
  readonly #latest = new Map<string, Image>();
  readonly #log: Written[] = [];

  /** Remembers what a call that succeeded has written. */
  observe(call: Call): void {
    for (const action of actionsOf(call)) {
      const effect = effectOf(action);
      if (!effect) continue;
      const { key, isNew, after } = effect;
      if (isNew || this.#latest.has(key)) this.#log.push({ key, before: this.#latest.get(key), after });
      this.#latest.set(key, after);
    }
    this.#log.splice(0, Math.max(0, this.#log.length - KEPT));
  }

  /** What the keys of the last writes held before them. */
  #held(count: number): Map<string, Image> {
    const held = new Map<string, Image>();
    for (const { key, before } of this.#log.slice(-count)) if (!held.has(key)) held.set(key, before);
    return held;
  }

  /** The item as it was before the last writes. */
  staleItem(key: WireItem, item: Image, count: number): Image {
    const held = this.#held(count);
    return held.has(keyOf(key)) ? held.get(keyOf(key)) : item;
  }

  /** One page of a query as it would have been before the last writes; its bounds stay where they are. */
  staleRows(
    query: Call['body'],
    page: { Items: WireItem[]; LastEvaluatedKey?: WireItem },
    count: number,
  ): WireItem[] {
    const held = this.#held(count);
    const sort = sortOf(query);
    const sign = query.ScanIndexForward === false ? -1 : 1;
    const beyond = (item: WireItem, bound: WireItem | undefined) =>
      bound ? sign * compare(sort, item, bound) : undefined;
    const present = page.Items.filter((item) => !held.has(keyOf(item)));
    const past = [...held.values()].filter(
      (item): item is WireItem =>
        item !== undefined &&
        matches(query, item) &&
        (beyond(item, query.ExclusiveStartKey) ?? 1) > 0 &&
        (beyond(item, page.LastEvaluatedKey) ?? -1) <= 0,
    );
    const room = Math.max(0, (query.Limit ?? Number.POSITIVE_INFINITY) - present.length);
    return [...present, ...past.slice(0, room)].sort((a, b) => sign * compare(sort, a, b));
  }
}
