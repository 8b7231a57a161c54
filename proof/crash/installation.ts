/**
 * One installation in memory around a real table: queue, files, mail provider and a clock that is set by hand. Its
 * processes come and go; each works through a gate of its own. The whole state can be kept and put back.
 */
import { BatchWriteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#lib/core/dates.ts';
import type { Files } from '#lib/core/files.ts';
import { ID_KINDS } from '#lib/core/ids.ts';
import type { Job } from '#lib/jobs/job.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import { runSlot } from '#lib/jobs/slot.ts';
import { type WorkHandlers, workHandler } from '#lib/jobs/worker.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf } from '#lib/verify/index.ts';
import { HANDLERS } from '../../dev/work.ts';
import { aCompany, type Company, newTable } from '../../test/support/company.ts';
import { dropTable } from '../drop.ts';
import { connectMemory, MemoryTable } from '../memory-table.ts';
import { Gate, gatedPorts, type Kill } from './gate.ts';
import { type Letter, WaitingQueue } from './queue.ts';

export type Items = readonly Record<string, unknown>[];

export interface State {
  readonly items: Items;
  readonly letters: readonly Letter[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly mails: readonly OutgoingMail[];
  readonly now: Instant;
}

/** One process: the calls it makes go through its gate. */
export interface Process {
  readonly gate: Gate;
  readonly ports: WorkerPorts;
  /** Receives a batch from the queue, works on it and deletes what did not fail. How much there was. */
  poll(most: number, wants?: Parameters<WaitingQueue['receive']>[1]): Promise<number>;
  call: Company['call'];
}

const CHUNK = 25;
/** Room that an era takes of a token's 36 characters. */
const ERA_LENGTH = 6;

/** The table with the tokens of one era: a state that was put back is no repeat of what followed it before. */
const inEra = (table: Table, era: () => number): Table => {
  const send = (command: { input: { ClientRequestToken?: string | undefined } }) => {
    const { ClientRequestToken: token } = command.input;
    if (!(command instanceof TransactWriteCommand) || !token) return table.doc.send(command as never);
    const own = token.slice(0, -ERA_LENGTH) + String(era()).padStart(ERA_LENGTH, '0');
    return table.doc.send(new TransactWriteCommand({ ...command.input, ClientRequestToken: own }));
  };
  const doc = new Proxy(table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { ...table, doc };
};

export class Installation {
  readonly company: Company;
  readonly queue: WaitingQueue;
  readonly jobs: readonly Job[];
  mails: OutgoingMail[] = [];
  files = new Map<string, Uint8Array>();
  #processes = 0;
  #era = 0;
  /** The table as it was last read; nobody wrote since. */
  #known: Items | undefined;
  readonly #handlers: WorkHandlers;
  readonly #memory: MemoryTable | undefined;

  private constructor(company: Company, jobs: readonly Job[], memory?: MemoryTable) {
    this.company = company;
    this.#memory = memory;
    this.jobs = jobs;
    this.queue = new WaitingQueue(company.clock);
    this.#handlers = { ...HANDLERS, slot: (ports, work) => runSlot(ports, work, this.job(work.job)) };
  }

  /** On a table of DynamoDB Local, or on one in memory, where each state is put back at once. */
  static async open(jobs: readonly Job[], inMemory = false): Promise<Installation> {
    const memory = inMemory ? new MemoryTable() : undefined;
    const table = memory ? connectMemory(memory) : await newTable();
    return new Installation(await aCompany(ROUTES, { table }), jobs, memory);
  }

  /** The installation's table goes with it. */
  async close(): Promise<void> {
    if (!this.#memory) await dropTable(this.company.table);
  }

  job(name: string): Job {
    const job = this.jobs.find((one) => one.name === name);
    if (!job) throw new Error(`there is no job ${name}`);
    return job;
  }

  /** A new process, to be killed where `kill` says. API calls are served by the newest process. */
  start(kill?: Kill): Process {
    this.#processes += 1;
    this.#known = undefined;
    const gate = new Gate(kill);
    const { company, queue } = this;
    const gated = gatedPorts({ ...company.ports, ...this.#world() }, gate);
    const ports = {
      ...gated,
      ids: this.#ids(this.#processes),
      directories: cachedDirectories(gated.table, Number.POSITIVE_INFINITY),
    };
    const work = workHandler(() => ports, this.#handlers);
    const deletes = (id: string) => gate.pass('queue delete', async () => queue.delete(id));
    return {
      gate,
      ports,
      poll: async (most, wants) => {
        const letters = await gate.pass('queue receive', async () => queue.receive(most, wants));
        const Records = letters.map(({ id, body }) => ({ messageId: id, body }));
        const { batchItemFailures } = await work({ Records } as never);
        const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
        for (const { id } of letters) if (!failed.has(id)) await deletes(id);
        return letters.length;
      },
      call: (...request) => {
        Object.assign(company.ports, ports);
        return company.call(...request);
      },
    };
  }

  /** Ids that tell the process: no two processes ever draw the same one. */
  #ids(process: number): WorkerPorts['ids'] {
    let count = 0;
    return {
      next: (kind) => {
        count += 1;
        return `${ID_KINDS[kind]}_${String(process).padStart(8, '0')}x${String(count).padStart(8, '0')}`;
      },
    };
  }

  /** What every process shares. */
  #world(): Pick<WorkerPorts, 'queue' | 'files' | 'mailer' | 'table'> {
    const files: Files = {
      put: async (key, content) =>
        void this.files.set(key, typeof content === 'string' ? Buffer.from(content) : content),
      get: async (key) => this.files.get(key),
      uploadUrl: async (key) => `memory:${key}`,
    };
    const mailer = {
      send: async (mail: OutgoingMail) => {
        this.mails.push(mail);
        return { providerId: `provider-${this.mails.length}` };
      },
    };
    return { table: inEra(this.company.table, () => this.#era), queue: this.queue, files, mailer };
  }

  /** The whole table. Only while no process is at work. */
  async items(): Promise<Items> {
    this.#known ??= await dumpOf(this.company.table);
    return this.#known;
  }

  async keep(): Promise<State> {
    return {
      items: await this.items(),
      letters: this.queue.snapshot(),
      files: new Map(this.files),
      mails: [...this.mails],
      now: this.company.clock.now(),
    };
  }

  /** Puts a kept state back. Only for an installation without running processes. */
  async restore(state: State): Promise<void> {
    this.#era += 1;
    if (this.#memory) this.#memory.reset(state.items);
    else await this.#putBack(state);
    this.#known = state.items;
    this.queue.restore(state.letters);
    this.files = new Map(state.files);
    this.mails = [...state.mails];
    this.company.clock.set(state.now);
  }

  async #putBack(state: State): Promise<void> {
    const keyOf = (item: Record<string, unknown>) => `${item['pk']} ${item['sk']}`;
    const wanted = new Map(state.items.map((item) => [keyOf(item), item]));
    const present = new Map((await this.items()).map((item) => [keyOf(item), item]));
    const puts = [...wanted].filter(
      ([key, item]) => JSON.stringify(present.get(key)) !== JSON.stringify(item),
    );
    const deletes = [...present].filter(([key]) => !wanted.has(key));
    const requests = [
      ...puts.map(([, Item]) => ({ PutRequest: { Item } })),
      ...deletes.map(([, { pk, sk }]) => ({ DeleteRequest: { Key: { pk, sk } } })),
    ];
    const { doc, name } = this.company.table;
    for (let at = 0; at < requests.length; at += CHUNK) {
      await doc.send(new BatchWriteCommand({ RequestItems: { [name]: requests.slice(at, at + CHUNK) } }));
    }
  }
}
