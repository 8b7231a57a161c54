/**
 * The gate between a process and the world: every step of I/O passes it and is counted. At a chosen step the process
 * dies: no call of it is made any more and none is answered, so that nothing of its code runs on.
 */
import type { WorkerPorts } from '#lib/jobs/ports.ts';

/** before = the call was never made; after = it took effect and the process did not live to hear of it. */
export type Moment = 'before' | 'after';

export interface Kill {
  /** From 1. */
  readonly step: number;
  readonly moment: Moment;
}

/** What a killed process never does: end. */
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

export class Gate {
  /** Names of the steps made so far. */
  readonly steps: string[] = [];
  readonly #kill: Kill | undefined;
  readonly #flying = new Set<Promise<unknown>>();
  #dead = false;
  #die: () => void = () => undefined;
  /** Resolves when the process dies. */
  readonly death: Promise<void>;

  constructor(kill?: Kill) {
    this.#kill = kill;
    this.death = new Promise((resolve) => {
      this.#die = () => {
        this.#dead = true;
        resolve();
      };
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** Kills the process at once, wherever it is. */
  kill(): void {
    this.#die();
  }

  /** One step of I/O; never answers in a dead process. */
  async pass<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (this.#dead) return never();
    this.steps.push(name);
    const mine = this.steps.length === this.#kill?.step ? this.#kill.moment : undefined;
    if (mine === 'before') {
      this.#die();
      return never();
    }
    const flight = call();
    const landed = flight.catch(() => undefined).finally(() => this.#flying.delete(landed));
    this.#flying.add(landed);
    if (mine === 'after') {
      await landed;
      this.#die();
    }
    const outcome = await flight.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    // What was on its way when the process died still took effect, but nobody heard of it.
    if (this.#dead) return never();
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  /** Resolves when no call of the process is on its way any more. */
  async quiet(): Promise<void> {
    while (this.#flying.size > 0) await Promise.all(this.#flying);
  }
}

/** The ports of one process, each call through its gate. Ids are the process's own; its directory cache starts cold. */
export const gatedPorts = (ports: WorkerPorts, gate: Gate): Omit<WorkerPorts, 'directories'> => {
  const { table, queue, mailer, files } = ports;
  const send = (command: { constructor: { name: string } }) =>
    gate.pass(`table ${command.constructor.name}`, () => table.doc.send(command as never));
  const doc = new Proxy(table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return {
    ...ports,
    table: { ...table, doc },
    queue: { send: (work) => gate.pass('queue send', () => queue.send(work)) },
    mailer: { send: (mail) => gate.pass('mailer send', () => mailer.send(mail)) },
    files: {
      put: (...file) => gate.pass('files put', () => files.put(...file)),
      get: (key) => gate.pass('files get', () => files.get(key)),
      uploadUrl: (...upload) => gate.pass('files upload', () => files.uploadUrl(...upload)),
    },
  };
};
