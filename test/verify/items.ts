/** Finding the items of a story that a test damages. */
import { hashOf } from '#lib/table/audit.ts';
import type { Items } from './story.ts';

export type Item = Items[number];
/** The first item of a kind, or the first whose value fits. */
export const one = (items: Items, entity: string, fits: (data: Item) => boolean = () => true): Item => {
  const found = items.find((item) => item['entity'] === entity && item['data'] && fits(item['data']));
  if (!found) throw new Error(`the story has no ${entity} that fits`);
  return found;
};
/** A run that is done; the others were only handed out. */
export const finishedSlot = (items: Items): Item => one(items, 'slot', ({ status }) => status === 'finished');
export const drop = (items: Items, item: Item) => void items.splice(items.indexOf(item), 1);
export const copy = (items: Items, item: Item, changes: Item) =>
  void items.push({ ...structuredClone(item), ...changes });

export const settled = (items: Items) => one(items, 'invoice', ({ entries }) => entries.length > 0);
export const settling = (items: Items) =>
  one(items, 'credit', ({ kind, entries }) => kind === 'receipt' && entries.length === 1);
export const reversed = (items: Items) => one(items, 'credit', ({ reversal }) => reversal);
export const sameEntry = (items: Items, change: (entry: Item) => void) => {
  const credit = settling(items);
  const [entry] = credit['data'].entries;
  const invoice = one(items, 'invoice', ({ id }) => id === entry.invoiceId);
  change(entry);
  change(invoice['data'].entries.find(({ allocationId }: Item) => allocationId === entry.allocationId));
};
export const order = (items: Items) => one(items, 'order', ({ history }) => history.length === 2);
export const trailOf = (items: Items, subject: string): Item[] =>
  items.filter((item) => item['entity'] === 'audit-entry' && item['data'].subject === subject);
export const sealed = (entry: Item) => {
  const { hash: _old, ...rest } = entry['data'];
  entry['data'].hash = hashOf(rest);
};

/** A kind of damage, what does it, and the line that must name it. */
export type Damage = readonly [name: string, damage: (items: Items) => void, found: RegExp];
