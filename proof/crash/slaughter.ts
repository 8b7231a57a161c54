/** Real processes under SIGKILL; the database is never killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addMilliseconds } from '#lib/core/dates.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { NOW } from '../../test/support/company.ts';
import { startMailCatcher, startQueue } from '../../test/support/services.ts';
import type { Ground } from '../exercise.ts';
import type { Random } from '../random.ts';
import type { ChildOptions } from './child.ts';
import type { Installation } from './installation.ts';
import { unfinished } from './life.ts';
import { fillBooks } from './world.ts';

/** Past the leases of whoever was killed. */
const NEXT_LIFE_MS = 7 * 60_000;
const LONGEST_LIFE_MS = 1_500;
const REST_MS = 60_000;
const LOOK_MS = 250;

const spawnChild = async (options: ChildOptions): Promise<ChildProcess> => {
  const file = join(import.meta.dirname, 'child.ts');
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { stdout } = child;
  if (!stdout) throw new Error('a child without output');
  const ended = once(child, 'exit').then(() => {
    throw new Error('a child ended before it was killed');
  });
  await Promise.race([once(stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
};

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
};

/** What is left when nothing changes for the better any more. */
const untilRest = async ({ company }: Installation): Promise<string[]> => {
  const end = performance.now() + REST_MS;
  let left: string[] = ['nothing has run'];
  while (left.length > 0 && performance.now() < end) {
    await sleep(LOOK_MS);
    const items = await dumpOf(company.table);
    const ran = items.some(({ entity }) => entity === 'slot');
    left = ran ? unfinished(items) : ['nothing has run'];
  }
  return left;
};

/** What was no longer true when it was to be sent goes to nobody. */
const isSuppressed = (data: unknown): boolean =>
  (data as { delivery: { status: string } }).delivery.status === 'suppressed';

/** Kills a worker so many times while a day's mails go out, and lets the last one live. */
export const slaughter = async (
  { dynamodb }: Ground,
  installation: Installation,
  kills: number,
  random: Random,
): Promise<string[]> => {
  await fillBooks(installation);
  const [catcher, queue] = await Promise.all([startMailCatcher(), startQueue(1)]);
  const optionsOf = (life: number): ChildOptions => ({
    dynamodb,
    table: installation.company.table.name,
    queue: queue.endpoint,
    queueUrl: queue.queueUrl,
    mail: catcher.endpoint,
    now: addMilliseconds(NOW, life * NEXT_LIFE_MS),
  });
  try {
    for (let life = 0; life < kills; life += 1) {
      const child = await spawnChild(optionsOf(life));
      await sleep(random.below(LONGEST_LIFE_MS));
      await kill(child);
    }
    // Past the wait for an event that this provider never sends.
    const last = await spawnChild(optionsOf(kills + 3));
    const left = await untilRest(installation);
    await kill(last);
    const items = await dumpOf(installation.company.table);
    const messages = items.filter(({ entity, data }) => entity === 'message' && !isSuppressed(data));
    const ours = new Set(messages.map(({ id }) => id));
    const told = (await catcher.mails()).map(
      ({ headers }) => headers?.find(({ name }) => name === 'X-Cadencia-Message')?.value ?? '',
    );
    const mails = told.filter((id) => ours.has(id));
    const missing = [...ours].filter((id) => !mails.includes(String(id)));
    const more = mails.length - new Set(mails).size;
    return [
      ...left,
      ...violationsIn(items),
      ...missing.map((id) => `${id} was never sent`),
      ...(more > kills ? [`${more} mails too many after ${kills} kills`] : []),
    ].map((line) => `workers under SIGKILL: ${line}`);
  } finally {
    await Promise.all([catcher.stop(), queue.stop()]);
  }
};
