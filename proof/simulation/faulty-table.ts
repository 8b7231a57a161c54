/**
 * A layer of faults over a table in memory: by a seed it refuses, breaks, forgets answers, repeats transactions, lags and
 * cuts pages, as all that reaches the table layer when the SDK has given up. Everything it does is counted by kind.
 */
import { setImmediate as soon } from 'node:timers/promises';
import type {
  BatchGetCommandInput,
  DynamoDBDocumentClient,
  QueryCommandInput,
  TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { type Item, MemoryTable } from '../memory-table.ts';
import type { Random } from '../random.ts';
import {
  broken,
  conflicting,
  inProgress,
  mixedWithConflicts,
  reset,
  throttled,
  unreadable,
} from './failures.ts';

type Input = QueryCommandInput & BatchGetCommandInput & TransactWriteCommandInput;
interface Call {
  readonly name: string;
  readonly input: Input;
}
// biome-ignore lint/suspicious/noExplicitAny: answers of every command
type Answer = any;

/** Images that a lagging read may show, and calls after which a late duplicate arrives at the latest. */
const IMAGES = 4;
const LATEST = 60;

/** Part of the rate that reads meet: there are many in each command, and a command must come to its write. */
const READS = 0.25;

const isWrite = ({ name }: Call) => name === 'TransactWriteCommand';
const isQuery = ({ name }: Call) => name === 'QueryCommand';

/** Which calls each fault can meet. */
const REACH = {
  throttle: () => true,
  'error-before': () => true,
  'reset-before': () => true,
  unreadable: () => true,
  'throttle-after': isWrite,
  'error-after': isWrite,
  'reset-after': isWrite,
  duplicate: isWrite,
  'late-duplicate': isWrite,
  'expired-duplicate': isWrite,
  conflict: isWrite,
  mixed: isWrite,
  'in-progress': isWrite,
  stale: ({ name, input }) =>
    ['GetCommand', 'QueryCommand'].includes(name) && !input.ConsistentRead && !input.IndexName,
  lag: (call) => isQuery(call) && !!call.input.IndexName,
  'short-page': isQuery,
  'empty-page': (call) => isQuery(call) && !!call.input.ExclusiveStartKey,
  unprocessed: ({ name }) => name === 'BatchGetCommand',
} satisfies Record<string, (call: Call) => boolean>;

export type FaultKind = keyof typeof REACH;
export const FAULT_KINDS = Object.keys(REACH) as readonly FaultKind[];
/** Half of what can meet these does. */
const LAGS: readonly FaultKind[] = ['stale', 'lag'];
/** Faults that only make reads longer. */
export const PAGING: readonly FaultKind[] = ['short-page', 'empty-page', 'unprocessed'];

export class FaultyTable {
  readonly counts: Partial<Record<FaultKind, number>> = {};
  /** Late duplicates whose conditions let them happen a second time. */
  readonly doubles: string[] = [];
  rate = 0;
  kinds: readonly FaultKind[] = FAULT_KINDS;
  calls = 0;
  readonly #memory: MemoryTable;
  readonly #random: Random;
  readonly #images: (readonly Item[])[] = [];
  #late: { due: number; call: Call }[] = [];

  constructor(memory: MemoryTable, random: Random) {
    this.#memory = memory;
    this.#random = random;
  }

  get client(): DynamoDBDocumentClient {
    const send = (command: { input: Input; constructor: { name: string } }) =>
      this.#send({ name: command.constructor.name, input: command.input });
    return { send, destroy: () => {} } as unknown as DynamoDBDocumentClient; // All that the table layer uses.
  }

  /** Delivers every duplicate that is still on its way. */
  async settled(): Promise<void> {
    await this.#deliver(Number.POSITIVE_INFINITY);
  }

  async #send(call: Call): Promise<Answer> {
    this.calls += 1;
    for (let turns = this.#random.below(3); turns > 0; turns -= 1) await soon();
    await this.#deliver(this.calls);
    const rate = isWrite(call) || this.rate === 1 ? this.rate : this.rate * READS;
    const reachable = this.#random.chance(rate) ? this.kinds.filter((kind) => REACH[kind](call)) : [];
    if (reachable.length === 0) return this.#ask(call);
    const kind =
      LAGS.find((lag) => reachable.includes(lag) && this.#random.chance(0.5)) ?? this.#random.pick(reachable);
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    return this.#injections[kind](call);
  }

  async #ask({ name, input }: Call, memory = this.#memory): Promise<Answer> {
    if (name === 'TransactWriteCommand') {
      this.#images.push(memory.items);
      if (this.#images.length > IMAGES) this.#images.shift();
    }
    return memory.client.send({ input, constructor: { name } } as never);
  }

  async #deliver(now: number): Promise<void> {
    const due = this.#late.filter((late) => late.due <= now);
    this.#late = this.#late.filter((late) => late.due > now);
    for (const { call } of due) {
      const before = JSON.stringify(this.#memory.items);
      await this.#ask(call).catch(() => {});
      const writes = call.input.TransactItems?.map((action) => Object.keys(action));
      if (JSON.stringify(this.#memory.items) !== before)
        this.doubles.push(`a late duplicate of ${writes} happened again`);
    }
  }

  /** Done, and then the failure instead of the answer; what was refused stays refused in silence. */
  async #lost(call: Call, error: Error): Promise<never> {
    await this.#ask(call).catch(() => {});
    throw error;
  }

  /** Done, and done again some calls later. */
  async #again(call: Call, token: string | undefined): Promise<Answer> {
    const answer = await this.#ask(call);
    const late = { ...call, input: { ...call.input, ClientRequestToken: token } };
    this.#late.push({ due: this.calls + 1 + this.#random.below(LATEST), call: late });
    return answer;
  }

  async #outdated(call: Call): Promise<Answer> {
    if (this.#images.length === 0) return this.#ask(call);
    return this.#ask(call, new MemoryTable(this.#random.pick(this.#images)));
  }

  async #shortPage(call: Call): Promise<Answer> {
    const Limit = Math.min(1 + this.#random.below(3), call.input.Limit ?? Number.POSITIVE_INFINITY);
    const answer = await this.#ask({ ...call, input: { ...call.input, Limit } });
    // DynamoDB names a way on whenever it stopped at the limit, also where nothing follows.
    const last = answer.Items.length === Limit ? answer.Items.at(-1) : undefined;
    return { ...answer, ...(last && { LastEvaluatedKey: last }) };
  }

  async #unprocessed({ name, input }: Call): Promise<Answer> {
    const [[table = '', { Keys = [] } = {}] = []] = Object.entries(input.RequestItems ?? {});
    const keys = this.#random.shuffled(Keys);
    const kept = this.#random.below(keys.length);
    const RequestItems = { [table]: { Keys: keys.slice(0, kept) } };
    const answer = await this.#ask({ name, input: { ...input, RequestItems } });
    return { ...answer, UnprocessedKeys: { [table]: { Keys: keys.slice(kept) } } };
  }

  readonly #injections: Record<FaultKind, (call: Call) => Promise<Answer>> = {
    throttle: () => Promise.reject(throttled(this.#random)),
    'error-before': () => Promise.reject(broken(this.#random)),
    'reset-before': () => Promise.reject(reset(this.#random)),
    unreadable: (call) => this.#lost(call, unreadable()),
    'throttle-after': (call) => this.#lost(call, throttled(this.#random)),
    'error-after': (call) => this.#lost(call, broken(this.#random)),
    'reset-after': (call) => this.#lost(call, reset(this.#random)),
    duplicate: async (call) => {
      await this.#ask(call);
      return this.#ask(call);
    },
    'late-duplicate': (call) => this.#again(call, call.input.ClientRequestToken),
    'expired-duplicate': (call) => this.#again(call, undefined),
    conflict: (call) => Promise.reject(conflicting(this.#random, call.input.TransactItems?.length ?? 1)),
    mixed: async (call) => {
      try {
        return await this.#ask(call);
      } catch (error) {
        throw mixedWithConflicts(this.#random, error);
      }
    },
    'in-progress': (call) =>
      this.#random.chance(0.5) ? Promise.reject(inProgress()) : this.#lost(call, inProgress()),
    stale: (call) => this.#outdated(call),
    lag: (call) => this.#outdated(call),
    'short-page': (call) => this.#shortPage(call),
    'empty-page': async ({ input }) => ({ Items: [], LastEvaluatedKey: input.ExclusiveStartKey }),
    unprocessed: (call) => this.#unprocessed(call),
  };
}
