import { describe, expect, it } from 'vitest';
import { commitStep, type Job } from '#lib/jobs/index.ts';
import { freeSequence, queueMessage } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { JOBS } from '#lib/schedule.ts';
import { lineOf, pathOf } from '../../proof/crash/commands.ts';
import { differences, endState } from '../../proof/crash/end-state.ts';
import { Gate } from '../../proof/crash/gate.ts';
import { type Choice, crash, withInstallation } from '../../proof/crashes.ts';
import { randomOf } from '../../proof/random.ts';

/** Of an invoice that is not there: the mail is not sent, the message stays. */
const payload = {
  asOf: '2026-03-02',
  items: [{ invoiceId: 'inv_absent', level: 1, isNew: true }],
  newItems: 1,
  overdue: [],
};
const occasion = { kind: 'overdue-alerts', period: '2026-03-02', recipientId: 'usr_boss' };

/** Queues one message and hands it over. */
const tell = async (context: Context, sequence: number): Promise<void> => {
  const recipient = context.directory.user(occasion.recipientId)!;
  const write = queueMessage(context, { ...occasion, recipient, sequence, payload });
  await commitStep(context, async () => ({ action: 'fixture', writes: [write], result: undefined }));
};

/** A job of a test; `run` is told whether the unit is the first one. */
const fixture = (run: (context: Context) => Promise<void>): Job => ({
  name: 'fixture',
  mode: 'collapse',
  localTime: async () => '07:00',
  run: async (context, { unitId }) => {
    if (unitId === 'unt_company') await run(context);
    return {};
  },
});

/** After every write of the fixture's slots. */
const WRITES: Choice = {
  scenarios: (all) => all.filter(({ name }) => name === 'slot fixture'),
  points: (all, { steps }) =>
    all.filter(({ step, moment }) => moment === 'after' && /Transact/.test(steps[step - 1] ?? '')),
  storms: 0,
};

const crashed = (job: Job) =>
  withInstallation([...JOBS, job], (installation) => crash(installation, WRITES, randomOf(1)), true);

describe('crashes', () => {
  it('cover a new job without a new test, and find nothing in one that repeats well', {
    timeout: 240_000,
  }, async () => {
    const { sums, lines } = await crashed(fixture(async () => undefined));
    expect(lines).toEqual([]);
    expect(sums.scenarios).toBe(1);
    expect(sums.kills).toBe(6);
  });

  it('report a job that tells its recipients anew after a crash', { timeout: 240_000 }, async () => {
    const forgetful = fixture(async (context) => tell(context, await freeSequence(context, occasion)));
    const { lines } = await crashed(forgetful);
    expect(lines.join('\n')).toMatch(/slot fixture, killed after step \d+ .*: too much: .*usr_boss/);
  });
});

describe('a gate', () => {
  const count = () => {
    const made: string[] = [];
    return { made, call: (name: string) => async () => void made.push(name) };
  };

  it.each([
    ['before', ['first']],
    ['after', ['first', 'second']],
  ] as const)('lets nothing run on when it is killed %s its second step', async (moment, effects) => {
    const { made, call } = count();
    const gate = new Gate({ step: 2, moment });
    const work = async () => {
      await gate.pass('one', call('first'));
      await gate.pass('two', call('second'));
      made.push('ran on');
    };
    await Promise.race([work(), gate.death]);
    await gate.quiet();
    expect(gate.dead).toBe(true);
    expect(made).toEqual(effects);
  });

  it('answers with what a call throws while its process lives', async () => {
    const failing = new Gate().pass('one', async () => Promise.reject(new Error('refused')));
    await expect(failing).rejects.toThrow('refused');
  });
});

describe('the end of a run', () => {
  const item = (data: object, fields: object = {}) => ({
    entity: 'account',
    id: 'a',
    version: 1,
    data,
    ...fields,
  });

  it('is the same whatever the instants and new ids', () => {
    const one = endState([item({ at: '2026-03-02T09:00:00.000Z', id: 'acc_00000001x00000002' })]);
    const other = endState([item({ at: '2026-03-02T09:05:00.000Z', id: 'acc_00000007x00000001' })]);
    expect(differences(one, other)).toEqual([]);
  });

  it('is another one with another amount, version, or an item more', () => {
    const one = endState([item({ amountMinor: 1 })]);
    expect(differences(endState([item({ amountMinor: 2 })]), one)).toHaveLength(2);
    expect(differences(endState([item({ amountMinor: 1 }, { version: 2 })]), one)).toHaveLength(2);
    expect(differences([...one, ...one], one)).toHaveLength(1);
  });
});

describe('the lines of commands', () => {
  const route = (name: string, path = '/v1/things') => ({ name, path }) as Parameters<typeof lineOf>[0];

  it('report a route that nobody wrote one for', () => {
    expect(() => lineOf(route('makeThing'))).toThrow('no line for the route makeThing');
  });

  it('report a parameter that the books have no record for', () => {
    expect(() => pathOf(route('x', '/v1/things/{thingId}'), { as: 'admin' }, {})).toThrow('thingId');
  });
});
