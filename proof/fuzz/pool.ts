/**
 * What the fuzzer knows of the organisation that it talks to, learned from every answer: ids by kind, which of them
 * belong together, versions, and the values that fields had. Live values take requests past the parser.
 */
import type { Random } from '../random.ts';

const ID = /^([a-z]{3})_[0-9a-z]{1,40}$/;
const MOST = 60;

type Json = unknown;
type Fields = Record<string, Json>;

const isObject = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The prefix of an id, e.g. `acc`. */
export const prefixOf = (text: string): string | undefined => ID.exec(text)?.[1];

export class Pool {
  readonly #ids = new Map<string, string[]>();
  readonly #pairs = new Map<string, (readonly [string, string])[]>();
  readonly #values = new Map<string, Json[]>();
  readonly #records = new Map<string, Fields>();
  readonly #removed = new Set<string>();
  /** Ids that no command may name in its path: the people who make the requests. */
  readonly kept = new Set<string>();

  #add<T>(map: Map<string, T[]>, key: string, value: T): void {
    const list = map.get(key) ?? [];
    const same = JSON.stringify(value);
    if (list.some((known) => JSON.stringify(known) === same)) return;
    list.push(value);
    // The oldest entries stay: they are the records that refer to each other.
    if (list.length > MOST) list.splice(MOST / 2, 1);
    map.set(key, list);
  }

  /** Takes in everything that an answer shows. */
  learn(value: Json): void {
    if (Array.isArray(value)) for (const item of value) this.learn(item);
    if (!isObject(value)) return;
    const name = value['id'] ?? value['kind'];
    if (typeof name === 'string' && typeof value['version'] === 'number') this.#remember(name, value);
    for (const [field, inner] of Object.entries(value)) {
      if (typeof inner === 'string' || typeof inner === 'number') this.#add(this.#values, field, inner);
      if (typeof inner === 'string') this.addId(inner);
      else this.learn(inner);
    }
  }

  #remember(name: string, record: Fields): void {
    if (JSON.stringify(record).length > 20_000) return;
    this.#records.set(name, record);
    const ids = this.#idsIn(record);
    for (const one of ids) {
      for (const other of ids) {
        if (one === name || other === name)
          this.#add(this.#pairs, `${prefixOf(one)} ${prefixOf(other)}`, [one, other]);
      }
    }
  }

  #idsIn(value: Json): string[] {
    if (typeof value === 'string') return prefixOf(value) ? [value] : [];
    return typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((inner) => this.#idsIn(inner))
      : [];
  }

  addId(text: string): void {
    const prefix = prefixOf(text);
    if (prefix && !this.#removed.has(text)) this.#add(this.#ids, prefix, text);
  }

  /** A live id of the kind, if any is known. */
  id(prefix: string, random: Random): string | undefined {
    const ids = this.#ids.get(prefix);
    return ids?.length ? random.pick(ids) : undefined;
  }

  /** Two ids of these kinds that one record holds. */
  pair(first: string, second: string, random: Random): readonly [string, string] | undefined {
    const pairs = this.#pairs.get(`${first} ${second}`);
    return pairs?.length ? random.pick(pairs) : undefined;
  }

  /** A value that the field had in some answer. */
  value(field: string, random: Random): Json {
    const values = this.#values.get(field);
    return values?.length ? random.pick(values) : undefined;
  }

  /** The record as it was last seen. */
  record(name: string): Fields | undefined {
    return this.#records.get(name);
  }

  version(name: string): number | undefined {
    const version = this.#records.get(name)?.['version'];
    return typeof version === 'number' ? version : undefined;
  }

  /** Forgets a removed record; its id is not handed out again. */
  remove(id: string): void {
    this.#removed.add(id);
    this.#records.delete(id);
    const prefix = prefixOf(id) ?? '';
    this.#ids.set(prefix, this.#ids.get(prefix)?.filter((known) => known !== id) ?? []);
    for (const [key, pairs] of this.#pairs) {
      this.#pairs.set(
        key,
        pairs.filter((pair) => !pair.includes(id)),
      );
    }
  }
}
