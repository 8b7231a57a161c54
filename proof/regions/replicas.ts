/**
 * A table in memory in each of two regions, and the link between them: every write goes over item by item, late and out of order, and not at
 * all while the link is down. Of two writes of an item the later one stays, as in a global table (MREC).
 */
import { setImmediate as soon } from 'node:timers/promises';
import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Item, MemoryTable } from '../memory-table.ts';
import type { Random } from '../random.ts';
import { reset } from '../simulation/failures.ts';

export type Side = 0 | 1;
type Key = { pk: unknown; sk: unknown };
interface Change {
  readonly key: Key;
  readonly item: Item | undefined;
  /** Order of all writes of both sides. */
  readonly stamp: number;
  readonly to: Side;
  readonly due: number;
}

/** Calls of the table after which a write arrives at the latest, while the link is up. */
const LATEST = 80;
const A_SECOND = 10;

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const keysIn = ({ TransactItems = [] }: TransactWriteCommandInput): Key[] =>
  TransactItems.flatMap(({ Put, Delete, Update }): Key[] => {
    const { pk, sk } = Put?.Item ?? Delete?.Key ?? Update?.Key ?? {};
    return pk === undefined ? [] : [{ pk, sk }];
  });

export class Replicas {
  readonly tables: readonly [MemoryTable, MemoryTable];
  /** Whether anything goes over at all. */
  isUp = true;
  /** The side of which nothing answers. */
  lost: Side | undefined;
  /** Hears every item that a side itself wrote. */
  onWrite: (side: Side, item: Item) => void = () => {};
  readonly counts = { replicated: 0, overtaken: 0, outOfOrder: 0 };
  readonly #random: Random;
  readonly #stamps: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  #onTheWay: Change[] = [];
  #calls = 0;
  #writes = 0;

  constructor(items: readonly Item[], random: Random, elapsed: () => number) {
    this.tables = [new MemoryTable(items, elapsed), new MemoryTable(items, elapsed)];
    this.#random = random;
  }

  /** Writes that have not arrived yet. */
  get onTheWay(): number {
    return this.#onTheWay.length;
  }

  /** What the table layer of a side uses of a document client. */
  clientOf(side: Side): DynamoDBDocumentClient {
    const send = async (command: { input: TransactWriteCommandInput; constructor: { name: string } }) => {
      for (let turns = this.#random.below(3); turns > 0; turns -= 1) await soon();
      if (this.lost === side) throw reset(this.#random);
      this.#calls += 1;
      this.#deliver((change) => change.due <= this.#calls);
      return this.#ask(side, command);
    };
    return { send, destroy: () => {} } as unknown as DynamoDBDocumentClient; // All that the table layer uses.
  }

  /** A second goes by, in which much of what is on its way arrives. */
  wait(): void {
    this.#calls += A_SECOND;
    this.#deliver((change) => change.due <= this.#calls);
  }

  #ask(side: Side, command: { input: TransactWriteCommandInput; constructor: { name: string } }) {
    const table = this.tables[side];
    if (command.constructor.name !== 'TransactWriteCommand') return table.client.send(command as never);
    const keys = keysIn(command.input);
    const before = keys.map((key) => table.at(key));
    // The answer is made at once, before anybody else's turn.
    const answer = table.client.send(command as never);
    for (const [at, key] of keys.entries()) {
      const item = table.at(key);
      // A refusal, and a repeat under its token, leave the very same item.
      if (item !== before[at]) this.#send(side, key, item);
    }
    return answer;
  }

  #send(side: Side, key: Key, item: Item | undefined): void {
    this.#writes += 1;
    this.#stamps[side].set(nameOf(key), this.#writes);
    if (item) this.onWrite(side, item);
    const due = this.#calls + 1 + this.#random.below(LATEST);
    this.#onTheWay.push({ key, item, stamp: this.#writes, to: side === 0 ? 1 : 0, due });
  }

  #deliver(isDue: (change: Change) => boolean): void {
    if (!this.isUp) return;
    const due = this.#onTheWay.filter(isDue);
    if (due.length === 0) return;
    this.#onTheWay = this.#onTheWay.filter((change) => !isDue(change));
    let newest = 0;
    for (const { key, item, stamp, to } of this.#random.shuffled(due)) {
      if (stamp < newest) this.counts.outOfOrder += 1;
      newest = Math.max(newest, stamp);
      if ((this.#stamps[to].get(nameOf(key)) ?? 0) > stamp) {
        this.counts.overtaken += 1;
        continue;
      }
      this.#stamps[to].set(nameOf(key), stamp);
      this.tables[to].place(key, item);
      this.counts.replicated += 1;
    }
  }

  /** Delivers all that is on its way, over a link that is up again. */
  settle(): void {
    this.isUp = true;
    this.#deliver(() => true);
  }
}
