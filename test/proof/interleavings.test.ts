/** The exercise notices what is not atomic, and one seed is one order. */
import { beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../proof/interleavings/arena.ts';
import { type Command, MONEY, ORGANISATION } from '../../proof/interleavings/commands.ts';
import { makeScene, type Scene } from '../../proof/interleavings/scene.ts';
import { atRandom, interruptedAfter } from '../../proof/interleavings/schedules.ts';
import { judge, openTrial, schedulesOfTwo } from '../../proof/interleavings/trial.ts';
import { Turnstile } from '../../proof/interleavings/turnstile.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

/** A command that looks, decides and only then writes, on whatever version there is by then. */
const careless = (name: string): Command => ({
  name,
  send: async (call, { acme }, key) => {
    const path = `/v1/accounts/${acme.id}`;
    const seen = await call('admin', 'GET', path);
    const fresh = await call('admin', 'GET', path);
    const body = { notes: `${seen.body.notes ?? ''}${name}` };
    const headers = { 'idempotency-key': key, 'if-match': fresh.headers['etag'] ?? '' };
    return call('admin', 'PATCH', path, { body, headers });
  },
});

const entriesOf = (commands: readonly Command[]) =>
  commands.map((command, at) => ({ command, key: `key-${at}` }));

const verdictsOf = async (commands: readonly Command[]): Promise<string[]> => {
  const { trial, lines } = await openTrial(scene, entriesOf(commands));
  const verdicts = [...lines];
  for (const choose of schedulesOfTwo(trial)) verdicts.push(...(await judge(scene, trial, choose)));
  return verdicts;
};

describe('interleavings', () => {
  it('find a change that was lost between a look and a write', async () => {
    const verdicts = await verdictsOf([careless('x'), careless('y')]);
    expect(verdicts).toContain('no sequence of these commands ends so; the nearest differs in');
    expect(verdicts[0]).toMatch(/^a: x \(key-0\), b: y \(key-1\); order [ab]+$/);
  });

  it('find nothing where two commands of one account are atomic', async () => {
    expect(await verdictsOf(MONEY.slice(0, 1).concat(MONEY.slice(10, 11)))).toEqual([]);
  });

  it('find a hand-over and its repeat answered alike, however far it was when its receiver left', async () => {
    const [handOver, leaves] = ['hand-over to newcomer', 'newcomer deactivated'].map((name) =>
      ORGANISATION.find((command) => command.name === name),
    ) as [Command, Command];
    const sent = { command: handOver, key: 'same' };
    const { trial, lines } = await openTrial(scene, [sent, { command: leaves, key: 'other' }, sent]);
    for (let calls = 1; calls < (trial.calls.get('c') ?? 0); calls += 1) {
      lines.push(...(await judge(scene, trial, interruptedAfter(calls, ['c', 'b', 'a']))));
    }
    expect(lines).toEqual([]);
  });

  it('are decided by their seed', async () => {
    const names = ['a', 'b', 'c'];
    const entries = entriesOf(MONEY.slice(0, 3));
    const [one, again] = [
      await play(scene, entries, atRandom(names, 30, 7)),
      await play(scene, entries, atRandom(names, 30, 7)),
    ];
    expect(again).toEqual(one);
    expect(new Set(one.trace)).toEqual(new Set(names));
  });

  it('tell of a command that never ends', async () => {
    const stuck = () => new Promise<never>(() => {});
    await expect(new Turnstile().run([stuck], () => 'a')).rejects.toThrow('neither ends nor calls');
    const turnstile = new Turnstile();
    const forEver = async () => {
      for (;;) await turnstile.pass('a', 'GetCommand', async () => {});
    };
    await expect(turnstile.run([forEver], () => 'a')).rejects.toThrow('no end after');
  });
});
